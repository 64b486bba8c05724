import type { Json } from '../support/http-client.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let ada: TestClinician;
let ben: TestClinician;

beforeAll(async () => {
  server = await startTestServer();
  ben = await server.createClinician({ name: 'Ben Example' });
});

beforeEach(async () => {
  ada = await server.createClinician({ name: 'Ada Example' });
});

afterAll(async () => {
  await server.close();
});

const privileges = {
  name: '  Hospital   privileges ',
  unit: 'hour',
  startsOn: '2026-01-01',
  period: { kind: 'months', count: 12 },
  total: '20',
  categories: [
    { name: 'Courses', atLeast: '10', units: ['AMA PRA Category 1 Credit'] },
    { name: 'Anything else', atMost: '8', takesEverything: true },
  ],
  topics: [{ topic: 'ethics', amount: '2' }],
  deadline: '2027-01-31',
};

let keys = 0;
const define = (change: object = {}, key = `own-requirement-${(keys += 1)}`) =>
  ada.fetch('/own-requirements', { body: { ...privileges, ...change }, idempotencyKey: key });
const change = (id: string, revision: number, changes: object) =>
  ada.fetch(`/own-requirements/${id}`, {
    method: 'PUT',
    body: { ...privileges, ...changes, revision },
  });
const standings = async (): Promise<Json[]> => (await ada.fetch('/progress')).body.items;
const addCredit = (profileId: string, categoryId: string, amount: string, topics: string[] = []) =>
  ada.fetch('/external-credits', {
    body: {
      title: `Course ${(keys += 1)}`,
      countsAs: [{ profileId, bucketId: categoryId }],
      amount,
      completedOn: '2026-02-01',
      topics,
    },
    idempotencyKey: `own-credit-${keys}`,
  });

