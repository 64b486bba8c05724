import { byDay, daysOf, startOfDay, windowOfDay } from './by-day.js';

const stretch = (from: string, to: string) => ({ startsAt: new Date(from), endsAt: new Date(to) });

describe("the learner's day", () => {
  it.each([
    ['2026-11-27', 'UTC', '2026-11-27T00:00:00.000Z', 24],
    ['2026-11-27', 'Asia/Kathmandu', '2026-11-26T18:15:00.000Z', 24],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z', 23],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z', 25],
    // The clocks went forward at midnight: the day began at 01:00.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z', 23],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', 24],
    ['2026-11-27', 'Pacific/Kiritimati', '2026-11-26T10:00:00.000Z', 24],
  ])('%s in %s begins at %s and has %i hours', (day, timeZone, startsAt, hours) => {
    const window = windowOfDay(day, timeZone);
    expect(startOfDay(day, timeZone).toISOString()).toBe(startsAt);
    expect(window.endsAt.getTime() - window.startsAt.getTime()).toBe(hours * 3_600_000);
  });

  it('cuts a stretch over midnight in two, and leaves others as they are', () => {
    const over = stretch('2026-11-27T04:30:00Z', '2026-11-28T05:30:00Z');
    expect([...byDay([over], 'America/New_York')]).toEqual([
      ['2026-11-26', [stretch('2026-11-27T04:30:00Z', '2026-11-27T05:00:00Z')]],
      ['2026-11-27', [stretch('2026-11-27T05:00:00Z', '2026-11-28T05:00:00Z')]],
      ['2026-11-28', [stretch('2026-11-28T05:00:00Z', '2026-11-28T05:30:00Z')]],
    ]);
    expect(daysOf([over], 'UTC')).toEqual(['2026-11-27', '2026-11-28']);
    expect(daysOf([stretch('2026-11-27T05:00:00Z', '2026-11-28T00:00:00Z')], 'UTC')).toEqual([
      '2026-11-27',
    ]);
  });
});
