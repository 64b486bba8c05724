import { attemptsInWords, creditOffered, passMark } from './terms.js';

it('says what is required and what it can give', () => {
  expect(creditOffered({ designatedMaximum: '1.00' })).toBe('Up to 1 credit');
  expect(creditOffered({ designatedMaximum: '1.50' })).toBe('Up to 1.5 credits');
  expect(passMark({ questionCount: 5, rightNeeded: 4, passPercent: 80 })).toBe(
    '4 of 5 questions right (80%)',
  );
});

it.each([
  [null, null, 'As many as you need'],
  [3, 3, '3'],
  [3, 2, '2 of 3 left'],
  [3, 0, '0 of 3 left'],
])('of %j attempts with %j left', (attemptsAllowed, attemptsLeft, words) => {
  const terms = { attemptsAllowed, attemptsLeft, attemptsMade: 1 };
  expect(attemptsInWords({ ...terms, passed: false })).toBe(words);
  expect(attemptsInWords({ ...terms, passed: true })).toBe('Passed; 1 attempt made');
});
