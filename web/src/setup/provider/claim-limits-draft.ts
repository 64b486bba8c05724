import type { ClaimLimits } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';

type Limits = ClaimLimits['limits'];
type Flag = Limits['holdFlags'][number];
type Named = Exclude<keyof Limits, 'holdFlags'>;

/** The limits as they are written: texts, empty where one is off. */
export type LimitDraft = Record<Named, string> & { holdFlags: Flag[] };

const credits = ['creditPerDay', 'creditPerYear', 'holdCredit'] as const;

export const limitGroups: readonly {
  title: string;
  hint: string;
  fields: readonly { name: Named; label: string }[];
}[] = [
  {
    title: 'The most a learner may claim',
    hint: 'A claim beyond it is refused, and told when it counts again. Leave a field empty for no limit.',
    fields: [
      { name: 'creditPerDay', label: 'Credit claimed on one day' },
      { name: 'creditPerYear', label: 'Credit for one calendar year' },
    ],
  },
  {
    title: 'Claims you review before they are awarded',
    hint: 'A claim with more is held for review. Leave a field empty to hold none for that.',
    fields: [
      { name: 'holdCredit', label: 'Credit in one claim' },
      { name: 'holdCycles', label: 'Cycles in one claim' },
      { name: 'holdCyclesOfDay', label: 'Cycles claimed on one day' },
      { name: 'holdWithoutReading', label: 'Cycles of one day with less than a minute of reading' },
      { name: 'holdRepeatedTexts', label: 'Cycles of one day with the same question or answer' },
    ],
  },
  {
    title: 'Time for the review',
    hint: 'The learner is told this day. After it a claim stays held and is shown as overdue.',
    fields: [{ name: 'reviewDays', label: 'Days to decide' }],
  },
];

export const flagNames: readonly { flag: Flag; name: string }[] = [
  { flag: 'impossible-day-flag', name: 'Implausible day' },
  { flag: 'burst-flag', name: 'Activity in bulk' },
  { flag: 'minimum-reading-flag', name: 'Little reading' },
  { flag: 'repeated-text-flag', name: 'The same question again' },
  { flag: 'thin-text-flag', name: 'Short answers' },
  { flag: 'credited-time-flag', name: 'Time credited before' },
  { flag: 'retracted-source-flag', name: 'A retracted source' },
  { flag: 'identity-flag', name: 'No NPI or licence' },
  { flag: 'quiz-speed-flag', name: 'Too little time on the questions' },
];

export function draftOf({ holdFlags, ...limits }: Limits): LimitDraft {
  const text = (name: Named): string => {
    const value = limits[name];
    return value === null ? '' : typeof value === 'string' ? plainAmount(value) : String(value);
  };
  return {
    creditPerDay: text('creditPerDay'),
    creditPerYear: text('creditPerYear'),
    holdCredit: text('holdCredit'),
    holdCycles: text('holdCycles'),
    holdCyclesOfDay: text('holdCyclesOfDay'),
    holdWithoutReading: text('holdWithoutReading'),
    holdRepeatedTexts: text('holdRepeatedTexts'),
    reviewDays: text('reviewDays'),
    holdFlags: [...holdFlags],
  };
}

/** What is sent. What is no number goes as it is, and is answered with what is wrong. */
export function limitsFrom(draft: LimitDraft): Limits {
  const credit = (text: string): string | null => {
    const plain = text.trim();
    if (plain === '') return null;
    return /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain).toFixed(2) : plain;
  };
  const count = (text: string): number | null => (text.trim() === '' ? null : Number(text));
  return {
    creditPerDay: credit(draft.creditPerDay),
    creditPerYear: credit(draft.creditPerYear),
    holdCredit: credit(draft.holdCredit),
    holdCycles: count(draft.holdCycles),
    holdCyclesOfDay: count(draft.holdCyclesOfDay),
    holdWithoutReading: count(draft.holdWithoutReading),
    holdRepeatedTexts: count(draft.holdRepeatedTexts),
    reviewDays: Number(draft.reviewDays),
    holdFlags: draft.holdFlags,
  };
}

/** The usual limit in words: `10`, or `off`. */
export function usualInWords(usual: Limits, name: Named): string {
  const value = usual[name];
  if (value === null) return 'off';
  return credits.some((one) => one === name) ? plainAmount(String(value)) : String(value);
}
