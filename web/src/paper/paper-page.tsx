import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { paperQuery } from '../api/learner/literature.js';
import { ReadingBar } from '../reading/reading-bar.js';
import { t } from './messages.js';
import { PaperArticle } from './paper-article.js';
import { LoadedPage } from '../ui/loaded.js';

export function PaperPage(): ReactNode {
  const { paperId } = useParams({ from: '/signed-in/clinician/papers/$paperId' });
  const { search } = useSearch({ from: '/signed-in/clinician/papers/$paperId' });
  const paper = useQuery(paperQuery(paperId));
  return (
    <LoadedPage
      query={paper}
      title={t('title')}
      hideHeading
      lines={12}
      failed={t('failed')}
      gone={{ title: t('notFound'), text: t.rich('searchForIt', { link: <Link to="/" /> }) }}
    >
      {(data) => (
        <>
          <PaperArticle key={data.id} paper={data} searchId={search} />
          <ReadingBar paperId={data.id} searchId={search} />
        </>
      )}
    </LoadedPage>
  );
}
