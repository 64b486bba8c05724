import type { ReactNode } from 'react';
import type { SelfReportedCredit, SelfReportedCreditInput, Standing } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { dayInWords } from '../../ui/words/dates.js';
import { Notice } from '../../ui/notices.js';

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
    <Notice tone="care" title="A period is closed" live>
      {closed.map(({ requirement, name, closedThrough }) => (
        <p key={requirement.id}>
          {name} is closed for activities up to {dayInWords(closedThrough ?? '')}.{' '}
          {credit === null || credit.completedOn > (closedThrough ?? '')
            ? 'This credit will not count there.'
            : countsOtherwise(credit, written)
              ? 'It keeps counting there as it was recorded before the closing, but never for more than it is now.'
              : 'Nothing that affects its credit has changed, so it counts there as before.'}
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
