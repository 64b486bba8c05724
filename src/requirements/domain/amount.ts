/**
 * An exact amount of credit: a whole number of ten-thousandths. Amounts and factors have two decimals each, so that
 * everything that profiles calculate is a whole number, and sums of thousands of them cost next to nothing.
 */
export type Amount = number;

const decimals = 4;
const one = 10 ** decimals;

/**
 * From exact decimal text, e.g. `0.50`.
 * @throws RangeError for what is no decimal number, or has more than four decimals
 */
export function amountOf(text: string): Amount {
  const [, whole = '', fraction = ''] = /^(\d{1,8})(?:\.(\d{1,4}))?$/.exec(text) ?? [];
  if (whole === '') throw new RangeError(`${text} is not an amount with at most four decimals`);
  return Number(whole) * one + Number(fraction.padEnd(decimals, '0'));
}

/** Exact decimal text with at least two decimals. */
export function exactText(amount: Amount): string {
  const sign = amount < 0 ? '-' : '';
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals);
  const shown = fraction.endsWith('00') ? fraction.slice(0, 2) : fraction.replace(/0+$/, '');
  return `${sign}${digits.slice(0, -decimals)}.${shown}`;
}

/** Decimal text without zeros that say nothing: `0.5`, `12`. */
export function plainText(amount: Amount): string {
  return exactText(amount).replace(/\.?0+$/, '');
}

/** An amount times a factor of at most two decimals. Exact for amounts of two decimals. */
export function times(amount: Amount, factor: Amount): Amount {
  return (amount / 100) * (factor / 100);
}

/** The sum of amounts. */
export function sum(amounts: readonly Amount[]): Amount {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
