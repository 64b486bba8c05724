import type { Amount } from '../amount.js';
import type { Portion, Reason } from '../entry.js';

/** Lowers what counts of a portion, with the reason. */
export function lowered(portion: Portion, applied: Amount, reason: Reason): Portion {
  return { ...portion, applied, reasons: [...portion.reasons, reason] };
}

/**
 * Lets the portions of some categories count until an amount is used up, in their order.
 * @param keyOf portions of one key share one amount; null: the portion is not limited
 */
export function limit(
  portions: readonly Portion[],
  amount: Amount,
  keyOf: (portion: Portion) => string | null,
  reasonFor: (before: Amount, counts: Amount, portion: Portion) => Reason,
): Portion[] {
  const used = new Map<string, Amount>();
  return portions.map((portion) => {
    const key = keyOf(portion);
    if (key === null) return portion;
    const before = used.get(key) ?? 0;
    const counts = Math.min(portion.applied, amount - before);
    used.set(key, before + counts);
    return counts === portion.applied
      ? portion
      : lowered(portion, counts, reasonFor(before, counts, portion));
  });
}
