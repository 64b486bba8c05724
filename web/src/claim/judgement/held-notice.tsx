import type { ReactNode } from 'react';
import type { Assessment } from '../../api/types.js';
import { Notice } from '../../ui/notices.js';
import { t } from './messages.js';

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
    <Notice tone="care" title={made ? t('held') : t('willBeHeld')}>
      <p>
        {t.rich('reviewBy', {
          provider: <bdi>{provider?.name ?? t('theProvider')}</bdi>,
          day: hold.reviewBy,
        })}
      </p>
      <ul>
        {hold.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {made ? <p>{t('untilDecided')}</p> : null}
    </Notice>
  );
}
