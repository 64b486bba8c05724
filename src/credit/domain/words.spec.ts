import { dayInWords, durationInWords, listed, quoted } from './words.js';

describe('words', () => {
  it.each([
    [0, '0 s'],
    [45_900, '45 s'],
    [750_000, '12 min 30 s'],
    [5_100_000, '1 h 25 min'],
  ])('%i ms are %s', (milliseconds, words) => {
    expect(durationInWords(milliseconds)).toBe(words);
  });

  it('says a day without depending on where it is said', () => {
    expect(dayInWords('2026-11-09')).toBe('9 November 2026');
  });

  it('lists and quotes', () => {
    expect([listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'or')]).toEqual([
      'a',
      'a and b',
      'a, b or c',
    ]);
    expect(quoted('word '.repeat(40)).length).toBeLessThan(84);
  });
});
