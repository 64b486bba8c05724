import { dayHere } from './days.js';

it('tells the day in the time zone of a person, and of the device where the browser does not know that', () => {
  const instant = new Date('2026-11-23T23:30:00Z');
  expect(dayHere(instant, 'UTC')).toBe('2026-11-23');
  expect(dayHere(instant, 'Europe/Berlin')).toBe('2026-11-24');
  const own = dayHere(instant, undefined);
  expect(own).toMatch(/^2026-11-2[34]$/);
  expect(dayHere(instant, 'Nowhere/At all')).toBe(own);
});
