import type { Evidence } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { listed } from '../../../../src/shared/words.js';
import { t } from './messages.js';

export type ClaimPart = Evidence['claim']['parts'][number];

/** What a part may be reduced to: whole steps of its rules below what counts now, the greatest first. */
export function smallerAmounts({ left }: Pick<ClaimPart, 'left'>, increment: string): string[] {
  const step = hundredths(increment);
  const now = hundredths(left);
  if (step <= 0 || now <= 0) return [];
  const whole = Math.ceil(now / step) - 1;
  return Array.from({ length: whole + 1 }, (_, at) => decimal((whole - at) * step));
}

/** Whether anything can be taken off a claim and some credit left. */
export function canBeReduced(parts: readonly ClaimPart[], increment: string): boolean {
  const counting = parts.filter(({ left }) => hundredths(left) > 0);
  return counting.some(
    (part) =>
      counting.length > 1 ||
      smallerAmounts(part, increment).some((amount) => hundredths(amount) > 0),
  );
}

/** `1.5 Example credit and 0.5 Other credit`; with the day of each where there are several. */
export function partsInWords(
  parts: readonly ClaimPart[],
  amountOf: (part: ClaimPart) => string,
): string {
  const severalDays = new Set(parts.map(({ completedOn }) => completedOn)).size > 1;
  const words = parts.map((part) => {
    const amount = plainAmount(amountOf(part));
    const { creditName: credit, completedOn: day } = part;
    return severalDays ? t('partOnDay', { amount, credit, day }) : t('part', { amount, credit });
  });
  return listed(words);
}

/** What distinguishes a part from the others of its claim. */
export function partKey({ unit, completedOn }: Pick<ClaimPart, 'unit' | 'completedOn'>): string {
  return `${completedOn} ${unit}`;
}

function hundredths(amount: string): number {
  return Math.round(Number(amount) * 100);
}

function decimal(inHundredths: number): string {
  return (inHundredths / 100).toFixed(2);
}
