import type { ProfileRule, RequirementProfile } from './profile.js';

/** What is wrong at a place of a profile, with a JSON pointer and what to do. */
export interface ProfileProblem {
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with the rules of a profile beside their sources. */
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
        message: `"${category}" is not a bucket of this profile.`,
        remedy: 'Correct the name, or add the bucket.',
      }));
    if (rule.operator === 'overflow-to') {
      overflowed.add(rule.bucket);
      if (overflowed.has(rule.to)) {
        problems.push({
          path: `${path}/to`,
          message: `"${rule.to}" has overflowed already.`,
          remedy: 'Let buckets overflow downwards: an earlier rule into a later one.',
        });
      }
    }
    if (rule.operator === 'recognition' && !(rule.to === null || (rule.from ?? '') <= rule.to)) {
      problems.push({
        path: `${path}/to`,
        message: 'is before from.',
        remedy: 'Give the last day of activity that is recognised, or null.',
      });
    }
    if (
      rule.operator === 'max-share' &&
      (rule.amount === undefined) === (rule.percent === undefined)
    ) {
      problems.push({
        path,
        message: 'needs either an amount or a percent.',
        remedy: 'Write one of the two.',
      });
    }
    if (single.has(rule.operator) && once.has(rule.operator)) {
      problems.push({
        path,
        message: `is a second ${rule.operator}.`,
        remedy: 'A profile has at most one; write one rule of the two.',
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
