import type { ClaimLimits } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { t } from './claim-limits-messages.js';

type Limits = ClaimLimits['limits'];
type Flag = Limits['holdFlags'][number];
type Named = Exclude<keyof Limits, 'holdFlags'>;

/** The limits as they are written: texts, empty where one is off. */
export type LimitDraft = Record<Named, string> & { holdFlags: Flag[] };

const credits = ['creditPerDay', 'creditPerYear', 'holdCredit'] as const;

export const limitGroups = [
  { name: 'most', fields: ['creditPerDay', 'creditPerYear'] },
  {
    name: 'review',
    fields: [
      'holdCredit',
      'holdCycles',
      'holdCyclesOfDay',
      'holdWithoutReading',
      'holdRepeatedTexts',
    ],
  },
  { name: 'time', fields: ['reviewDays'] },
] as const;

export const flags: readonly Flag[] = [
  'impossible-day-flag',
  'burst-flag',
  'minimum-reading-flag',
  'repeated-text-flag',
  'thin-text-flag',
  'credited-time-flag',
  'retracted-source-flag',
  'identity-flag',
  'quiz-speed-flag',
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
  if (value === null) return t('off');
  return credits.some((one) => one === name) ? plainAmount(String(value)) : String(value);
}
