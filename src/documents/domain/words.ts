export { counted, dayInWords } from '../../shared/words.js';

/** Credits as printed: exact, with at least one decimal (`0.50` -> `0.5`, `1.00` -> `1.0`, `1.25` -> `1.25`). */
export function creditsInFigures(amount: string): string {
  if (!/^\d+\.\d{2}$/.test(amount))
    throw new RangeError(`Not an amount with two decimals: ${amount}`);
  return amount.replace(/0$/, '');
}

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
