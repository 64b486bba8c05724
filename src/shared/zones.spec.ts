import fc from 'fast-check';
import { addDays, isDay } from './calendar.js';
import { dayAt, daysWithWindows, earliestDayAt, startOfDay, windowOfDay } from './zones.js';

const hoursOf = (day: string, zone: string): number => {
  const { startsAt, endsAt } = windowOfDay(day, zone);
  return (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
};

const zones = Intl.supportedValuesOf('timeZone');
/** Clocks that went back at a minute past midnight, last in 2011, began a day twice. */
const since2012 = fc.integer({
  min: Date.parse('2012-01-01') / 1000,
  max: Date.parse('2040-01-01') / 1000,
});

describe('the day at an instant', () => {
  it.each([
    ['2026-11-20T04:59:59Z', 'America/New_York', '2026-11-19'],
    ['2026-11-20T05:00:00Z', 'America/New_York', '2026-11-20'],
    ['2026-11-20T11:00:00Z', 'Pacific/Kiritimati', '2026-11-21'],
    ['2026-11-22T12:10:00Z', 'Pacific/Auckland', '2026-11-23'],
    ['2026-12-31T18:14:59Z', 'Asia/Kathmandu', '2026-12-31'],
    ['2026-12-31T18:15:00Z', 'Asia/Kathmandu', '2027-01-01'],
    ['0999-06-01T12:00:00Z', 'UTC', '0999-06-01'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayAt(new Date(instant), zone)).toBe(day);
  });

  it('is nowhere earlier than in the westernmost zone', () => {
    fc.assert(
      fc.property(since2012, fc.constantFrom(...zones), (second, zone) => {
        const instant = new Date(second * 1000);
        expect(earliestDayAt(instant) <= dayAt(instant, zone)).toBe(true);
      }),
    );
  });

  it('does not exist in an unknown time zone', () => {
    expect(() => dayAt(new Date(0), 'Europe/Atlantis')).toThrow(RangeError);
    expect(() => startOfDay('2026-03-02', 'Europe/Atlantis')).toThrow(RangeError);
  });
});

describe('the window of a day', () => {
  it.each([
    ['2026-03-02', 'UTC', '2026-03-02T00:00:00.000Z', 24, 'an ordinary day'],
    ['2026-03-02', 'America/New_York', '2026-03-02T05:00:00.000Z', 24, 'west of Greenwich'],
    ['2026-03-02', 'Asia/Kathmandu', '2026-03-01T18:15:00.000Z', 24, 'a quarter of an hour'],
    ['2026-03-02', 'Pacific/Kiritimati', '2026-03-01T10:00:00.000Z', 24, 'UTC+14'],
    ['2026-03-02', 'Pacific/Pago_Pago', '2026-03-02T11:00:00.000Z', 24, 'UTC-11'],
    ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00.000Z', 23, 'clocks go forward'],
    ['2026-10-25', 'Europe/London', '2026-10-24T23:00:00.000Z', 25, 'clocks go back'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z', 23, 'clocks go forward'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z', 25, 'clocks go back'],
    ['2026-04-05', 'Australia/Lord_Howe', '2026-04-04T13:00:00.000Z', 24.5, 'by half an hour'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z', 23, 'a day without midnight'],
    ['2018-02-17', 'America/Sao_Paulo', '2018-02-17T02:00:00.000Z', 25, '23:00 comes twice'],
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z', 25, '00:00 comes twice'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', 0, 'a day that Samoa skipped'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', 24, 'the day after it'],
  ])('%s in %s begins at %s and has %d hours (%s)', (day, zone, startsAt, length) => {
    expect(startOfDay(day, zone).toISOString()).toBe(startsAt);
    expect(hoursOf(day, zone)).toBe(length);
  });

  it('can be given from 1970 to 9998', () => {
    const ends = ['1969-12-31', '1970-01-01', '9998-12-31', '9999-01-01'];
    expect(ends.filter((day) => isDay(day, daysWithWindows))).toEqual(ends.slice(1, 3));
    expect(zones.map((zone) => hoursOf('9998-12-31', zone))).toEqual(zones.map(() => 24));
  });

  it('begins with the first second of the day, in every zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), since2012, (zone, second) => {
        const day = dayAt(new Date(second * 1000), zone);
        const { startsAt } = windowOfDay(day, zone);
        expect(dayAt(startsAt, zone)).toBe(day);
        expect(dayAt(new Date(startsAt.getTime() - 1), zone) < day).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('contains every instant of its day, and ends where the next begins', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), since2012, (zone, second) => {
        const instant = new Date(second * 1000);
        const day = dayAt(instant, zone);
        const { startsAt, endsAt } = windowOfDay(day, zone);
        expect(startsAt <= instant && instant < endsAt).toBe(true);
        expect(windowOfDay(addDays(day, 1), zone).startsAt).toEqual(endsAt);
        expect(dayAt(endsAt, zone) > day).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
