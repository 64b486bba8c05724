import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { savedPapersQuery } from '../api/learner/literature.js';
import { More } from '../ui/more.js';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { PaperList } from './paper-list.js';

export function SavedPage(): ReactNode {
  const saved = useInfiniteQuery(savedPapersQuery);
  const papers = saved.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title="Saved papers" lead={<Link to="/">Back to reading</Link>}>
      {saved.isPending ? <Loading what="saved papers" lines={6} /> : null}
      {saved.isError ? <ErrorNotice error={saved.error} onRetry={saved.refetch} /> : null}
      {saved.data && papers.length === 0 ? (
        <EmptyState>
          You have saved no papers. Open one and press <em>Save</em> to find it here.
        </EmptyState>
      ) : null}
      <PaperList papers={papers} level={2} />
      <More what="papers" list={saved} />
    </Page>
  );
}
