import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { periodInWords } from '../../ui/words/dates.js';
import { PeriodEnds, hasBothDays, periodError } from '../period-ends.js';
import { t } from './messages.js';
import { readyPeriods } from './reading-search.js';
import type { Period } from '../../../../src/shared/calendar.js';

/** Which days are claimed: one tap for the usual ones, or both ends. */
export function ReadingPeriod(props: { period: Period; today: string }): ReactNode {
  const { period, today } = props;
  return (
    <section aria-labelledby="period">
      <h2 id="period" className="section-heading">
        {t('days')}
        <span className="section-count">{periodInWords(period)}</span>
      </h2>
      <nav aria-label={t('usualPeriods')} className="periods">
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
    if (!hasBothDays(next) || periodError(next, today)) return;
    void navigate({ to: '/claim/reading', search: next, replace: true, resetScroll: false });
  };
  return (
    <PeriodEnds ends={ends} today={today} error={periodError(ends, today)} onChange={change} />
  );
}
