import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { paperQuery } from '../api/learner/literature.js';
import { Problem } from '../api/problem.js';
import { ReadingBar } from '../reading/reading-bar.js';
import { ErrorNotice, Loading } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { PaperArticle } from './paper-article.js';

export function PaperPage(): ReactNode {
  const { paperId } = useParams({ from: '/signed-in/clinician/papers/$paperId' });
  const { search } = useSearch({ from: '/signed-in/clinician/papers/$paperId' });
  const paper = useQuery(paperQuery(paperId));
  if (paper.isPending) {
    return (
      <Page title="Paper" hideHeading>
        <Loading what="the paper" lines={12} />
      </Page>
    );
  }
  if (paper.isError) {
    const gone = paper.error instanceof Problem && paper.error.status === 404;
    return (
      <Page title={gone ? 'No such paper here' : 'The paper could not be loaded'}>
        {gone ? (
          <p>
            It may have been withdrawn from the index, or the address is mistyped.{' '}
            <Link to="/">Search for it</Link>.
          </p>
        ) : (
          <ErrorNotice error={paper.error} onRetry={paper.refetch} />
        )}
      </Page>
    );
  }
  return (
    <>
      <PaperArticle key={paper.data.id} paper={paper.data} searchId={search} />
      <ReadingBar paperId={paper.data.id} searchId={search} />
    </>
  );
}
