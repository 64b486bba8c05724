import type { ReactNode } from 'react';
import { daysBetween, isDay, type Period } from '../../../src/shared/calendar.js';
import { TextField } from '../ui/forms/field.js';
import { t } from './messages.js';

/** Whether both days are given. */
export const hasBothDays = ({ from, to }: Period): boolean => isDay(from) && isDay(to);

/** What is wrong with the days of reading that is claimed, once both are given. */
export function periodError(period: Period, today: string): string | undefined {
  const { from, to } = period;
  if (!hasBothDays(period)) return undefined;
  if (daysBetween(from, to) < 0) return t('wrongOrder');
  return daysBetween(today, to) > 0 ? t('future') : undefined;
}

/** The first and the last day of reading that is claimed. */
export function PeriodEnds(props: {
  ends: Period;
  today: string;
  error: string | undefined;
  onChange: (part: Partial<Period>) => void;
}): ReactNode {
  const { ends, today, error, onChange } = props;
  return (
    <div className="form-row period-ends">
      <TextField
        label={t('firstDay')}
        type="date"
        max={today}
        value={ends.from}
        onChange={(event) => onChange({ from: event.target.value })}
      />
      <TextField
        label={t('lastDay')}
        type="date"
        max={today}
        value={ends.to}
        error={error}
        onChange={(event) => onChange({ to: event.target.value })}
      />
    </div>
  );
}
