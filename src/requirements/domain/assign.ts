import { amountOf } from './amount.js';
import type { CreditEntry, Portion, Reason, Setting } from './entry.js';
import { isAccepted, recognition } from './operators/recognition.js';
import { rulesOf } from './profile.js';

/** What says where credit belongs. */
type Placed = Pick<CreditEntry, 'unit' | 'ruleSetId' | 'buckets' | 'completedOn'>;

interface Place {
  readonly bucket: string;
  readonly counts: boolean;
  readonly reasons: readonly Reason[];
}

/**
 * The bucket that credit goes into: the one the learner chose, else the first that accepts it, else one that
 * recognises it. Null when the body has no use for it.
 */
export function placeOf(entry: Placed, setting: Setting): Place | null {
  const { profile } = setting;
  const chosen = entry.buckets[profile.id];
  const bucket =
    profile.buckets.find(({ id }) => id === chosen) ??
    profile.buckets.find(({ accepts }) => accepts.some((one) => isAccepted(entry, one)));
  if (bucket) return { bucket: bucket.id, counts: true, reasons: [] };
  const verdicts = rulesOf(profile, 'recognition').flatMap((rule) => {
    const verdict = recognition(entry, rule, setting);
    return verdict ? [{ ...verdict, bucket: rule.bucket }] : [];
  });
  const verdict = verdicts.find(({ counts }) => counts) ?? verdicts[0];
  if (!verdict) return null;
  return { bucket: verdict.bucket, counts: verdict.counts, reasons: [verdict.reason] };
}

/** An entry in the bucket that it goes into; null when the body has no use for it. */
export function assign(entry: CreditEntry, setting: Setting): Portion | null {
  const place = placeOf(entry, setting);
  if (!place) return null;
  const raw = amountOf(entry.amount);
  const { bucket, counts, reasons } = place;
  return { entry, bucket, raw, applied: counts ? raw : 0, withheld: 0, reasons };
}
