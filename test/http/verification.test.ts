import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Json } from '../support/http-client.js';
import { claimOneCycle } from '../support/main-job.js';
import { piecesOf } from '../support/pdf.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let providerId: string;
let ada: TestClinician;
let certificate: Json;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  const provider = { name: 'Harborview Institute', accreditedBy: 'ACCME' };
  providerId = (await server.createProvider(provider)).id;
  await server.app.get(CreditOptions).ensure();
  ada = await server.createClinician({ name: 'Ada Example', npi: '1234567893' });
  const claim = await claimOneCycle(ada, server.clock, { providerId });
  certificate = (await ada.fetch(`/certificates/${claim.certificateId}`)).body;
});

afterAll(async () => {
  await server.close();
});

// An hour saves up a whole burst of lookups.
beforeEach(() => {
  server.clock.advance(3_600_000);
});

const verify = (id: string) => server.anonymous.fetch(`/verifications/${encodeURIComponent(id)}`);

describe('verification', () => {
  it('shows a stranger every fact that is printed, in the words of the paper', async () => {
    const { status, body, headers } = await verify(certificate.verificationId);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({
      outcome: 'valid',
      revocation: null,
      serial: certificate.serial,
      factsSha256: certificate.factsSha256,
      issuedBy: 'Harborview Institute',
      demonstration: false,
      checkedAt: server.clock.now().toISOString(),
    });
    const paper = (
      await piecesOf((await ada.fetch(`/certificates/${certificate.id}/pdf`)).body)
    ).join(' ');
    for (const { value } of body.facts) expect(paper).toContain(value);
    expect(body.facts.map((fact: Json) => fact.label)).toEqual([
      'Document',
      'Accredited provider',
      'Name',
      'Learning format',
      'Title of activity',
      'Date of completion',
      'Credit awarded',
      'Statement',
      'Statement',
      'Location',
      'Learning',
      'Rules applied',
      'Certificate number',
      'Issued',
      'Verify at',
    ]);
  });

  it('reveals nothing to a stranger that is not on the paper', async () => {
    const found = JSON.stringify((await verify(certificate.verificationId)).body);
    for (const secret of [
      ada.email,
      '1234567893',
      ada.learnerId,
      certificate.id,
      '123456',
      'nurse-led',
    ]) {
      expect(found).not.toContain(secret);
    }
  });

  it('reads a code that was typed from the paper', async () => {
    const typed = certificate.verificationId.toUpperCase().replace(/(.{4})/g, '$1-');
    expect((await verify(typed)).body.serial).toBe(certificate.serial);
  });

  it('reveals nothing for a wrong code, the primary key or the serial', async () => {
    const answers = await Promise.all(
      [
        '0'.repeat(26),
        'x',
        certificate.id,
        certificate.serial,
        ada.learnerId,
        "' OR 1=1",
        'é'.repeat(26),
        '%',
      ].map(verify),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect({ ...body, requestId: '' }).toEqual({ ...answers[0]!.body, requestId: '' });
    }
    expect(answers[0]!.body.code).toBe('not-issued-here');
  });

  it('slows down an address that tries many codes, and lets it continue later', async () => {
    const stranger = server.anonymous;
    const outcomes: number[] = [];
    for (let n = 0; n < 61; n++) {
      const code = String(n).padStart(26, '0');
      outcomes.push((await stranger.fetch(`/verifications/${code}`)).status);
    }
    expect(outcomes.slice(0, 60).every((status) => status === 404)).toBe(true);
    const refused = await verify(certificate.verificationId);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    server.clock.advance(wait * 1000);
    expect((await verify(certificate.verificationId)).status).toBe(200);
  });

  it('of a revoked certificate says since when and why, and still shows its facts', async () => {
    const bea = await server.createClinician({ name: 'Bea Revoked' });
    const administrator = await server.createAdministrator({ provider: providerId });
    const claim = await claimOneCycle(bea, server.clock, { providerId });
    const { verificationId, facts } = (await bea.fetch(`/certificates/${claim.certificateId}`))
      .body;
    const reason = 'The reading log does not support the claim.';
    const revokedAt = server.clock.now().toISOString();
    const decided = await administrator.fetch(
      `/audit/claims/${bea.learnerId}/${claim.id}/decisions`,
      { body: { outcome: 'revoked', reason }, idempotencyKey: 'revoke-bea-1' },
    );
    expect(decided).toMatchObject({ status: 201, body: { certificate: { status: 'revoked' } } });

    const { status, body } = await verify(verificationId);
    expect(status).toBe(200);
    expect(body).toMatchObject({ outcome: 'revoked', revocation: { at: revokedAt, reason } });
    expect(body.facts).toContainEqual({ label: 'Name', value: facts.text.name });

    const [listed] = (await bea.fetch('/certificates')).body.items;
    expect(listed).toMatchObject({ status: 'revoked', revocation: { at: revokedAt, reason } });
    const list = await administrator.fetch(`/audit/claims?q=${facts.serial.toLowerCase()}`);
    expect(list.body.items).toMatchObject([{ id: claim.id, certificateSerial: facts.serial }]);
    const [entry] = await server.database.query<Json>(
      `SELECT * FROM ledger_entry WHERE action = 'certificate.revoke' AND subject_id = $1`,
      [claim.certificateId],
    );
    expect(entry).toMatchObject({
      actor_kind: 'administrator',
      before: { status: 'valid' },
      after: { status: 'revoked' },
      reason,
    });
  });
});
