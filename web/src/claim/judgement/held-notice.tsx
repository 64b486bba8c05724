import type { ReactNode } from 'react';
import type { Assessment } from '../../api/types.js';
import { dayInWords } from '../../ui/words/dates.js';
import { Notice } from '../../ui/notices.js';

type Hold = NonNullable<Assessment['hold']>;

/** That a claim is, or would be, looked at before it is awarded: why, until when, and what happens then. */
export function HeldNotice(props: {
  hold: Hold;
  provider: { name: string } | null;
  /** The claim is made. */
  made?: boolean;
}): ReactNode {
  const { hold, provider, made = false } = props;
  return (
    <Notice tone="care" title={made ? 'Held for review' : 'This claim will be held for review'}>
      <p>
        <bdi>{provider?.name ?? 'The provider'}</bdi> {made ? 'reviews' : 'will review'} it before
        awarding credit, and means to decide by {dayInWords(hold.reviewBy)}. If nobody has decided
        by then, it stays held: nothing is awarded by itself.
      </p>
      <ul>
        {hold.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {made ? (
        <p>It counts nowhere until then. You don’t need to do anything; you will be told.</p>
      ) : null}
    </Notice>
  );
}
