import { accreditation } from '../../../test/support/accreditations.js';
import { exampleClaim } from '../../../test/support/example-certificate.js';
import { shipped } from '../../../test/support/rule-evidence.js';
import { amaAccreditors, kindsFor } from './sample-claims.js';

const { provider } = exampleClaim();
const accreditedBy = (...names: string[]) => ({
  ...provider,
  accreditations: names.map((name) => accreditation(name)),
});

describe('the kinds of certificates that a provider has previews of', () => {
  it("are the AMA's only where its rules accept who accredits the provider", () => {
    expect(kindsFor(accreditedBy('ACCME'))).toContain('ama-credit');
    expect(kindsFor(accreditedBy('Joint Accreditation'))).toContain('journal-credit');
    expect(kindsFor(accreditedBy('HPCSA', 'Massachusetts Medical Society'))).toContain(
      'participation-designated',
    );
    expect(kindsFor(accreditedBy('HPCSA'))).toEqual(['other-credit', 'participation']);
    expect(kindsFor(accreditedBy())).toEqual(['participation']);
  });

  it('go by the accreditors that the rules of the AMA ask for', () => {
    for (const id of ['us.ama.c1.ipoc', 'us.ama.c1.journal']) {
      const rule = shipped
        .get(id)
        ?.rules.find(({ operator }) => operator === 'accredited-provider');
      expect(rule).toMatchObject({ by: amaAccreditors });
    }
  });
});
