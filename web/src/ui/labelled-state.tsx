import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.js';

/** How something stands, as word, shape and colour together. */
export function LabelledState(props: {
  tone: 'good' | 'bad' | 'care' | 'plain';
  icon: IconName;
  children: ReactNode;
}): ReactNode {
  return (
    <span className={`state state-${props.tone}`}>
      <Icon name={props.icon} />
      <span>{props.children}</span>
    </span>
  );
}
