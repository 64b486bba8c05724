import { localDay } from './local-day.js';

describe('localDay', () => {
  it.each([
    ['2026-11-20T04:59:59Z', 'America/New_York', '2026-11-19'],
    ['2026-11-20T05:00:00Z', 'America/New_York', '2026-11-20'],
    ['2026-11-20T11:00:00Z', 'Pacific/Kiritimati', '2026-11-21'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(localDay(new Date(instant), zone)).toBe(day);
  });
});
