import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { papersQuery } from '../api/learner/literature.js';
import { countOf } from '../ui/words/dates.js';
import { PaperList } from './paper-list.js';
import { LoadedList } from '../ui/loaded.js';

/** Everything there is to read, newest first. */
export function Feed(): ReactNode {
  const feed = useInfiniteQuery(papersQuery(''));
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
      <LoadedList
        list={feed}
        what="papers"
        lines={8}
        empty={
          <>
            There are no papers here yet. The operator brings them in with{' '}
            <code>lectern import</code>.
          </>
        }
      >
        {(papers) => <PaperList papers={papers} />}
      </LoadedList>
    </section>
  );
}
