import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { readBit } from '../../src/verification/issuers/status-list.js';
import { constraintOf, newId } from '../../src/platform/index.js';
import type { Json } from '../support/http-client.js';
import { claimOneCycle } from '../support/main-job.js';
import { piecesOf } from '../support/pdf.js';
import { changeProfile } from '../support/profiles.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let admin: Awaited<ReturnType<TestServer['createAdministrator']>>;
let providerId: string;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  admin = await server.createAdministrator();
  providerId = admin.providerId;
  await server.app.get(CreditOptions).ensure();
});

afterAll(async () => {
  await server.close();
});

const rename = (who: TestClinician, name: string): Promise<Json> =>
  changeProfile(server, who, { name }, admin);

const reissue = (who: TestClinician, id: string, key = newId()) =>
  who.fetch(`/certificates/${id}/reissue`, { method: 'POST', headers: { 'idempotency-key': key } });

const verify = (verificationId: string) =>
  server.anonymous.fetch(`/api/v1/verifications/${verificationId}`);

/** A learner with a certificate under one name, who has another name now. */
async function married(): Promise<{ learner: TestClinician; old: Json; claim: Json }> {
  const learner = await server.createClinician({ name: 'Mara Before' });
  const claim = await claimOneCycle(learner, server.clock, { providerId });
  const old = (await learner.fetch(`/certificates/${claim.certificateId}`)).body;
  await rename(learner, 'Mara Afterwards');
  return { learner, old, claim };
}

describe('a certificate after a change of name', () => {
  it('keeps its name until its holder asks, and is then visibly superseded', async () => {
    const { learner, old, claim } = await married();
    expect((await learner.fetch(`/certificates/${old.id}`)).body).toEqual(old);
    const made = await reissue(learner, old.id);
    expect(made.status).toBe(201);
    const list = (await learner.fetch('/certificates')).body.items;
    expect(list.map((item: Json) => [item.id, item.status])).toEqual([
      [made.body.certificateId, 'valid'],
      [old.id, 'superseded'],
    ]);
    const fresh = (await learner.fetch(`/certificates/${made.body.certificateId}`)).body;
    expect(fresh.facts.learner.name).toBe('Mara Afterwards');
    expect(fresh.facts).toMatchObject({ replaces: old.serial, activity: old.facts.activity });
    const pdf = await learner.fetch(`/certificates/${fresh.id}/pdf`);
    expect(await piecesOf(pdf.body)).toEqual(
      expect.arrayContaining([expect.stringContaining('Mara Afterwards'), old.serial]),
    );

    const [before, after] = [await verify(old.verificationId), await verify(fresh.verificationId)];
    expect(before.body).toMatchObject({
      outcome: 'superseded',
      supersession: { serial: fresh.serial, reason: 'The name of the holder was changed.' },
    });
    expect(JSON.stringify(before.body)).not.toContain('Afterwards');
    expect(JSON.stringify(before.body)).not.toContain(fresh.verificationId);
    expect(after.body.outcome).toBe('valid');

    // The log of claims and the auditor see the one that counts first.
    const logged = (await learner.fetch(`/claims/${claim.id}`)).body;
    expect(logged.certificateId).toBe(fresh.id);
    const evidence = (await admin.fetch(`/audit/claims/${learner.learnerId}/${claim.id}`)).body;
    expect(evidence.certificates.map((one: Json) => [one.serial, one.status])).toEqual([
      [fresh.serial, 'valid'],
      [old.serial, 'superseded'],
    ]);
  });

  it('says about the file of the earlier one that a later one has replaced it', async () => {
    const { learner, old } = await married();
    const file = (await learner.fetch(`/certificates/${old.id}/pdf`)).body;
    await reissue(learner, old.id);
    const checked = await server.anonymous.fetch('/api/v1/verifications/files', {
      method: 'POST',
      headers: { 'content-type': 'application/pdf' },
      body: file,
    });
    expect(checked.body).toMatchObject({ outcome: 'superseded' });
  });

  it('is marked in the public list of certificates that no longer count', async () => {
    const { learner, old } = await married();
    const credential = await learner.fetch(`/certificates/${old.id}/credential`);
    const entry = JSON.parse(credential.body).credentialStatus;
    const address = new URL(entry.statusListCredential);
    const marked = async (): Promise<boolean | null> => {
      const list = JSON.parse((await server.anonymous.fetch(address.pathname)).body);
      return readBit(list.credentialSubject.encodedList, Number(entry.statusListIndex));
    };
    expect(await marked()).toBe(false);
    await reissue(learner, old.id);
    expect(await marked()).toBe(true);
  });

  it('is reissued once, no matter how often it is requested', async () => {
    const { learner, old } = await married();
    const key = newId();
    const first = await reissue(learner, old.id, key);
    expect((await reissue(learner, old.id, key)).body).toEqual(first.body);
    const again = await reissue(learner, old.id);
    expect(again).toMatchObject({ status: 409, body: { code: 'not-reissued' } });
    expect(again.body.detail).toMatch(/has taken its place/);
    expect((await learner.fetch('/certificates')).body.items).toHaveLength(2);
  });

  it('is reissued once, even when it is requested ten times at once', async () => {
    const { learner, old } = await married();
    const answers = await Promise.all(Array.from({ length: 10 }, () => reissue(learner, old.id)));
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
  });

  it('is not reissued for the same name, after a revocation, or for somebody else', async () => {
    const { learner, old, claim } = await married();
    const stranger = await server.createClinician({ name: 'Nosy Neighbour' });
    expect((await reissue(stranger, old.id)).status).toBe(404);
    await rename(learner, 'Mara Before');
    const same = await reissue(learner, old.id);
    expect(same).toMatchObject({ status: 409, body: { code: 'not-reissued' } });
    await rename(learner, 'Mara Afterwards');
    await revoke(learner, claim);
    const revoked = await reissue(learner, old.id);
    expect(revoked.body.detail).toMatch(/was revoked/);
    expect((await learner.fetch('/certificates')).body.items).toHaveLength(1);
  });

  it('is not issued for a name that cannot be printed, and the earlier one still counts', async () => {
    const { learner, old } = await married();
    await server.database.asLearner(learner.learnerId, (manager) =>
      manager.query(`UPDATE learner_profile SET name = $2 WHERE learner_id = $1`, [
        learner.learnerId,
        'Mara \u{1F600}',
      ]),
    );
    expect(await reissue(learner, old.id)).toMatchObject({
      status: 422,
      body: { code: 'name-not-printable' },
    });
    expect((await verify(old.verificationId)).body.outcome).toBe('valid');
  });
});

