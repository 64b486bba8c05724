import { creditInWords, creditNoun } from './words.js';
import { creditsInFigures } from '../../shared/words.js';

describe('words', () => {
  // Exact, and in the style that providers use: one decimal at least.
  it.each([
    ['0.50', '0.5', 'Credits'],
    ['1.00', '1.0', 'Credit'],
    ['0.25', '0.25', 'Credits'],
    ['10.00', '10.0', 'Credits'],
    ['1.75', '1.75', 'Credits'],
  ])('prints %s as %s %s', (amount, figures, noun) => {
    expect(creditsInFigures(amount)).toBe(figures);
    expect(creditNoun(amount)).toBe(noun);
  });

  it.each([
    ['0.50', 'AAFP Prescribed credit', '0.5 AAFP Prescribed credits'],
    ['1.00', 'AAFP Prescribed credit', '1.0 AAFP Prescribed credit'],
    ['2.00', 'European CME credit (ECMEC)', '2.0 European CME credits (ECMEC)'],
    ['2.00', 'ECMEC', '2.0 ECMEC'],
    ['3.00', 'CME-Punkt', '3.0 CME-Punkte'],
    ['1.25', 'ABIM MOC point', '1.25 ABIM MOC points'],
  ])('names %s of %s as %s', (amount, name, words) => {
    expect(creditInWords(amount, name)).toBe(words);
  });

  it('refuses an amount that is not exact', () => {
    expect(() => creditsInFigures('0.5')).toThrow(RangeError);
    expect(() => creditsInFigures('-0.50')).toThrow(RangeError);
  });
});
