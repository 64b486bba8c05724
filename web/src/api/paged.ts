import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';

/** The query of a list that comes piece by piece. @param load loads one piece; without a cursor the first */
export const pagedQuery = <Piece extends { nextCursor: string | null }, Key extends QueryKey>(
  queryKey: Key,
  load: (at: { cursor?: string }) => Promise<Piece>,
) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam ? { cursor: pageParam } : {}),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
