import { createHash, createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import type { JsonObject } from '../../src/signatures/domain/credentials/json.js';
import { proofHolds } from '../../src/signatures/domain/credentials/data-integrity.js';
import { readToken, tokenHolds, type Token } from '../../src/signatures/domain/credentials/jwt.js';
import { readMultikey } from '../../src/signatures/domain/credentials/multikey.js';
import { readBit } from '../../src/verification/issuers/status-list.js';
import { readKnownKeys } from '../../src/signatures/domain/known-keys.js';
import { checkFile } from '../../src/verification/check-file.js';
import { canonicalJson } from '../../src/signatures/domain/credentials/canonical-json.js';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { lectern } from '../support/lectern-command.js';
import type { Json } from '../support/http-client.js';
import { claimOneCycle } from '../support/main-job.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';

let server: TestServer;
let olga: TestAdministrator;
let ada: TestClinician;
let claim: Json;
let credential: Json;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  olga = await server.createAdministrator({
    provider: { name: 'Harborview Institute', accreditedBy: 'ACCME' },
  });
  await server.app.get(CreditOptions).ensure();
  ada = await server.createClinician({ name: 'Ada Nguyễn', npi: '1234567893' });
  claim = await claimOneCycle(ada, server.clock, { providerId: olga.providerId });
  credential = jsonOf(await ada.fetch(`/certificates/${claim.certificateId}/credential`));
});

afterAll(async () => {
  await server.close();
});

function jsonOf({ body }: { body: Json }): Json {
  return Buffer.isBuffer(body) ? JSON.parse(body.toString()) : body;
}

