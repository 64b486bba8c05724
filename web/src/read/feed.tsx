import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { papersQuery } from '../api/learner/literature.js';
import { countOf } from '../ui/words/dates.js';
import { More } from '../ui/more.js';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.js';
import { PaperList } from './paper-list.js';

/** Everything there is to read, newest first. */
export function Feed(): ReactNode {
  const feed = useFeed();
  return (
    <section aria-labelledby="feed">
      <h2 id="feed" className="section-heading">
        Newest first
        {feed.data ? (
          <span className="section-count">
            {countOf(feed.data.pages[0]?.total ?? 0, 'paper', 'papers')}
          </span>
        ) : null}
      </h2>
      {feed.isPending ? <Loading what="papers" lines={8} /> : null}
      {feed.isError ? <ErrorNotice error={feed.error} onRetry={feed.refetch} /> : null}
      {feed.data ? <FeedList feed={feed} /> : null}
    </section>
  );
}

function FeedList({ feed }: { feed: ReturnType<typeof useFeed> }): ReactNode {
  const papers = feed.data?.pages.flatMap((page) => page.items) ?? [];
  if (papers.length === 0) {
    return (
      <EmptyState>
        There are no papers here yet. The operator brings them in with <code>lectern import</code>.
      </EmptyState>
    );
  }
  return (
    <>
      <PaperList papers={papers} />
      <More what="papers" list={feed} />
    </>
  );
}

const useFeed = () => useInfiniteQuery(papersQuery(''));
