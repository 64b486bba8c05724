import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Json } from '../support/http-client.js';
import { claimOneCycle } from '../support/main-job.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let learner: Awaited<ReturnType<TestServer['createClinician']>>;
let admin: Awaited<ReturnType<TestServer['createAdministrator']>>;
let claim: Json;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  admin = await server.createAdministrator();
  learner = await server.createClinician();
  await server.app.get(CreditOptions).ensure();
  claim = await claimOneCycle(learner, server.clock);
});

afterAll(async () => {
  await server.close();
});

const pathOf = (made: Json) => `/audit/claims/${learner.learnerId}/${made.id}`;

describe('auditing', () => {
  it('lists the claims made to the provider, with a count that equals the list', async () => {
    const list = await admin.fetch('/audit/claims');
    expect(list.status).toBe(200);
    expect(list.body.total).toBe(list.body.items.length);
    expect(list.body.items[0]).toMatchObject({ id: claim.id, amount: '0.50', state: 'awarded' });
  });

  it('finds a claim by name, by words of the question and by its serial', async () => {
    const [found] = (await admin.fetch('/audit/claims')).body.items;
    for (const q of [found.learnerName, 'nurse-led', found.certificateSerial]) {
      const list = await admin.fetch(`/audit/claims?q=${encodeURIComponent(q)}`);
      expect(list.body).toMatchObject({ total: 1, items: [{ id: claim.id }] });
    }
    for (const nothing of ['q=no-such-learner', 'state=revoked', 'from=2030-01-01']) {
      const list = await admin.fetch(`/audit/claims?${nothing}`);
      expect(list.body).toMatchObject({ total: 0, items: [], nextCursor: null });
    }
  });

  it('refuses a filter that is not one', async () => {
    for (const wrong of ['state=lost', 'from=yesterday', 'to=2026-13-01', 'limit=0', 'cursor=x']) {
      expect((await admin.fetch(`/audit/claims?${wrong}`)).status).toBe(400);
    }
  });

  it('shows the evidence of a claim on one page', async () => {
    const { status, body } = await admin.fetch(pathOf(claim));
    expect(status).toBe(200);
    expect(body.reading.activeSeconds).toBeGreaterThan(500);
    expect(body.reading.spans[0]).toMatchObject({ counted: true, kind: 'active' });
    expect(body.reading.spans[0].why).toMatch(/^Counted/);
    expect(body.cycles[0].question).toContain('nurse-led');
    expect(body.cycles[0].sources.length).toBeGreaterThan(0);
    expect(body.findings.every((finding: Json) => finding.source !== '')).toBe(true);
    expect(body.certificate).toMatchObject({ status: 'valid' });
    expect(body.history.map((entry: Json) => entry.action)).toEqual(
      expect.arrayContaining(['claim.award', 'certificate.issue']),
    );
  });

  it("an administrator cannot see another provider's claim", async () => {
    const other = await server.createAdministrator();
    expect((await other.fetch('/audit/claims')).body.total).toBe(0);
    const unseen = await other.fetch(pathOf(claim));
    const missing = await other.fetch(`/audit/claims/${learner.learnerId}/${learner.learnerId}`);
    expect(unseen.status).toBe(404);
    expect({ ...unseen.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    const decision = await other.fetch(`${pathOf(claim)}/decisions`, {
      body: { outcome: 'revoked', reason: 'Trying to revoke a foreign claim.' },
      idempotencyKey: 'foreign-decision',
    });
    expect(decision.status).toBe(404);
  });

  it('a clinician cannot audit', async () => {
    expect((await learner.fetch('/audit/claims')).status).toBe(403);
  });

  it('asks for a reason, and changes nothing without one', async () => {
    const answer = await admin.fetch(`${pathOf(claim)}/decisions`, {
      body: { outcome: 'revoked', reason: '          ' },
      idempotencyKey: 'without-reason',
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect((await admin.fetch(pathOf(claim))).body.claim.state).toBe('awarded');
  });

  it('upholds a claim, and informs the learner', async () => {
    const answer = await admin.fetch(`${pathOf(claim)}/decisions`, {
      body: { outcome: 'upheld', reason: 'The evidence is complete.' },
      idempotencyKey: 'uphold-first',
    });
    expect(answer).toMatchObject({ status: 201, body: { claim: { state: 'upheld' } } });
    const notices = await learner.fetch('/notices');
    expect(notices.body.items[0]).toMatchObject({ kind: 'claim-upheld', readAt: null });
  });

  it('revokes a claim: reversal, certificate, notice, verify page and ledger agree', async () => {
    const reason = 'The reading log does not support the claim.';
    const body = { outcome: 'revoked', reason };
    const first = await admin.fetch(`${pathOf(claim)}/decisions`, {
      body,
      idempotencyKey: 'revoke-first',
    });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      claim: { state: 'revoked' },
      certificate: { status: 'revoked' },
      awards: [
        { kind: 'award', amount: '0.50' },
        { kind: 'reversal', amount: '-0.50', reason },
      ],
    });
    const repeat = await admin.fetch(`${pathOf(claim)}/decisions`, {
      body,
      idempotencyKey: 'revoke-first',
    });
    expect(repeat).toMatchObject({ status: 201, body: { claim: { state: 'revoked' } } });
    const again = await admin.fetch(`${pathOf(claim)}/decisions`, {
      body,
      idempotencyKey: 'revoke-second',
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-revoked' } });

    const verified = await server.anonymous.fetch(
      `/verifications/${first.body.certificate.verificationId}`,
    );
    expect(verified).toMatchObject({
      status: 200,
      body: { outcome: 'revoked', revocation: { reason } },
    });
    const notices = await learner.fetch('/notices');
    expect(notices.body.items[0].text).toContain(reason);
    const log = await learner.fetch('/claims');
    expect(log.body).toMatchObject({
      items: [{ state: 'revoked', revocation: { reason } }],
      totals: [{ amount: '0.00' }],
    });
  });

  it('records before and after, so that before plus the change equals after', async () => {
    const entries = await server.database.query<Json>(
      `SELECT action, before, after, reason FROM ledger_entry WHERE subject_id = $1 ORDER BY id`,
      [claim.id],
    );
    expect(entries.map((entry) => entry.action)).toEqual([
      'claim.award',
      'claim.uphold',
      'claim.revoke',
    ]);
    expect(entries[0]?.before).toBeNull();
    for (const [at, entry] of entries.entries()) {
      if (at > 0) expect(entry.before.state).toBe(entries[at - 1]?.after.state);
    }
    expect(entries.at(-1)).toMatchObject({
      before: { parts: [{ amount: '0.50' }] },
      after: { state: 'revoked', parts: [{ amount: '0.00' }] },
    });
  });

  it('pages without losing or repeating a claim', async () => {
    for (const query of ['asthma', 'sleep', 'pain']) {
      server.clock.advance(60_000);
      await claimOneCycle(learner, server.clock, {
        query,
        minutes: 1,
        providerId: admin.providerId,
      });
    }
    const all = await admin.fetch('/audit/claims?limit=100');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Json = await admin.fetch(`/audit/claims?limit=1&cursor=${cursor}`);
      seen.push(...page.body.items.map((item: Json) => item.id));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual(all.body.items.map((item: Json) => item.id));
    expect(new Set(seen).size).toBe(all.body.total);
  });
});
