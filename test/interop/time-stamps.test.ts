import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  digestToStamp,
  withTimeStamp,
} from '../../src/signatures/domain/time-stamps/time-stamp-update.js';
import { sealCertificate } from '../../src/documents/certificate/seal-certificate.js';
import { exampleFacts, faces } from '../support/example-certificate.js';
import { ecKey, inFolder, operatorKey } from '../support/signing.js';
import { LocalAuthority, type AuthorityKind } from '../support/time-stamp-authority.js';
import { hasTool } from './tools.js';

function run(pdf: Uint8Array, tool: string, ...args: string[]): string {
  return inFolder((folder) => {
    const file = join(folder, 'certificate.pdf');
    writeFileSync(file, pdf);
    const { stdout, stderr } = spawnSync(tool, [...args, file], { encoding: 'utf8' });
    return stdout + stderr;
  });
}

/** What the dictionary of the time-stamp says alone: the token, and the digest of all else. */
function takenOut(pdf: Buffer): { token: Buffer; digest: Buffer } {
  const text = pdf.toString('latin1', pdf.indexOf('/Type /DocTimeStamp'));
  const [, a = 0, b = 0, c = 0] = /\/ByteRange \[0 (\d+) (\d+) (\d+)/.exec(text)?.map(Number) ?? [];
  const room = Buffer.from(pdf.toString('latin1', a + 1, b - 1), 'hex');
  const covered = createHash('sha256')
    .update(pdf.subarray(0, a))
    .update(pdf.subarray(b, b + c));
  return { token: room.subarray(0, room.readUInt16BE(2) + 4), digest: covered.digest() };
}

function changedAt(pdf: Buffer, at: number): Buffer {
  const changed = Buffer.from(pdf);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

describe.each<[string, AuthorityKind]>([
  ['RSA', {}],
  ['P-384', { key: 'ec -pkeyopt ec_paramgen_curve:P-384', digest: 'sha384' }],
])('other programs find a time-stamp by %s', (_, kind) => {
  let authority: LocalAuthority;
  let pdf: Buffer;

  beforeAll(async () => {
    authority = await LocalAuthority.start(kind);
    const key = kind.key ? ecKey() : operatorKey('rsa');
    const signed = await sealCertificate(exampleFacts(), faces, [], key, { timeStamp: true });
    const token = await authority.tokenFor(digestToStamp(signed));
    pdf = Buffer.from(withTimeStamp(signed, token));
  });

  afterAll(async () => {
    await authority.close();
  });

  it('over the whole file, with the signature before it valid, and see a changed byte', () => {
    if (!hasTool('pdfsig')) return;
    const found = run(pdf, 'pdfsig');
    const [, first = '', second = ''] = found.split(/Signature #\d:/);
    expect(first).toContain('Signature Validation: Signature is Valid.');
    expect(first).toContain('Not total document signed');
    expect(second).toContain('Signature Field Name: Timestamp');
    expect(second).toContain('Signer Certificate Common Name: Clock of the test authority');
    expect(second).toContain('Total document signed');
    // Poppler to 22.12 knows no time-stamps; OpenSSL judges it below.
    expect(second).toMatch(/Signature is Valid|has not yet been verified/);
    const changed = run(changedAt(pdf, pdf.indexOf('LEC-2026')), 'pdfsig');
    expect(changed).toContain('Signature Validation: Digest Mismatch.');
  });

  it('good, when extracted from the file, and wrong for a file with a changed byte', async () => {
    if (!hasTool('openssl')) return;
    const { token, digest } = takenOut(pdf);
    expect(await authority.verifies(token, digest)).toBe(true);
    for (const place of ['LEC-2026', '/T (Timestamp)']) {
      const changed = takenOut(changedAt(pdf, pdf.lastIndexOf(place) + 4));
      expect(await authority.verifies(changed.token, changed.digest)).toBe(false);
    }
  });

  it('in a file without errors', () => {
    if (!hasTool('qpdf')) return;
    expect(run(pdf, 'qpdf', '--check')).toContain('No syntax or stream encoding errors found');
  });
});
