import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { relatedPapersQuery } from '../api/learner/literature.js';
import { PaperList } from '../read/paper-list.js';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.js';

export function Related({ paperId }: { paperId: string }): ReactNode {
  const related = useQuery(relatedPapersQuery(paperId));
  return (
    <section aria-labelledby="related" className="related">
      <h2 id="related">Related</h2>
      {related.isPending ? <Loading what="related papers" lines={3} /> : null}
      {related.isError ? <ErrorNotice error={related.error} onRetry={related.refetch} /> : null}
      {related.data?.items.length === 0 ? (
        <EmptyState>Nothing in this library resembles it.</EmptyState>
      ) : null}
      <PaperList papers={related.data?.items.slice(0, 6) ?? []} compact />
    </section>
  );
}
