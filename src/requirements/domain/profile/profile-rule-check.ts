import type { ProfileRule, RequirementProfile } from './profile.js';
import { t } from './messages.js';

/** What is wrong at a place of a profile, with a JSON pointer and what to do. */
export interface ProfileProblem {
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with the rules of a profile, apart from their sources. */
export function profileRuleProblems(profile: RequirementProfile): ProfileProblem[] {
  const known = new Set(profile.buckets.map(({ id }) => id));
  const overflowed = new Set<string>();
  const once = new Set<string>();
  return profile.rules.flatMap((rule, at) => {
    const path = `/rules/${at}`;
    const problems = categoriesOf(rule)
      .filter(([, category]) => !known.has(category))
      .map(([member, category]) => ({
        path: `${path}/${member}`,
        message: t('noBucket', { bucket: category }),
        remedy: t('addBucket'),
      }));
    if (rule.operator === 'overflow-to') {
      overflowed.add(rule.bucket);
      if (overflowed.has(rule.to)) {
        problems.push({
          path: `${path}/to`,
          message: t('overflowed', { bucket: rule.to }),
          remedy: t('overflowDown'),
        });
      }
    }
    if (rule.operator === 'recognition' && !(rule.to === null || (rule.from ?? '') <= rule.to)) {
      problems.push({
        path: `${path}/to`,
        message: t('beforeFrom'),
        remedy: t('lastRecognised'),
      });
    }
    if (
      rule.operator === 'max-share' &&
      (rule.amount === undefined) === (rule.percent === undefined)
    ) {
      problems.push({
        path,
        message: t('amountOrPercent'),
        remedy: t('chooseOne'),
      });
    }
    if (single.has(rule.operator) && once.has(rule.operator)) {
      problems.push({
        path,
        message: t('second', { operator: rule.operator }),
        remedy: t('mergeRules'),
      });
    }
    once.add(rule.operator);
    return problems;
  });
}

/** Operators that a profile has at most once. */
const single: ReadonlySet<ProfileRule['operator']> = new Set([
  'carry-forward',
  'credit-expires',
  'period-lock',
]);

/** The categories that a rule names, with the member that names them. */
function categoriesOf(rule: ProfileRule): [member: string, bucket: string][] {
  switch (rule.operator) {
    case 'cap':
    case 'max-share':
    case 'multiplier':
    case 'minimum':
      return (rule.buckets ?? []).map((category, at) => [`buckets/${at}`, category]);
    case 'overflow-to':
      return [
        ['bucket', rule.bucket],
        ['to', rule.to],
      ];
    case 'flat-award':
    case 'not-recordable':
    case 'recognition':
      return [['bucket', rule.bucket]];
    default:
      return [];
  }
}
