import { attemptsLeft, disclosure, startRefusal } from './start.js';

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
  if (refusal) expect(refusal.why.text).toMatch(/^[A-Z].*\.$/);
});

it('counts attempts down to none', () => {
  expect([0, 1, 2, 3].map((made) => attemptsLeft(terms, made))).toEqual([2, 1, 0, 0]);
  expect(attemptsLeft({ attemptsAllowed: null }, 7)).toBeNull();
});

it.each([
  ['one of two attempts made', 2, 1, false, 'count'],
  ['the last of two made', 2, 2, false, 'answers'],
  ['passed', 2, 1, true, 'answers'],
  ['two of three made', 3, 2, false, 'count'],
  ['two of four made, where counts would lead to the key', 4, 2, false, 'verdict'],
  ['fifty of any number made', null, 50, false, 'verdict'],
  ['passed, with any number allowed', null, 50, true, 'answers'],
])('reveals no more than allowed after %s', (_, attemptsAllowed, attemptsMade, passed, told) => {
  expect(disclosure({ attemptsAllowed }, { attemptsMade, passed })).toBe(told);
});
