import { DemonstrationLibrary } from '../../src/literature/index.js';
import { documentation, readOnePaper } from '../support/main-job.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';
import type { Json } from '../support/http-client.js';

describe('cycles', () => {
  let server: TestServer;
  let ada: TestClinician;
  let papers: Json[];

  beforeAll(async () => {
    server = await startTestServer();
    await server.app.get(DemonstrationLibrary).ensure();
    papers = (await (await server.createClinician()).fetch('/papers?limit=10')).body.items;
  });
  beforeEach(async () => {
    ada = await server.createClinician();
  });
  afterAll(() => server.close());

  const open = (paper: Json, searchId?: string) =>
    ada.fetch('/reading-sessions', { body: { paperId: paper.id, ...(searchId && { searchId }) } });
  const cycles = async (query = ''): Promise<Json[]> =>
    (await ada.fetch(`/cycles${query}`)).body.items;
  const save = (cycle: Json, change: object) =>
    ada.fetch(`/cycles/${cycle.id}/documentation`, {
      method: 'PUT',
      body: { revision: cycle.revision, ...change },
    });

  it('turn a search into one cycle, with the papers opened from it as sources', async () => {
    const search = (await ada.fetch('/searches', { body: { query: 'blood pressure' } })).body;
    for (const paper of [papers[0], papers[1], papers[0]]) {
      await open(paper, search.id);
      server.clock.advance(1000);
    }
    const found = await cycles();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      state: 'open',
      revision: 0,
      question: null,
      suggestedQuestion: 'What is the current evidence on blood pressure?',
      searchQuery: 'blood pressure',
      claims: [],
      sources: [
        { paperId: papers[0].id, title: papers[0].title, cited: true },
        { paperId: papers[1].id, cited: true },
      ],
    });
    expect(found[0].missing.map((one: Json) => one.field)).toEqual([
      'question',
      'application',
      'evaluation',
    ]);
  });

  it('include one for each paper opened directly, found by paper and by session', async () => {
    const session = (await open(papers[0])).body;
    await open(papers[1]);
    await open(papers[0]);
    expect(await cycles()).toHaveLength(2);
    const [byPaper] = await cycles(`?paperId=${papers[0].id}`);
    expect(await cycles(`?sessionId=${session.id}`)).toEqual([byPaper]);
    expect(await cycles('?state=documented')).toEqual([]);
    const first = (await ada.fetch('/cycles?limit=1')).body;
    const second = (await ada.fetch(`/cycles?limit=1&cursor=${first.nextCursor}`)).body;
    expect(second.nextCursor).toBeNull();
    expect(new Set([first.items[0].id, second.items[0].id]).size).toBe(2);
  });

  it('stay single when the same paper is opened many times at once', async () => {
    const search = (await ada.fetch('/searches', { body: { query: 'asthma' } })).body;
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, at) => open(papers[2], at % 2 === 0 ? search.id : undefined)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect((await cycles()).map((cycle) => cycle.searchQuery).toSorted()).toEqual(['asthma', null]);
  });

  it('keep a draft piece by piece, and are documented once nothing is missing', async () => {
    let cycle = await readOnePaper(ada, server.clock, { minutes: 2 });
    expect(cycle.activeSeconds).toBe(120);
    for (const [field, state] of [
      ['question', 'open'],
      ['application', 'open'],
      ['evaluation', 'documented'],
    ] as const) {
      const answer = await save(cycle, { [field]: documentation[field] });
      expect(answer).toMatchObject({ status: 200, body: { state, [field]: documentation[field] } });
      cycle = answer.body;
    }
    expect(cycle).toMatchObject({
      revision: 3,
      missing: [],
      documentedAt: server.clock.now().toISOString(),
    });
    server.clock.advance(60_000);
    const changed = (await save(cycle, { question: 'A better question than the first?' })).body;
    expect(changed.documentedAt).toBe(cycle.documentedAt);
    const emptied = (await save(changed, { application: '  ' })).body;
    expect(emptied).toMatchObject({ state: 'open', application: null, documentedAt: null });
    const uncited = (await save(emptied, { paperIds: [] })).body;
    expect(uncited.sources[0].cited).toBe(false);
    expect(uncited.missing.map((one: Json) => one.field)).toEqual(['sources', 'application']);
  });

  it('do not automatically cite what is opened after the cycle was documented', async () => {
    const search = (await ada.fetch('/searches', { body: { query: 'blood pressure' } })).body;
    await open(papers[0], search.id);
    const [cycle] = await cycles();
    await save(cycle, documentation);
    server.clock.advance(1000);
    await open(papers[1], search.id);
    const [after] = await cycles();
    expect(after.state).toBe('documented');
    expect(after.sources.map((source: Json) => source.cited)).toEqual([true, false]);
  });

  it('refuse a stale draft and name the current revision', async () => {
    const cycle = await readOnePaper(ada, server.clock, { minutes: 1 });
    await save(cycle, { question: 'One tab?' });
    expect(await save(cycle, { question: 'Another tab?' })).toMatchObject({
      status: 409,
      body: { code: 'stale-draft', revision: 1 },
    });
    expect((await cycles())[0].question).toBe('One tab?');
  });

  it.each([
    ['a NUL character', { question: 'a\u0000b' }],
    ['a question beyond its length', { question: 'x'.repeat(2001) }],
    ['an unknown evaluation', { evaluation: { result: 'yes', effect: 'none' } }],
    ['half an evaluation', { evaluation: { result: 'answered' } }],
    ['a member that nobody knows', { state: 'claimed' }],
    ['a paper that was never opened', { paperIds: ['0190b0c0-0000-7000-8000-000000000000'] }],
    [
      'a paper twice',
      {
        paperIds: ['0190b0c0-0000-7000-8000-000000000000', '0190b0c0-0000-7000-8000-000000000000'],
      },
    ],
    ['a number as a question', { question: 5 }],
    ['null for the papers', { paperIds: null }],
  ])('refuse %s and change nothing', async (_name, change) => {
    const cycle = await readOnePaper(ada, server.clock, { minutes: 1 });
    expect(await save(cycle, change)).toMatchObject({
      status: 400,
      body: { code: 'invalid-input' },
    });
    expect((await cycles())[0]).toEqual(cycle);
  });

  it(`neither show nor change another learner's cycle, nor say that it exists`, async () => {
    const cycle = await readOnePaper(ada, server.clock, { minutes: 1 });
    const mallory = await server.createClinician();
    const paths = [cycle.id, '0190b0c0-0000-7000-8000-000000000000', 'nonsense'];
    const answers = await Promise.all(
      paths.flatMap((id) => [
        mallory.fetch(`/cycles/${id}`),
        mallory.fetch(`/cycles/${id}/documentation`, {
          method: 'PUT',
          body: { revision: 0, question: 'Mine?' },
        }),
      ]),
    );
    for (const { status, body } of answers) {
      expect({ status, code: body.code, detail: body.detail }).toEqual({
        status: 404,
        code: 'not-found',
        detail: answers[0]?.body.detail,
      });
    }
    expect((await mallory.fetch(`/cycles?paperId=${cycle.sources[0].paperId}`)).body.items).toEqual(
      [],
    );
    expect((await cycles())[0]).toEqual(cycle);
  });

  // T6: https://www.essentialevidenceplus.com/cmecredits
  it('without an application are earned but not documented: no credit, what is missing, and by when', async () => {
    const provider = await server.createProvider({
      name: 'Point of Care Press',
      accreditedBy: 'ACCME',
      accreditationStatement: 'Point of Care Press is accredited by the ACCME.',
    });
    const admin = await server.createAdministrator({ provider: provider.id });
    await admin.fetch('/setup/credit-options', {
      body: {
        ruleSetId: 'us.ama.c1.ipoc',
        title: 'Point of care with windows',
        opensOn: '2026-03-02',
        closesOn: null,
        designatedMaximum: null,
        documentWithinDays: 7,
        claimWithinDays: 180,
        audience: null,
      },
    });
    const search = (await ada.fetch('/searches', { body: { query: 'blood pressure' } })).body;
    await open(papers[0], search.id);
    const [cycle] = await cycles();
    const { question, evaluation } = documentation;
    const { body } = await save(cycle, { question, evaluation });
    expect(body).toMatchObject({
      state: 'open',
      standing: 'earned-not-documented',
      missing: [
        { field: 'application', message: expect.stringMatching(/^Write what you learned/) },
      ],
    });
    const { items } = (await ada.fetch('/credit-options')).body;
    const option = items.find(({ provider: its }: Json) => its?.id === provider.id);
    const preview = await ada.fetch('/claims/preview', {
      body: { creditOptionId: option.id, cycleIds: [cycle.id] },
    });
    expect(preview.body).toMatchObject({ claimable: false, amount: '0.00' });
    const found = (await cycles()).find(({ id }) => id === cycle.id);
    expect(found).toMatchObject({ standing: 'earned-not-documented' });
    server.clock.set('2026-03-02T18:00:00.000Z');
    await save(body, { application: documentation.application });
    expect((await cycles())[0]).toMatchObject({ state: 'documented', standing: 'ready' });
  });
});
