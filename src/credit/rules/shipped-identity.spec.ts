import {
  asIfConfirmed,
  assess,
  evidence,
  ofArticle,
  ofReading,
  pointOfCare,
  rules,
} from '../../../test/support/rule-evidence.js';
import type { Evidence } from '../domain/evidence.js';

const { learner } = evidence();
const licence = [{ jurisdiction: 'Ohio', number: '1' }];
const flagOf = (who: Partial<Evidence['learner']>, ruleSet = pointOfCare, changes = {}) =>
  assess(ruleSet, { learner: { ...learner, ...who }, ...changes }).findings.find(
    ({ rule }) => rule === 'identity',
  );

describe('a claim of physicians’ credit', () => {
  it.each<[string, Partial<Evidence['learner']>, string]>([
    ['neither NPI nor licence', { npi: null, licences: [] }, 'flagged'],
    ['an NPI', { npi: '1234567893', licences: [] }, 'met'],
    ['a licence', { npi: null, licences: licence }, 'met'],
    ['nothing kept of either, as in claims of the first versions', {}, 'met'],
    [
      'neither, by a nurse, who gets no credit',
      { profession: 'nurse', npi: null, licences: [] },
      'met',
    ],
  ])('by a learner with %s', (_, who, outcome) => {
    expect(flagOf(who)?.outcome).toBe(outcome);
  });

  it('is flagged under every rule set that a provider documents for one profession', () => {
    const nobody = { npi: null, licences: [] };
    for (const id of ['us.ama.c1.ipoc', 'us.aafp.presc.poc', 'us.moc.abim']) {
      expect([id, flagOf(nobody, rules(id))?.outcome]).toEqual([id, 'flagged']);
    }
    expect(flagOf(nobody, rules('us.ama.c1.journal'), ofArticle())?.outcome).toBe('flagged');
    expect(flagOf(nobody, rules('eu.eaccme.elm'), ofArticle())?.outcome).toBe('flagged');
    for (const id of ['at.dfp.lit', 'de.baek.online']) {
      expect(flagOf(nobody, asIfConfirmed(rules(id)), ofArticle())?.outcome).toBe('flagged');
    }
    const practitioner = { ...nobody, profession: 'nurse-practitioner' };
    expect(flagOf(practitioner, rules('us.np.time'), ofReading(30))?.outcome).toBe('flagged');
  });

  it('is still awarded', () => {
    const assessment = assess(pointOfCare, { learner: { ...learner, npi: null, licences: [] } });
    expect(assessment).toMatchObject({ claimable: true, amount: '0.50' });
  });
});

describe('a claim that gives no credit', () => {
  const effects = (changes: Partial<Evidence>) =>
    assess(pointOfCare, changes).findings.flatMap(({ rule, effect }) => (effect ? [rule] : []));
  const provider = {
    name: 'A hospital',
    accreditedBy: null,
    accreditations: [],
    demonstration: false,
  };

  it.each<[string, Partial<Evidence>, string[]]>([
    ['of a physician at an accredited provider: it does not', {}, []],
    ['of a nurse', { learner: { ...learner, profession: 'nurse', degree: 'RN' } }, ['eligibility']],
    ['of a physician without degree', { learner: { ...learner, degree: null } }, ['eligibility']],
    ['at a provider accredited by nobody', { provider }, ['provider']],
    ['at a demonstration', { provider: { ...provider, demonstration: true } }, ['provider']],
  ])('says by which rule: %s', (_, changes, expected) => {
    expect(effects(changes)).toEqual(expected);
    expect(assess(pointOfCare, changes).claimable).toBe(true);
  });
});
