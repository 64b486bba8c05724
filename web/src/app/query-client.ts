import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem.js';
import { becomeUser } from '../api/accounts.js';

/** Data from the server, kept fresh; a sign-in that ran out sends every page to the sign-in page. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown): void => {
    if (error instanceof Problem && error.code === 'not-signed-in') {
      becomeUser(client, null);
    }
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && error instanceof Problem && error.passing,
      },
      // A request that fails without a connection is reported at once; nothing waits silently.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
