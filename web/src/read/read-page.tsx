import type { ReactNode } from 'react';
import { useSearch } from '@tanstack/react-router';
import { Page } from '../ui/page.js';
import { Feed } from './feed.js';
import { t } from './messages.js';
import { SearchBox } from './search-box.js';
import { SearchResults } from './search-results.js';
import { Waiting } from './waiting.js';

/** Search on top; under it what is waiting and the feed, or what was found. */
export function ReadPage(): ReactNode {
  const { q, search } = useSearch({ from: '/signed-in/clinician/' });
  return (
    <Page
      title={q ? t('searchTitle', { query: q }) : t('title')}
      heading={q ? t('resultsFor', { query: q }) : t('title')}
      hideHeading
    >
      <SearchBox key={q ?? ''} query={q ?? ''} />
      {q ? (
        <SearchResults query={q} searchId={search} />
      ) : (
        <>
          <Waiting />
          <Feed />
        </>
      )}
    </Page>
  );
}
