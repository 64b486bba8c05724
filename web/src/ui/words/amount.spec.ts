import { creditsInWords, plainAmount, sumOf } from './amount.js';

describe('amounts', () => {
  it.each([
    ['0.50', '0.5'],
    ['0.25', '0.25'],
    ['1.00', '1'],
    ['10.00', '10'],
    ['100', '100'],
    ['0.00', '0'],
    ['-0.50', '-0.5'],
    ['007.10', '7.1'],
  ])('writes %s as %s', (given, written) => {
    expect(plainAmount(given)).toBe(written);
  });

  it('leaves what is not a decimal as it came', () => {
    expect(plainAmount('about 2')).toBe('about 2');
  });

  it('says credit up to one and credits above it', () => {
    expect(['0.50', '1.00', '1.25'].map(creditsInWords)).toEqual([
      '0.5 credit',
      '1 credit',
      '1.25 credits',
    ]);
  });

  it('adds exactly what floats do not', () => {
    expect(sumOf(['0.10', '0.20'])).toBe('0.30');
    expect(sumOf(['0.50', '-0.50'])).toBe('0.00');
    expect(sumOf(['0.25', '-0.50'])).toBe('-0.25');
    expect(sumOf([])).toBe('0.00');
  });
});
