import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { periodInWords } from '../../ui/words/dates.js';
import { TextField } from '../../ui/forms/field.js';
import { readyPeriods } from './reading-search.js';
import { daysBetween, isDay, type Period } from '../../../../src/shared/calendar.js';

/** Which days are claimed: one tap for the usual ones, or both ends. */
export function ReadingPeriod(props: { period: Period; today: string }): ReactNode {
  const { period, today } = props;
  return (
    <section aria-labelledby="period">
      <h2 id="period" className="section-heading">
        Days
        <span className="section-count">{periodInWords(period)}</span>
      </h2>
      <nav aria-label="Usual periods" className="periods">
        {readyPeriods(today).map((ready) => {
          const here = ready.period.from === period.from && ready.period.to === period.to;
          return (
            <Link
              key={ready.name}
              to="/claim/reading"
              search={ready.period}
              replace
              resetScroll={false}
              className={here ? 'chip chip-here' : 'chip'}
              aria-current={here ? 'true' : undefined}
            >
              {ready.name}
            </Link>
          );
        })}
      </nav>
      <BothEnds key={`${period.from} ${period.to}`} period={period} today={today} />
    </section>
  );
}

function BothEnds({ period, today }: { period: Period; today: string }): ReactNode {
  const [ends, setEnds] = useState<Period>(period);
  const navigate = useNavigate();
  const change = (part: Partial<Period>): void => {
    const next = { ...ends, ...part };
    setEnds(next);
    if (!isDay(next.from) || !isDay(next.to) || errorOf(next, today)) return;
    void navigate({ to: '/claim/reading', search: next, replace: true, resetScroll: false });
  };
  return (
    <div className="form-row period-ends">
      <TextField
        label="First day"
        type="date"
        max={today}
        value={ends.from}
        onChange={(event) => change({ from: event.target.value })}
      />
      <TextField
        label="Last day"
        type="date"
        max={today}
        value={ends.to}
        error={errorOf(ends, today)}
        onChange={(event) => change({ to: event.target.value })}
      />
    </div>
  );
}

function errorOf({ from, to }: Period, today: string): string | undefined {
  if (!isDay(from) || !isDay(to)) return undefined;
  if (daysBetween(from, to) < 0) return 'The last day is before the first day. Choose a later one.';
  return daysBetween(today, to) > 0 ? 'This day is still to come.' : undefined;
}
