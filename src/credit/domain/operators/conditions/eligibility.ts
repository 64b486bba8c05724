import type { Learner } from '../../evidence.js';
import type { EligibilityRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { capitalised, listed } from '../../../../shared/words.js';
import { t } from './messages.js';

/** Who receives the credit. Everyone else gets the rule's fallback document, or may not claim without one. */
export function eligibility(rule: EligibilityRule, { evidence, ruleSet }: Given): Verdict {
  const { learner } = evidence;
  const required = requirement(rule);
  const observed = learnerInWords(learner);
  if (isEligible(rule, learner)) {
    return { ...met(required, observed), document: ruleSet.document };
  }
  const remedy = t('correctProfile');
  if (rule.fallback === null) return { outcome: 'not-met', required, observed, remedy };
  return {
    outcome: 'met',
    required: `${required} ${t('othersParticipate')}`,
    observed: `${observed} ${t('participation')}`,
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
  const who = capitalised(listed(professions.map(plural)));
  return degrees.length > 0
    ? t('eligibleWithDegree', { professions: who, degrees: listed(degrees, 'or') })
    : t('eligible', { professions: who });
}

/** `M.D.` and `md` are one degree. */
function normal(degree: string): string {
  return degree.replaceAll('.', '').toUpperCase();
}

function learnerInWords(learner: Learner): string {
  const profession = learner.profession.replaceAll('-', ' ');
  const degree = learner.degree?.trim();
  return degree ? t('profile', { profession, degree }) : t('profileWithoutDegree', { profession });
}

function plural(profession: string): string {
  return `${profession.replaceAll('-', ' ')}s`;
}
