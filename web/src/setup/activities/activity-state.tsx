import type { ReactNode } from 'react';
import type { DesignatedActivity } from '../../api/types.js';
import { LabelledState } from '../../ui/labelled-state.js';

const states = {
  coming: ['Coming', 'clock', 'plain'],
  open: ['Open', 'met', 'good'],
  expired: ['Expired', 'clock', 'plain'],
  retired: ['Retired', 'revoked', 'bad'],
} as const;

/** How an activity stands today. */
export function ActivityState({ state }: { state: DesignatedActivity['state'] }): ReactNode {
  const [word, icon, tone] = states[state];
  return (
    <LabelledState tone={tone} icon={icon}>
      {word}
    </LabelledState>
  );
}
