import { readRuleFiles } from '../../src/credit/rules/rule-files.js';
import { knownUnits } from '../../src/requirements/domain/self-reported/self-reported-credit.js';
import { readProfileFiles } from '../../src/requirements/profiles/profile-files.js';

/** Credit that no rule set here awards, so that it can only be self-reported. */
const elsewhere = ['AAPA Category 1 CME credit', 'AOA Category 1-A credit'];

const ruleSets = readRuleFiles().map(({ ruleSet }) => ruleSet);
const profiles = readProfileFiles();

/** Every unit that a rule set names, also where a cap lets credit overflow. */
const awarded = new Set(
  ruleSets.flatMap((ruleSet) =>
    [...JSON.stringify(ruleSet).matchAll(/"unit":"([^"]+)"/g)].map(([, unit]) => unit),
  ),
);

describe('requirement profiles and rule sets', () => {
  it('name the same units', () => {
    const unknown = knownUnits(profiles).filter((unit) => !awarded.has(unit));
    expect(unknown).toEqual(elsewhere);
  });

  it('agree on the ids of rule sets', () => {
    const ids = new Set(ruleSets.map(({ id }) => id));
    const named = profiles.flatMap(({ buckets: categories, rules }) =>
      [...JSON.stringify([categories, rules]).matchAll(/"ruleSet":"([^"]+)"/g)].map(([, id]) => id),
    );
    expect(named.filter((id) => !ids.has(id ?? ''))).toEqual([]);
  });

  it('count neither demonstration credit nor participation', () => {
    for (const unit of ['Demonstration credit', 'Participation']) {
      expect(knownUnits(profiles)).not.toContain(unit);
    }
  });
});
