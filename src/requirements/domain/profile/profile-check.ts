import { profileRuleProblems, type ProfileProblem } from './profile-rule-check.js';
import type { RequirementProfile } from './profile.js';
import { t } from './messages.js';

/** What a schema cannot say about a profile: names that must meet, numbers that must make sense together. */
export function profileProblems(profile: RequirementProfile): ProfileProblem[] {
  const problems: ProfileProblem[] = [];
  if (profile.validTo !== null && profile.validTo < profile.validFrom) {
    problems.push({
      path: '/validTo',
      message: t('beforeStart'),
      remedy: t('lastDay'),
    });
  }
  const used = new Set<string>();
  const sourced = (path: string, key: string): void => {
    used.add(key);
    if (!Object.hasOwn(profile.sources, key)) {
      problems.push({
        path: `${path}/source`,
        message: t('noSource', { source: key }),
        remedy: t('addSource'),
      });
    }
  };
  sourced('/total', profile.total.source);
  profile.buckets.forEach(({ source }, at) => sourced(`/buckets/${at}`, source));
  profile.remarks.forEach(({ source }, at) => sourced(`/remarks/${at}`, source));
  profile.rules.forEach(({ source }, at) => sourced(`/rules/${at}`, source));
  for (const key of Object.keys(profile.sources)) {
    if (!used.has(key)) {
      problems.push({
        path: `/sources/${key}`,
        message: t('unusedSource'),
        remedy: t('removeSource'),
      });
    }
  }
  return [
    ...problems,
    ...repeated('/buckets', profile.buckets),
    ...repeated('/rules', profile.rules),
    ...profileRuleProblems(profile),
  ];
}

function repeated(path: string, named: readonly { readonly id: string }[]): ProfileProblem[] {
  return named.flatMap(({ id }, at) =>
    named.findIndex((other) => other.id === id) < at
      ? [
          {
            path: `${path}/${at}/id`,
            message: t('idTwice', { id }),
            remedy: t('ownId'),
          },
        ]
      : [],
  );
}
