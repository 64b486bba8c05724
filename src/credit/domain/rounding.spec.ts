import fc from 'fast-check';
import { creditText, exact, inIncrementsOf } from './rounding.js';

describe('inIncrementsOf', () => {
  it.each([
    ['0.25', '0.125', 'nearest', '0.25'],
    ['0.25', '0.1249999999999999999999', 'nearest', '0.00'],
    ['0.25', '0.3749', 'down', '0.25'],
    ['0.5', '0.74', 'nearest', '0.50'],
    ['0.1', '0.05', 'nearest', '0.10'],
    ['0.25', '7.33', 'nearest', '7.25'], // https://www.aafp.org/cme/about/your-report.html
  ] as const)('%s: %s, %s, is %s', (increment, amount, rounding, expected) => {
    expect(creditText(inIncrementsOf(increment, exact(amount), rounding))).toBe(expected);
  });

  it('stays within half an increment of the exact amount, and below it when rounding down', () => {
    const increments = fc.constantFrom('0.25', '0.5', '0.1', '1', '0.01');
    fc.assert(
      fc.property(
        increments,
        fc.nat(),
        fc.integer({ min: 1, max: 3_600_000 }),
        (increment, a, b) => {
          const amount = exact(a).div(b);
          const nearest = inIncrementsOf(increment, amount, 'nearest');
          expect(nearest.minus(amount).abs().lte(exact(increment).div(2))).toBe(true);
          const down = inIncrementsOf(increment, amount, 'down');
          expect(down.lte(amount) && amount.minus(down).lt(increment)).toBe(true);
        },
      ),
    );
  });

  it('rejects a binary fraction', () => {
    expect(() => exact(0.1)).toThrow(TypeError);
  });
});
