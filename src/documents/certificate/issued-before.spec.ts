import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { faces } from '../../../test/support/example-certificate.js';
import type { CertificateFacts } from '../domain/certificate-facts.js';
import { drawCertificate } from './draw-certificate.js';

/** Facts as they were frozen before other scripts than Latin, Greek and Cyrillic could be printed. */
const issued = JSON.parse(
  readFileSync('test/support/issued-facts.json', 'utf8'),
) as CertificateFacts[];

describe('what was issued with landscape/1', () => {
  it.each([
    [0, '69de3891d68458ce1909caf35ced3d8f555194d9f2a74f45cf309fd5a6fbc8f8'],
    [1, '48c5d130dc69494a180d6837f160ae4c6c61a8370a26e23d2888e39059504efb'],
    [2, 'f5efea4115349d68e7a2dade9603716973222816b885b0589b26c61cefee9371'],
  ])('is drawn as before: %i', async (index, sha256) => {
    const facts = issued[index];
    if (!facts) throw new Error('No such facts');
    const pdf = await drawCertificate(facts, faces);
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(sha256);
  });

  // Glyphs made of others, marks without width, both directions, two faces for one script; marks drawn off their place.
  it.each([
    [
      'محمد بن عبد الله',
      'מְדִידַת לַחַץ (דם) ב־2026',
      '323809bf83e2a50c1b813b1e9da48ed1f2fbb0ae40627b4eda4f35a73b1a4f7c',
    ],
    [
      'क्षत्रिय श्री अनुष्का',
      'การวัดความดันโลหิตที่บ้าน',
      '9dbcced5856dc056ef147770f6f15fc405290a8489ecdb1f3bc6cc5ba33bc7f8',
    ],
    [
      'Q\u0302\u0323w\u0301a Zo\u0308x\u0323',
      'Measured at home: \u0416\u0301 and \u03c1\u0303',
      'd3b5af980ff410542bf46b2ff48affe37638fb3a2fbbc1781211e7dbffca0816',
    ],
    [
      '山田 太郎 김민수',
      '家庭血圧の測定と治療 µμ Å Ǻ ﬁ',
      '9541f7398c49fe16cac258c79ab2413362923a6f58a6640ce2858bdde2614f98',
    ],
  ])('is drawn as before in other scripts: %s', async (name, title, sha256) => {
    const [facts] = issued;
    if (!facts) throw new Error('No such facts');
    const pdf = await drawCertificate({ ...facts, text: { ...facts.text, name, title } }, faces);
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(sha256);
  });
});
