import { exact, isPositive, creditText, type Exact } from '../rounding.js';
import type { DecimalText } from '../rule-set.js';
import type { Message } from '../../../shared/messages.js';
import { t } from './messages.js';

/** A part of a claim, with what is left of it. Amounts are decimals with two places. */
export interface LeftPart {
  readonly unit: string;
  /** YYYY-MM-DD */
  readonly completedOn: string;
  readonly left: DecimalText;
}

/** What a decision leaves of a part. Without a day it means the only part of its unit. */
export interface WantedPart {
  readonly unit: string;
  readonly completedOn?: string | undefined;
  readonly amount: DecimalText;
}

/** The amount of a part before and after a decision. */
export interface ReducedPart<Part extends LeftPart> {
  readonly part: Part;
  readonly after: DecimalText;
}

/** An error of the member at this place of what was asked for. */
export interface ReductionError {
  readonly at: number;
  readonly member: 'unit' | 'amount';
  readonly code: 'not-a-part' | 'twice' | 'not-less' | 'increment';
  readonly message: Message;
}

/**
 * The parts of a claim after a reduction: each named part gives less, in whole steps of its rules; those
 * that are not named stay. Errors where it cannot be done; `nothing-left` where all would be taken, which revoking is for.
 * @param increment the steps of the rule set, as decimal text
 */
export function reducedParts<Part extends LeftPart>(
  parts: readonly Part[],
  wanted: readonly WantedPart[],
  increment: DecimalText,
): readonly ReducedPart<Part>[] | { readonly errors: readonly ReductionError[] } | 'nothing-left' {
  const errors: ReductionError[] = [];
  const reduced: ReducedPart<Part>[] = [];
  wanted.forEach((want, at) => {
    const part = partOf(parts, want);
    if (!part) {
      errors.push({ at, member: 'unit', code: 'not-a-part', message: t.message('notAPart') });
      return;
    }
    if (reduced.some((one) => one.part === part)) {
      errors.push({ at, member: 'unit', code: 'twice', message: t.message('namedTwice') });
    }
    const amount = exact(want.amount);
    if (amount.greaterThanOrEqualTo(part.left)) {
      const message = t.message('notLess', { left: part.left });
      errors.push({ at, member: 'amount', code: 'not-less', message });
    } else if (!isWhole(amount, increment)) {
      const message = t.message('inSteps', { increment });
      errors.push({ at, member: 'amount', code: 'increment', message });
    }
    reduced.push({ part, after: creditText(amount) });
  });
  if (errors.length > 0) return { errors };
  const left = parts.map((part) => reduced.find((one) => one.part === part)?.after ?? part.left);
  return left.some((amount) => isPositive(exact(amount))) ? reduced : 'nothing-left';
}

function partOf<Part extends LeftPart>(
  parts: readonly Part[],
  { unit, completedOn }: WantedPart,
): Part | undefined {
  const found = parts.filter(
    (part) => part.unit === unit && (completedOn === undefined || part.completedOn === completedOn),
  );
  return found.length === 1 && isPositive(exact(found[0]?.left ?? '0')) ? found[0] : undefined;
}

function isWhole(amount: Exact, increment: DecimalText): boolean {
  return amount.mod(increment).isZero();
}
