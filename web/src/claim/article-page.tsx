import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { creditOptionsQuery } from '../api/learner/credit.js';
import type { CreditOption } from '../api/types.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Claimant } from './submit/claimant.js';
import { ClaimSide } from './submit/claim-side.js';
import { OptionChoice, optionsFor, useOption } from './submit/option-choice.js';
import { usePreview } from './submit/use-preview.js';
import { LoadedPage } from '../ui/loaded.js';

const title = 'Claim credit for an article';

/** Credit for a journal article whose assessment was passed and evaluated. */
export function ArticlePage(): ReactNode {
  const { attemptId } = useParams({ from: '/signed-in/clinician/claim/activity/$attemptId' });
  const options = useQuery(creditOptionsQuery);
  return (
    <LoadedPage query={options} title={title} what="what can be claimed" failed={title}>
      {({ items }) => (
        <ArticleForm key={attemptId} attemptId={attemptId} options={optionsFor(items, 'article')} />
      )}
    </LoadedPage>
  );
}

function ArticleForm(props: { attemptId: string; options: readonly CreditOption[] }): ReactNode {
  const { attemptId, options } = props;
  const [option, choose] = useOption(options);
  const subject = { attemptId };
  const preview = usePreview(option, subject);
  return (
    <Page
      title={title}
      lead="What you answered about the article is on record; there is nothing to fill in here."
      className="claim"
    >
      <div className="claim-main">
        <Claimant />
        {options.length > 0 ? (
          <OptionChoice options={options} value={option?.id ?? ''} onChange={choose} />
        ) : (
          <EmptyState>
            No provider offers credit for articles here yet. Your result is kept.
          </EmptyState>
        )}
        <p className="page-next">
          Something to correct? <Link to="/activities">Go back to the articles</Link> or see{' '}
          <Link to="/credits">your credits</Link>.
        </p>
      </div>
      <ClaimSide
        subject={subject}
        option={option}
        preview={preview}
        promise="I read this article and answered its questions myself, and I claim only the credit that matches what I did."
      />
    </Page>
  );
}
