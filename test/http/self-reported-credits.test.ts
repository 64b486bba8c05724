import { createHash } from 'node:crypto';
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

const facts = {
  title: 'Grand round on sepsis',
  provider: 'A hospital',
  unit: 'AMA PRA Category 1 Credit',
  countsAs: [{ profileId: 'uk.rcp', bucketId: 'external' }],
  amount: '1.25',
  completedOn: '2026-02-01',
  topics: ['ethics'],
  note: null,
};

let keys = 0;
const newKey = (): string => `external-credits-${(keys += 1)}`;
const add = (change: object = {}, key = newKey()) =>
  ada.fetch('/external-credits', { body: { ...facts, ...change }, idempotencyKey: key });
const list = async (): Promise<Json[]> => (await ada.fetch('/external-credits')).body.items;

const ledgerOf = (id: string) =>
  server.database.query<{ action: string; before: Json; after: Json }>(
    'SELECT action, before, after FROM ledger_entry WHERE subject_id = $1 ORDER BY id',
    [id],
  );

describe('self-reported credit', () => {
  it('is kept as it was entered and marked as self-reported', async () => {
    const { status, body } = await add({ title: '  Grand   round on sepsis ' });
    expect(status).toBe(201);
    expect(body).toEqual({
      ...facts,
      id: expect.any(String),
      selfReported: true,
      revision: 1,
      createdAt: '2026-03-02T14:00:00.000Z',
      updatedAt: '2026-03-02T14:00:00.000Z',
      withdrawnAt: null,
      distinctAt: null,
      duplicates: [],
      proof: null,
    });
    expect(await list()).toEqual([body]);
  });

  it('is added once, no matter how often the request is repeated', async () => {
    const key = newKey();
    const [first, repeat] = [await add({}, key), await add({}, key)];
    expect(repeat.body).toEqual(first.body);
    expect(await list()).toHaveLength(1);
    expect(await add({ amount: '2' }, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('is corrected with both versions in the ledger, and only on the revision that was seen', async () => {
    const { body } = await add();
    const correct = (revision: number, amount: string) =>
      ada.fetch(`/external-credits/${body.id}`, {
        method: 'PUT',
        body: { ...facts, amount, revision },
      });
    expect(await correct(1, '2')).toMatchObject({ status: 200, body: { revision: 2 } });
    expect(await correct(1, '9')).toMatchObject({ status: 409, body: { code: 'stale-draft' } });
    expect((await list())[0].amount).toBe('2.00');
    const entries = await ledgerOf(body.id);
    expect(entries.map(({ action }) => action)).toEqual([
      'external-credit.add',
      'external-credit.correct',
    ]);
    expect([entries[1]?.before.amount, entries[1]?.after.amount]).toEqual(['1.25', '2.00']);
  });

  it('is withdrawn, never deleted, and the withdrawal can be undone', async () => {
    const { id } = (await add()).body;
    const path = `/external-credits/${id}/withdrawal`;
    const withdrawn = await ada.fetch(path, { method: 'POST' });
    expect(withdrawn.body.withdrawnAt).toBe('2026-03-02T14:00:00.000Z');
    expect((await ada.fetch(path, { method: 'POST' })).body).toEqual(withdrawn.body);
    const change = await ada.fetch(`/external-credits/${id}`, {
      method: 'PUT',
      body: { ...facts, revision: 1 },
    });
    expect(change).toMatchObject({ status: 409, body: { code: 'external-credit-withdrawn' } });
    expect((await ada.fetch(path, { method: 'DELETE' })).body.withdrawnAt).toBeNull();
    expect((await ledgerOf(id)).map(({ action }) => action)).toEqual([
      'external-credit.add',
      'external-credit.withdraw',
      'external-credit.restore',
    ]);
  });

  it.each([
    ['a third decimal', { amount: '0.125' }, 'amount'],
    ['nothing', { amount: '0.00' }, 'amount'],
    ['less than nothing', { amount: '-1' }, 'amount'],
    ['a number', { amount: 1 }, 'amount'],
    ['an exponent', { amount: '1e3' }, 'amount'],
    ['too much', { amount: '10000' }, 'amount'],
    ['a day that has not come', { completedOn: '2026-03-03' }, 'completedOn'],
    ['a day that does not exist', { completedOn: '2026-02-30' }, 'completedOn'],
    ['no title', { title: '   ' }, 'title'],
    ['an invented unit', { unit: 'Gold stars' }, 'unit'],
    ['no place to count', { unit: null, countsAs: [] }, 'countsAs'],
    [
      'an unknown bucket',
      { countsAs: [{ profileId: 'uk.rcp', bucketId: 'toString' }] },
      'countsAs',
    ],
    [
      'a bucket that is granted without evidence',
      { countsAs: [{ profileId: 'de.baek', bucketId: 'self-study' }] },
      'countsAs',
    ],
    [
      'two buckets of one profile',
      {
        countsAs: [
          { profileId: 'uk.rcp', bucketId: 'external' },
          { profileId: 'uk.rcp', bucketId: 'internal' },
        ],
      },
      'countsAs',
    ],
    ['an invented topic', { topics: ['astrology'] }, 'topics'],
    ['a state of its own', { withdrawnAt: '2026-01-01' }, 'withdrawnAt'],
  ])('is refused with %s', async (_name, change, path) => {
    const answer = await add(change);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(answer.body.errors.map((error: Json) => error.path)).toContain(path);
    expect(await list()).toEqual([]);
  });

  it('is listed page by page, the latest activity first', async () => {
    for (const day of ['2026-01-02', '2026-01-01', '2026-01-03']) await add({ completedOn: day });
    const first = await ada.fetch('/external-credits?limit=2');
    const second = await ada.fetch(`/external-credits?limit=2&cursor=${first.body.nextCursor}`);
    const days = [...first.body.items, ...second.body.items].map((one: Json) => one.completedOn);
    expect(days).toEqual(['2026-01-03', '2026-01-02', '2026-01-01']);
    expect(second.body.nextCursor).toBeNull();
    expect((await ada.fetch('/external-credits?cursor=W10')).status).toBe(400);
  });

  it('cannot be corrected, withdrawn or supported by another person with its id', async () => {
    const { id } = (await add()).body;
    const attacks = [
      await ben.fetch(`/external-credits/${id}`, {
        method: 'PUT',
        body: { ...facts, amount: '99', revision: 1 },
      }),
      await ben.fetch(`/external-credits/${id}/withdrawal`, { method: 'POST' }),
      await ben.fetch(`/external-credits/${id}/withdrawal`, { method: 'DELETE' }),
      await ben.fetch(`/external-credits/${id}/proof`, {
        method: 'PUT',
        body: Buffer.from('%PDF-1.7'),
        headers: { 'content-type': 'application/pdf' },
      }),
      await ben.fetch(`/external-credits/${id}/proof`),
    ];
    for (const attack of attacks) {
      expect(attack).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    expect((await list())[0]).toMatchObject({ amount: '1.25', withdrawnAt: null, proof: null });
  });
});

describe('its supporting document', () => {
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
  ]);
  const jpeg = Buffer.from('ffd8ffe000104a464946000101', 'hex');
  const pdf = Buffer.from('%PDF-1.7\n\u0000 bytes of any kind');

  const upload = (id: string, body: Buffer | string, type = 'application/octet-stream') =>
    ada.fetch(`/external-credits/${id}/proof`, {
      method: 'PUT',
      body,
      headers: { 'content-type': type },
    });
  const newCredit = async (): Promise<string> => (await add()).body.id;

  it.each([
    ['a PDF', pdf, 'application/pdf', 'pdf'],
    ['a PNG', png, 'image/png', 'png'],
    ['a JPEG', jpeg, 'image/jpeg', 'jpg'],
  ])(
    'is %s, recognised by its bytes, and returned byte for byte',
    async (_name, file, type, end) => {
      const id = await newCredit();
      const sha256 = createHash('sha256').update(file).digest('hex');
      // Called an image of another kind, or nothing at all: the bytes decide.
      for (const called of ['image/webp', 'application/octet-stream', type]) {
        const kept = await upload(id, file, called);
        expect(kept).toMatchObject({ status: 200, body: { mediaType: type, sha256 } });
      }
      expect((await list())[0].proof).toMatchObject({ mediaType: type, size: file.length, sha256 });
      const answer = await ada.fetch(`/external-credits/${id}/proof`);
      expect(Buffer.from(answer.body)).toEqual(file);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': type,
        'content-disposition': `attachment; filename="proof-${id}.${end}"`,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      });
    },
  );

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page that says it is an image', '<html><script>alert(document.cookie)</script>'],
    ['a GIF', 'GIF89a\u0001\u0000'],
    ['script with the end of an image', `<script>alert(1)</script>${png.toString('latin1')}`],
    ['half a PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a PDF that begins later', ' %PDF-1.7'],
    ['a program', Buffer.from('7f454c46', 'hex')],
    ['nothing', Buffer.alloc(0)],
  ])('is refused when it is %s', async (_name, file) => {
    const id = await newCredit();
    const answer = await upload(id, Buffer.from(file), 'image/svg+xml');
    expect(answer).toMatchObject({ status: 422, body: { code: 'proof-refused' } });
    expect((await list())[0].proof).toBeNull();
  });

  it('has at most 10 MB', async () => {
    const id = await newCredit();
    const most = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024 - pdf.length)]);
    expect((await upload(id, most)).status).toBe(200);
    const answer = await upload(id, Buffer.concat([most, Buffer.alloc(1)]));
    expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } });
    expect((await list())[0].proof.size).toBe(most.length);
  });

  it('is measured while it arrives, if it does not state its length', async () => {
    const id = await newCredit();
    const piece = Buffer.alloc(1024 * 1024, 0x25);
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > 12) controller.close();
        else controller.enqueue(piece);
      },
    });
    const request = {
      method: 'PUT',
      body,
      headers: { 'content-type': 'application/pdf', cookie: ada.client.cookieHeader() },
      // A body whose length is not known is sent in one direction only.
      duplex: 'half' as const,
    };
    const answer = await fetch(`${server.url}/api/v1/external-credits/${id}/proof`, request);
    expect(answer.status).toBe(413);
  });

  it('is accepted only by its own route, and only as a file', async () => {
    const id = await newCredit();
    const elsewhere = await ada.fetch('/external-credits', {
      body: pdf,
      headers: { 'content-type': 'application/pdf' },
      idempotencyKey: newKey(),
    });
    expect(elsewhere).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    for (const type of ['application/json', 'text/html', 'multipart/form-data; boundary=x']) {
      expect((await upload(id, '{}', type)).status).toBe(415);
    }
    expect((await list())[0].proof).toBeNull();
  });

  it('is not read from a visitor who is not signed in, or for a page of another site', async () => {
    const id = await newCredit();
    const options = { method: 'PUT', body: pdf };
    const stranger = await server.anonymous.fetch(`/external-credits/${id}/proof`, {
      ...options,
      headers: { 'content-type': 'application/pdf' },
    });
    expect(stranger.status).toBe(401);
    const forged = await ada.fetch(`/external-credits/${id}/proof`, {
      ...options,
      headers: { 'content-type': 'application/pdf', 'sec-fetch-site': 'cross-site' },
    });
    expect(forged).toMatchObject({ status: 403, body: { code: 'cross-site-request' } });
    expect((await list())[0].proof).toBeNull();
  });

  it('is replaced with both hashes in the ledger, and not for a withdrawn credit', async () => {
    const id = await newCredit();
    await upload(id, pdf);
    await upload(id, png);
    const entries = (await ledgerOf(id)).filter(({ action }) => action === 'external-credit.prove');
    expect(entries.map(({ before, after }) => [before?.mediaType, after.mediaType])).toEqual([
      [undefined, 'application/pdf'],
      ['application/pdf', 'image/png'],
    ]);
    await ada.fetch(`/external-credits/${id}/withdrawal`, { method: 'POST' });
    expect((await upload(id, pdf)).status).toBe(409);
  });
});
