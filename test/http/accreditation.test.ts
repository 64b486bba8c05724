import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { newActivity } from '../support/activities.js';
import { claimAs, documentCycle, openCycle, optionOf } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import { textOfPage } from '../support/pdf.js';
import {
  startTestServer,
  type SignedIn,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { offer } from './access-examples.js';

let server: TestServer;
let otto: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
});

// Sessions end after a day without use, and tests move the clock to the next day.
beforeEach(async () => {
  otto = await server.createOperator();
});

afterEach(() => server.clock.set('2026-03-02T14:00:00.000Z'));

afterAll(() => server.close());

const toTheNextDay = (): void => server.clock.set('2026-03-03T09:00:00.000Z');

let made = 0;

async function provider(
  ...entries: Parameters<TestServer['accredit']>[1][]
): Promise<{ id: string; name: string }> {
  made += 1;
  const one = await server.createProvider({ name: `Institute ${made}` });
  for (const entry of entries) await server.accredit(one.id, entry);
  await server.app.get(CreditOptions).ensure();
  return one;
}

/** A documented cycle claimed today under a provider's option. */
async function claim(
  learner: TestClinician,
  providerId: string,
  ruleSetId = 'us.ama.c1.ipoc',
): Promise<Json> {
  made += 1;
  const { cycle } = await openCycle(learner);
  const documented = await documentCycle(learner, cycle, `number ${made}`);
  const option = await optionOf(learner, ruleSetId, providerId);
  return claimAs(learner, option, { cycleIds: [documented.id] });
}

async function certificateOf(learner: TestClinician, claimed: Json): Promise<Json> {
  return (await learner.fetch(`/certificates/${claimed.body.certificateId}`)).body;
}

const state = (id: string, body: object, key = `statement-${(made += 1)}`) =>
  otto.fetch(`/operator/providers/${id}/accreditations`, { body, idempotencyKey: key });

describe('who may give AMA PRA Category 1 Credit', () => {
  it.each([
    ['the ACCME', 'ACCME', 'ama-credit'],
    ['a state medical society that the ACCME recognises', 'ACCME-recognised-MA', 'ama-credit'],
    ['Joint Accreditation', 'JOINT', 'ama-credit'],
    ['the HPCSA', 'HPCSA', 'participation'],
    ['the ANCC', 'ANCC', 'participation'],
  ])('a provider that %s accredits: %s -> %s', async (_, accreditor, kind) => {
    const { id } = await provider({ accreditor });
    const ada = await server.createClinician();
    const { facts } = await certificateOf(ada, await claim(ada, id));
    expect(facts.kind).toBe(kind);
    const printed = JSON.stringify(facts.text);
    expect(/AMA PRA Category 1/.test(printed)).toBe(kind === 'ama-credit');
    expect(/accredited by/.test(printed)).toBe(kind === 'ama-credit');
  });

  it.each([
    ['full', 'ama-credit'],
    ['provisional', 'ama-credit'],
    ['probation', 'ama-credit'],
    ['withdrawn', 'participation'],
  ])('a provider whose status is %s: %s', async (status, kind) => {
    const { id } = await provider({ status, reason: 'As the accreditor wrote' });
    const ada = await server.createClinician();
    expect((await certificateOf(ada, await claim(ada, id))).facts.kind).toBe(kind);
  });

  it(`nobody outside the days of the provider's accreditation`, async () => {
    const [before, after] = [
      await provider({ validFrom: '2026-03-03' }),
      await provider({ validTo: '2026-03-01' }),
    ];
    const ada = await server.createClinician();
    for (const { id } of [before, after]) {
      expect((await certificateOf(ada, await claim(ada, id))).facts.standing).toBe('unaccredited');
    }
  });

  it('the day of the activity selects the status, not the day of the claim', async () => {
    const { id } = await provider(
      {},
      { validFrom: '2026-03-03', status: 'withdrawn', reason: 'Their letter of today' },
    );
    const ada = await server.createClinician();
    const { cycle } = await openCycle(ada);
    const documented = await documentCycle(ada, cycle);
    const option = await optionOf(ada, 'us.ama.c1.ipoc', id);
    toTheNextDay();
    const claimed = await claimAs(ada, option, { cycleIds: [documented.id] });
    expect((await certificateOf(ada, claimed)).facts).toMatchObject({
      kind: 'ama-credit',
      activity: { completedOn: '2026-03-02' },
    });
    expect((await certificateOf(ada, await claim(ada, id))).facts.kind).toBe('participation');
  });

  it('one claim for cycles of two days gives credit only if both days are accredited', async () => {
    const { id } = await provider({ validFrom: '2026-03-03' });
    const ada = await server.createClinician();
    const first = await documentCycle(ada, (await openCycle(ada, 'sleep')).cycle, 'one');
    toTheNextDay();
    const second = await documentCycle(ada, (await openCycle(ada, 'diabetes')).cycle, 'two');
    const option = await optionOf(ada, 'us.ama.c1.ipoc', id);
    const both = await claimAs(ada, option, { cycleIds: [first.id, second.id] });
    expect((await certificateOf(ada, both)).facts.kind).toBe('participation');
  });

  it('a claim records who accredited its provider on the day, with number and status', async () => {
    const olga = await server.createAdministrator({ provider: { name: 'Kept Institute' } });
    await server.accredit(olga.providerId, { identifier: '0007', status: 'probation' });
    await server.app.get(CreditOptions).ensure();
    const ada = await server.createClinician();
    const { body } = await claim(ada, olga.providerId);
    const [row] = await server.database.systemQuery<{ provider: Json; rule_set: Json }>(
      `SELECT evidence -> 'provider' AS provider, evidence -> 'ruleSet' AS rule_set FROM claim WHERE id = $1`,
      [body.id],
    );
    expect(row?.provider).toMatchObject({
      accreditedBy: 'ACCME',
      accreditations: [{ code: 'ACCME', identifier: '0007', status: 'probation' }],
    });
    expect(row?.rule_set.accreditors).toEqual(['ACCME', 'ACCME-recognised']);
    expect(body.findings.find(({ rule }: Json) => rule === 'provider').observed).toBe(
      'Kept Institute is accredited by ACCME, on probation.',
    );
  });
});

