import { creditsInFigures } from '../../shared/words.js';

/** `Credit` for exactly one, `Credits` for every other amount (the usual style of AMA providers). */
export function creditNoun(amount: string): 'Credit' | 'Credits' {
  return amount === '1.00' ? 'Credit' : 'Credits';
}

/** Credit of any body with its amount: `0.5 AAFP Prescribed credits`, `1.0 ECMEC`, `2.0 CME-Punkte`, `1.0 Hour`. */
export function creditInWords(amount: string, creditName: string): string {
  const figures = creditsInFigures(amount);
  if (amount === '1.00') return `${figures} ${creditName}`;
  const several = creditName
    .replace(/(credit|point|hour)(?= \(|$)/i, '$1s')
    .replace(/Punkt$/, 'Punkte');
  return `${figures} ${several}`;
}
