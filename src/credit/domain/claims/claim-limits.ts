import { normalText } from '../cycles/normal-text.js';
import { creditText, exact } from '../rounding.js';
import type { FlagRule } from '../rule-set.js';
import { addDays } from '../../../shared/calendar.js';
import { t } from './messages.js';

/** What a provider lets a learner claim, and from where on a claim is looked at before it is awarded. Null: no limit. */
export interface ClaimLimits {
  /** The most credit of one unit that a learner may claim on a day, and for activity completed in a calendar year. */
  readonly creditPerDay: string | null;
  readonly creditPerYear: string | null;
  /** From these on a claim is held: more credit in one claim, more cycles in it, more cycles claimed on a day. */
  readonly holdCredit: string | null;
  readonly holdCycles: number | null;
  readonly holdCyclesOfDay: number | null;
  /** More cycles of a day without any reading; more of them with the same question or the same application. */
  readonly holdWithoutReading: number | null;
  readonly holdRepeatedTexts: number | null;
  /** The flags that hold a claim, by their operator. */
  readonly holdFlags: readonly FlagRule['operator'][];
  /** How long the provider gives itself to decide about a held claim. */
  readonly reviewDays: number;
}

export type ClaimLimit = keyof ClaimLimits;

/** What counts until a provider says otherwise; each with its reason below. */
export const usualLimits: ClaimLimits = {
  creditPerDay: '10.00',
  creditPerYear: '100.00',
  holdCredit: '5.00',
  holdCycles: 10,
  holdCyclesOfDay: 15,
  holdWithoutReading: 3,
  holdRepeatedTexts: 3,
  holdFlags: ['impossible-day-flag', 'burst-flag'],
  reviewDays: 14,
};

/** Why each is what it is: read by the administrator who sets it. */
export const reasonsOfLimits: readonly { readonly limit: ClaimLimit; readonly reason: string }[] = (
  Object.keys(usualLimits) as ClaimLimit[]
).map((limit) => ({ limit, reason: t(`reason.${limit}`) }));

/** What a claim is measured by. Amounts are exact decimal text. */
export interface ClaimMeasured {
  readonly unit: string;
  readonly creditName: string;
  readonly amount: string;
  /** The learner's day of the claim, and the day of completion (YYYY-MM-DD). */
  readonly claimedOn: string;
  readonly completedOn: string;
  readonly cycles: readonly MeasuredCycle[];
  /** The flags of the claim, by their operator, with their title. */
  readonly flags: readonly { readonly operator: FlagRule['operator']; readonly title: string }[];
}

/** A cycle as the thresholds look at it. */
export interface MeasuredCycle {
  readonly question: string | null;
  readonly application: string | null;
  /** Whether there is any reading, including reading that a device reported late. */
  readonly read: boolean;
}

/** What the learner claimed from the provider before. */
export interface ClaimedBefore {
  /** Awarded or held, of the unit of the claim: today, and for activity of the year of completion. */
  readonly creditOfDay: string;
  readonly creditOfYear: string;
  /** The cycles claimed today, held or awarded. */
  readonly cyclesOfDay: readonly MeasuredCycle[];
}

/** A limit that a claim would exceed. */
export interface OverLimit {
  readonly limit: 'creditPerDay' | 'creditPerYear';
  readonly title: string;
  readonly required: string;
  readonly observed: string;
  /** When it counts again. */
  readonly remedy: string;
}

/** Why a claim is held. */
export interface HoldReason {
  readonly limit: ClaimLimit;
  readonly sentence: string;
}

/** The limits that a claim would exceed: it is refused, and the refusal says when it counts again. */
export function overLimits(
  { creditPerDay, creditPerYear }: ClaimLimits,
  claim: ClaimMeasured,
  before: ClaimedBefore,
): OverLimit[] {
  const over = (most: string | null, used: string): string | null =>
    most !== null && exact(used).plus(claim.amount).greaterThan(most)
      ? creditText(exact(most))
      : null;
  const { creditName: credit, amount, claimedOn, completedOn } = claim;
  const day = over(creditPerDay, before.creditOfDay);
  const year = over(creditPerYear, before.creditOfYear);
  const nextYear = `${Number(completedOn.slice(0, 4)) + 1}-01-01`;
  return [
    ...(day === null
      ? []
      : [
          {
            limit: 'creditPerDay' as const,
            title: t('creditOfDay'),
            required: t('perDay', { most: day, credit }),
            observed: t('overDay', {
              before: creditText(exact(before.creditOfDay)),
              amount,
              most: day,
              credit,
            }),
            remedy: t('claimTomorrow', { day: addDays(claimedOn, 1) }),
          },
        ]),
    ...(year === null
      ? []
      : [
          {
            limit: 'creditPerYear' as const,
            title: t('creditOfYear'),
            required: t('perYear', { most: year, credit }),
            observed: t('overYear', {
              before: creditText(exact(before.creditOfYear)),
              amount,
              most: year,
              credit,
              year: completedOn.slice(0, 4),
            }),
            remedy: t('claimNextYear', { day: nextYear }),
          },
        ]),
  ];
}

/** Why a claim is held for review instead of awarded; none where it is awarded. */
export function holdReasons(
  limits: ClaimLimits,
  claim: ClaimMeasured,
  before: ClaimedBefore,
): HoldReason[] {
  const cyclesOfDay = [...before.cyclesOfDay, ...claim.cycles];
  const own = claim.cycles.length > 0;
  const unread = cyclesOfDay.filter(({ read }) => !read).length;
  const repeated = mostRepeated(cyclesOfDay);
  const reasons = [
    ...above(limits, 'holdCycles', claim.cycles.length),
    ...above(limits, 'holdCyclesOfDay', own ? cyclesOfDay.length : 0),
    ...above(limits, 'holdWithoutReading', own ? unread : 0),
    ...above(limits, 'holdRepeatedTexts', own ? repeated : 0),
  ];
  const credit =
    limits.holdCredit !== null && exact(claim.amount).greaterThan(limits.holdCredit)
      ? [
          {
            limit: 'holdCredit' as const,
            sentence: t('held.holdCredit', {
              amount: claim.amount,
              most: creditText(exact(limits.holdCredit)),
            }),
          },
        ]
      : [];
  const flags = claim.flags
    .filter(({ operator }) => limits.holdFlags.includes(operator))
    .map(({ title }) => ({
      limit: 'holdFlags' as const,
      sentence: t('held.holdFlags', { flag: title }),
    }));
  return [...credit, ...reasons, ...flags];
}

/** The last day (YYYY-MM-DD) by which the provider means to decide. */
export function reviewBy({ reviewDays }: ClaimLimits, claimedOn: string): string {
  return addDays(claimedOn, reviewDays);
}

function above(
  limits: ClaimLimits,
  limit: 'holdCycles' | 'holdCyclesOfDay' | 'holdWithoutReading' | 'holdRepeatedTexts',
  count: number,
): HoldReason[] {
  const most = limits[limit];
  return most !== null && count > most
    ? [{ limit, sentence: t(`held.${limit}`, { count, most }) }]
    : [];
}

/** The most cycles that share a question, or an application. */
function mostRepeated(cycles: readonly MeasuredCycle[]): number {
  const counts = (['question', 'application'] as const).flatMap((field) => {
    const times = new Map<string, number>();
    for (const cycle of cycles) {
      const text = normalText(cycle[field]);
      if (text !== '') times.set(text, (times.get(text) ?? 0) + 1);
    }
    return [...times.values()];
  });
  return Math.max(0, ...counts);
}
