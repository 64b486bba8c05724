import fc from 'fast-check';
import { nameDifference } from './names.js';
import { passesAtOnce, profileFindings, type ChangeKind } from './profile-change.js';
import { identityOf, type IdentityFacts } from './profile.js';

const attested: IdentityFacts = {
  name: 'Ada Example',
  profession: 'physician',
  degree: 'MD',
  npi: '1234567893',
  licences: [{ jurisdiction: 'Ohio', number: '35.123456' }],
};
const nurse: IdentityFacts = { ...attested, profession: 'nurse', degree: 'RN', npi: null };
const ohio = (number: string) => ({ jurisdiction: 'Ohio', number });

const kinds = (from: IdentityFacts, change: Partial<IdentityFacts>): string[] =>
  profileFindings(from, { ...from, ...change }).map(
    ({ kind, passes }) => `${kind}: ${passes ? 'passes' : 'waits'}`,
  );

describe('a change of a profile on which certificates rest', () => {
  it.each<[IdentityFacts, Partial<IdentityFacts>, ChangeKind | null, 'passes' | 'waits']>([
    [attested, {}, null, 'passes'],
    [attested, { name: 'Áda Example' }, 'writing', 'passes'],
    [attested, { name: 'Ada Exampel' }, 'spelling', 'passes'],
    [attested, { name: 'Ada B. Example' }, 'middle-name', 'passes'],
    [attested, { name: 'Ada Lovelace' }, 'another-name', 'waits'],
    [attested, { degree: 'M.D.' }, 'degree-writing', 'passes'],
    [attested, { degree: 'MD, PhD' }, 'degree-added', 'passes'],
    [{ ...attested, degree: null }, { degree: 'MD' }, 'degree-added', 'passes'],
    [attested, { degree: null }, 'degree-removed', 'waits'],
    [attested, { degree: 'PhD' }, 'degree-removed', 'waits'],
    [attested, { degree: 'DO' }, 'degree-removed', 'waits'],
    [nurse, { degree: 'RN, MSN' }, 'degree-added', 'passes'],
    [nurse, { degree: 'RN, MD' }, 'degree-of-physicians', 'waits'],
    [nurse, { profession: 'physician' }, 'profession', 'waits'],
    [attested, { profession: 'other' }, 'profession', 'waits'],
    [attested, { npi: '1245319599' }, 'npi', 'waits'],
    [attested, { npi: null }, 'npi', 'waits'],
    [nurse, { npi: '1234567893' }, 'npi', 'waits'],
    [attested, { licences: [...attested.licences, ohio('2')] }, 'licence-added', 'passes'],
    [attested, { licences: [ohio('35-123456')] }, 'licence-corrected', 'passes'],
    [attested, { licences: [ohio('35.123457')] }, 'licence-corrected', 'passes'],
    [attested, { licences: [ohio('35.123465')] }, 'licence-removed', 'waits'],
    [attested, { licences: [] }, 'licence-removed', 'waits'],
    [
      attested,
      { licences: [{ jurisdiction: 'Texas', number: '35.123456' }] },
      'licence-removed',
      'waits',
    ],
  ])('of %j to %j: %s %s', (from, change, kind, then) => {
    expect(kinds(from, change)).toEqual(kind === null ? [] : [`${kind}: ${then}`]);
  });

  it('waits as a whole when a part of it waits', () => {
    const given = { ...attested, name: 'Ada Exampel', npi: '1245319599' };
    const findings = profileFindings(attested, given);
    expect(findings.map(({ kind }) => kind)).toEqual(['spelling', 'npi']);
    expect(passesAtOnce(findings)).toBe(false);
  });

  it('never leads to another person by steps that each pass', () => {
    const alphabet = fc.constantFrom(...'adlovec exmp');
    const step = fc.record({ at: fc.nat(12), letter: alphabet, how: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        let { name } = attested;
        for (const { at, letter, how } of steps) {
          const next =
            name.slice(0, at) + (how === 2 ? '' : letter) + name.slice(how ? at + 1 : at);
          if (passesAtOnce(profileFindings(attested, { ...attested, name: next }))) name = next;
        }
        expect(nameDifference(attested.name, name)).not.toBe('another-name');
        expect(kinds({ ...attested, name }, { name: attested.name })).not.toContain(
          'another-name: waits',
        );
      }),
    );
  });

  it('is judged by the facts alone, whatever else the profile has', () => {
    const profile = { ...attested, timeZone: 'UTC' };
    expect(identityOf(profile)).toEqual(attested);
    expect(profileFindings(identityOf(profile), attested)).toEqual([]);
  });
});
