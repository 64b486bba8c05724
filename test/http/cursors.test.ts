import { openApiOf } from '../../src/openapi.js';
import { newId, type CursorKind } from '../../src/platform/index.js';
import { startTestServer, type SignedIn, type TestServer } from '../support/server.js';

/** The lists of the interface, each with what a cursor of it holds, in order. A new list needs a line here. */
const lists: Readonly<Record<string, readonly CursorKind[]>> = {
  '/api/v1/activities': ['day', 'id'],
  '/api/v1/audit/awards-in-doubt': ['day', 'id'],
  '/api/v1/audit/claims': ['instant', 'id'],
  '/api/v1/audit/held': ['day', 'id'],
  '/api/v1/audit/profile-changes': ['number', 'instant', 'id'],
  '/api/v1/certificates': ['id'],
  '/api/v1/claims': ['instant', 'id'],
  '/api/v1/cycles': ['instant', 'id'],
  '/api/v1/external-credits': ['day', 'id'],
  '/api/v1/notices': ['id'],
  '/api/v1/operator/providers/{id}/awards-in-doubt': ['day', 'id'],
  '/api/v1/papers': ['day', 'id'],
  '/api/v1/papers?q=blood': ['number', 'day', 'id'],
  '/api/v1/progress/{id}/lines': ['day', 'text'],
  '/api/v1/reading-sessions': ['instant', 'id'],
  '/api/v1/saved-papers': ['instant', 'id'],
  '/api/v1/searches': ['id'],
  '/api/v1/setup/activities': ['id'],
  '/api/v1/transcripts': ['id'],
};

const good: Readonly<Record<CursorKind, readonly unknown[]>> = {
  id: [newId(), '00000000-0000-0000-0000-000000000000'],
  day: ['2026-02-28', '0001-01-01', '9999-12-31'],
  instant: ['2026-02-28T12:00:00.000Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  number: [0, 1, -1.5, 1e36],
  text: ['', 'any text'],
};

const broken: Readonly<Record<CursorKind, readonly unknown[]>> = {
  id: ['x', '', 7, null, `${newId()}0`, `${newId()}\u0000`, [newId()]],
  day: ['2026-02-30', '2026-13-01', '0000-01-01', '2026-2-3', 'today', '', 20260228, null],
  instant: [
    '2026-02-30T12:00:00.000Z',
    '2026-02-28T25:00:00.000Z',
    '2026-02-28',
    '2026-02-28T12:00:00Z',
    '0000-01-01T00:00:00.000Z',
    '-271821-04-20T00:00:00.000Z',
    'yesterday',
    0,
    null,
  ],
  number: ['1', 1e39, 1e-40, null, 'NaN', [1]],
  text: ['a\u0000b', 7, null, {}],
};

const encoded = (text: string): string => Buffer.from(text).toString('base64url');
const cursorOf = (values: unknown): string => encoded(JSON.stringify(values));

/** Cursors that no list of these kinds gave. */
function brokenCursors(kinds: readonly CursorKind[]): string[] {
  const whole = kinds.map((kind) => good[kind][0]);
  return [
    'x',
    encoded('["'),
    encoded('{}'),
    encoded('null'),
    encoded(JSON.stringify(whole).slice(0, -1)),
    cursorOf([]),
    cursorOf(whole.slice(1)),
    cursorOf([...whole, newId()]),
    cursorOf(Object.fromEntries(whole.entries())),
    'a'.repeat(501),
    ...kinds.flatMap((kind, at) => broken[kind].map((value) => cursorOf(whole.with(at, value)))),
  ];
}

const refused = { status: 400, body: { code: 'invalid-input', errors: [{ path: 'cursor' }] } };

let server: TestServer;
let clinician: SignedIn;
let administrator: SignedIn;
let operator: SignedIn;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  server = await startTestServer();
  clinician = await server.createClinician();
  administrator = await server.createAdministrator();
  operator = await server.createOperator();
  const held = await clinician.fetch('/requirements', {
    body: { profileId: 'us.aafp', label: '', startsOn: '2025-01-01' },
  });
  expect(held.status).toBe(201);
  ids = {
    '/progress/{id}/lines': held.body.id,
    '/operator/providers/{id}/awards-in-doubt': (await server.createProvider({ name: 'One' })).id,
  };
});

afterAll(() => server.close());

function ask(list: string, cursor: string): Promise<{ status: number; body: unknown }> {
  const path = list.replace('/api/v1', '');
  const caller = path.startsWith('/operator')
    ? operator
    : /^\/(audit|setup)/.test(path)
      ? administrator
      : clinician;
  const asked = path.replace('{id}', ids[path] ?? '');
  return caller.fetch(`${asked}${asked.includes('?') ? '&' : '?'}cursor=${cursor}`);
}

describe('the cursor of a list', () => {
  it('is tested here for every list', () => {
    const { paths } = openApiOf(server.app);
    const withCursor = Object.entries(paths).filter(([, { get }]) =>
      get?.parameters?.some((one) => 'name' in one && one.name === 'cursor'),
    );
    const known = new Set(Object.keys(lists).map((list) => list.split('?')[0]));
    expect(withCursor.map(([path]) => path).toSorted()).toEqual([...known].toSorted());
  });

  it.each(Object.entries(lists))('%s accepts one of its own kinds (%j)', async (list, kinds) => {
    for (const [at, kind] of kinds.entries()) {
      for (const value of good[kind]) {
        const values = kinds.map((one) => good[one][0]).with(at, value);
        const { status } = await ask(list, cursorOf(values));
        expect({ values, status }).toEqual({ values, status: 200 });
      }
    }
  });

  it.each(Object.entries(lists))('%s refuses every other (not %j)', async (list, kinds) => {
    for (const cursor of brokenCursors(kinds)) {
      expect({ cursor, ...(await ask(list, cursor)) }).toMatchObject({ cursor, ...refused });
    }
  });

  it('with a NUL in it is refused like any other text', async () => {
    for (const list of Object.keys(lists)) {
      expect({ list, ...(await ask(list, 'a%00')) }).toMatchObject({ list, status: 400 });
    }
  });

  it('is refused with one sentence', async () => {
    expect((await ask('/api/v1/notices', 'x')).body).toMatchObject({
      detail: 'This cursor is not valid. Start the list again without it.',
      errors: [{ path: 'cursor', code: 'cursor', message: 'is not a cursor of this list' }],
    });
  });
});
