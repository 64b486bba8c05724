/** What stands behind the question mark of an address. */
export type Search = Record<string, unknown>;

/** The text of one member; undefined when there is none. */
export const textIn = (search: Search, key: string): string | undefined => {
  const value = search[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};
