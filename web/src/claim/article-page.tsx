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
import { t } from './messages.js';

/** Credit for a journal article whose assessment was passed and evaluated. */
export function ArticlePage(): ReactNode {
  const { attemptId } = useParams({ from: '/signed-in/clinician/claim/activity/$attemptId' });
  const options = useQuery(creditOptionsQuery);
  return (
    <LoadedPage query={options} title={t('forArticle')} failed={t('forArticle')}>
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
    <Page title={t('forArticle')} lead={t('articleLead')} className="claim">
      <div className="claim-main">
        <Claimant />
        {options.length > 0 ? (
          <OptionChoice options={options} value={option?.id ?? ''} onChange={choose} />
        ) : (
          <EmptyState>{t('noArticleCredit')}</EmptyState>
        )}
        <p className="page-next">
          {t.rich('toCorrect', {
            articles: <Link to="/activities" />,
            credits: <Link to="/credits" />,
          })}
        </p>
      </div>
      <ClaimSide
        subject={subject}
        option={option}
        preview={preview}
        promise={t('articlePromise')}
      />
    </Page>
  );
}
