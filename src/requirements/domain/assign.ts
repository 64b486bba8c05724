import { amountOf } from './amount.js';
import type { CreditEntry, Portion, Reason, Setting } from './entry.js';
import { isAccepted, recognition } from './operators/recognition.js';
import { rulesOf } from './profile/profile.js';

/** What says where credit belongs. */
type Placed = Pick<CreditEntry, 'unit' | 'ruleSetId' | 'buckets' | 'completedOn'>;

export interface Place {
  readonly category: string;
  readonly counts: boolean;
  readonly reasons: readonly Reason[];
}

/** Finds the category that credit goes into; null when the body has no use for it. */
export type Places = (entry: Placed) => Place | null;

/**
 * The categories of a profile: the one the learner chose, else the first that accepts the credit, else one that
 * recognises it.
 */
export function placesOf(setting: Setting): Places {
  const { profile } = setting;
  const recognitions = rulesOf(profile, 'recognition');
  return (entry) => {
    const chosen = entry.buckets[profile.id];
    const category =
      profile.buckets.find(({ id }) => id === chosen) ??
      profile.buckets.find(({ accepts }) => accepts.some((one) => isAccepted(entry, one)));
    if (category) return { category: category.id, counts: true, reasons: [] };
    const verdicts = recognitions.flatMap((rule) => {
      const verdict = recognition(entry, rule, setting);
      return verdict ? [{ ...verdict, bucket: rule.bucket }] : [];
    });
    const verdict = verdicts.find(({ counts }) => counts) ?? verdicts[0];
    return verdict
      ? { category: verdict.bucket, counts: verdict.counts, reasons: [verdict.reason] }
      : null;
  };
}

/** An entry in the category that it goes into; null when the body has no use for it. */
export function assign(entry: CreditEntry, places: Places): Portion | null {
  const place = places(entry);
  if (!place) return null;
  const earned = amountOf(entry.amount);
  const { category, counts, reasons } = place;
  return { entry, category, earned, applied: counts ? earned : 0, withheld: 0, reasons };
}
