import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { claimsOfPeriodQuery } from '../api/learner/credit.js';
import { useToday } from '../frame/session.js';
import { plainAmount } from '../ui/words/amount.js';
import { periodInWords } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { EmptyState } from '../ui/notices.js';
import type { CreditsSearch } from './credits-search.js';
import { t } from './messages.js';
import { Totals } from './totals.js';
import { YearTotals } from './year-totals.js';
import { calendarYear, type Period, yearOf } from '../../../src/shared/calendar.js';
import { Loaded } from '../ui/loaded.js';

type Choice = CreditsSearch['period'];

/** What was earned in a period, both of whose ends are said, with the lines that add up to it. */
export function PeriodTotals({ search }: { search: CreditsSearch }): ReactNode {
  const today = useToday();
  const year = yearOf(today);
  const period = periodOf(search.period, year);
  const claims = useQuery(claimsOfPeriodQuery(period));
  return (
    <section aria-labelledby="totals">
      <h2 id="totals" className="section-heading">
        {t('yourCredit')}
        <span className="section-count">{period ? periodInWords(period) : t('allTime')}</span>
      </h2>
      <nav aria-label={t('periods')} className="periods">
        <PeriodLink search={search} to={undefined} name={t('thisYear', { year })} />
        <PeriodLink search={search} to="last-year" name={t('lastYear', { year: year - 1 })} />
        <PeriodLink search={search} to="all" name={t('allTime')} />
      </nav>
      <Loaded query={claims} lines={3}>
        {({ items, totals, waiting, nextCursor }) => (
          <>
            {waiting.map(({ unit, amount, creditName, claims: held }) => (
              <p key={unit} className="totals-waiting">
                <Icon name="clock" />{' '}
                {t('waiting', { amount: plainAmount(amount), credit: creditName, claims: held })}
              </p>
            ))}
            {totals.length === 0 && waiting.length === 0 ? (
              <EmptyState>{period ? t('noneInPeriod') : t('none')}</EmptyState>
            ) : null}
            <Totals totals={totals} claims={items} complete={nextCursor === null} period={period} />
          </>
        )}
      </Loaded>
      <YearTotals period={period} />
    </section>
  );
}

function PeriodLink(props: { search: CreditsSearch; to: Choice; name: string }): ReactNode {
  const { search, to, name } = props;
  const here = search.period === to;
  return (
    <Link
      to="/credits"
      search={{ ...search, period: to }}
      replace
      resetScroll={false}
      className={here ? 'chip chip-here' : 'chip'}
      aria-current={here ? 'true' : undefined}
    >
      {name}
    </Link>
  );
}

function periodOf(choice: Choice, year: number): Period | null {
  if (choice === 'all') return null;
  return calendarYear(choice === 'last-year' ? year - 1 : year);
}
