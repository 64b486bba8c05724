/** The same object but for some members; the original stays as it is. */
export function derived<T extends object>(original: T, members: object): T {
  return Object.create(original, Object.getOwnPropertyDescriptors(members)) as T;
}