// T26, credit-rules section 8: a nurse who asks for AMA credit.
describe('a certificate of participation (T26)', () => {
  it('names the designated maximum of the activity, as printed, and awards none of it', async () => {
    const olga = await server.createAdministrator({
      provider: { name: 'Harborview Institute', accreditedBy: 'ACCME' },
    });
    const body = { ...offer, title: 'On the wards', designatedMaximum: '1.50' };
    const option = (await olga.fetch('/setup/credit-options', { body })).body;
    const rita = await server.createClinician({ profession: 'nurse', degree: 'RN' });
    const { cycle } = await openCycle(rita);
    const documented = await documentCycle(rita, cycle);
    const claimed = await claimAs(rita, option, { cycleIds: [documented.id] });
    expect(claimed.body).toMatchObject({ amount: '0.50', document: 'participation' });
    const pdf = (await rita.fetch(`/certificates/${claimed.body.certificateId}/pdf`)).body;
    const text = (await textOfPage(pdf, 1)).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Certificate of Participation');
    expect(text).toContain(
      'This activity was designated for a maximum of 1.5 AMA PRA Category 1 Credits',
    );
    expect(text).not.toContain('is awarded');
    const ada = await server.createClinician();
    const hers = await documentCycle(ada, (await openCycle(ada)).cycle);
    const awarded = await claimAs(ada, option, { cycleIds: [hers.id] });
    const printed = (await ada.fetch(`/certificates/${awarded.body.certificateId}/pdf`)).body;
    expect((await textOfPage(printed, 1)).replaceAll(/\s+/g, ' ')).toContain(
      'for a maximum of 1.5 AMA PRA Category 1 Credits',
    );
  });
});

