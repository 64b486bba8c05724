import type { Learner } from '../evidence.js';
import type { EligibilityRule } from '../rule-set.js';
import { listed } from '../words.js';
import { met, type Given, type Verdict } from './verdict.js';

/** Who receives the credit. Everyone else gets the rule's fallback document, or may not claim without one. */
export function eligibility(rule: EligibilityRule, { evidence, ruleSet }: Given): Verdict {
  const who = listed(rule.professions.map(plural));
  const degrees =
    rule.degrees.length > 0 ? ` with one of the degrees ${listed(rule.degrees, 'or')}` : '';
  const required = `${capitalised(who)}${degrees} receive the credit.`;
  const observed = learnerInWords(evidence.learner);
  if (isEligible(rule, evidence.learner)) {
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
    document: rule.fallback.document,
    label: { unit: rule.fallback.unit, creditName: rule.fallback.creditName },
  };
}

function isEligible(rule: EligibilityRule, learner: Learner): boolean {
  if (!rule.professions.includes(learner.profession)) return false;
  if (rule.degrees.length === 0) return true;
  const accepted = new Set(rule.degrees.map(normal));
  return (learner.degree ?? '').split(/[\s,;/]+/).some((degree) => accepted.has(normal(degree)));
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

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
