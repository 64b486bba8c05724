import fc from 'fast-check';
import { periodOf } from './cap-period.js';
import { addDays } from '../../../shared/calendar.js';

const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2015-01-01', days));

describe('the periods of caps', () => {
  it('of whole years tile time from any day of the year, including 29 February', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('01-01', '02-28', '02-29', '03-01', '07-01', '12-31'),
        fc.integer({ min: 1, max: 5 }),
        (on, starts, years) => {
          const rule = { kind: 'years', years, starts, anchorYear: 2020 } as const;
          const period = periodOf(rule, on);
          expect(period.from <= on && on <= period.to).toBe(true);
          expect(addDays(period.from, 0)).toBe(period.from);
          expect(periodOf(rule, addDays(period.to, 1)).from).toBe(addDays(period.to, 1));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of rolling months contain each day that shares a window with another, seen from either', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 36 }),
        fc.integer({ min: -1200, max: 1200 }),
        (one, months, apart) => {
          const rule = { kind: 'rolling-months', months } as const;
          const other = addDays(one, apart);
          const within = (period: { from: string; to: string }, at: string): boolean =>
            period.from <= at && at <= period.to;
          expect(within(periodOf(rule, one), other)).toBe(within(periodOf(rule, other), one));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('count 28 February of the next year together with 29 February', () => {
    const rolling = { kind: 'rolling-months', months: 12 } as const;
    expect(periodOf(rolling, '2024-02-29')).toEqual({ from: '2023-03-01', to: '2025-02-28' });
    const years = { kind: 'years', years: 1, starts: '02-29', anchorYear: 2020 } as const;
    expect(periodOf(years, '2026-12-01')).toEqual({ from: '2026-03-01', to: '2027-02-28' });
  });
});