/** What lies at an address that a credential names: the server of the test stands behind all of them. */
async function at(address: string): Promise<Json> {
  expect(address).toMatch(/^http:\/\/lectern\.test\//);
  const answer = await fetch(`${server.url}${new URL(address).pathname}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  return answer.json();
}

function methodOf({ header }: Token): string {
  return typeof header['kid'] === 'string' ? header['kid'] : '';
}

/** The key that the issuer's public document names for a proof or a token. */
async function publishedKey(method: string): Promise<Uint8Array> {
  const [issuer = ''] = method.split('#');
  const document = await at(issuer);
  expect(document.id).toBe(issuer);
  expect(document.assertionMethod).toContain(method);
  const found = document.verificationMethod.find((one: Json) => one.id === method);
  const key = readMultikey(found.publicKeyMultibase);
  if (!key) throw new Error('no key');
  return key;
}

describe('the credential of a certificate', () => {
  it('is proven by a key that its issuer publishes', async () => {
    const key = await publishedKey(credential.proof.verificationMethod);
    expect(proofHolds(credential as JsonObject, credential.proof as JsonObject, key)).toBe(true);
    expect(credential.proof.verificationMethod.startsWith(`${credential.issuer.id}#`)).toBe(true);
    expect(credential.credentialSubject.creditsEarned).toBe(0.5);
  });

  it('is available as a token of the same', async () => {
    const { body, headers } = await ada.fetch(
      `/certificates/${claim.certificateId}/credential?format=jwt`,
    );
    expect(headers.get('content-type')).toBe('application/vc+jwt');
    const token = readToken(body.toString());
    if (!token) throw new Error('no token');
    const { proof: _, ...rest } = credential;
    expect(token.payload).toEqual(rest);
    expect(tokenHolds(token, await publishedKey(methodOf(token)))).toBe(true);
  });

  it('names the hash of the facts, which anybody with the code may read', async () => {
    const [{ id, digestSRI }] = credential.relatedResource;
    const answer = await fetch(`${server.url}${new URL(id).pathname}`);
    const text = await answer.text();
    expect(canonicalJson(JSON.parse(text))).toBe(text);
    expect(digestSRI).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
  });

  it('reveals nothing that the paper does not', () => {
    const told = JSON.stringify(credential);
    for (const secret of [
      ada.email,
      ada.learnerId,
      claim.certificateId,
      claim.id,
      '1234567893',
      '123456',
      'nurse-led',
    ]) {
      expect(told).not.toContain(secret);
    }
  });

  it('is inside the PDF, together with the facts', async () => {
    const { body } = await ada.fetch(`/certificates/${claim.certificateId}/pdf`);
    const text = body.toString('utf8');
    expect(text).toContain(credential.proof.proofValue);
    expect(text).toContain('/AFRelationship /Data');
    expect(text).toContain('/AFRelationship /Source');
    expect(text).toContain('/SubFilter /ETSI.CAdES.detached');
  });

  it('has the same bytes each time, and is not sent again when the caller already has it', async () => {
    const path = `/certificates/${claim.certificateId}/credential`;
    const first = await ada.fetch(path);
    expect(jsonOf(await ada.fetch(path))).toEqual(credential);
    const etag = first.headers.get('etag') ?? '';
    const again = await ada.fetch(path, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('is marked as revoked in a public list, and no other is', async () => {
    const { statusListCredential, statusListIndex } = credential.credentialStatus;
    const bit = async (): Promise<boolean | null> => {
      const list = await at(statusListCredential);
      expect(list.id).toBe(statusListCredential);
      const key = await publishedKey(list.proof.verificationMethod);
      expect(proofHolds(list as JsonObject, list.proof as JsonObject, key)).toBe(true);
      expect(list.issuer).toBe(credential.issuer.id);
      return readBit(list.credentialSubject.encodedList, Number(statusListIndex));
    };
    expect(await bit()).toBe(false);
    const revoked = await olga.fetch(`/audit/claims/${ada.learnerId}/${claim.id}/decisions`, {
      body: { outcome: 'revoked', reason: 'The paper was not read.' },
      idempotencyKey: 'revoke-the-credential',
    });
    expect(revoked.status).toBe(201);
    expect(await bit()).toBe(true);
  });
});

describe('the public addresses', () => {
  it('publish the keys as did:web and as a key set', async () => {
    const did = await (await fetch(`${server.url}/.well-known/did.json`)).json();
    expect(did).toMatchObject({ id: 'did:web:lectern.test' });
    const { keys } = (await (await fetch(`${server.url}/.well-known/jwks.json`)).json()) as {
      keys: (JsonWebKey & { kid: string; alg: string; x5c?: string[] })[];
    };
    expect(keys.map(({ alg }) => alg).toSorted()).toEqual(['ES256', 'EdDSA']);
    for (const key of keys) {
      expect(key).not.toHaveProperty('d');
      createPublicKey({ key, format: 'jwk' });
    }
    const { body } = await ada.fetch(`/certificates/${claim.certificateId}/credential?format=jwt`);
    const token = readToken(body.toString());
    if (!token) throw new Error('no token');
    const own = keys.find(({ kid }) => methodOf(token).endsWith(`#${kid}`));
    if (!own) throw new Error('no key');
    const key = createPublicKey({ key: own, format: 'jwk' });
    expect(verify(null, Buffer.from(token.signed), key, token.signature)).toBe(true);
  });

  it('publish the keys for checking files, as "lectern keys export" writes them', async () => {
    const answer = await fetch(`${server.url}/.well-known/lectern-keys.json`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const text = await answer.text();
    expect(text).toBe((await lectern(server, ['keys', 'export'])).out);
    const keys = readKnownKeys(text);
    expect(keys.issuer).toBe('http://lectern.test');
    const { body } = await ada.fetch(`/certificates/${claim.certificateId}/pdf`);
    const check = await checkFile(body, { keys, now: server.clock.now() });
    expect(check.outcome).toBe('status-unknown');
  });

  it.each([
    'issuers/0190a000-0000-7000-8000-00000000ffff',
    'issuers/nobody',
    'issuers/:own/status-lists/202664',
    'issuers/:own/status-lists/190000',
    'issuers/:own/status-lists/202600e1',
    'issuers/0190a000-0000-7000-8000-00000000ffff/status-lists/202600',
  ])('do not answer for /%s', async (path) => {
    const answer = await server.anonymous.fetch(`/${path.replace(':own', olga.providerId)}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});
