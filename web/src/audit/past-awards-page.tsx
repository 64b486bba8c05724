import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { pastAwardsCsv, pastAwardsQuery } from '../api/provider/auditing.js';
import type { PastAwards } from '../api/types.js';
import { BacktestLines } from '../setup/backtest/backtest-lines.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Loaded } from '../ui/loaded.js';
import { t } from './messages.js';

/** Awards of the administrator's provider that today's rules would not give. */
export function PastAwardsPage(): ReactNode {
  const review = useQuery(pastAwardsQuery);
  return (
    <Page
      title={t('pastAwards')}
      lead={t('pastAwardsLead')}
      actions={
        review.data && review.data.changed > 0 ? (
          <a className="button button-plain" href={pastAwardsCsv} download>
            {t('downloadCsv')}
          </a>
        ) : null
      }
    >
      <Loaded query={review}>{(data) => <Result review={data} />}</Loaded>
    </Page>
  );
}

function Result({ review }: { review: PastAwards }): ReactNode {
  if (review.changed === 0) {
    return (
      <EmptyState>
        {review.judged === 0 ? t('noAwards') : t('noneChanged', { count: review.judged })}
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="reviewed">
      <h2 id="reviewed" className="section-heading">
        {t('toCheck')}
        <span className="section-count" role="status">
          {t('reviewed', { count: review.judged })}
        </span>
      </h2>
      <p>{t('whyToCheck')}</p>
      <BacktestLines
        result={review}
        words={{
          heading: t('awards', { count: review.changed }),
          after: t('todaysRules'),
          all: t('allAwards'),
        }}
      />
    </section>
  );
}
