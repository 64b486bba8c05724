import {
  clock,
  dayInWords,
  daysLeftInWords,
  durationInWords,
  instantInWords,
  periodInWords,
} from './dates.js';

describe('dates and durations in words', () => {
  it('keeps a day that day whatever the time zone of the machine', () => {
    expect(dayInWords('2026-07-01')).toBe('1 Jul 2026');
  });

  it('shows an instant in the time zone of the profile', () => {
    expect(instantInWords('2026-06-30T23:30:00Z', 'Europe/Athens')).toBe('1 Jul 2026, 02:30');
    expect(instantInWords('2026-07-01T02:30:00Z', 'America/Chicago')).toBe('30 Jun 2026, 21:30');
  });

  it('says a period with both ends, and one day once', () => {
    expect(periodInWords({ from: '2026-07-01', to: '2027-06-30' })).toBe(
      '1 Jul 2026 to 30 Jun 2027',
    );
    expect(periodInWords({ from: '2026-07-01', to: '2026-07-01' })).toBe('1 Jul 2026');
  });

  it('says how long there is left', () => {
    expect([12, 1, 0, -1].map(daysLeftInWords)).toEqual([
      '12 days left',
      '1 day left',
      'ends today',
      'over',
    ]);
  });

  it('counts like a clock and in words', () => {
    expect([0, 9, 134, 3725].map(clock)).toEqual(['0:00', '0:09', '2:14', '1:02:05']);
    expect([0, 9, 134, 3725].map(durationInWords)).toEqual([
      '0 s',
      '9 s',
      '2 min 14 s',
      '1 h 2 min',
    ]);
  });
});
