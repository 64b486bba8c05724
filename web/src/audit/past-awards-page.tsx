import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { pastAwardsCsv, pastAwardsQuery } from '../api/provider/auditing.js';
import type { PastAwards } from '../api/types.js';
import { BacktestLines } from '../setup/backtest/backtest-lines.js';
import { countOf } from '../ui/words/dates.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Loaded } from '../ui/loaded.js';

/** Awards of the administrator's provider that today's rules would not give. */
export function PastAwardsPage(): ReactNode {
  const review = useQuery(pastAwardsQuery);
  return (
    <Page
      title="Past awards by today’s rules"
      lead="Every claim to your provider, judged again by the rules and accreditations in force today. Nothing has been changed. Open a claim to see its evidence and decide whether the award stands."
      actions={
        review.data && review.data.changed > 0 ? (
          <a className="button button-plain" href={pastAwardsCsv} download>
            Download all as CSV
          </a>
        ) : null
      }
    >
      <Loaded query={review} what="past awards">
        {(data) => <Result review={data} />}
      </Loaded>
    </Page>
  );
}

function Result({ review }: { review: PastAwards }): ReactNode {
  if (review.changed === 0) {
    return (
      <EmptyState>
        {review.judged === 0
          ? 'No award to review yet.'
          : `${countOf(review.judged, 'award', 'awards')} reviewed. Today’s rules would give every one of them.`}
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="reviewed">
      <h2 id="reviewed" className="section-heading">
        Awards to look at
        <span className="section-count" role="status">
          {countOf(review.judged, 'award reviewed', 'awards reviewed')}
        </span>
      </h2>
      <p>
        These learners received credit that today’s rules would not give, or not in full. Each award
        stands until you decide otherwise.
      </p>
      <BacktestLines
        result={review}
        words={{
          heading: countOf(review.changed, 'award', 'awards'),
          after: 'Today’s rules',
          all: 'All of these awards',
        }}
      />
    </section>
  );
}
