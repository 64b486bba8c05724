import { Decimal } from 'decimal.js';
import type { DecimalText, Rounding } from './rule-set.js';

/** Decimals wide enough that a division is never rounded up to an exact half. */
const Exact = Decimal.clone({ precision: 60 });

/** An exact decimal. */
export type Exact = Decimal;

/** @param value decimal text or a whole number; a fraction comes as text, never as a binary float */
export function exact(value: DecimalText | number): Exact {
  if (typeof value === 'number' && !Number.isInteger(value)) {
    throw new TypeError('A fraction must come as decimal text');
  }
  return new Exact(value);
}

/**
 * An amount in whole increments. `nearest` rounds an exact half up (the body's texts say "nearest" and leave
 * the half open; up is our choice), `down` never gives more than was earned.
 */
export function inIncrementsOf(increment: DecimalText, amount: Exact, rounding: Rounding): Exact {
  const direction = rounding === 'nearest' ? Decimal.ROUND_HALF_UP : Decimal.ROUND_DOWN;
  return amount.div(increment).toDecimalPlaces(0, direction).mul(increment);
}

/** The two decimal places in which credits are kept and shown. */
export function creditText(amount: Exact): DecimalText {
  const text = amount.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

/** Whether an amount is above zero. */
export function isPositive(amount: Exact): boolean {
  return amount.isPositive() && !amount.isZero();
}
