import { Decimal } from 'decimal.js';
import type { CreditEntry, Portion, Setting } from './entry.js';
import { isAccepted, recognition } from './operators/recognition.js';
import { rulesOf } from './profile.js';

/**
 * The bucket that an entry goes into: the one the learner chose, else the first that accepts it, else one that
 * recognises it. Null when the body has no use for it.
 */
export function assign(entry: CreditEntry, setting: Setting): Portion | null {
  const { profile } = setting;
  const raw = new Decimal(entry.amount);
  const chosen = entry.buckets[profile.id];
  const bucket =
    profile.buckets.find(({ id }) => id === chosen) ??
    profile.buckets.find(({ accepts }) => accepts.some((one) => isAccepted(entry, one)));
  if (bucket) return { entry, bucket: bucket.id, raw, applied: raw, reasons: [] };
  const verdicts = rulesOf(profile, 'recognition').flatMap((rule) => {
    const verdict = recognition(entry, rule, setting);
    return verdict ? [{ ...verdict, bucket: rule.bucket }] : [];
  });
  const verdict = verdicts.find(({ counts }) => counts) ?? verdicts[0];
  if (!verdict) return null;
  const applied = verdict.counts ? raw : new Decimal(0);
  return { entry, bucket: verdict.bucket, raw, applied, reasons: [verdict.reason] };
}
