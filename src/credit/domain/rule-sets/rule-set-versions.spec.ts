import { versionForDays } from './rule-set-versions.js';
import type { RuleSet } from '../rule-set.js';

describe('versionForDays', () => {
  const version = (name: string, validFrom: string, validTo: string | null) =>
    ({ id: 'x', version: name, validFrom, validTo }) as RuleSet;
  const old = version('old', '2020-01-01', '2025-08-31');
  const current = version('new', '2025-09-01', null);

  it.each([
    [['2025-08-31'], old],
    [['2025-09-01', '2026-01-01'], current],
    [['2025-08-31', '2025-09-01'], 'several'],
    [['2019-12-31'], 'none'],
    [['2019-12-31', '2026-01-01'], 'none'],
  ])('lets the day of the activity select the version: %s', (days, expected) => {
    expect(versionForDays([old, current], days)).toBe(expected);
  });
});
