import { isReadableOnWhite } from './contrast.js';

describe('the colour of a template', () => {
  // Contrast with white as WCAG 2.2 reckons it: 21, 10.6, 4.54, 4.50, 4.48, 1.
  it.each([
    ['#000000', true],
    ['#6d1f2c', true],
    ['#767676', true],
    // Its blue is so dark that it counts in proportion.
    ['#678005', true],
    ['#777777', false],
    ['#ffffff', false],
  ])('%s can be read on white: %s', (colour, readable) => {
    expect(isReadableOnWhite(colour)).toBe(readable);
  });
});
