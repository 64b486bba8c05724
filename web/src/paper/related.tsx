import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { relatedPapersQuery } from '../api/learner/literature.js';
import { PaperList } from '../read/paper-list.js';
import { LoadedItems } from '../ui/loaded.js';
import { t } from './messages.js';

export function Related({ paperId }: { paperId: string }): ReactNode {
  const related = useQuery(relatedPapersQuery(paperId));
  return (
    <section aria-labelledby="related" className="related">
      <h2 id="related">{t('related')}</h2>
      <LoadedItems query={related} lines={3} empty={t('noneRelated')}>
        {(items) => <PaperList papers={items.slice(0, 6)} compact />}
      </LoadedItems>
    </section>
  );
}
