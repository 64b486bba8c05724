import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.js';
import { t } from './ui-messages.js';

const states = {
  met: ['met', 'good'],
  'not-met': ['unmet', 'bad'],
  flagged: ['flag', 'care'],
  valid: ['met', 'good'],
  revoked: ['revoked', 'bad'],
  superseded: ['superseded', 'care'],
  waiting: ['clock', 'care'],
  passed: ['met', 'plain'],
  accepted: ['valid', 'good'],
  'no-credit': ['flag', 'care'],
  held: ['clock', 'care'],
  declined: ['unmet', 'bad'],
  awarded: ['met', 'good'],
  upheld: ['valid', 'good'],
  reduced: ['flag', 'care'],
  reinstated: ['valid', 'good'],
  open: ['info', 'plain'],
  'earned-not-documented': ['info', 'plain'],
  'too-late': ['unmet', 'bad'],
  ready: ['met', 'good'],
  documented: ['met', 'good'],
  claimed: ['met', 'plain'],
  missing: ['flag', 'care'],
  missed: ['unmet', 'bad'],
  unjudged: ['unknown', 'plain'],
  withdrawn: ['revoked', 'plain'],
} as const satisfies Record<string, readonly [IconName, 'good' | 'bad' | 'care' | 'plain']>;

export type State = keyof typeof states;

/** A state as word, shape and colour together. */
export function StateMark({ state }: { state: State }): ReactNode {
  const [icon, tone] = states[state];
  return (
    <span className={`state state-${tone}`}>
      <Icon name={icon} />
      {t(`state.${state}`)}
    </span>
  );
}
