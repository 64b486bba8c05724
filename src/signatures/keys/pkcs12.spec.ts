import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, openssl, operatorFiles } from '../../../test/support/signing.js';
import { documentKey, SigningKeyError } from './document-key.js';
import { readPkcs12 } from './pkcs12.js';

const password = 'a pass phrase with ü';

function bundle(kind: 'ec' | 'rsa', ...options: string[]): Buffer {
  return inFolder((folder) => {
    operatorFiles(folder, kind);
    const files = '-export -in chain.pem -inkey own.key -out own.p12'.split(' ');
    openssl(folder, 'pkcs12', ...files, '-passout', `pass:${password}`, ...options);
    return readFileSync(join(folder, 'own.p12'));
  });
}

describe('a PKCS#12 file', () => {
  it.each([
    ['an EC key, as OpenSSL writes it', 'ec', []],
    ['an RSA key, as OpenSSL writes it', 'rsa', []],
    ['AES-128', 'ec', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC']],
    ['certificates in the clear', 'rsa', ['-certpbe', 'NONE']],
    ['nothing encrypted', 'ec', ['-certpbe', 'NONE', '-keypbe', 'NONE']],
    ['no checksum', 'ec', ['-nomac']],
  ] as const)('with %s is read', (_, kind, options) => {
    const { key, certificates } = readPkcs12(bundle(kind, ...options), password);
    const read = documentKey(key, certificates);
    expect(read).toMatchObject({
      algorithm: kind === 'ec' ? 'ES256' : 'RS256',
      signer: 'Certificates of Harborview',
    });
    expect(read.certificates).toHaveLength(2);
  });

  it('with another password is refused, and the password not repeated', () => {
    const read = () => readPkcs12(bundle('ec'), 'other words');
    expect(read).toThrow(SigningKeyError);
    expect(read).toThrow('password is wrong');
    expect(read).not.toThrow(/other words/);
  });

  it('with an old encryption is refused with what to do', () => {
    const old = bundle('ec', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES');
    expect(() => readPkcs12(old, password)).toThrow('openssl pkcs12 -export');
  });

  it('that is cut off or no such file is refused', () => {
    const whole = bundle('ec');
    for (const length of [0, 1, 20, 200, whole.length - 100]) {
      expect(() => readPkcs12(whole.subarray(0, length), password)).toThrow(SigningKeyError);
    }
    expect(() => readPkcs12(Buffer.from('not one'), password)).toThrow(SigningKeyError);
  });
});
