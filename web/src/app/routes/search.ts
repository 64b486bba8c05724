/** The part of an address after the question mark. */
export type Search = Record<string, unknown>;

/** The text of one member; undefined if there is none. */
export const textIn = (search: Search, key: string): string | undefined => {
  const value = search[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};
