import type { RuleSet } from '../rule-set.js';

/** The version that judges an activity completed on this day (YYYY-MM-DD), or null when none was in force. */
export function versionOn(versions: readonly RuleSet[], day: string): RuleSet | null {
  return (
    versions.find(
      (version) => version.validFrom <= day && (version.validTo === null || day <= version.validTo),
    ) ?? null
  );
}

/** Pairs of versions of one rule set that are in force on the same day: an error of the files. */
export function overlaps(versions: readonly RuleSet[]): [RuleSet, RuleSet][] {
  return versions.flatMap((a, at) =>
    versions
      .slice(at + 1)
      .filter(
        (b) =>
          a.id === b.id &&
          a.validFrom <= (b.validTo ?? '9999-12-31') &&
          b.validFrom <= (a.validTo ?? '9999-12-31'),
      )
      .map((b): [RuleSet, RuleSet] => [a, b]),
  );
}

/**
 * The version that judges a claim whose cycles were completed on these days.
 * @returns `none` when a day has no version in force, `several` when the days fall under different versions
 */
export function versionForDays(
  versions: readonly RuleSet[],
  days: readonly string[],
): RuleSet | 'none' | 'several' {
  const found = new Set(days.map((day) => versionOn(versions, day)));
  const [first] = found;
  if (!first || found.has(null)) return 'none';
  return found.size === 1 ? first : 'several';
}
