import { hasUnprintable, oneLine } from './one-line.js';

describe('a text in one line', () => {
  it.each([
    ['Ada  Example', 'Ada Example'],
    [' Ada\tExample\r\n', 'Ada Example'],
    ['Ada\u00a0Example', 'Ada Example'],
    ['Nguye\u0302\u0303n', 'Nguy\u1ec5n'],
    [' ', ''],
  ])('of %j is %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});

it.each([
  ['Ada Nguy\u1ec5n, MD', false],
  ['\u{20bb7}\u91ce', false],
  ['Ada\u0007', true],
  ['Ada\nExample', true],
  ['Ada\u0085', true],
  ['Ada \ud842', true],
  ['', false],
])('whether %j cannot be printed: %s', (text, unprintable) => {
  expect(hasUnprintable(text)).toBe(unprintable);
});
