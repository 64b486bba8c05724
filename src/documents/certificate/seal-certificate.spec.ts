import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { X509Certificate, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { exampleFacts, faces } from '../../../test/support/example-certificate.js';
import { piecesOf } from '../../../test/support/pdf.js';
import { ecKey, inFolder, openssl, operatorKey } from '../../../test/support/signing.js';
import type { DocumentKey } from '../../signatures/keys/document-key.js';
import { drawCertificate } from './draw-certificate.js';
import { sealCertificate } from './seal-certificate.js';

const facts = exampleFacts();
const enclosure = {
  name: 'facts.json',
  mediaType: 'application/json',
  description: 'What the certificate says',
  relationship: 'Source',
  bytes: Buffer.from('{"a":1}'),
} as const;
const keys = [
  ['P-256, self-signed', ecKey()],
  ['P-256 under an authority', operatorKey('ec')],
  ['RSA under an authority', operatorKey('rsa')],
] as const;

/** The signature and what it covers, cut out with nothing but the ByteRange. */
function takeApart(pdf: Buffer): { signature: Buffer; covered: Buffer } {
  const [, a = 0, b = 0, c = 0] =
    /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(pdf.toString('latin1'))?.map(Number) ?? [];
  const hex = pdf.subarray(a + 1, b - 1).toString('latin1');
  return {
    signature: Buffer.from(hex, 'hex'),
    covered: Buffer.concat([pdf.subarray(0, a), pdf.subarray(b, b + c)]),
  };
}

function opensslVerifies(signature: Buffer, covered: Buffer, key: DocumentKey): boolean {
  return inFolder((folder) => {
    const length = signature.readUInt16BE(2) + 4;
    writeFileSync(join(folder, 'signature.der'), signature.subarray(0, length));
    writeFileSync(join(folder, 'covered'), covered);
    const [root = Buffer.alloc(0)] = key.certificates.slice(-1);
    writeFileSync(join(folder, 'root.pem'), new X509Certificate(root).toString());
    const trust = '-cades -purpose any -partial_chain -no_check_time -CAfile root.pem'.split(' ');
    const files = '-inform DER -in signature.der -content covered -out out'.split(' ');
    try {
      openssl(folder, 'cms', '-verify', '-binary', ...trust, ...files);
      return readFileSync(join(folder, 'out')).equals(covered);
    } catch {
      return false;
    }
  });
}

describe('a sealed certificate', () => {
  it.each(keys)('signed with %s is a CAdES signature to OpenSSL', async (_, key) => {
    const pdf = await sealCertificate(facts, faces, [enclosure], key);
    const { signature, covered } = takeApart(pdf);
    expect(covered.length + 2 * signature.length + 2).toBe(pdf.length);
    expect(opensslVerifies(signature, covered, key)).toBe(true);
    const changed = Buffer.from(covered);
    changed[5000] = (changed[5000] ?? 0) ^ 1;
    expect(opensslVerifies(signature, changed, key)).toBe(false);
  });

  it.each(keys)('signed with %s has the same bytes each time', async (_, key) => {
    const once = await sealCertificate(facts, faces, [enclosure], key);
    expect(once.equals(await sealCertificate(facts, faces, [enclosure], key))).toBe(true);
  });

  it('reads like the unsealed one', async () => {
    const sealed = await sealCertificate(facts, faces, [enclosure], ecKey());
    expect(await piecesOf(sealed)).toEqual(await piecesOf(await drawCertificate(facts, faces)));
  });

  it('states the time of issue, unless its key is younger', async () => {
    const time = async (key: ReturnType<typeof ecKey>): Promise<string | undefined> =>
      /\/M \(D:(\d+)Z\)/.exec(
        (await sealCertificate(facts, faces, [], key)).toString('latin1'),
      )?.[1];
    expect(await time(ecKey())).toBe('20261122031000');
    expect(await time({ ...ecKey(), validFrom: new Date('2027-02-03T04:05:06Z') })).toBe(
      '20270203040506',
    );
  });

  it('contains no part of the private key', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pdf = await sealCertificate(facts, faces, [], ecKey(privateKey));
    const { d = '' } = createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' })).export(
      { format: 'jwk' },
    );
    expect(pdf.includes(Buffer.from(d, 'base64url'))).toBe(false);
    expect(pdf.toString('latin1')).not.toContain(Buffer.from(d, 'base64url').toString('hex'));
  });
});
