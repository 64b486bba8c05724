import { amountOf } from './amount.js';
import type { CreditEntry, Portion, Reason, Setting } from './entry.js';
import { isAccepted, recognition } from './operators/recognition.js';
import { rulesOf } from './profile.js';

/** What says where credit belongs. */
type Placed = Pick<CreditEntry, 'unit' | 'ruleSetId' | 'buckets' | 'completedOn'>;

export interface Place {
  readonly bucket: string;
  readonly counts: boolean;
  readonly reasons: readonly Reason[];
}

/** Finds the bucket that credit goes into; null when the body has no use for it. */
export type Places = (entry: Placed) => Place | null;

/**
 * The buckets of a profile: the one the learner chose, else the first that accepts the credit, else one that
 * recognises it.
 */
export function placesOf(setting: Setting): Places {
  const { profile } = setting;
  const recognitions = rulesOf(profile, 'recognition');
  return (entry) => {
    const chosen = entry.buckets[profile.id];
    const bucket =
      profile.buckets.find(({ id }) => id === chosen) ??
      profile.buckets.find(({ accepts }) => accepts.some((one) => isAccepted(entry, one)));
    if (bucket) return { bucket: bucket.id, counts: true, reasons: [] };
    const verdicts = recognitions.flatMap((rule) => {
      const verdict = recognition(entry, rule, setting);
      return verdict ? [{ ...verdict, bucket: rule.bucket }] : [];
    });
    const verdict = verdicts.find(({ counts }) => counts) ?? verdicts[0];
    return verdict
      ? { bucket: verdict.bucket, counts: verdict.counts, reasons: [verdict.reason] }
      : null;
  };
}

/** An entry in the bucket that it goes into; null when the body has no use for it. */
export function assign(entry: CreditEntry, places: Places): Portion | null {
  const place = places(entry);
  if (!place) return null;
  const raw = amountOf(entry.amount);
  const { bucket, counts, reasons } = place;
  return { entry, bucket, raw, applied: counts ? raw : 0, withheld: 0, reasons };
}
