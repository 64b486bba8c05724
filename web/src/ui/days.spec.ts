import { dayAfter, dayAt, daysOf, daysUntil, isDay, monthOf, weekOf, yearOf } from './days.js';

describe('days of the calendar', () => {
  it.each([
    ['2026-11-23', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it('are counted in the time zone asked for', () => {
    const instant = new Date('2026-11-23T23:30:00Z');
    expect(dayAt(instant, 'UTC')).toBe('2026-11-23');
    expect(dayAt(instant, 'Europe/Berlin')).toBe('2026-11-24');
    expect(dayAt(instant, 'America/Chicago')).toBe('2026-11-23');
    expect(dayAt(instant, 'Nowhere/At all')).toMatch(/^2026-11-2[34]$/);
  });

  it('follow each other across months, years and clock changes', () => {
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysUntil('2026-12-01', '2026-11-23')).toBe(8);
    expect(daysUntil('2026-03-30', '2026-03-28')).toBe(2);
    expect(daysUntil('2026-11-22', '2026-11-23')).toBe(-1);
  });

  it('belong to a week from Monday to Sunday', () => {
    expect(weekOf('2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(weekOf('2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(weekOf('2027-01-01')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
  });

  it('belong to a month and a year', () => {
    expect(monthOf('2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(monthOf('2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(yearOf('2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(yearOf('2026-11-23', 1)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('are listed first to last, no more than asked for', () => {
    expect(daysOf({ from: '2026-12-30', to: '2027-01-01' }, 10)).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ]);
    expect(daysOf({ from: '2026-01-01', to: '2026-12-31' }, 2)).toHaveLength(2);
    expect(daysOf({ from: '2026-01-02', to: '2026-01-01' }, 9)).toEqual([]);
  });
});
