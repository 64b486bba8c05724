import type { ReactNode } from 'react';
import type { DesignatedActivity } from '../../api/types.js';
import { LabelledState } from '../../ui/labelled-state.js';
import { t } from './messages.js';

const looks = {
  coming: { icon: 'clock', tone: 'plain' },
  open: { icon: 'met', tone: 'good' },
  expired: { icon: 'clock', tone: 'plain' },
  retired: { icon: 'revoked', tone: 'bad' },
} as const;

/** The state of an activity today. */
export function ActivityState({ state }: { state: DesignatedActivity['state'] }): ReactNode {
  return <LabelledState {...looks[state]}>{t(`state.${state}`)}</LabelledState>;
}
