import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Makes a function that reloads every query whose key starts with one of these: at once where a page shows it, else when one does. */
export const reloads =
  (...keys: readonly QueryKey[]) =>
  async (client: QueryClient): Promise<void> => {
    await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
