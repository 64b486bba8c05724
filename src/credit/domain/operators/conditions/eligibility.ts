import type { Learner } from '../../evidence.js';
import type { EligibilityRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { capitalised, listed } from '../../../../shared/words.js';

/** Who receives the credit. Everyone else gets the rule's fallback document, or may not claim without one. */
export function eligibility(rule: EligibilityRule, { evidence, ruleSet }: Given): Verdict {
  const { learner } = evidence;
  const required = requirement(rule);
  const observed = learnerInWords(learner);
  if (isEligible(rule, learner)) {
    return { ...met(required, `${observed}.`), document: ruleSet.document };
  }
  const remedy = 'If this is not your profession and degree, correct your profile.';
  if (rule.fallback === null)
    return { outcome: 'not-met', required, observed: `${observed}.`, remedy };
  return {
    outcome: 'met',
    required: `${required} Everyone else receives a certificate of participation.`,
    observed: `${observed}: a certificate of participation, without credit.`,
    remedy,
    effect: 'no-credit',
    document: rule.fallback.document,
    label: { unit: rule.fallback.unit, creditName: rule.fallback.creditName },
  };
}

function isEligible(rule: EligibilityRule, learner: Learner): boolean {
  if (!rule.professions.includes(learner.profession)) return false;
  if (rule.degrees.length === 0) return true;
  const wanted = new Set(rule.degrees.map(normal));
  const degree = learner.degree ?? '';
  return wanted.has(degree) || degree.split(/[\s,;/]+/).some((each) => wanted.has(normal(each)));
}

function requirement({ professions, degrees }: EligibilityRule): string {
  const who = listed(professions.map(plural));
  const which = degrees.length > 0 ? ` with one of the degrees ${listed(degrees, 'or')}` : '';
  return `${capitalised(who)}${which} receive the credit.`;
}

/** `M.D.` and `md` are one degree. */
function normal(degree: string): string {
  return degree.replaceAll('.', '').toUpperCase();
}

function learnerInWords({ profession, degree }: Learner): string {
  const name = profession.replaceAll('-', ' ');
  return `Your profile says ${name}, ${degree?.trim() ? degree.trim() : 'and no degree'}`;
}

function plural(profession: string): string {
  return `${profession.replaceAll('-', ' ')}s`;
}
