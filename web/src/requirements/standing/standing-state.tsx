import type { ReactNode } from 'react';
import type { Asked, Standing } from '../../api/types.js';
import { StateMark } from '../../ui/state-mark.js';

/** The state of a whole requirement: a word, a shape and a colour. */
export function StandingState({ standing }: { standing: Standing }): ReactNode {
  if (standing.compliant === null) return <StateMark state="unjudged" />;
  if (standing.compliant) return <StateMark state="met" />;
  return (
    <StateMark
      state={standing.asked.some(({ state }) => state === 'missed') ? 'missed' : 'missing'}
    />
  );
}

/** The state of one required part. */
export const AskedState = ({ state }: { state: Asked['state'] }): ReactNode => (
  <StateMark state={state} />
);
