import {
  capitalised,
  counted,
  creditsInFigures,
  dayInWords,
  durationInWords,
  listed,
  monthDayInWords,
} from './words.js';

describe('words', () => {
  it.each([
    [0, '0 s'],
    [999, '0 s'],
    [45_900, '45 s'],
    [750_000, '12 min 30 s'],
    [5_100_000, '1 h 25 min'],
    [3_725_000, '1 h 2 min 5 s'],
  ])('%i ms are %s', (milliseconds, words) => {
    expect(durationInWords(milliseconds)).toBe(words);
  });

  it.each([
    ['2026-11-03', '3 November 2026'],
    ['2024-02-29', '29 February 2024'],
    ['1999-12-31', '31 December 1999'],
  ])('give the day %s as %s', (day, words) => {
    expect(dayInWords(day)).toBe(words);
    expect(monthDayInWords(day.slice(5))).toBe(words.replace(/ \d+$/, ''));
  });

  it.each(['yesterday', '2026-13-01', '2026-00-01', '2026-11', ''])(
    'do not give %j as a day',
    (text) => {
      expect(() => dayInWords(text)).toThrow(RangeError);
    },
  );

  it.each([
    ['0.50', '0.5'],
    ['1.00', '1.0'],
    ['1.25', '1.25'],
    ['0.05', '0.05'],
    ['10.00', '10.0'],
    ['100.50', '100.5'],
  ])('print %s credits as %s', (amount, figures) => {
    expect(creditsInFigures(amount)).toBe(figures);
  });

  it.each(['1', '1.5', '1.500', '-1.00', 'x1.00', '.50', '1,00', '1.xx'])(
    'print no credits for %j',
    (text) => {
      expect(() => creditsInFigures(text)).toThrow(`two decimals: ${text}`);
    },
  );

  it('list and count', () => {
    const lists = [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listed(items));
    expect(lists).toEqual(['', 'a', 'a and b', 'a, b and c']);
    expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c');
    const counts = [0, 1, 2].map((count) => counted(count, 'cycle'));
    expect(counts).toEqual(['0 cycles', '1 cycle', '2 cycles']);
    expect(counted(2, 'body', 'bodies')).toBe('2 bodies');
    expect(capitalised('as a sentence')).toBe('As a sentence');
  });
});
