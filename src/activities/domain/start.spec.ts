import { attemptsLeft, mayReveal, startRefusal } from './start.js';

const terms = {
  releasedOn: '2026-03-01',
  expiresOn: '2026-03-31',
  retired: false,
  attemptsAllowed: 2,
  passPercent: 70,
};
const own = { today: '2026-03-15', attemptsMade: 0, passed: false };

it.each([
  ['on the first day', {}, { today: '2026-03-01' }, null],
  ['on the last day', {}, { today: '2026-03-31' }, null],
  ['the day before', {}, { today: '2026-02-28' }, 'activity-closed'],
  ['the day after', {}, { today: '2026-04-01' }, 'activity-closed'],
  ['when retired', { retired: true }, {}, 'activity-closed'],
  ['with an attempt left', {}, { attemptsMade: 1 }, null],
  ['with none left', {}, { attemptsMade: 2 }, 'attempts-used'],
  ['without end', { attemptsAllowed: null }, { attemptsMade: 99 }, null],
  ['after passing', {}, { passed: true, attemptsMade: 1 }, 'activity-passed'],
  ['after passing a retired one', { retired: true }, { passed: true }, 'activity-passed'],
])('%s', (_, termsOver, ownOver, code) => {
  const refusal = startRefusal({ ...terms, ...termsOver }, { ...own, ...ownOver });
  expect(refusal?.code ?? null).toBe(code);
  if (refusal) expect(refusal.why).toMatch(/^[A-Z].*\.$/);
});

it('counts attempts down to none', () => {
  expect([0, 1, 2, 3].map((made) => attemptsLeft(terms, made))).toEqual([2, 1, 0, 0]);
  expect(attemptsLeft({ attemptsAllowed: null }, 7)).toBeNull();
});

it('reveals after passing or the last attempt, never before', () => {
  expect(mayReveal(terms, { attemptsMade: 1, passed: false })).toBe(false);
  expect(mayReveal(terms, { attemptsMade: 2, passed: false })).toBe(true);
  expect(mayReveal(terms, { attemptsMade: 1, passed: true })).toBe(true);
  expect(mayReveal({ attemptsAllowed: null }, { attemptsMade: 50, passed: false })).toBe(false);
});
