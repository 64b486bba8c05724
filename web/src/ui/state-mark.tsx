import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.js';

const states = {
  met: ['Met', 'met', 'good'],
  'not-met': ['Not met', 'unmet', 'bad'],
  flagged: ['Flagged', 'flag', 'care'],
  valid: ['Valid', 'met', 'good'],
  revoked: ['Revoked', 'revoked', 'bad'],
  superseded: ['Superseded', 'superseded', 'care'],
  waiting: ['Waiting for review', 'clock', 'care'],
  passed: ['Passed at once', 'met', 'plain'],
  accepted: ['Accepted', 'valid', 'good'],
  'no-credit': ['No credit', 'flag', 'care'],
  held: ['Held for review', 'clock', 'care'],
  declined: ['Declined', 'unmet', 'bad'],
  awarded: ['Awarded', 'met', 'good'],
  upheld: ['Upheld', 'valid', 'good'],
  reduced: ['Reduced', 'flag', 'care'],
  reinstated: ['Reinstated', 'valid', 'good'],
  open: ['Something missing', 'info', 'plain'],
  'earned-not-documented': ['Earned, not documented', 'info', 'plain'],
  'too-late': ['Too late to claim', 'unmet', 'bad'],
  ready: ['Ready to claim', 'met', 'good'],
  documented: ['Ready to claim', 'met', 'good'],
  claimed: ['Claimed', 'met', 'plain'],
  missing: ['Not yet met', 'flag', 'care'],
  missed: ['Missed', 'unmet', 'bad'],
  unjudged: ['Not judged', 'unknown', 'plain'],
  withdrawn: ['Withdrawn', 'revoked', 'plain'],
} as const satisfies Record<string, readonly [string, IconName, 'good' | 'bad' | 'care' | 'plain']>;

export type State = keyof typeof states;

/** A state as word, shape and colour together. */
export function StateMark({ state }: { state: State }): ReactNode {
  const [word, icon, tone] = states[state];
  return (
    <span className={`state state-${tone}`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
