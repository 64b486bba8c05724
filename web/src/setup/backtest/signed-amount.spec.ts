import { negated, signedAmount } from './signed-amount.js';

describe('signed amounts', () => {
  it.each([
    ['0.25', '+0.25'],
    ['-0.50', '\u22120.50'],
    ['0.00', '0.00'],
    ['0', '0'],
    ['10.00', '+10.00'],
  ])('writes a change of %s as %s', (amount, written) => {
    expect(signedAmount(amount)).toBe(written);
  });

  it('turns the sign', () => {
    expect(['0.25', '-0.50'].map(negated)).toEqual(['-0.25', '0.50']);
  });
});
