import type { ReactNode } from 'react';
import { useQueries } from '@tanstack/react-query';
import { activeDayQuery } from '../../api/learner/reading.js';
import type { ActiveDay } from '../../api/types.js';
import { Stretches } from '../../reading/stretches.js';
import { countOf, dayInWords, durationInWords } from '../../ui/words/dates.js';
import { EmptyState } from '../../ui/notices.js';
import { daysOf, daysBetween, type Period } from '../../../../src/shared/calendar.js';
import { Loaded, allOf } from '../../ui/loaded.js';

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
        Active time
        {loaded.length === days.length ? (
          <span className="section-count">
            {durationInWords(totalOf(read))}
            {lateOf(read)}
          </span>
        ) : null}
      </h2>
      <Loaded query={allOf(answers)} what="your days">
        {() =>
          read.length === 0 ? (
            <EmptyState>
              Nothing was read in these days. Open a paper and read: the time counts by itself.
            </EmptyState>
          ) : (
            <>
              <ul className="reading-days">
                {read.map((day) => (
                  <Day key={day.date} day={day} />
                ))}
              </ul>
              <p className="reading-total">
                <span>{countOf(read.length, 'day', 'days')} with reading</span>
                <span className="figures">
                  {durationInWords(totalOf(read))}
                  {lateOf(read)}
                </span>
              </p>
            </>
          )
        }
      </Loaded>
      {left > 0 ? (
        <p className="field-hint">
          The first {mostDays} days are listed. The claim counts {countOf(left, 'day', 'days')}{' '}
          more.
        </p>
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
          <span className="figures">
            {durationInWords(day.activeSeconds)}
            {lateOf([day])}
          </span>
        </summary>
        <Stretches spans={day.spans} timeZone={day.timeZone} />
      </details>
    </li>
  );
}

/** What was reported late is no active time; the rules of the option say how much of it counts. */
function lateOf(days: readonly ActiveDay[]): string {
  const seconds = days.reduce((sum, day) => sum + day.offlineSeconds, 0);
  return seconds > 0 ? ` and ${durationInWords(seconds)} reported late` : '';
}

function totalOf(days: readonly ActiveDay[]): number {
  return days.reduce((sum, day) => sum + day.activeSeconds, 0);
}
