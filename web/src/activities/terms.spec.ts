import { attemptsInWords, creditOffered, openDays, passMark } from './terms.js';

it('says what is asked and what it can give', () => {
  expect(creditOffered({ designatedMaximum: '1.00' })).toBe('Up to 1 credit');
  expect(creditOffered({ designatedMaximum: '1.50' })).toBe('Up to 1.5 credits');
  expect(passMark({ questionCount: 5, rightNeeded: 4, passPercent: 80 })).toBe(
    '4 of 5 questions right (80%)',
  );
  expect(openDays({ releasedOn: '2026-03-02', expiresOn: '2027-03-01' })).toBe(
    '2 Mar 2026 to 1 Mar 2027',
  );
});

it.each([
  [null, null, 'As many as you need'],
  [3, 3, '3'],
  [3, 2, '3, of which 2 are left'],
  [3, 1, '3, of which 1 is left'],
  [3, 0, '3, of which none are left'],
])('of %j attempts with %j left', (attemptsAllowed, attemptsLeft, words) => {
  expect(attemptsInWords({ attemptsAllowed, attemptsLeft })).toBe(words);
});