describe('revoking during or after a reissue', () => {
  it('revokes both', async () => {
    const { learner, old, claim } = await married();
    const made = await reissue(learner, old.id);
    await revoke(learner, claim);
    const { verificationId } = (await learner.fetch(`/certificates/${made.body.certificateId}`))
      .body;
    expect((await verify(verificationId)).body.outcome).toBe('revoked');
    expect((await verify(old.verificationId)).body.outcome).toBe('revoked');
    const entries = await server.database.query<{ subject_id: string; before: Json }>(
      `SELECT subject_id, before FROM ledger_entry
       WHERE action = 'certificate.revoke' AND subject_id = ANY ($1)`,
      [[old.id, made.body.certificateId]],
    );
    expect(Object.fromEntries(entries.map((entry) => [entry.subject_id, entry.before]))).toEqual({
      [old.id]: { status: 'superseded' },
      [made.body.certificateId]: { status: 'valid' },
    });
  });

  it('leaves none that counts, whichever comes first', async () => {
    for (let round = 0; round < 10; round++) {
      const { learner, old, claim } = await married();
      await Promise.all([reissue(learner, old.id), revoke(learner, claim)]);
      const { items } = (await learner.fetch('/certificates')).body;
      expect(new Set(items.map((item: Json) => item.status))).toEqual(new Set(['revoked']));
    }
  });

  it('the database refuses to supersede a revoked one, or to supersede one twice', async () => {
    const twice = await married();
    await reissue(twice.learner, twice.old.id);
    expect(await copied(twice.learner, twice.old)).toBe('certificate_superseded_once');
    const revoked = await married();
    await revoke(revoked.learner, revoked.claim);
    expect(await copied(revoked.learner, revoked.old)).toBe('certificate_supersedes_what_counts');
  });
});

/** Which constraint refuses a copy of a certificate that says that it takes its place. */
function copied({ learnerId }: TestClinician, old: Json): Promise<string | undefined> {
  return server.database
    .asLearner(learnerId, (manager) =>
      manager.query(
        `INSERT INTO certificate SELECT (jsonb_populate_record(c, jsonb_build_object(
           'id', $3::text, 'supersedes', $2::text, 'supersedes_reason', 'a test'))).*
         FROM certificate c WHERE c.learner_id = $1 AND c.id = $2::uuid`,
        [learnerId, old.id, newId()],
      ),
    )
    .then(() => 'taken', constraintOf);
}

async function revoke(learner: TestClinician, claim: Json): Promise<void> {
  const { status } = await admin.fetch(`/audit/claims/${learner.learnerId}/${claim.id}/decisions`, {
    method: 'POST',
    headers: { 'idempotency-key': newId() },
    body: { outcome: 'revoked', reason: 'The sources do not fit the question.' },
  });
  expect(status).toBe(201);
}
