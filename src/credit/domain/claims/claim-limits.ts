import { normalText } from '../cycles/normal-text.js';
import { creditText, exact } from '../rounding.js';
import type { FlagRule } from '../rule-set.js';
import { addDays } from '../../../shared/calendar.js';
import { counted, dayInWords } from '../../../shared/words.js';

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
export const reasonsOfLimits: readonly { readonly limit: ClaimLimit; readonly reason: string }[] = [
  {
    limit: 'creditPerDay',
    reason:
      'Ten credits are 20 cycles of half a credit. A learner can claim the reading of a month within a few days, but not that of a whole year at once.',
  },
  {
    limit: 'creditPerYear',
    reason:
      'Twice the 50 credits a year that the strictest bodies here ask for (Royal College, Ireland, RCP).',
  },
  {
    limit: 'holdCredit',
    reason: 'Five credits are ten cycles at once: more than is usually claimed together.',
  },
  {
    limit: 'holdCycles',
    reason:
      'More than ten cycles in one claim are rare, and worth a look before they are certified.',
  },
  {
    limit: 'holdCyclesOfDay',
    reason: 'The same, claimed one by one.',
  },
  {
    limit: 'holdWithoutReading',
    reason:
      'Papers are read on paper and elsewhere too, so a few cycles without a minute here are no surprise. Many in a row are.',
  },
  {
    limit: 'holdRepeatedTexts',
    reason:
      'A question comes up again, and an answer is reused now and then. The same words for more than three cycles of a day document nothing.',
  },
  {
    limit: 'holdFlags',
    reason:
      'Days that nobody has and cycles documented in bulk say more about a program than about a reader. Other flags show without holding.',
  },
  {
    limit: 'reviewDays',
    reason: 'Two weeks allow for a holiday without making the learner wait a month.',
  },
];

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
  /** Whether there is any reading, also such as a device reported late. */
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

/** The limits that a claim would exceed: it is refused, and told when it counts again. */
export function overLimits(
  { creditPerDay, creditPerYear }: ClaimLimits,
  claim: ClaimMeasured,
  before: ClaimedBefore,
): OverLimit[] {
  const over = (most: string | null, used: string): string | null =>
    most !== null && exact(used).plus(claim.amount).greaterThan(most)
      ? creditText(exact(most))
      : null;
  const { creditName, claimedOn, completedOn } = claim;
  const day = over(creditPerDay, before.creditOfDay);
  const year = over(creditPerYear, before.creditOfYear);
  const sofar = (used: string, most: string, what: string): string =>
    `${creditText(exact(used))} claimed before, and this claim comes to ${claim.amount}: more than the ${most} ${creditName} ${what}.`;
  const nextYear = `${Number(completedOn.slice(0, 4)) + 1}-01-01`;
  return [
    ...(day === null
      ? []
      : [
          {
            limit: 'creditPerDay' as const,
            title: 'Credit of a day',
            required: `No more than ${day} ${creditName} claimed from this provider on one day.`,
            observed: sofar(before.creditOfDay, day, 'of one day'),
            remedy: `Claim less at once, or the rest from ${dayInWords(addDays(claimedOn, 1))} on. Nothing is lost as long as the windows of the option are open.`,
          },
        ]),
    ...(year === null
      ? []
      : [
          {
            limit: 'creditPerYear' as const,
            title: 'Credit of a year',
            required: `No more than ${year} ${creditName} from this provider for activity of one calendar year.`,
            observed: sofar(before.creditOfYear, year, `for ${completedOn.slice(0, 4)}`),
            remedy: `Claim less, or ask the provider. Activities completed from ${dayInWords(nextYear)} count again.`,
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
  const reasons: (HoldReason | null)[] = [
    above(limits.holdCycles, claim.cycles.length, 'holdCycles', (most) => {
      const has = counted(claim.cycles.length, 'cycle');
      return `It has ${has}; claims with more than ${most} are reviewed first.`;
    }),
    above(limits.holdCyclesOfDay, own ? cyclesOfDay.length : 0, 'holdCyclesOfDay', (most) => {
      const today = counted(cyclesOfDay.length, 'cycle');
      return `With it you claim ${today} today; more than ${most} are reviewed first.`;
    }),
    above(limits.holdWithoutReading, own ? unread : 0, 'holdWithoutReading', (most) => {
      const today = `${counted(unread, 'cycle')} claimed today ${unread === 1 ? 'has' : 'have'}`;
      return `${today} less than a minute of reading; more than ${most} are reviewed first.`;
    }),
    above(limits.holdRepeatedTexts, own ? repeated : 0, 'holdRepeatedTexts', (most) => {
      const today = counted(repeated, 'cycle');
      return `The same question or answer is in ${today} claimed today; more than ${most} are reviewed first.`;
    }),
  ];
  const credit =
    limits.holdCredit !== null && exact(claim.amount).greaterThan(limits.holdCredit)
      ? [
          {
            limit: 'holdCredit' as const,
            sentence: `It comes to ${claim.amount}; claims for more than ${creditText(exact(limits.holdCredit))} are reviewed first.`,
          },
        ]
      : [];
  const flags = claim.flags
    .filter(({ operator }) => limits.holdFlags.includes(operator))
    .map(({ title }) => ({ limit: 'holdFlags' as const, sentence: `It is flagged: ${title}.` }));
  return [...credit, ...reasons.flatMap((reason) => reason ?? []), ...flags];
}

/** The last day (YYYY-MM-DD) by which the provider means to decide. */
export function reviewBy({ reviewDays }: ClaimLimits, claimedOn: string): string {
  return addDays(claimedOn, reviewDays);
}

function above(
  most: number | null,
  found: number,
  limit: ClaimLimit,
  sentence: (most: number) => string,
): HoldReason | null {
  return most !== null && found > most ? { limit, sentence: sentence(most) } : null;
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
