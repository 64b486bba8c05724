import { daysInWords, quoted } from './words.js';

describe('words', () => {
  it('quote at most one line', () => {
    expect(quoted('word '.repeat(40)).length).toBeLessThan(84);
  });

  it('give whole years as years', () => {
    expect(daysInWords({ from: '2026-01-01', to: '2026-12-31' })).toBe('in 2026');
    expect(daysInWords({ from: '2026-01-01', to: '2026-03-31' })).toBe(
      'from 1 January 2026 to 31 March 2026',
    );
  });
});