describe('a requirement that I define myself', () => {
  it('is judged like that of a body, and marked as my own', async () => {
    const { status, body } = await define();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'Hospital privileges',
      revision: 1,
      total: '20.00',
      categories: [
        { id: 'c1', atLeast: '10.00', units: ['AMA PRA Category 1 Credit'] },
        { id: 'c2', atMost: '8.00', takesEverything: true },
      ],
      deadline: '2027-01-31',
      profile: { id: `own.${body.id}`, body: 'Your own requirement' },
    });
    expect(body.profile.rules[0].source).toMatchObject({ trust: 'own' });
    await addCredit(body.profile.id, 'c1', '9', ['ethics']);
    await addCredit(body.profile.id, 'c2', '10');
    const [standing] = await standings();
    expect(standing).toMatchObject({
      own: true,
      name: 'Hospital privileges',
      period: { from: '2026-01-01', to: '2026-12-31' },
      compliant: false,
      raw: '19.00',
      applied: '17.00',
      over: '2.00',
      lock: { on: '2027-01-31', passed: false },
    });
    expect(standing.asked.map(({ rule, missing, state }: Json) => [rule, missing, state])).toEqual([
      ['total', '3.00', 'missing'],
      ['least-c1', '1.00', 'missing'],
      ['topic-ethics', '0.00', 'met'],
    ]);
  });

  it('lasts once, until a day, if I choose so', async () => {
    await define({
      period: { kind: 'once', endsOn: '2027-06-30' },
      deadline: null,
      categories: [],
    });
    expect((await standings())[0]).toMatchObject({
      period: { from: '2026-01-01', to: '2027-06-30' },
      lock: null,
      buckets: [{ name: 'Everything', selfReported: true }],
    });
  });

  it('is changed only on the revision that was seen, and its categories keep their credit', async () => {
    const { body } = await define();
    await addCredit(body.profile.id, 'c1', '9');
    const categories = [
      { name: 'New', units: [] },
      { ...body.categories[0], name: 'Renamed' },
    ];
    const changed = await change(body.id, 1, { total: '25', categories, startsOn: '2026-01-15' });
    expect(changed.body).toMatchObject({ revision: 2, categories: [{ id: 'c3' }, { id: 'c1' }] });
    expect(await change(body.id, 1, { total: '30' })).toMatchObject({
      status: 409,
      body: { code: 'stale-draft' },
    });
    const [standing] = await standings();
    expect(standing.requirement).toMatchObject({ startsOn: '2026-01-15', profileVersion: '2' });
    expect(standing.buckets.map(({ name, raw }: Json) => [name, raw])).toEqual([
      ['New', '0.00'],
      ['Renamed', '9.00'],
    ]);
    const entries = await server.database.query<{ action: string; before: Json; after: Json }>(
      'SELECT action, before, after FROM ledger_entry WHERE subject_id = $1 ORDER BY id',
      [body.id],
    );
    expect(entries).toMatchObject([
      { action: 'own-requirement.define', before: null },
      {
        action: 'own-requirement.change',
        before: { total: '20.00' },
        after: { total: '25.00' },
      },
    ]);
  });

  it('gives a new category no credit of one that was removed before', async () => {
    const { body } = await define();
    await addCredit(body.profile.id, 'c2', '5');
    const [courses] = body.categories;
    await change(body.id, 1, { categories: [courses] });
    const added = [courses, { name: 'Leadership', atLeast: '5' }];
    const changed = await change(body.id, 2, { categories: added });
    expect(changed.body.categories).toMatchObject([{ id: 'c1' }, { id: 'c3' }]);
    const [standing] = await standings();
    expect(standing.buckets.map(({ name, raw }: Json) => [name, raw])).toEqual([
      ['Courses', '0.00'],
      ['Leadership', '0.00'],
    ]);
  });

  it('lets credit be corrected whose category was removed', async () => {
    const { body } = await define({ categories: [] });
    const credit = (await addCredit(body.profile.id, 'all', '5')).body;
    await change(body.id, 1, {});
    const correct = (revision: number, changes: object) =>
      ada.fetch(`/external-credits/${credit.id}`, {
        method: 'PUT',
        body: {
          title: 'A course, spelt right',
          countsAs: credit.countsAs,
          amount: '5',
          completedOn: '2026-02-01',
          revision,
          ...changes,
        },
      });
    expect(await correct(1, {})).toMatchObject({ status: 200, body: { revision: 2 } });
    const other = { countsAs: [{ profileId: body.profile.id, bucketId: 'c9' }] };
    expect((await correct(2, other)).status).toBe(400);
  });

  it.each([
    ['months', 6, '2026-07-31', { on: '2026-08-15', from: '2026-07-01', lock: '2027-01-31' }],
    ['months', 18, '2027-07-31', { on: '2027-08-15', from: '2027-07-01', lock: '2029-01-31' }],
    ['months', 24, '2028-01-31', { on: '2028-08-15', from: '2028-01-01', lock: '2030-01-31' }],
    [
      'calendar-years',
      2,
      '2028-02-29',
      { on: '2028-08-15', from: '2028-01-01', lock: '2030-02-28' },
    ],
  ])(
    'has its deadline as long after each period of %s, %s at a time, as after the first',
    async (kind, count, deadline, later) => {
      const defined = await define({ period: { kind, count }, deadline });
      expect(defined).toMatchObject({ status: 201, body: { deadline } });
      const { body } = await ada.fetch(`/progress?on=${later.on}`);
      expect(body.items[0]).toMatchObject({
        period: { from: later.from },
        lock: { on: later.lock },
      });
    },
  );

  it('is ended, and the end is undone', async () => {
    const { body } = await define();
    const path = `/requirements/${body.requirementId}`;
    expect((await ada.fetch(path, { method: 'DELETE' })).body.endedOn).toBe('2026-03-02');
    expect(await standings()).toEqual([]);
    expect((await ada.fetch('/own-requirements')).body.items[0].endedOn).toBe('2026-03-02');
    const back = { label: '', startsOn: '2026-01-01', endedOn: null };
    expect((await ada.fetch(path, { method: 'PUT', body: back })).status).toBe(200);
    expect(await standings()).toHaveLength(1);
    // Its first day is part of its definition.
    const moved = await ada.fetch(path, {
      method: 'PUT',
      body: { ...back, startsOn: '2025-01-01' },
    });
    expect(moved).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
  });

  it.each([
    ['no name', { name: ' ' }, 'name'],
    ['no total', { total: '0' }, 'total'],
    ['a total in words', { total: 'twenty' }, 'total'],
    ['a first day that does not exist', { startsOn: '2026-02-30' }, 'startsOn'],
    ['no months', { period: { kind: 'months' } }, 'period.count'],
    ['eleven years', { period: { kind: 'calendar-years', count: 11 } }, 'period.count'],
    [
      'an end before its start',
      { period: { kind: 'once', endsOn: '2025-12-31' } },
      'period.endsOn',
    ],
    ['a deadline within its period', { deadline: '2026-06-30' }, 'deadline'],
    [
      'two categories of one name',
      { categories: [{ name: 'A' }, { name: 'a' }] },
      'categories.1.name',
    ],
    [
      'more at least than at most',
      { categories: [{ name: 'A', atLeast: '5', atMost: '4' }] },
      'categories.0.atMost',
    ],
    [
      'an invented unit',
      { categories: [{ name: 'A', units: ['Gold stars'] }] },
      'categories.0.takes',
    ],
    [
      'one topic twice',
      {
        topics: [
          { topic: 'ethics', amount: '1' },
          { topic: 'ethics', amount: '2' },
        ],
      },
      'topics.1.topic',
    ],
    [
      'thirteen categories',
      { categories: Array.from({ length: 13 }, (_, n) => ({ name: `${n}` })) },
      'categories',
    ],
    ['rules of its own', { rules: [] }, 'rules'],
  ])('is refused with %s', async (_name, wrong, path) => {
    const answer = await define(wrong);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(answer.body.errors.map((error: Json) => error.path)).toContain(path);
    expect((await ada.fetch('/own-requirements')).body.items).toEqual([]);
  });

  it('is created once, no matter how often the request is repeated, and at most twenty times', async () => {
    const first = await define({}, 'the-same-key-of-ada');
    expect((await define({}, 'the-same-key-of-ada')).body).toEqual(first.body);
    for (let n = 1; n < 20; n += 1) await define({ name: `Number ${n}` });
    expect(await define()).toMatchObject({ status: 400, body: { errors: [{ code: 'too-many' }] } });
  });

  it('is private', async () => {
    const { body } = await define();
    const attack = await ben.fetch(`/own-requirements/${body.id}`, {
      method: 'PUT',
      body: { ...privileges, revision: 1 },
    });
    expect(attack).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const holds = await ben.fetch('/requirements', {
      body: { profileId: body.profile.id, startsOn: '2026-01-01' },
    });
    expect(holds.status).toBe(400);
    const counts = await ben.fetch('/external-credits', {
      body: {
        title: 'Course',
        countsAs: [{ profileId: body.profile.id, bucketId: 'c1' }],
        amount: '1',
        completedOn: '2026-02-01',
      },
      idempotencyKey: 'ben-into-ada',
    });
    expect(counts.status).toBe(400);
    expect((await ben.fetch('/own-requirements')).body.items).toEqual([]);
  });
});
