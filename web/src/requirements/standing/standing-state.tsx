import type { ReactNode } from 'react';
import type { Asked, Standing } from '../../api/types.js';
import { StateMark } from '../../ui/state-mark.js';

/** How a whole requirement stands: a word, a shape and a colour. */
export function StandingState({ standing }: { standing: Standing }): ReactNode {
  if (standing.compliant === null) return <StateMark state="unjudged" />;
  if (standing.compliant) return <StateMark state="met" />;
  return (
    <StateMark
      state={standing.asked.some(({ state }) => state === 'missed') ? 'missed' : 'missing'}
    />
  );
}

/** How one thing that is asked for stands. */
export const AskedState = ({ state }: { state: Asked['state'] }): ReactNode => (
  <StateMark state={state} />
);
