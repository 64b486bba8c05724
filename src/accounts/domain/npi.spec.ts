import fc from 'fast-check';
import { isNpi, luhnSum } from './npi.js';

describe('the check digit of an NPI', () => {
  // Worked by hand: for 123456789 the doubled digits give 1+8+1+4+1+0+6+2, the others 8+6+4+2 = 20
  // and 23 together 43; with 24 for the prefix 67; 70 - 67 = 3 (the example in the CMS text).
  it.each([
    ['1234567893', true, 'the example of the CMS text'],
    ['1234567890', false, 'the same with a wrong check digit'],
    ['1234567839', false, 'the last two digits exchanged'],
    [
      '2234567891',
      true,
      'an organisation or later range, beginning with 2: one 2 more, check digit 2 less',
    ],
    ['3234567899', false, 'no NPI begins with 3'],
    ['0234567895', false, 'no NPI begins with 0'],
    ['123456789', false, 'nine digits'],
    ['12345678930', false, 'eleven digits'],
    ['808401234567893', false, 'with the prefix written out it is a card number, not an NPI'],
    [' 1234567893', false, 'spaces'],
    ['12345-6789', false, 'punctuation'],
    ['１２３４５６７８９３', false, 'digits that are not ASCII'],
    ['', false, 'nothing'],
  ])('%s -> %s (%s)', (text, expected) => {
    expect(isNpi(text)).toBe(expected);
  });

  const digits = '0123456789'.split('');

  const nineDigits = fc
    .tuple(fc.constantFrom('1', '2'), fc.stringMatching(/^[0-9]{8}$/))
    .map(([first, rest]) => first + rest);

  it('is one of ten digits for every nine digits', () => {
    fc.assert(
      fc.property(nineDigits, (nine) => {
        const valid = digits.filter((digit) => isNpi(nine + digit));
        expect(valid).toHaveLength(1);
        // The constant 24 of the CMS text is what the prefix adds.
        expect((24 + luhnSum(nine + valid[0])) % 10).toBe(0);
      }),
    );
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(
        nineDigits,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (nine, at, by) => {
          const npi = nine + digits.find((digit) => isNpi(nine + digit));
          const wrong = (Number(npi[at]) + by) % 10;
          expect(isNpi(npi.slice(0, at) + wrong + npi.slice(at + 1))).toBe(false);
        },
      ),
    );
  });
});
