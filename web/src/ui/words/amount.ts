import { t } from './messages.js';

/** A decimal string as people write it: "0.50" -> "0.5", "1.00" -> "1". Never through a float. */
export function plainAmount(amount: string): string {
  const match = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(amount.trim());
  if (!match) return amount;
  const [, sign = '', whole = '0', fraction = ''] = match;
  return fraction ? `${sign}${whole}.${fraction}` : `${sign}${whole}`;
}

/** "0.5 credit", "1 credit", "1.5 credits": the plural begins above one. */
export function creditsInWords(amount: string): string {
  return t(hundredths(amount) > 100n ? 'credits' : 'credit', { amount: plainAmount(amount) });
}

/** The exact sum of decimal strings, with two decimals. */
export function sumOf(amounts: readonly string[]): string {
  const total = amounts.reduce((sum, amount) => sum + hundredths(amount), 0n);
  const sign = total < 0n ? '-' : '';
  const digits = (total < 0n ? -total : total).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function hundredths(amount: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount.trim());
  if (!match) return 0n;
  const [, sign, whole = '0', fraction = ''] = match;
  const value = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
  return sign ? -value : value;
}
