import fc from 'fast-check';
import { plusDays, plusMonths, yearOf } from './days.js';

describe('days', () => {
  it.each([
    ['2026-11-23', 7, '2026-11-30'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-01-01', 0, '2026-01-01'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(plusDays(day, days)).toBe(expected);
  });

  it.each([
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-20', -24, '2024-11-20'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(plusMonths(day, months)).toBe(expected);
  });

  it('goes there and back, whatever the day', () => {
    const anyDay = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const day = date.toISOString().slice(0, 10);
        const there = plusDays(day, days);
        expect(plusDays(there, -days)).toBe(day);
        expect(Date.parse(there) - Date.parse(day)).toBe(days * 86_400_000);
        expect(yearOf(day)).toBe(date.getUTCFullYear());
      }),
    );
  });
});
