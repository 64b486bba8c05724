import type { IdentityFlagRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { listed } from '../../../../shared/words.js';
import { t } from './messages.js';

/**
 * Flags a claim of a profession's credit by somebody who shows neither an NPI nor a licence. Never refuses. What was frozen
 * without either, in claims of the first versions, says nothing and flags nothing.
 */
export function identityFlag(rule: IdentityFlagRule, { evidence: { learner } }: Given): Verdict {
  const professions = listed(rule.professions.map((one) => `${one.replaceAll('-', ' ')}s`));
  const required = t('identity', { professions });
  const { npi, licences } = learner;
  if (!rule.professions.includes(learner.profession)) {
    return met(required, t('otherProfession'));
  }
  if (npi) return met(required, t('hasNpi'));
  if (licences === undefined) return met(required, t('notRecorded'));
  if (licences.length > 0) return met(required, t('hasLicence'));
  return {
    outcome: 'flagged',
    required,
    observed: t('hasNeither'),
    remedy: t('identityRemedy'),
  };
}
