import type { ReactNode } from 'react';
import type { Verification } from '../api/types.js';
import { Icon, type IconName } from '../ui/icons.js';
import { t } from './messages.js';

/** The one large answer: a word, a shape and a colour. */
export function Answer(props: {
  tone: 'good' | 'bad' | 'care';
  icon: IconName;
  word: string;
}): ReactNode {
  return (
    <span className={`answer answer-${props.tone}`}>
      <Icon name={props.icon} />
      {props.word}
    </span>
  );
}

/** The answer to each outcome of a check by its code. */
export const outcomes = {
  valid: { tone: 'good', icon: 'valid', word: t('answer.valid') },
  revoked: { tone: 'bad', icon: 'revoked', word: t('answer.revoked') },
  superseded: { tone: 'care', icon: 'superseded', word: t('answer.superseded') },
  'out-of-date': { tone: 'care', icon: 'flag', word: t('answer.out-of-date') },
} as const satisfies Record<Verification['outcome'], Parameters<typeof Answer>[0]>;
