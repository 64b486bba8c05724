import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../client.js';
import type { Reaction } from '../types.js';
import { reloads } from '../reloads.js';
import { pagedQuery } from '../paged.js';

const papers = ['papers'] as const;
const searches = ['searches'] as const;

/** Papers that match `q`, best first; with an empty `q` the feed, newest first. */
export const papersQuery = (q: string) =>
  pagedQuery([...papers, 'list', q], (at) =>
    bodyOf(
      api.GET('/api/v1/papers', { params: { query: { limit: 20, ...(q ? { q } : {}), ...at } } }),
    ),
  );

export const savedPapersQuery = pagedQuery([...papers, 'saved'], (at) =>
  bodyOf(api.GET('/api/v1/saved-papers', { params: { query: { limit: 20, ...at } } })),
);

/** Runs a search that is kept as evidence. Cached, so that one search is sent once. */
export const runSearchQuery = (query: string) =>
  queryOptions({
    queryKey: [...searches, 'run', query],
    queryFn: () => bodyOf(api.POST('/api/v1/searches', { body: { query } })),
    staleTime: Infinity,
    gcTime: 10 * 60_000,
    retry: false,
  });

export const recentSearchesQuery = queryOptions({
  queryKey: [...searches, 'recent'],
  queryFn: () => bodyOf(api.GET('/api/v1/searches', { params: { query: { limit: 8 } } })),
});

export const paperQuery = (id: string) =>
  queryOptions({
    queryKey: [...papers, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/papers/{id}', { params: { path: { id } } })),
  });

export const relatedPapersQuery = (id: string) =>
  queryOptions({
    queryKey: [...papers, 'related', id],
    queryFn: () => bodyOf(api.GET('/api/v1/papers/{id}/related', { params: { path: { id } } })),
    staleTime: 5 * 60_000,
  });

export const setReaction = (id: string, reaction: Reaction | null) =>
  bodyOf(api.PUT('/api/v1/papers/{id}/reaction', { params: { path: { id } }, body: { reaction } }));

export const setSaved = (id: string, saved: boolean) =>
  bodyOf(api.PUT('/api/v1/papers/{id}/saved', { params: { path: { id } }, body: { saved } }));

export const paperListsChanged = reloads([...papers, 'list'], savedPapersQuery.queryKey);
export const recentSearchesChanged = reloads(recentSearchesQuery.queryKey);

/** The next search for these words is a new one. */
export const forgetSearch = (client: QueryClient, query: string): void =>
  client.removeQueries({ queryKey: runSearchQuery(query).queryKey });
