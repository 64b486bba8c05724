import { idleLimitSeconds } from './limits.js';

describe('how long a reader may go without input', () => {
  test.each<[words: number | null, seconds: number, why: string]>([
    [null, 120, 'nothing is known of the passage'],
    [0, 120, 'a figure'],
    [300, 120, 'read in 120 s at 150 words a minute'],
    [301, 121, 'rounded up to a whole second'],
    [750, 300, 'a screenful of small print: five minutes'],
    [1500, 600, 'ten minutes'],
    [100_000, 600, 'never more than ten minutes'],
  ])('with %p words on screen: %i s (%s)', (words, seconds) => {
    expect(idleLimitSeconds(words)).toBe(seconds);
  });
});
