import { byDay, daysOf } from './by-day.js';

const stretch = (from: string, to: string) => ({ startsAt: new Date(from), endsAt: new Date(to) });

describe("the learner's day", () => {
  it('divides a stretch at midnight, and leaves others unchanged', () => {
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

  it('does not begin again where the clocks go back over midnight', () => {
    // In St. John's 00:01 was followed by 23:01.
    const night = stretch('2010-11-07T02:00:00Z', '2010-11-07T04:00:00Z');
    expect([...byDay([night], 'America/St_Johns')]).toEqual([
      ['2010-11-06', [stretch('2010-11-07T02:00:00Z', '2010-11-07T02:30:00Z')]],
      ['2010-11-07', [stretch('2010-11-07T02:30:00Z', '2010-11-07T04:00:00Z')]],
    ]);
    const repeated = stretch('2010-11-07T03:00:00Z', '2010-11-07T04:00:00Z');
    expect([...byDay([repeated], 'America/St_Johns')]).toEqual([['2010-11-07', [repeated]]]);
  });
});
