import type { ReactNode } from 'react';
import { useQueries } from '@tanstack/react-query';
import { activeDayQuery } from '../../api/learner/reading.js';
import type { ActiveDay } from '../../api/types.js';
import { Stretches } from '../../reading/stretches.js';
import { dayInWords, durationInWords } from '../../ui/words/dates.js';
import { EmptyState } from '../../ui/notices.js';
import { daysOf, daysBetween, type Period } from '../../../../src/shared/calendar.js';
import { Loaded, allOf } from '../../ui/loaded.js';
import { t } from './messages.js';

/** More days are not listed one by one; the rules count them all the same. */
const mostDays = 31;

/** The active time of each day with its reasons, and what they add up to. */
export function ReadingDays({ period }: { period: Period }): ReactNode {
  const days = daysOf(period, mostDays);
  const answers = useQueries({
    queries: days.map((day) => ({ ...activeDayQuery(day), staleTime: 60_000 })),
  });
  const loaded = answers.flatMap(({ data }) => data ?? []);
  const read = loaded.filter(({ spans }) => spans.length > 0);
  const left = daysBetween(period.from, period.to) + 1 - days.length;
  return (
    <section aria-labelledby="days">
      <h2 id="days" className="section-heading">
        {t('activeTime')}
        {loaded.length === days.length ? (
          <span className="section-count">{timeInWords(read)}</span>
        ) : null}
      </h2>
      <Loaded query={allOf(answers)}>
        {() =>
          read.length === 0 ? (
            <EmptyState>{t('nothingRead')}</EmptyState>
          ) : (
            <>
              <ul className="reading-days">
                {read.map((day) => (
                  <Day key={day.date} day={day} />
                ))}
              </ul>
              <p className="reading-total">
                <span>{t('daysRead', { count: read.length })}</span>
                <span className="figures">{timeInWords(read)}</span>
              </p>
            </>
          )
        }
      </Loaded>
      {left > 0 ? (
        <p className="field-hint">{t('notListed', { listed: mostDays, more: left })}</p>
      ) : null}
    </section>
  );
}

function Day({ day }: { day: ActiveDay }): ReactNode {
  return (
    <li>
      <details className="reading-day">
        <summary>
          <span>{dayInWords(day.date)}</span>
          <span className="figures">{timeInWords([day])}</span>
        </summary>
        <Stretches spans={day.spans} timeZone={day.timeZone} />
      </details>
    </li>
  );
}

/** What was reported late is not active time; the rules of the option say how much of it counts. */
function timeInWords(days: readonly ActiveDay[]): string {
  const active = durationInWords(days.reduce((sum, day) => sum + day.activeSeconds, 0));
  const late = days.reduce((sum, day) => sum + day.offlineSeconds, 0);
  return late > 0 ? t('withLate', { active, late: durationInWords(late) }) : active;
}
