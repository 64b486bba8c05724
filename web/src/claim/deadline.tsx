import type { ReactNode } from 'react';
import type { Cycle } from '../api/types.js';
import { useToday } from '../frame/session.js';
import { dayInWords, daysLeftInWords } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { nextDeadline } from './next-deadline.js';
import { daysBetween } from '../../../src/shared/calendar.js';

/** Until when something has to be done about a cycle, as word, shape and colour; nothing without a window. */
export function Deadline({ cycle }: { cycle: Cycle }): ReactNode {
  const today = useToday();
  const next = nextDeadline(cycle);
  if (!next) return null;
  const left = daysBetween(today, next.day);
  const tone = left < 0 ? 'bad' : next.closing ? 'care' : 'plain';
  return (
    <span className="deadline">
      <span className={`state state-${tone}`}>
        <Icon name={left < 0 ? 'unmet' : next.closing ? 'warning' : 'clock'} />
        {daysLeftInWords(left)}
      </span>{' '}
      to {next.what}, last day {dayInWords(next.day)}
    </span>
  );
}
