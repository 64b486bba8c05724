import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { demonstration, exampleFacts } from '../../../test/support/example-certificate.js';
import { base58, base58Bytes } from '../../signatures/domain/credentials/base58.js';
import { proofHolds, withProof } from '../../signatures/domain/credentials/data-integrity.js';
import type { JsonObject } from '../../signatures/domain/credentials/json.js';
import { credentialJwt, readToken, tokenHolds } from '../../signatures/domain/credentials/jwt.js';
import { readMultikey } from '../../signatures/domain/credentials/multikey.js';
import { credentialKey } from '../../signatures/keys/credential-key.js';
import { addressesOf, credentialOf } from './credential.js';
import { encodeBits, readBit } from '../../verification/issuers/status-list.js';

const place = { list: 202617, index: 4711 };
const facts = exampleFacts();
const key = credentialKey(generateKeyPairSync('ed25519').privateKey);
const other = credentialKey(generateKeyPairSync('ed25519').privateKey);
const publicKey = readMultikey(key.kid)!;
const otherPublicKey = readMultikey(other.kid)!;
const { issuer } = addressesOf(facts);
const proofOf = (credential: JsonObject): JsonObject => credential['proof'] as JsonObject;

describe('the credential of a certificate', () => {
  it('says what was earned, by whom, until when, and where its status and facts are', () => {
    const base = 'https://cme.harborview.example/api/v1';
    expect(credentialOf(facts, place)).toMatchObject({
      id: facts.verifyUrl,
      issuer: { id: `${base}/issuers/${facts.provider.id}`, name: facts.provider.name },
      credentialSubject: {
        identifier: [{ identityHash: 'Adaeze Okoye, MD' }],
        activityEndDate: '2026-11-21T00:00:00Z',
        creditsEarned: 0.5,
        achievement: { name: facts.activity.title },
      },
      credentialStatus: {
        statusListIndex: '4711',
        statusListCredential: `${base}/issuers/${facts.provider.id}/status-lists/202617`,
      },
      relatedResource: [{ id: `${base}/verifications/${facts.verificationId}/facts` }],
    });
  });

  it('says the designated maximum, and when the first of several acts was completed', () => {
    const acts = ['2026-11-10', '2026-11-21'].map((completedOn) => ({
      completedOn,
      sources: ['A paper'],
      amount: '0.50',
    }));
    const several = exampleFacts({ amount: '1.00', available: '2.00', questions: 2, acts });
    const credential = credentialOf(several, place);
    expect(credential).toMatchObject({
      credentialSubject: {
        activityStartDate: '2026-11-10T00:00:00Z',
        activityEndDate: '2026-11-21T00:00:00Z',
        creditsEarned: 1,
        achievement: { creditsAvailable: 2 },
      },
    });
    expect(JSON.stringify(credential)).not.toContain('A paper');
  });

  it.each([
    ['a participant', { document: 'participation', learner: { profession: 'nurse' } }],
    ['the demonstration', demonstration],
  ] as const)('of %s claims no credit earned', (_, changes) => {
    const credential = credentialOf(exampleFacts(changes), place);
    expect(JSON.stringify(credential)).not.toMatch(/creditsEarned|fieldOfStudy/);
  });

  it('has the same proof each time, and fails with any other key or changed facts', () => {
    const credential = withProof(credentialOf(facts, place), issuer, key);
    expect(credential).toEqual(withProof(credentialOf(facts, place), issuer, key));
    const proof = proofOf(credential);
    expect(proofHolds(credential, proof, publicKey)).toBe(true);
    expect(proofHolds(credential, proof, otherPublicKey)).toBe(false);
    const changes: JsonObject[] = [
      { ...credential, name: 'Something else' },
      { ...credential, more: true },
      { ...credential, '@context': ['https://example.org/other'] },
      { ...credential, credentialStatus: null },
    ];
    for (const changed of changes) expect(proofHolds(changed, proof, publicKey)).toBe(false);
    for (const changed of [
      { ...proof, proofPurpose: 'authentication' },
      { ...proof, verificationMethod: `${issuer}#${other.kid}` },
      { ...proof, proofValue: 'z1' },
      { ...proof, proofValue: JSON.stringify(proof['proofValue']) },
    ]) {
      expect(proofHolds(credential, changed, publicKey)).toBe(false);
    }
  });

  it('is the same as a token, which is accepted only with its own algorithm', () => {
    const text = credentialJwt(credentialOf(facts, place), issuer, key);
    const token = readToken(text);
    if (!token) throw new Error('no token');
    expect(token.payload).toEqual(credentialOf(facts, place));
    expect(tokenHolds(token, publicKey)).toBe(true);
    expect(tokenHolds(token, otherPublicKey)).toBe(false);
    const [, body = ''] = text.split('.');
    for (const alg of ['none', 'None', 'HS256', 'ES256', '']) {
      const header = Buffer.from(JSON.stringify({ ...token.header, alg })).toString('base64url');
      for (const end of ['', text.split('.')[2] ?? '']) {
        const forged = readToken(`${header}.${body}.${end}`);
        expect(forged && tokenHolds(forged, publicKey)).toBe(false);
      }
    }
  });
});

describe('a key for credentials', () => {
  it('is named by its Multikey: here the first key of RFC 8032', () => {
    const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
    const secret = createPrivateKey({
      key: Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex'),
      format: 'der',
      type: 'pkcs8',
    });
    expect(credentialKey(secret).kid).toBe('z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw');
  });
});

describe('base 58', () => {
  it('reads what it wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(base58Bytes(base58(bytes))).toEqual(bytes);
      }),
    );
    expect(base58Bytes('0')).toBeNull();
  });

  it('reads only Ed25519 keys as Multikeys', () => {
    const { x } = key.publicKey.export({ format: 'jwk' });
    expect(readMultikey(key.kid)).toEqual(Uint8Array.from(Buffer.from(x ?? '', 'base64url')));
    expect(readMultikey(key.kid.slice(0, -1))).toBeNull();
    expect(readMultikey(`u${key.kid.slice(1)}`)).toBeNull();
  });
});

describe('a list of revoked certificates', () => {
  it('has the bits that were set, and no others', () => {
    const set = [0, 7, 8, 4711, 131_071];
    const encoded = encodeBits(set);
    for (const index of set) expect(readBit(encoded, index)).toBe(true);
    for (const index of [1, 6, 9, 4710, 131_070]) expect(readBit(encoded, index)).toBe(false);
    for (const index of [131_072, -1, 0.5]) expect(readBit(encoded, index)).toBeNull();
    expect(readBit('unothing', 0)).toBeNull();
  });
});
