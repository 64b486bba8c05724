import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { savedPapersQuery } from '../api/learner/literature.js';
import { Page } from '../ui/page.js';
import { t } from './messages.js';
import { PaperList } from './paper-list.js';
import { LoadedList } from '../ui/loaded.js';

export function SavedPage(): ReactNode {
  const saved = useInfiniteQuery(savedPapersQuery);
  return (
    <Page title={t('savedPapers')} lead={<Link to="/">{t('backToReading')}</Link>}>
      <LoadedList list={saved} lines={6} empty={t.rich('noneSaved', { action: <em /> })}>
        {(papers) => <PaperList papers={papers} level={2} />}
      </LoadedList>
    </Page>
  );
}
