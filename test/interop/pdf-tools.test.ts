import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { addressesOf, credentialOf } from '../../src/certificates/printing/credential.js';
import { knownDocumentKey } from '../../src/signatures/domain/known-keys.js';
import { withProof } from '../../src/signatures/domain/credentials/data-integrity.js';
import { pemOf } from '../../src/signatures/domain/x509/x509.js';
import { enclosuresOf } from '../../src/documents/pdf/enclosures.js';
import { sealCertificate } from '../../src/documents/certificate/seal-certificate.js';
import { credentialKey } from '../../src/signatures/keys/credential-key.js';
import type { DocumentKey } from '../../src/signatures/keys/document-key.js';
import { checkFile } from '../../src/verification/check-file.js';
import { exampleFacts, faces } from '../support/example-certificate.js';
import { ecKey, inFolder, operatorKey } from '../support/signing.js';
import { hasTool } from './tools.js';

const facts = exampleFacts();
const signer = credentialKey(generateKeyPairSync('ed25519').privateKey);
const place = { list: 202600, index: 1 };
const credential = withProof(credentialOf(facts, place), addressesOf(facts).issuer, signer);
const print = (key: DocumentKey): Promise<Buffer> =>
  sealCertificate(facts, faces, enclosuresOf(facts, credential), key);

async function ownCheck(pdf: Buffer, { certificates }: DocumentKey): Promise<string> {
  const documents = [knownDocumentKey(certificates.map(pemOf).join(''))];
  const issuer = 'https://ours.example';
  const keys = { issuer, documents, credentials: [signer.kid], authorities: [] };
  return (await checkFile(pdf, { keys, now: new Date('2026-12-01T00:00:00Z') })).outcome;
}

function run(pdf: Buffer, tool: string, ...args: string[]): string {
  return inFolder((folder) => {
    const file = join(folder, 'certificate.pdf');
    writeFileSync(file, pdf);
    const { stdout, stderr } = spawnSync(tool, [...args, file], { encoding: 'utf8' });
    return stdout + stderr;
  });
}

describe('other programs', () => {
  it.each([
    ['P-256, self-signed', ecKey()],
    ['P-256 under an authority', operatorKey('ec')],
    ['RSA under an authority', operatorKey('rsa')],
  ])(
    'find a signature with %s valid, and a changed byte, as our own check does',
    async (_, key) => {
      if (!hasTool('pdfsig') || !hasTool('qpdf')) return;
      const pdf = await print(key);
      const found = run(pdf, 'pdfsig');
      expect(found).toContain('Signature Validation: Signature is Valid.');
      expect(found).toContain('Total document signed');
      expect(found).toContain('Signature Type: ETSI.CAdES.detached');
      expect(await ownCheck(pdf, key)).toBe('status-unknown');
      const changed = Buffer.from(pdf);
      const at = changed.indexOf('LEC-2026');
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(run(changed, 'pdfsig')).toContain('Signature Validation: Digest Mismatch.');
      expect(await ownCheck(changed, key)).toBe('edited');
      expect(run(pdf, 'qpdf', '--check')).toContain('No syntax or stream encoding errors found');
    },
  );

  it('find the credential and the facts inside, byte for byte', async () => {
    if (!hasTool('pdfdetach')) return;
    const pdf = await print(ecKey());
    inFolder((folder) => {
      const file = join(folder, 'certificate.pdf');
      writeFileSync(file, pdf);
      const listed = execFileSync('pdfdetach', ['-list', file], { encoding: 'utf8' });
      expect(listed).toContain('2 embedded files');
      execFileSync('pdfdetach', ['-saveall', '-o', folder, file]);
      const cat = (name: string): string =>
        execFileSync('cat', [join(folder, name)], { encoding: 'utf8' });
      expect(JSON.parse(cat('credential.json'))).toEqual(credential);
      expect(JSON.parse(cat('facts.json'))).toEqual(facts);
    });
  });
});
