import { useEffect, type ComponentProps, type ReactNode } from 'react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { papersQuery, runSearchQuery, recentSearchesChanged } from '../api/learner/literature.js';
import type { PaperPage } from '../api/types.js';
import { More } from '../ui/more.js';
import { EmptyState, ErrorNotice } from '../ui/notices.js';
import { t } from './messages.js';
import { PaperList } from './paper-list.js';
import { Loaded } from '../ui/loaded.js';

/**
 * What a search found. The search itself is sent first and kept as evidence; its id is then in
 * the address, so that going back shows the same search and not another one.
 */
export function SearchResults(props: { query: string; searchId: string | undefined }): ReactNode {
  const { query, searchId } = props;
  const run = useRunSearch(query, searchId);
  const list = useInfiniteQuery({ ...papersQuery(query), enabled: searchId !== undefined });
  if (run.isError) return <ErrorNotice error={run.error} onRetry={run.refetch} />;
  return (
    <Loaded query={list} lines={8}>
      {({ pages }) => <Results pages={pages} list={list} query={query} searchId={searchId} />}
    </Loaded>
  );
}

function Results(props: {
  pages: readonly PaperPage[];
  list: ComponentProps<typeof More>['list'];
  query: string;
  searchId: string | undefined;
}): ReactNode {
  const { pages, list, query, searchId } = props;
  const papers = pages.flatMap((page) => page.items);
  const total = pages[0]?.total ?? papers.length;

  return (
    <section aria-labelledby="results">
      <h2 id="results" className="section-heading">
        {t('found', { count: total })}
      </h2>
      <p className="visually-hidden" role="status">
        {t('foundFor', { count: total, query })}
      </p>
      {total === 0 ? (
        <EmptyState>{pages[0]?.hint ?? t('noMatch', { query })}</EmptyState>
      ) : (
        <PaperList papers={papers} searchId={searchId} />
      )}
      <More list={list} />
    </section>
  );
}

function useRunSearch(query: string, searchId: string | undefined) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const run = useQuery({ ...runSearchQuery(query), enabled: searchId === undefined });
  const found = run.data;
  useEffect(() => {
    if (!found || searchId !== undefined) return;
    const { items, total, nextCursor, hint } = found;
    queryClient.setQueryData(papersQuery(query).queryKey, {
      pages: [{ items, total, nextCursor, hint }],
      pageParams: [null],
    });
    void recentSearchesChanged(queryClient);
    void navigate({ to: '/', search: { q: query, search: found.id }, replace: true });
  }, [found, searchId, query, navigate, queryClient]);
  return run;
}
