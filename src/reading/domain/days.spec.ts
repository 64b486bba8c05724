import * as fc from 'fast-check';
import { activeTime, within } from './active-time.js';
import { dayOf, isDay, windowOfDay } from './days.js';

const hours = (day: string, zone: string): number => {
  const { startsAt, endsAt } = windowOfDay(day, zone);
  return (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
};

describe('the window of a day', () => {
  test.each([
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
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', 0, 'a day that Samoa skipped'],
  ])('%s in %s begins at %s and has %d hours (%s)', (day, zone, startsAt, length) => {
    expect(windowOfDay(day, zone).startsAt.toISOString()).toBe(startsAt);
    expect(hours(day, zone)).toBe(length);
  });

  test('reading through the hour that clocks repeat counts both hours', () => {
    const night = [
      {
        startsAt: new Date('2026-10-25T00:30:00Z'),
        endsAt: new Date('2026-10-25T01:30:00Z'),
        kind: 'active' as const,
      },
    ];
    const day = windowOfDay('2026-10-25', 'Europe/London');
    expect(activeTime(within(night, day)).seconds).toBe(3600);
  });

  test('reading over midnight is shared between the two days', () => {
    const evening = [
      {
        startsAt: new Date('2026-03-03T04:50:00Z'),
        endsAt: new Date('2026-03-03T05:20:00Z'),
        kind: 'active' as const,
      },
    ];
    const minutes = ['2026-03-02', '2026-03-03', '2026-03-04'].map(
      (day) => activeTime(within(evening, windowOfDay(day, 'America/New_York'))).seconds / 60,
    );
    expect(minutes).toEqual([10, 20, 0]);
  });

  test('every instant lies in the window of its own day, and the next day begins where that ends', () => {
    const zones = [
      'UTC',
      'America/New_York',
      'Europe/Berlin',
      'Africa/Cairo',
      'Asia/Tehran',
      'Pacific/Apia',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.parse('1995-01-01') / 1000, max: Date.parse('2040-01-01') / 1000 }),
        (zone, second) => {
          const instant = new Date(second * 1000);
          const window = windowOfDay(dayOf(instant, zone), zone);
          expect(instant >= window.startsAt && instant < window.endsAt).toBe(true);
          const next = windowOfDay(dayOf(window.endsAt, zone), zone);
          expect(next.startsAt).toEqual(window.endsAt);
        },
      ),
    );
  });

  test('a time zone that does not exist is refused', () => {
    expect(() => dayOf(new Date(0), 'Europe/Atlantis')).toThrow(RangeError);
  });
});

test.each([
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['1969-12-31', false],
  ['9999-01-01', false],
  ['today', false],
  ['2026-03-02T00:00:00Z', false],
])('is %s a day? %p', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
