import { createHash } from 'node:crypto';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Answer, Json } from '../support/http-client.js';
import { claimOneCycle } from '../support/main-job.js';
import { PdfFile } from '../support/pdf-structure/objects.js';
import { readOut } from '../support/pdf-structure/structure-tree.js';
import { changeProfile } from '../support/profiles.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';

let server: TestServer;
let admin: TestAdministrator;
let ada: TestClinician;
let claims: Json[];
let transcript: Json;
let pdf: Buffer;

const year = { from: '2026-01-01', to: '2026-12-31' };

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  const provider = { name: 'Harborview Institute', accreditedBy: 'ACCME' };
  admin = await server.createAdministrator({ provider });
  await server.app.get(CreditOptions).ensure();
  ada = await server.createClinician({ name: 'Ada Example', npi: '1234567893' });
  const { providerId } = admin;
  claims = [
    await claimOneCycle(ada, server.clock, { providerId }),
    await claimOneCycle(ada, server.clock, { providerId, query: 'sleep' }),
  ];
  const body = { ...year, requirements: false };
  transcript = (await ada.fetch('/transcripts', { body, idempotencyKey: 'verified-one' })).body;
  pdf = (await ada.fetch(`/transcripts/${transcript.id}/pdf`)).body;
});

afterAll(async () => {
  await server.close();
});

// An hour saves up a whole burst of lookups.
beforeEach(() => {
  server.clock.advance(3_600_000);
});

const verify = (suffix = ''): Promise<Answer> =>
  server.anonymous.fetch(`/verifications/${transcript.verificationId}${suffix}`);

const drop = (file: Buffer): Promise<Answer> =>
  server.anonymous.fetch('/verifications/files', {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  });

describe('a transcript, checked by a stranger', () => {
  it('shows every fact that is printed, and that everything it lists still counts', async () => {
    const { status, body } = await verify();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      document: 'transcript',
      outcome: 'valid',
      listed: { certificates: 2, revoked: 0, superseded: 0 },
      revocation: null,
      supersession: null,
      serial: transcript.serial,
      demonstration: false,
    });
    const printed = readOut(new PdfFile(pdf)).join('\n');
    const shown = body.facts.flatMap(({ value }: Json) => value.split(' \u00b7 '));
    for (const value of shown) expect(printed).toContain(value);
    expect(shown).toEqual(
      expect.arrayContaining(['Ada Example, MD', '1 January 2026 to 31 December 2026', '1.0']),
    );
  });

  it('reveals nothing to a stranger that is not on its pages', async () => {
    const found = JSON.stringify([(await verify()).body, (await verify('/facts')).body]);
    for (const secret of [ada.email, '1234567893', ada.learnerId, transcript.id, 'nurse-led']) {
      expect(found).not.toContain(secret);
    }
  });

  it('gives its facts in the canonical JSON that has the hash', async () => {
    const { body } = await verify();
    const facts = await fetch(
      `${server.url}/api/v1/verifications/${transcript.verificationId}/facts`,
    );
    const text = await facts.text();
    expect(createHash('sha256').update(text).digest('hex')).toBe(body.factsSha256);
  });

  it('is valid as a dropped file, and edited with another byte', async () => {
    expect((await drop(pdf)).body).toMatchObject({
      outcome: 'valid',
      verificationId: transcript.verificationId,
    });
    const edited = Buffer.from(pdf);
    edited.write('Eda', edited.indexOf('Ada Example'), 'latin1');
    expect((await drop(edited)).body).toMatchObject({ outcome: 'edited', facts: null });
  });

  it('is out of date when a certificate that it lists was superseded or revoked', async () => {
    await changeProfile(server, ada, { name: 'Ada Later' });
    const reissued = await ada.fetch(`/certificates/${claims[0].certificateId}/reissue`, {
      method: 'POST',
      idempotencyKey: 'reissue-listed',
    });
    expect(reissued.status).toBe(201);
    expect((await verify()).body).toMatchObject({
      outcome: 'out-of-date',
      listed: { certificates: 2, revoked: 0, superseded: 1 },
    });
    await admin.fetch(`/audit/claims/${ada.learnerId}/${claims[1].id}/decisions`, {
      body: { outcome: 'revoked', reason: 'The sources do not answer the question.' },
      idempotencyKey: 'revoke-listed',
    });
    expect((await verify()).body).toMatchObject({
      outcome: 'out-of-date',
      listed: { certificates: 2, revoked: 1, superseded: 1 },
    });
    const dropped = (await drop(pdf)).body;
    expect(dropped.outcome).toBe('out-of-date');
    expect(dropped.steps.at(-1).words).toContain(
      '1 of 2 was revoked, and 1 was replaced by a later one.',
    );
    // A new one lists what is in force: the later certificate, and not the revoked one.
    const again = await ada.fetch('/transcripts', { body: year, idempotencyKey: 'verified-two' });
    expect(again.body.lines).toBe(1);
    const { facts } = (await ada.fetch(`/transcripts/${again.body.id}`)).body;
    const { items } = (await ada.fetch('/certificates')).body;
    const inForce = items.filter((item: Json) => item.status === 'valid');
    expect(inForce.map((item: Json) => item.serial)).toEqual([facts.facts.lines[0].serial]);
  });
});

describe('an audit report, checked by a stranger', () => {
  it('is distinguished from a certificate, and from an edited file', async () => {
    const path = `/audit/claims/${ada.learnerId}/${claims[0].id}/report`;
    const report: Buffer = (await admin.fetch(path)).body;
    const checked = (await drop(report)).body;
    expect(checked).toMatchObject({ outcome: 'report', facts: null, verificationId: null });
    expect(checked.summary).toContain('it is not a certificate');
    const edited = Buffer.from(report);
    edited.write('X', edited.indexOf('/Author') + 10, 'latin1');
    expect((await drop(edited)).body.outcome).toBe('edited');
  });
});
