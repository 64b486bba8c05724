import type { ReactNode } from 'react';
import type { SelfReportedCredit, SelfReportedCreditInput, Standing } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { Notice } from '../../ui/notices.js';
import { t } from './messages.js';

/** Says before saving what no longer counts, because the period of a requirement is closed. */
export function ClosedPeriods(props: {
  credit: SelfReportedCredit | null;
  written: SelfReportedCreditInput;
  held: readonly Standing[];
}): ReactNode {
  const { credit, written, held } = props;
  const closed = held.filter(
    ({ closedThrough }) =>
      closedThrough !== null &&
      written.completedOn !== '' &&
      (written.completedOn <= closedThrough ||
        (credit !== null && credit.completedOn <= closedThrough)),
  );
  if (closed.length === 0) return null;
  return (
    <Notice tone="care" title={t('periodClosed')} live>
      {closed.map(({ requirement, name, closedThrough }) => (
        <p key={requirement.id}>
          {t(
            credit === null || credit.completedOn > (closedThrough ?? '')
              ? 'closedToNew'
              : countsOtherwise(credit, written)
                ? 'closedToCorrection'
                : 'closedUnaffected',
            { name, day: closedThrough ?? '' },
          )}
        </p>
      ))}
    </Notice>
  );
}

/** Whether a correction changes more than words. */
function countsOtherwise(credit: SelfReportedCredit, written: SelfReportedCreditInput): boolean {
  const places = (all: SelfReportedCreditInput['countsAs']): string =>
    (all ?? [])
      .map(({ profileId, bucketId: categoryId }) => `${profileId} ${categoryId}`)
      .toSorted()
      .join();
  return (
    plainAmount(credit.amount) !== written.amount ||
    credit.completedOn !== written.completedOn ||
    credit.unit !== (written.unit ?? null) ||
    places(credit.countsAs) !== places(written.countsAs) ||
    credit.topics.toSorted().join() !== (written.topics ?? []).toSorted().join()
  );
}
