import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { savedPapersQuery } from '../api/learner/literature.js';
import { Page } from '../ui/page.js';
import { PaperList } from './paper-list.js';
import { LoadedList } from '../ui/loaded.js';

export function SavedPage(): ReactNode {
  const saved = useInfiniteQuery(savedPapersQuery);
  return (
    <Page title="Saved papers" lead={<Link to="/">Back to reading</Link>}>
      <LoadedList
        list={saved}
        what="papers"
        lines={6}
        empty={
          <>
            You have saved no papers. Open one and press <em>Save</em> to find it here.
          </>
        }
      >
        {(papers) => <PaperList papers={papers} level={2} />}
      </LoadedList>
    </Page>
  );
}
