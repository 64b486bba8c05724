import type { ReactNode } from 'react';
import type { Cycle } from '../api/types.js';
import { useToday } from '../frame/session.js';
import { LabelledState } from '../ui/labelled-state.js';
import { t } from './messages.js';
import { nextDeadline } from './next-deadline.js';
import { daysBetween } from '../../../src/shared/calendar.js';

/** Until when something has to be done about a cycle, as word, shape and colour; nothing without a window. */
export function Deadline({ cycle }: { cycle: Cycle }): ReactNode {
  const today = useToday();
  const next = nextDeadline(cycle);
  if (!next) return null;
  const left = daysBetween(today, next.day);
  const tone = left < 0 ? 'bad' : next.closing ? 'care' : 'plain';
  const icon = { bad: 'unmet', care: 'warning', plain: 'clock' } as const;
  const values = {
    day: next.day,
    state: (
      <LabelledState tone={tone} icon={icon[tone]}>
        {null}
      </LabelledState>
    ),
  };
  return (
    <span className="deadline">
      {left < 0
        ? t.rich(`over.${next.what}`, values)
        : t.rich(`deadline.${next.what}`, { ...values, left })}
    </span>
  );
}
