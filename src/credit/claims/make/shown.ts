import { createHash } from 'node:crypto';
import type { JudgedClaim } from './judged-claim.js';

/** What a preview is based on; each may change before the claim is made. */
export const shownFacts = ['amount', 'option', 'rules', 'profile'] as const;
export type ShownFact = (typeof shownFacts)[number];

/**
 * What a learner is shown of a claim, as a short text that the claim sends back: a digest of its amount and whether it
 * is held for review, and of the
 * option, the rules and the profile that it was judged by.
 */
export function shownOf(judged: JudgedClaim): string {
  const { assessment, hold, option, ruleSet, basis } = judged;
  const { claimable, parts, completedOn } = assessment;
  const { name, profession, degree, npi, licences, timeZone } = basis.learner;
  return [
    digest([
      claimable,
      hold !== null,
      completedOn,
      ...parts.map((part) => [part.unit, part.amount, part.document, part.completedOn]),
    ]),
    digest([
      option.id,
      option.title,
      basis.provider,
      basis.offer ?? null,
      option.certificateTemplate,
    ]),
    digest(ruleSet),
    digest([name, profession, degree, npi, licences, timeZone]),
  ].join('.');
}

/** The parts of a preview that have changed. */
export function changedSince(shown: string, now: string): readonly ShownFact[] {
  const [then, current] = [shown.split('.'), now.split('.')];
  return shownFacts.filter((_fact, at) => then[at] !== current[at]);
}

function digest(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 16);
}