describe('the operator', () => {
  it('records, corrects and withdraws, and the history keeps everything', async () => {
    const { id } = await provider();
    const body = { accreditor: 'ACCME', validFrom: '2020-01-01', status: 'full', identifier: '1' };
    const first = await state(id, body, 'once-and-again');
    expect(first).toMatchObject({ status: 201, body: { accreditedBy: 'ACCME' } });
    // The same request again states nothing more.
    expect((await state(id, body, 'once-and-again')).body.accreditations).toHaveLength(1);
    const [entry] = first.body.accreditations;
    const corrected = { ...body, identifier: '2', corrects: entry.id };
    expect((await state(id, corrected)).body.errors).toMatchObject([{ path: 'reason' }]);
    const right = await state(id, { ...corrected, reason: 'A digit was wrong.' });
    expect(right.body.accreditations).toMatchObject([
      { identifier: '2', inForce: true, corrects: entry.id },
      { identifier: '1', inForce: false, corrected: true },
    ]);
    expect(await state(id, { ...corrected, reason: 'Again.' })).toMatchObject({
      status: 409,
      body: { code: 'accreditation-corrected' },
    });
    const ended = { ...body, status: 'withdrawn', validFrom: '2026-01-01', reason: 'Their letter' };
    expect((await state(id, ended)).body).toMatchObject({ accreditedBy: null });
    const ledger = await server.database.query(
      `SELECT action, actor_kind, actor_id FROM ledger_entry
       WHERE subject_id = $1 AND action LIKE 'accreditation.%' ORDER BY id`,
      [id],
    );
    const by = { actor_kind: 'operator', actor_id: otto.accountId };
    expect(ledger).toEqual([
      { ...by, action: 'accreditation.state' },
      { ...by, action: 'accreditation.correct' },
      { ...by, action: 'accreditation.state' },
    ]);
  });

  it.each([
    ['accreditor', { accreditor: 'ACCME (withdrawn 2019)' }],
    ['validFrom', { validFrom: '2026-02-30' }],
    ['validTo', { validTo: '2019-12-31' }],
    ['status', { status: 'excellent' }],
    ['statement', { statement: 'x'.repeat(601) }],
    ['corrects', { corrects: 'nothing', reason: 'So' }],
    ['reason', { status: 'withdrawn' }],
  ])('reads what is wrong with %s: %j', async (path, wrong) => {
    const { id } = await provider();
    const body = { accreditor: 'ACCME', validFrom: '2020-01-01', status: 'full', ...wrong };
    const answer = await state(id, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(answer.body.errors.map((error: Json) => error.path)).toEqual([path]);
  });

  it('cannot accredit a demonstration, and neither can anybody else', async () => {
    const demo = await server.createProvider({ name: 'Demo', demonstration: true });
    const body = { accreditor: 'ACCME', validFrom: '2020-01-01', status: 'full' };
    expect((await state(demo.id, body)).body.errors).toMatchObject([{ code: 'demonstration' }]);
    await expect(
      server.database.query(
        `INSERT INTO provider_accreditation (provider_id, id, accreditor, valid_from, status, carried_over, stated_at)
         VALUES ($1, gen_random_uuid(), 'ACCME', '2020-01-01', 'full', false, now())`,
        [demo.id],
      ),
    ).rejects.toMatchObject({
      driverError: { constraint: 'provider_accreditation_not_of_demonstration' },
    });
  });

  it('finds no page and no history for an unknown id', async () => {
    for (const id of ['1', 'null', '0190a000-0000-7000-8000-000000000001']) {
      expect((await otto.fetch(`/operator/providers/${id}`)).status).toBe(404);
      expect((await otto.fetch(`/operator/providers/${id}/awards-in-doubt`)).status).toBe(404);
      const body = { accreditor: 'ACCME', validFrom: '2020-01-01', status: 'full' };
      expect((await state(id, body)).status).toBe(404);
    }
  });

  it('sees what waits, what needs confirmation and what could not be carried over', async () => {
    const { id } = await provider();
    await server.database.query('UPDATE accredited_provider SET accredited_by = $2 WHERE id = $1', [
      id,
      'A board of our own',
    ]);
    const listed = async (): Promise<Json> =>
      (await otto.fetch('/operator/providers')).body.items.find((one: Json) => one.id === id);
    expect(await listed()).toMatchObject({ unmatched: 'A board of our own', toConfirm: 0 });
    await server.accredit(id, {});
    expect(await listed()).toMatchObject({ unmatched: null, accreditedBy: 'ACCME' });
  });
});

describe('an activity', () => {
  it('is designated within the limits of its rules, and the refusal names rule and source', async () => {
    const olga = await server.createAdministrator({
      provider: { name: 'Journal Institute', accreditedBy: 'ACCME' },
    });
    const { body } = await olga.fetch('/papers?q=blood');
    const paper = body.items?.[0]?.id ?? '';
    const designate = (over: object) =>
      olga.fetch('/setup/activities', { body: newActivity(paper, over) });
    for (const [path, over, sentence] of [
      [
        'designatedMaximum',
        { designatedMaximum: '5' },
        /at most 1\.00\. Journal-based learning: One/,
      ],
      ['passPercent', { passPercent: 1 }, /at least 60\. .*Source: Local rule/],
      ['questions', { questions: newActivity(paper).questions.slice(0, 2) }, /at least 3\. /],
    ] as const) {
      const answer = await designate(over);
      expect(answer.body.errors).toMatchObject([
        { path, code: 'limit', message: expect.stringMatching(sentence) },
      ]);
    }
    expect((await designate({ releasedOn: '2026-02-28' })).body.errors).toMatchObject([
      { path: 'releasedOn', code: 'past' },
    ]);
    expect((await designate({})).status).toBe(201);
  });
});
