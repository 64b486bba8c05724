import type { IdentityFlagRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { listed } from '../../../../shared/words.js';

/**
 * Flags a claim of a profession's credit by somebody who shows neither an NPI nor a licence. Never refuses. What was frozen
 * without either, in claims of the first versions, says nothing and flags nothing.
 */
export function identityFlag(rule: IdentityFlagRule, { evidence: { learner } }: Given): Verdict {
  const who = listed(rule.professions.map((one) => `${one.replaceAll('-', ' ')}s`));
  const required = `The profile of ${who} has an NPI or a licence.`;
  const { npi, licences } = learner;
  if (!rule.professions.includes(learner.profession)) {
    return met(required, 'The profile says another profession.');
  }
  if (npi) return met(required, 'It has an NPI.');
  if (licences === undefined) return met(required, 'It was not kept with the claim.');
  if (licences.length > 0) return met(required, 'It has a licence.');
  return {
    outcome: 'flagged',
    required,
    observed: 'It has neither.',
    remedy:
      'You can claim. Add your NPI or a licence to your profile; the provider may ask for it.',
  };
}
