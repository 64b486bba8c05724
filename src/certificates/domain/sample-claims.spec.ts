import { accreditation } from '../../../test/support/accreditations.js';
import { exampleClaim } from '../../../test/support/example-certificate.js';
import { shipped } from '../../../test/support/rule-evidence.js';
import { amaAccreditors, kindsFor } from './sample-claims.js';

const { provider } = exampleClaim();
const accreditedBy = (...names: string[]) => ({
  ...provider,
  accreditations: names.map((name) => accreditation(name)),
});

describe('the kinds of certificates that a provider can preview', () => {
  it(`include the AMA's only if its rules accept the provider's accreditor`, () => {
    expect(kindsFor(accreditedBy('ACCME'))).toContain('ama-credit');
    expect(kindsFor(accreditedBy('Joint Accreditation'))).toContain('journal-credit');
    expect(kindsFor(accreditedBy('HPCSA', 'Massachusetts Medical Society'))).toContain(
      'participation-designated',
    );
    expect(kindsFor(accreditedBy('HPCSA'))).toEqual(['other-credit', 'participation']);
    expect(kindsFor(accreditedBy())).toEqual(['participation']);
  });

  it('depend on the accreditors that the rules of the AMA require', () => {
    for (const id of ['us.ama.c1.ipoc', 'us.ama.c1.journal']) {
      const rule = shipped
        .get(id)
        ?.rules.find(({ operator }) => operator === 'accredited-provider');
      expect(rule).toMatchObject({ by: amaAccreditors });
    }
  });
});
