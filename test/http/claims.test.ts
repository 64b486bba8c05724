import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Json } from '../support/http-client.js';
import {
  creditOption,
  documentOneCycle,
  documentation,
  readOnePaper,
} from '../support/main-job.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

describe('claims', () => {
  let server: TestServer;
  let ada: TestClinician;
  let pointOfCare: Json;
  let log: Json;
  let keys = 0;

  beforeAll(async () => {
    server = await startTestServer();
    await server.app.get(DemonstrationLibrary).ensure();
    await server.createProvider({ name: 'A hospital', accreditedBy: 'ACCME' });
  });
  beforeEach(async () => {
    ada = await server.createClinician();
    pointOfCare = await creditOption(ada);
    log = await creditOption(ada, { documented: false });
  });
  afterAll(() => server.close());

  const preview = (option: Json, ...cycles: Json[]) =>
    ada.fetch('/claims/preview', {
      body: { creditOptionId: option.id, cycleIds: cycles.map(({ id }) => id) },
    });
  const claim = (option: Json, ...cycles: Json[]) =>
    ada.fetch('/claims', {
      body: { creditOptionId: option.id, cycleIds: cycles.map(({ id }) => id), attested: true },
      idempotencyKey: `claim-key-${(keys += 1)}`,
    });
  const document = (query: string, minutes = 2) =>
    documentOneCycle(ada, server.clock, { query, minutes });
  /** With answers of its own: the same ones over and over are held for review. */
  const documentAnew = async (query: string, minutes = 2): Promise<Json> => {
    const { id, revision, question, application } = await document(query, minutes);
    const own = { question: `${question} (${id})`, application: `${application} (${id})` };
    const body = { revision, ...own };
    return (await ada.fetch(`/cycles/${id}/documentation`, { method: 'PUT', body })).body;
  };
  /** Each learner's rows, as the system sees them. */
  const rowsOf = async (table: string): Promise<Json[]> =>
    server.database.systemQuery(`SELECT * FROM ${table} WHERE learner_id = $1`, [ada.learnerId]);

  it('previews a claim without writing, and awards exactly what it previewed', async () => {
    const cycle = await document('blood pressure');
    const foreseen = await preview(pointOfCare, cycle);
    expect(foreseen).toMatchObject({
      status: 200,
      body: {
        claimable: true,
        amount: '0.50',
        unit: 'AMA PRA Category 1 Credit',
        document: 'certificate',
        completedOn: '2026-03-02',
        arithmetic: [{ label: '1 cycle, 0.50 each', amount: '0.50' }],
      },
    });
    for (const table of ['claim', 'award', 'claim_cycle', 'credited_time']) {
      expect(await rowsOf(table)).toEqual([]);
    }
    const made = await claim(pointOfCare, cycle);
    expect(made.status).toBe(201);
    const { claimable: _claimable, shown: _shown, ...rest } = foreseen.body;
    expect(made.body).toMatchObject({
      ...rest,
      state: 'awarded',
      flagged: false,
      questions: [documentation.question],
      cycleIds: [cycle.id],
      revocation: null,
      provider: { name: 'A hospital', demonstration: false },
      learningFormat: 'Internet point-of-care activity',
    });
    expect((await ada.fetch(`/cycles/${cycle.id}`)).body).toMatchObject({
      state: 'claimed',
      claims: [{ claimId: made.body.id, creditOptionId: pointOfCare.id }],
    });
    expect((await ada.fetch(`/claims/${made.body.id}`)).body).toEqual({
      ...made.body,
      takingBack: expect.anything(),
    });
    expect((await ada.fetch('/claims')).body).toEqual({
      items: [made.body],
      nextCursor: null,
      total: 1,
      totals: [
        {
          unit: 'AMA PRA Category 1 Credit',
          creditName: 'AMA PRA Category 1 Credit',
          amount: '0.50',
          unaudited: '0.00',
        },
      ],
      waiting: [],
    });
  });

  it('freezes what it was judged on, and writes to the ledger', async () => {
    const cycle = await document('blood pressure');
    const { body } = await claim(pointOfCare, cycle);
    const [row] = await rowsOf('claim');
    expect(row.evidence).toMatchObject({
      learner: { name: 'Ada Example', profession: 'physician', degree: 'MD', timeZone: 'UTC' },
      provider: { name: 'A hospital', accreditedBy: 'ACCME', demonstration: false },
      option: { id: pointOfCare.id, title: 'Internet point-of-care learning' },
      ruleSet: { id: 'us.ama.c1.ipoc', version: '2017-09-29.2', unit: body.unit },
      cycles: [
        {
          ...documentation,
          searchQuery: 'blood pressure',
          sources: [{ paperId: cycle.sources[0].paperId, title: cycle.sources[0].title }],
          sessions: [{ device: 'phone', paperTitle: cycle.sources[0].title }],
        },
      ],
      activeSeconds: 120,
      arithmetic: body.arithmetic,
    });
    expect(row.evidence.cycles[0].sessions[0].spans).toEqual([
      expect.objectContaining({ kind: 'active' }),
    ]);
    const [entry] = await server.database.query<{ action: string; before: null; after: Json }>(
      'SELECT action, before, after FROM ledger_entry WHERE subject_id = $1',
      [body.id],
    );
    expect(entry).toMatchObject({
      action: 'claim.award',
      before: null,
      after: { amount: '0.50', cycleIds: [cycle.id], certificateId: body.certificateId },
    });
    const [used] = await server.database.query<{ content: Json }>(
      `SELECT content FROM rule_set_version WHERE rule_set_id = 'us.ama.c1.ipoc'`,
    );
    expect(used?.content.rules).toContainEqual(expect.objectContaining({ amount: '0.50' }));
  });

  it('awards several cycles in one claim and adds the totals up exactly', async () => {
    const cycles = [
      await document('asthma'),
      await document('blood pressure'),
      await document('stroke'),
    ];
    expect((await claim(pointOfCare, ...cycles)).body).toMatchObject({ amount: '1.50' });
    await claim(pointOfCare, await documentAnew('diabetes'));
    expect((await ada.fetch('/claims')).body.totals).toMatchObject([{ amount: '2.00' }]);
    const first = (await ada.fetch('/claims?limit=1')).body;
    const second = (await ada.fetch(`/claims?limit=1&cursor=${first.nextCursor}`)).body;
    expect([first.items[0].amount, second.items[0].amount]).toEqual(['0.50', '1.50']);
    expect(second.nextCursor).toBeNull();
  });

  it('refuses a cycle that is not documented, rule by rule, and writes nothing', async () => {
    const cycle = await readOnePaper(ada, server.clock);
    expect((await preview(pointOfCare, cycle)).body).toMatchObject({
      claimable: false,
      amount: '0.00',
      completedOn: null,
    });
    const refused = await claim(pointOfCare, cycle);
    expect(refused).toMatchObject({ status: 422, body: { code: 'claim-not-met' } });
    expect(refused.body.errors.map((error: Json) => error.code)).toEqual([
      'cycle-documented',
      'cycle-evaluated',
    ]);
    for (const table of ['claim', 'award', 'credited_time'])
      expect(await rowsOf(table)).toEqual([]);
    expect((await ada.fetch(`/cycles/${cycle.id}`)).body).toEqual(cycle);
  });

  it('flags too little reading and still awards it', async () => {
    const made = await claim(pointOfCare, await document('blood pressure', 0.25));
    expect(made).toMatchObject({ status: 201, body: { amount: '0.50', flagged: true } });
    expect(made.body.findings.filter((one: Json) => one.outcome === 'flagged')).toEqual([
      expect.objectContaining({
        rule: 'little-reading',
        sourceUrl: expect.stringMatching(/^https/),
      }),
    ]);
  });

  it('counts hours of reading for the private log, once, without a certificate', async () => {
    const first = await readOnePaper(ada, server.clock, { query: 'asthma', minutes: 85 });
    const made = await claim(log, first);
    expect(made).toMatchObject({
      status: 201,
      body: { amount: '1.50', document: 'none', certificateId: null },
    });
    expect(await rowsOf('credited_time')).toHaveLength(1);
    expect(await claim(pointOfCare, first)).toMatchObject({
      status: 409,
      body: { code: 'cycle-excluded', claimId: made.body.id },
    });
    const short = await readOnePaper(ada, server.clock, { query: 'stroke', minutes: 7 });
    expect(await claim(log, short)).toMatchObject({ status: 422, body: { code: 'claim-not-met' } });
  });

  it('credits a minute that was read in two cycles at once only once', async () => {
    const search = async (query: string) =>
      (await ada.fetch('/searches', { body: { query } })).body;
    const searches = [await search('asthma'), await search('stroke')];
    const sessions = await Promise.all(
      searches.map(
        async ({ id, items }) =>
          (await ada.fetch('/reading-sessions', { body: { paperId: items[0].id, searchId: id } }))
            .body,
      ),
    );
    for (let seq = 1; seq <= 120; seq += 1) {
      server.clock.advance(15_000);
      for (const session of sessions) {
        await ada.fetch(`/reading-sessions/${session.id}/beats`, {
          body: { beats: [{ seq, sinceMs: 0, visible: true, focused: true, lastInputMsAgo: 0 }] },
        });
      }
    }
    const cycles = (await ada.fetch('/cycles')).body.items;
    expect((await claim(log, cycles[0])).body.amount).toBe('0.50');
    const second = await preview(log, cycles[1]);
    expect(second.body).toMatchObject({ claimable: false, amount: '0.00' });
    expect(second.body.findings.find((one: Json) => one.rule === 'hours').observed).toContain(
      'credited before',
    );
  });

  it('answers a repeat with the same key with the first answer, byte for byte', async () => {
    const cycle = await document('blood pressure');
    const request = {
      body: { creditOptionId: pointOfCare.id, cycleIds: [cycle.id], attested: true },
      idempotencyKey: 'the-same-key-again',
    };
    const first = await ada.fetch('/claims', request);
    server.clock.advance(3_600_000);
    const again = await ada.fetch('/claims', request);
    expect(again.status).toBe(201);
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(first.body));
    const other = await document('stroke');
    expect(
      await ada.fetch('/claims', { ...request, body: { ...request.body, cycleIds: [other.id] } }),
    ).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(await rowsOf('award')).toHaveLength(1);
  });

  it('names the claim that won when a cycle is claimed again', async () => {
    const cycle = await document('blood pressure');
    const won = (await claim(pointOfCare, cycle)).body;
    const winner = { claimId: won.id, certificateId: won.certificateId };
    expect(await claim(pointOfCare, cycle)).toMatchObject({
      status: 409,
      body: { code: 'cycle-already-claimed', ...winner },
    });
    const excluded = await claim(log, cycle);
    expect(excluded).toMatchObject({ status: 409, body: { code: 'cycle-excluded', ...winner } });
    expect(excluded.body.detail).toContain('Internet point-of-care learning');
  });

  it('keeps a claimed cycle unchanged, and starts another when the paper is opened again', async () => {
    const cycle = await document('blood pressure');
    await claim(pointOfCare, cycle);
    const { body: claimed } = await ada.fetch(`/cycles/${cycle.id}`);
    expect(
      await ada.fetch(`/cycles/${cycle.id}/documentation`, {
        method: 'PUT',
        body: { revision: claimed.revision, question: 'Something else?' },
      }),
    ).toMatchObject({ status: 409, body: { code: 'cycle-claimed' } });
    const paperId = cycle.sources[0].paperId;
    await ada.fetch('/reading-sessions', { body: { paperId } });
    const cycles = (await ada.fetch('/cycles')).body.items;
    expect(cycles.map((one: Json) => one.state).toSorted()).toEqual(['claimed', 'open']);
    expect((await ada.fetch(`/cycles/${cycle.id}`)).body).toEqual(claimed);
  });

  it("dates the claim by the learner's own day", async () => {
    ada = await server.createClinician({ timeZone: 'Pacific/Auckland' });
    const cycle = await document('blood pressure');
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Pacific/Auckland' });
    expect((await claim(pointOfCare, cycle)).body.completedOn).toBe(day.format(server.clock.now()));
  });

  it('gives a nurse participation instead of credit', async () => {
    ada = await server.createClinician({ profession: 'nurse', degree: null });
    const { body } = await claim(pointOfCare, await document('blood pressure'));
    expect(body).toMatchObject({
      document: 'participation',
      unit: 'Participation',
      amount: '0.50',
    });
    expect(JSON.stringify([body.unit, body.creditName])).not.toContain('AMA');
  });

  it('needs as many statements for one cycle as for five, whether late or early', async () => {
    const statements = await countStatements(async (claimed) => {
      for (const count of [1, 1, 5]) {
        const cycles: Json[] = [];
        while (cycles.length < count) cycles.push(await documentAnew('blood pressure', 1));
        await claimed(() => claim(pointOfCare, ...cycles));
      }
    });
    expect(statements).toHaveLength(3);
    expect(new Set(statements).size).toBe(1);
    expect(statements[0]).toBeLessThanOrEqual(40);
  });

  /** How many statements each measured request sent on the application's pool. */
  async function countStatements(
    run: (measure: (request: () => Promise<Json>) => Promise<void>) => Promise<void>,
  ): Promise<number[]> {
    const runner = server.database.dataSource.createQueryRunner();
    const spy = jest.spyOn(Object.getPrototypeOf(runner), 'query');
    const counts: number[] = [];
    try {
      await run(async (request) => {
        spy.mockClear();
        expect((await request()).status).toBe(201);
        counts.push(spy.mock.calls.length);
      });
    } finally {
      spy.mockRestore();
      await runner.release();
    }
    return counts;
  }
});
