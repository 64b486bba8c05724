import { Decimal } from 'decimal.js';
import type { Portion, Reason } from '../entry.js';

/** Lowers what counts of a portion, with the reason. */
export function lowered(portion: Portion, applied: Decimal, reason: Reason): Portion {
  return { ...portion, applied, reasons: [...portion.reasons, reason] };
}

/**
 * Lets the portions of some buckets count until an amount is used up, in their order.
 * @param keyOf portions of one key share one amount; null: the portion is not limited
 */
export function limit(
  portions: readonly Portion[],
  amount: Decimal.Value,
  keyOf: (portion: Portion) => string | null,
  reasonFor: (before: Decimal, counts: Decimal, portion: Portion) => Reason,
): Portion[] {
  const used = new Map<string, Decimal>();
  return portions.map((portion) => {
    const key = keyOf(portion);
    if (key === null) return portion;
    const before = used.get(key) ?? new Decimal(0);
    const counts = Decimal.min(portion.applied, new Decimal(amount).minus(before));
    used.set(key, before.plus(counts));
    return counts.equals(portion.applied)
      ? portion
      : lowered(portion, counts, reasonFor(before, counts, portion));
  });
}
