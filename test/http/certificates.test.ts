import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/signatures/domain/credentials/canonical-json.js';
import { CertificateIssuer } from '../../src/certificates/issuing/certificate-issuer.js';
import { Randomness } from '../../src/certificates/issuing/randomness.js';
import { CreditOptions, type AwardedClaim } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { constraintOf, newId } from '../../src/platform/index.js';
import { judgedProvider } from '../support/accreditations.js';
import type { Json } from '../support/http-client.js';
import { claimOneCycle, creditOption, documentOneCycle } from '../support/main-job.js';
import { piecesOf, textOf } from '../support/pdf.js';
import { changeProfile } from '../support/profiles.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let providerId: string;
let ada: TestClinician;
let claim: Json;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  const provider = { name: 'Harborview Institute', accreditedBy: 'ACCME' };
  providerId = (await server.createProvider(provider)).id;
  await server.app.get(CreditOptions).ensure();
  ada = await server.createClinician({ name: 'Ada Nguyễn', timeZone: 'America/New_York' });
  claim = await claimOneCycle(ada, server.clock, { providerId });
});

afterAll(async () => {
  await server.close();
});

describe('certificates', () => {
  it('is issued with the claim, and frozen under a hash that anyone can compute', async () => {
    expect(claim.certificateId).toEqual(expect.any(String));
    const list = await ada.fetch('/certificates');
    expect(list).toMatchObject({ status: 200, body: { nextCursor: null } });
    expect(list.body.items).toEqual([
      {
        id: claim.certificateId,
        serial: expect.stringMatching(/^LEC-2026-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
        verificationId: expect.stringMatching(/^[0-9a-z]{26}$/),
        verifyUrl: `http://lectern.test/verify/${list.body.items[0].verificationId}`,
        kind: 'ama-credit',
        name: 'Ada Nguyễn, MD',
        title: claim.title ?? expect.any(String),
        creditLine: '0.5 AMA PRA Category 1 Credits\u2122',
        amount: '0.50',
        completedOn: claim.completedOn,
        issuedAt: server.clock.now().toISOString(),
        status: 'valid',
        revocation: null,
        supersession: null,
      },
    ]);
    const one = await ada.fetch(`/certificates/${claim.certificateId}`);
    expect(one.body).toMatchObject(list.body.items[0]);
    const hash = createHash('sha256').update(canonicalJson(one.body.facts)).digest('hex');
    expect(one.body.factsSha256).toBe(hash);
    expect(one.body.facts.learner).toEqual({ name: 'Ada Nguyễn', degree: 'MD' });
  });

  it('says what is printed on it in the words of the verify page', async () => {
    const one = await ada.fetch(`/certificates/${claim.certificateId}`);
    const checked = await server.anonymous.fetch(`/verifications/${one.body.verificationId}`);
    expect(one.body.printed).toEqual(checked.body.facts);
    expect(one.body.printed).toContainEqual({ label: 'Name', value: 'Ada Nguyễn, MD' });
  });

  it('keeps the original name in the list after a change of name', async () => {
    const eve = await server.createClinician({ name: 'Eve Before' });
    await claimOneCycle(eve, server.clock, { providerId });
    await changeProfile(server, eve, { name: 'Eve After' });
    const list = await eve.fetch('/certificates');
    expect(list.body.items[0].name).toBe('Eve Before, MD');
  });

  it('downloads as the same bytes each time, dated by completion, and not at all when it is known', async () => {
    const path = `/certificates/${claim.certificateId}/pdf`;
    const first = await ada.fetch(path);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('application/pdf');
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('content-disposition')).toMatch(
      /^attachment; filename="certificate-LEC-2026-\w{4}-\w{4}\.pdf"$/,
    );
    const completedAt = server.clock.now();
    server.clock.advance(40 * 24 * 3_600_000);
    const later = await ada.client.fetch('/session', {
      body: { email: ada.email, password: ada.password },
    });
    expect(later.status).toBe(201);
    const second = await ada.fetch(path);
    server.clock.set(completedAt.toISOString());
    expect(second.body.equals(first.body)).toBe(true);
    const pieces = await piecesOf(first.body);
    expect(pieces).toContain('Ada Nguyễn, MD');
    expect(pieces).toContain('on 2 March 2026 and is awarded');
    const known = await ada.fetch(path, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(known).toMatchObject({ status: 304, body: null });
  });

  it('does not change when the learner changes name, and the next one has the new name', async () => {
    const bea = await server.createClinician({ name: 'Bea Before' });
    const before = await claimOneCycle(bea, server.clock, { providerId });
    await changeProfile(server, bea, { name: 'Bea After' });
    const old = await bea.fetch(`/certificates/${before.certificateId}/pdf`);
    expect(await textOf(old.body)).toContain('Bea Before, MD');
    const after = await claimOneCycle(bea, server.clock, { providerId, query: 'sleep' });
    const pdf = await bea.fetch(`/certificates/${after.certificateId}/pdf`);
    expect(await textOf(pdf.body)).toContain('Bea After, MD');
  });

  it("a learner can neither list, see nor download another learner's certificate", async () => {
    const eve = await server.createClinician({ name: 'Eve Other' });
    expect((await eve.fetch('/certificates')).body.items).toEqual([]);
    for (const suffix of ['', '/pdf']) {
      const others = await eve.fetch(`/certificates/${claim.certificateId}${suffix}`);
      const nobodys = await eve.fetch(`/certificates/${newId()}${suffix}`);
      const noId = await eve.fetch(`/certificates/1${suffix}`);
      expect(others.status).toBe(404);
      for (const answer of [others, nobodys, noId]) {
        expect({ ...answer.body, requestId: '' }).toEqual({ ...others.body, requestId: '' });
      }
    }
  });

  it('is hidden from strangers and administrators', async () => {
    const administrator = await server.createAdministrator({ provider: providerId });
    for (const path of ['', `/${claim.certificateId}`, `/${claim.certificateId}/pdf`]) {
      expect((await server.anonymous.fetch(`/certificates${path}`)).status).toBe(401);
      expect((await administrator.fetch(`/certificates${path}`)).status).toBe(403);
    }
  });

  it('gives a nurse no AMA credit but certifies the participation', async () => {
    const nurse = await server.createClinician({
      name: 'Nils Nurse',
      profession: 'nurse',
      degree: 'RN',
    });
    const { certificateId } = await claimOneCycle(nurse, server.clock, { providerId });
    const { body } = await nurse.fetch(`/certificates/${certificateId}`);
    expect(body).toMatchObject({
      kind: 'participation',
      creditLine: 'Certificate of Participation',
    });
    const text = await textOf((await nurse.fetch(`/certificates/${certificateId}/pdf`)).body);
    expect(text).toContain(
      'This activity was designated for a maximum of 0.5 AMA PRA Category 1 Credits\u2122.',
    );
    expect(text).not.toContain('awarded');
  });

  it('of the demonstration says so and claims no accreditation', async () => {
    const demo = await server.createProvider({ name: 'Try It', demonstration: true });
    await server.app.get(CreditOptions).ensure();
    const dan = await server.createClinician({ name: 'Dan Demo' });
    const made = await claimOneCycle(dan, server.clock, { providerId: demo.id });
    const { body } = await dan.fetch('/certificates');
    expect(body.items[0].creditLine).toBe('Demonstration - no credit awarded');
    const text = await textOf((await dan.fetch(`/certificates/${made.certificateId}/pdf`)).body);
    expect(text).toContain('Demonstration - no credit awarded');
    expect(text).not.toMatch(/\bAMA\b|\bPRA\b|ACCME|accredit|Category/i);
  });

  it('refuses a name that no font can draw together with the claim, names the character, and writes nothing', async () => {
    const li = await server.createClinician({ name: 'Li 😀' });
    const cycle = await documentOneCycle(li, server.clock);
    const option = await creditOption(li, { providerId });
    const attempt = () =>
      li.fetch('/claims', {
        body: { creditOptionId: option.id, cycleIds: [cycle.id], attested: true },
        idempotencyKey: `claim-${cycle.id}`,
      });
    const refused = await attempt();
    expect(refused).toMatchObject({ status: 422, body: { code: 'name-not-printable' } });
    expect(refused.body.detail).toContain('"😀" (U+1F600)');
    expect((await li.fetch('/claims')).body.items).toEqual([]);
    expect((await li.fetch('/certificates')).body.items).toEqual([]);
    expect((await li.fetch(`/cycles/${cycle.id}`)).body.state).toBe('documented');

    await changeProfile(server, li, { name: 'Xiaolong Li' });
    expect((await attempt()).status).toBe(201);
  });

  it('lists page by page, newest first', async () => {
    const pia = await server.createClinician({ name: 'Pia Pages' });
    const made: string[] = [];
    for (const query of ['blood pressure', 'sleep', 'diabetes']) {
      made.unshift((await claimOneCycle(pia, server.clock, { providerId, query })).certificateId);
    }
    const first = await pia.fetch('/certificates?limit=2');
    expect(first.body.items.map((item: Json) => item.id)).toEqual(made.slice(0, 2));
    const rest = await pia.fetch(`/certificates?limit=2&cursor=${first.body.nextCursor}`);
    expect(rest.body).toMatchObject({ items: [{ id: made[2] }], nextCursor: null });
    expect((await pia.fetch('/certificates?cursor=wrong')).status).toBe(400);
  });
});

describe('issuing', () => {
  /** The award of Ada's claim, as credit hands it over. */
  async function awardOf(): Promise<AwardedClaim> {
    return server.database.asSystem(async (manager) => {
      const [row] = await manager.query<{ id: string; provider_id: string }[]>(
        'SELECT id, provider_id FROM award WHERE learner_id = $1 AND claim_id = $2',
        [ada.learnerId, claim.id],
      );
      return {
        learnerId: ada.learnerId,
        claimId: claim.id,
        awardId: row!.id,
        document: 'certificate',
        amount: '0.50',
        available: null,
        unit: 'AMA PRA Category 1 Credit',
        creditName: 'AMA PRA Category 1 Credit',
        title: 'Point-of-care learning',
        learningFormat: 'Internet point-of-care activity',
        ruleSet: { id: 'us.ama.c1.ipoc', version: '1', name: 'Internet point of care' },
        learner: {
          name: 'Ada',
          profession: 'physician',
          degree: null,
          npi: null,
          licences: [],
          timeZone: 'UTC',
        },
        provider: { id: row!.provider_id, ...judgedProvider('H', 'ACCME') },
        accreditors: ['ACCME'],
        questions: ['?'],
        articles: [],
        acts: [],
        template: null,
        completedOn: '2026-03-02',
        awardedAt: server.clock.now(),
      };
    });
  }

  it('refuses a second certificate for one award in the database, and keeps nothing of the attempt', async () => {
    const award = await awardOf();
    const issuer = server.app.get(CertificateIssuer);
    const count = () =>
      server.database.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM certificate_verification WHERE learner_id = $1',
        [ada.learnerId],
      );
    const before = await count();
    const second = server.database.asLearner(ada.learnerId, (m) => issuer.issue(m, award));
    const error: unknown = await second.catch((thrown: unknown) => thrown);
    expect(constraintOf(error)).toBe('certificate_one_per_award');
    expect(await count()).toEqual(before);
  });

  it('draws a serial again if it is in use', async () => {
    const randomness = server.app.get(Randomness);
    const original = randomness.bytes.bind(randomness);
    const taken = (await ada.fetch('/certificates')).body.items[0].serial;
    let draws = 0;
    // The first serial drawn is the one that Ada's certificate has.
    randomness.bytes = (count) => {
      if (count !== 5) return original(count);
      draws += 1;
      return draws === 1 ? bytesOf(taken) : original(count);
    };
    try {
      const carl = await server.createClinician({ name: 'Carl Collision' });
      const made = await claimOneCycle(carl, server.clock, { providerId });
      const { body } = await carl.fetch(`/certificates/${made.certificateId}`);
      expect(draws).toBe(2);
      expect(body.serial).not.toBe(taken);
      expect(body.facts.serial).toBe(body.serial);
    } finally {
      randomness.bytes = original;
    }
  });

  it('is in the ledger without the name of the learner or the way to the verify page', async () => {
    const [entry] = await server.database.query<Json>(
      `SELECT * FROM ledger_entry WHERE action = 'certificate.issue' AND subject_id = $1`,
      [claim.certificateId],
    );
    const { facts, factsSha256, verificationId } = (
      await ada.fetch(`/certificates/${claim.certificateId}`)
    ).body;
    expect(entry).toMatchObject({ actor_kind: 'learner', actor_id: ada.learnerId, before: null });
    expect(entry.after).toMatchObject({ serial: facts.serial, status: 'valid', factsSha256 });
    expect(JSON.stringify(entry)).not.toContain('Nguy');
    expect(JSON.stringify(entry)).not.toContain(verificationId);
  });
});

/** The five bytes that a serial was made of. */
function bytesOf(serial: string): Uint8Array {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const digits = serial.slice(9).replace('-', '');
  const value = Array.from(digits).reduce((n, c) => n * 32n + BigInt(alphabet.indexOf(c)), 0n);
  return Uint8Array.from({ length: 5 }, (_, i) => Number((value >> BigInt(8 * (4 - i))) & 255n));
}
