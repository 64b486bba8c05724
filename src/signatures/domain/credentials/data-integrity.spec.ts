import { generateKeyPairSync } from 'node:crypto';
import { credentialKey } from '../../keys/credential-key.js';
import { proofHolds, withProof } from './data-integrity.js';
import type { JsonObject } from './json.js';
import { readMultikey } from './multikey.js';

const key = credentialKey(generateKeyPairSync('ed25519').privateKey);
const publicKey = readMultikey(key.kid)!;
const contexts = ['https://example.org/first', 'https://example.org/second'];
const document: JsonObject = { '@context': contexts, name: 'Ada' };

const signed = (given: JsonObject): JsonObject => withProof(given, 'https://cme.example', key);
const holds = (changed: JsonObject): boolean =>
  proofHolds(changed, changed['proof'] as JsonObject, publicKey);

describe('a proof of a document with contexts', () => {
  it('carries them and is valid', () => {
    expect(signed(document)).toMatchObject({ proof: { '@context': contexts } });
    expect(holds(signed(document))).toBe(true);
  });

  it('is valid if a later reader added contexts after the signed ones', () => {
    const later = [...contexts, 'https://example.org/third'];
    expect(holds({ ...signed(document), '@context': later })).toBe(true);
    const one = signed({ ...document, '@context': contexts[0]! });
    expect(holds({ ...one, '@context': contexts })).toBe(true);
  });

  it.each<[string, JsonObject]>([
    ['are missing', { '@context': null }],
    ['are fewer', { '@context': contexts.slice(0, 1) }],
    ['stand in another order', { '@context': contexts.toReversed() }],
    ['start with another', { '@context': ['https://example.org/third', ...contexts] }],
  ])('is not valid if they %s', (_, change) => {
    expect(holds({ ...signed(document), ...change })).toBe(false);
  });

  it('is not valid if the proof names other contexts than those under which it was made', () => {
    const made = signed(document);
    const proof = { ...(made['proof'] as JsonObject), '@context': contexts.slice(0, 1) };
    expect(holds({ ...made, proof })).toBe(false);
  });
});

it('a proof of a document without contexts names none and is valid only for it', () => {
  const made = signed({ name: 'Ada' });
  expect(made['proof']).not.toHaveProperty('@context');
  expect(holds(made)).toBe(true);
  expect(holds({ ...made, '@context': contexts })).toBe(false);
});
