import { faces } from '../../../test/support/example-certificate.js';
import { exampleReport } from '../../../test/support/example-report.js';
import { checkPdf } from '../../../test/support/pdf-structure/check.js';
import { PdfFile } from '../../../test/support/pdf-structure/objects.js';
import { ecKey } from '../../../test/support/signing.js';
import { enclosedFile, readPdfSignature } from '../../verification/domain/read-pdf.js';
import { canonicalJson } from '../../signatures/domain/credentials/canonical-json.js';
import { sealReport } from './seal-report.js';

const key = ecKey();

describe('a sealed report', () => {
  it('is signed as a whole, keeps every rule and has the same bytes again', async () => {
    const report = exampleReport();
    const pdf = await sealReport(report, faces, key);
    expect(readPdfSignature(pdf)).toMatchObject({
      found: 'signed',
      wholeFile: true,
      signature: { holds: true, coversDigest: true, kid: key.kid },
    });
    expect(checkPdf(new PdfFile(pdf))).toEqual([]);
    expect((await sealReport(report, faces, key)).equals(pdf)).toBe(true);
  });

  it('contains what it was drawn from, in its canonical form', async () => {
    const report = exampleReport();
    const inside = enclosedFile(await sealReport(report, faces, key), 'application/json');
    expect(Buffer.from(inside ?? []).toString('utf8')).toBe(canonicalJson(report));
  });

  it('reveals a changed byte', async () => {
    const pdf = await sealReport(exampleReport(), faces, key);
    const at = pdf.indexOf('/Author');
    pdf.writeUInt8(pdf.readUInt8(at + 10) ^ 1, at + 10);
    expect(readPdfSignature(pdf)).toMatchObject({ signature: { coversDigest: false } });
  });
});
