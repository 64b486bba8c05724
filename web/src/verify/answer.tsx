import type { ReactNode } from 'react';
import { Icon, type IconName } from '../ui/icons.js';

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
