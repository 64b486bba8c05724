import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { papersQuery } from '../api/learner/literature.js';
import { t } from './messages.js';
import { PaperList } from './paper-list.js';
import { LoadedList } from '../ui/loaded.js';

/** Everything there is to read, newest first. */
export function Feed(): ReactNode {
  const feed = useInfiniteQuery(papersQuery(''));
  return (
    <section aria-labelledby="feed">
      <h2 id="feed" className="section-heading">
        {t('newestFirst')}
        {feed.data ? (
          <span className="section-count">
            {t('papers', { count: feed.data.pages[0]?.total ?? 0 })}
          </span>
        ) : null}
      </h2>
      <LoadedList list={feed} lines={8} empty={t.rich('empty', { command: <code /> })}>
        {(papers) => <PaperList papers={papers} />}
      </LoadedList>
    </section>
  );
}
