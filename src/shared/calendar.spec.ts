import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  calendarMonth,
  calendarWeek,
  calendarYear,
  daysBetween,
  daysInMonth,
  daysOf,
  isDay,
  monthDayIn,
  monthsAfter,
  startOfYear,
  yearOf,
} from './calendar.js';

const first = Date.UTC(1900, 0);
const dayOfNumber = (number: number): string =>
  new Date(first + number * 86_400_000).toISOString().slice(0, 10);
const someDay = fc.integer({ min: 0, max: 120_000 }).map(dayOfNumber);
const someLeapDay = fc
  .integer({ min: 0, max: 80 })
  .map((n) => `${1904 + n * 4}-02-29`)
  .filter((text) => isDay(text));
const anyDay = fc.oneof(someDay, someLeapDay);

describe('a day of the calendar', () => {
  it.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['0000-01-01', false],
    ['0001-01-01', true],
    ['9999-12-31', true],
    ['10000-01-01', false],
    ['2026-03-02T00:00:00Z', false],
    ['2026-03-02\n', false],
    ['today', false],
    ['', false],
  ])('is %j one? %p', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it('may have to be of a period', () => {
    const period = { from: '1970-01-01', to: '2026-02-28' };
    const asked = ['1969-12-31', '1970-01-01', '2026-02-28', '2026-03-01', '2024-02-30'];
    expect(asked.filter((day) => isDay(day, period))).toEqual(['1970-01-01', '2026-02-28']);
  });

  it('is as many days from another as counting one by one gives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5000, max: 115_000 }),
        fc.integer({ min: -4000, max: 4000 }),
        (number, days) => {
          const [from, to] = [dayOfNumber(number), dayOfNumber(number + days)];
          expect(addDays(from, days)).toBe(to);
          expect(daysBetween(from, to)).toBe(days);
          expect(isDay(to)).toBe(true);
        },
      ),
    );
  });

  it('cannot be counted from if it does not exist', () => {
    for (const text of ['2026-02-30', 'today', '']) {
      expect(() => addDays(text, 1)).toThrow(RangeError);
    }
  });
});

describe('months', () => {
  it.each([
    ['2024-02-29', 24, '2026-02-28', '2026-03-01'],
    ['2024-02-29', 48, '2028-02-29', '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28', '2026-03-01'],
    ['2026-01-30', 1, '2026-02-28', '2026-03-01'],
    ['2026-08-31', 1, '2026-09-30', '2026-10-01'],
    ['2026-11-20', -24, '2024-11-20', '2024-11-20'],
    ['2026-01-15', -1, '2025-12-15', '2025-12-15'],
  ])('%s and %i of them are %s, and whole on %s', (day, months, clamped, whole) => {
    expect(addMonths(day, months)).toBe(clamped);
    expect(monthsAfter(day, months)).toBe(whole);
  });

  it('lead to the same day of the month or, if that does not exist, end it or begin the next', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (day, months) => {
        const at = addMonths(day, months);
        const month = (one: string): number => yearOf(one) * 12 + Number(one.slice(5, 7));
        expect(month(at)).toBe(month(day) + months);
        const asked = Number(day.slice(8));
        const there = daysInMonth(yearOf(at), Number(at.slice(5, 7)));
        expect(Number(at.slice(8))).toBe(Math.min(asked, there));
        expect(monthsAfter(day, months)).toBe(asked > there ? addDays(at, 1) : at);
      }),
    );
  });

  it('of a period tile time: each begins with the day after the last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, months) => {
        expect(monthsAfter(day, months) > day).toBe(true);
        const before = addMonths(day, -months);
        // The days after it are those of which less than so many months have passed.
        expect(monthsAfter(before, months) <= day).toBe(true);
        expect(monthsAfter(addDays(before, 1), months) > day).toBe(true);
      }),
    );
  });
});

describe('years', () => {
  it.each([
    ['2026-11-20', 3, '2029-11-20'],
    ['2024-02-29', 3, '2027-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2025-02-28', 3, '2028-02-28'],
  ])('%s and %i of them are %s', (day, years, expected) => {
    expect(addYears(day, years)).toBe(expected);
  });

  it.each([
    [2028, '2028-02-29', '2028-02-29'],
    [2026, '2026-02-28', '2026-03-01'],
    [1900, '1900-02-28', '1900-03-01'],
  ])('of %i have their 29 February on %s, and begin with it on %s', (year, day, start) => {
    expect(monthDayIn(year, '02-29')).toBe(day);
    expect(startOfYear(year, '02-29')).toBe(start);
  });

  it('have every other day in its usual place', () => {
    fc.assert(
      fc.property(
        someDay.filter((day) => !day.endsWith('-02-29')),
        fc.integer({ min: 1900, max: 2200 }),
        (day, year) => {
          expect(monthDayIn(year, day.slice(5))).toBe(`${year}-${day.slice(5)}`);
          expect(startOfYear(year, day.slice(5))).toBe(`${year}-${day.slice(5)}`);
        },
      ),
    );
  });
});

describe('the week, the month and the year of a day', () => {
  it.each([
    ['2026-11-23', '2026-11-23', '2026-11-29'],
    ['2026-11-29', '2026-11-23', '2026-11-29'],
    ['2027-01-01', '2026-12-28', '2027-01-03'],
  ])('%s is in the week from %s to %s', (day, from, to) => {
    expect(calendarWeek(day)).toEqual({ from, to });
  });

  it.each([
    ['2024-02-10', '2024-02-01', '2024-02-29'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
  ])('%s is in the month from %s to %s', (day, from, to) => {
    expect(calendarMonth(day)).toEqual({ from, to });
  });

  it('contain it, and the next begins where they end', () => {
    const around = [calendarWeek, calendarMonth, (day: string) => calendarYear(yearOf(day))];
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...around), (day, periodAround) => {
        const { from, to } = periodAround(day);
        expect(from <= day && day <= to).toBe(true);
        expect(periodAround(from)).toEqual({ from, to });
        expect(periodAround(to)).toEqual({ from, to });
        expect(periodAround(addDays(to, 1)).from).toBe(addDays(to, 1));
      }),
    );
  });

  it('are listed day by day, up to the number requested', () => {
    expect(daysOf({ from: '2026-12-30', to: '2027-01-01' }, 10)).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ]);
    expect(daysOf(calendarYear(2026), 2)).toEqual(['2026-01-01', '2026-01-02']);
    expect(daysOf({ from: '2026-01-02', to: '2026-01-01' }, 9)).toEqual([]);
  });
});
