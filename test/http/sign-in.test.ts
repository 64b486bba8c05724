import { createHash } from 'node:crypto';
import { Accounts } from '../../src/accounts/index.js';
import { HttpClient } from '../support/http-client.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let server: TestServer;
let ada: TestClinician;

beforeAll(async () => {
  server = await startTestServer();
});

beforeEach(async () => {
  ada = await server.createClinician({ name: 'Ada Example' });
});

afterAll(async () => {
  await server.close();
});

/** Signs in as a fresh browser and gives the whole answer. */
const signIn = (email: string, password: string, client = server.anonymous) =>
  client.fetch('/session', { body: { email, password } });

/** The value that an answer sets a cookie to. */
const cookieOf = (answer: { headers: Headers }, name: string) =>
  answer.headers
    .getSetCookie()
    .map((line) => new RegExp(`^${name}=([^;]*)`).exec(line)?.[1])
    .find((value) => value !== undefined);

const withToken = (token: string | undefined) => ({
  headers: { cookie: `lectern_session=${token}` },
});

describe('signing in', () => {
  it('answers who is signed in, with a cookie that scripts and other sites cannot use', async () => {
    const answer = await signIn(ada.email, ada.password);
    expect(answer).toMatchObject({
      status: 201,
      body: {
        user: {
          id: ada.learnerId,
          email: ada.email,
          role: 'clinician',
          provider: null,
          profile: { name: 'Ada Example', profession: 'physician', timeZone: 'UTC' },
        },
      },
    });
    const [line = ''] = answer.headers.getSetCookie();
    expect(line).toMatch(/^lectern_session=[\w-]{43}; /);
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect(line).toMatch(/; Path=\//);
    expect(line).not.toMatch(/Secure/);
  });

  it('sets secure cookies when the public address is https', async () => {
    const secure = await startTestServer({ env: { LECTERN_PUBLIC_URL: 'https://cme.example' } });
    try {
      const eva = await secure.createClinician();
      const answer = await signIn(eva.email, eva.password, secure.anonymous);
      expect(answer.headers.getSetCookie()).toHaveLength(2);
      for (const line of answer.headers.getSetCookie()) {
        expect(line).toMatch(/; Secure/);
      }
    } finally {
      await secure.close();
    }
  });

  it('accepts the email address in any case, and a password typed with combining accents', async () => {
    await server.app.get(Accounts).create({
      email: 'Renée@test.example',
      password: 'caf\u00e9 au lait noir',
      role: 'clinician',
    });
    expect(await signIn('RENÉE@Test.Example', 'cafe\u0301 au lait noir')).toMatchObject({
      status: 201,
    });
  });

  it('says who is signed in, and null for a stranger', async () => {
    expect((await ada.fetch('/session')).body.user).toMatchObject({ id: ada.learnerId });
    expect(await server.anonymous.fetch('/session')).toMatchObject({
      status: 200,
      body: { user: null },
    });
  });

  it('gives an administrator the provider and no profile', async () => {
    const admin = await server.createAdministrator({ provider: { name: 'Provider of this test' } });
    expect((await admin.fetch('/session')).body.user).toMatchObject({
      role: 'administrator',
      provider: { id: admin.providerId, name: 'Provider of this test', demonstration: false },
      profile: null,
    });
  });

  it('ends with signing out: the token no longer opens anything, even if it was copied', async () => {
    const answer = await signIn(ada.email, ada.password);
    const token = cookieOf(answer, 'lectern_session');
    expect(await server.anonymous.fetch('/sessions', withToken(token))).toMatchObject({
      status: 200,
    });
    const out = await server.anonymous.fetch('/session', {
      method: 'DELETE',
      ...withToken(token),
    });
    expect(out.status).toBe(204);
    expect(cookieOf(out, 'lectern_session')).toBe('');
    expect(await server.anonymous.fetch('/sessions', withToken(token))).toMatchObject({
      status: 401,
      body: { code: 'not-signed-in' },
    });
    expect(await ada.fetch('/sessions')).toMatchObject({ status: 200 });
  });

  it('can be ended without an error when nobody is signed in', async () => {
    expect(await server.anonymous.fetch('/session', { method: 'DELETE' })).toMatchObject({
      status: 204,
    });
  });
});

describe('attacks on signing in', () => {
  it('cannot distinguish an unknown account, a disabled one and a wrong password', async () => {
    const disabled = await server.createClinician();
    await server.app.get(Accounts).disable(disabled.email, 'left');
    const answers = [
      await signIn(ada.email, 'wrong password 1'),
      await signIn('nobody@test.example', 'wrong password 1'),
      await signIn('not an address', 'wrong password 1'),
      await signIn(disabled.email, 'wrong password 1'),
      await signIn(disabled.email, disabled.password),
    ].map(({ status, body, headers }) => ({
      status,
      body: { ...body, requestId: 'left out' },
      cookies: headers.getSetCookie(),
      names: [...headers.keys()].toSorted(),
    }));
    expect(answers[0]).toMatchObject({
      status: 401,
      body: { code: 'sign-in-failed' },
      cookies: [],
    });
    for (const answer of answers) {
      expect(answer).toEqual(answers[0]);
    }
  });

  it('learn little from the time that a wrong password and an unknown account take', async () => {
    const milliseconds = async (email: string) => {
      const startedAt = performance.now();
      await signIn(email, 'a wrong password');
      // Far enough apart that no throttle is reached.
      server.clock.advance(20 * MINUTE);
      return performance.now() - startedAt;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    // The quickest of each: whatever else the machine does only adds to a time.
    const ratioSoFar = (): number => Math.min(...known) / Math.min(...unknown);
    for (let turn = 0; turn < 15 || (turn < 60 && !isLittle(ratioSoFar())); turn += 1) {
      known.push(await milliseconds(ada.email));
      unknown.push(await milliseconds(`nobody-${turn}@test.example`));
    }
    // Without the hash for nobody it is some ten to one.
    expect(ratioSoFar()).toBeGreaterThan(0.5);
    expect(ratioSoFar()).toBeLessThan(2);
  });

  it('cannot fix a session: whatever cookie is sent, the new token is another', async () => {
    const planted = 'A'.repeat(43);
    const answer = await server.anonymous.fetch('/session', {
      body: { email: ada.email, password: ada.password },
      ...withToken(planted),
    });
    expect(cookieOf(answer, 'lectern_session')).toMatch(/^[\w-]{43}$/);
    expect(cookieOf(answer, 'lectern_session')).not.toBe(planted);
    expect(await server.anonymous.fetch('/sessions', withToken(planted))).toMatchObject({
      status: 401,
    });
  });

  it('cannot continue with the token that a browser had before it signed in again', async () => {
    const browser = new HttpClient(server.url);
    const first = cookieOf(await signIn(ada.email, ada.password, browser), 'lectern_session');
    const second = cookieOf(await signIn(ada.email, ada.password, browser), 'lectern_session');
    expect(second).not.toBe(first);
    expect(await server.anonymous.fetch('/sessions', withToken(first))).toMatchObject({
      status: 401,
    });
    expect(await server.anonymous.fetch('/sessions', withToken(second))).toMatchObject({
      status: 200,
    });
  });

  it('find no token and no password in the database, only their hashes', async () => {
    const token = cookieOf(await signIn(ada.email, ada.password), 'lectern_session') ?? '';
    const [session] = await server.database.query<{ text: string }>(
      `SELECT s::text AS text FROM sign_in_session s WHERE account_id = $1 ORDER BY created_at DESC`,
      [ada.learnerId],
    );
    expect(session?.text).not.toContain(token);
    const stored = await server.database.query<{ token_hash: Buffer }>(
      'SELECT token_hash FROM sign_in_session WHERE account_id = $1',
      [ada.learnerId],
    );
    const expected = createHash('sha256').update(token).digest('hex');
    expect(stored.map(({ token_hash }) => token_hash.toString('hex'))).toContain(expected);
    const [account] = await server.database.query<{ password_hash: string }>(
      'SELECT password_hash FROM account WHERE id = $1',
      [ada.learnerId],
    );
    expect(account?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('get nowhere with an unknown token, a broken one or an endless one', async () => {
    for (const token of ['A'.repeat(43), '', '%00', "' OR 1=1 --", 'x'.repeat(8000)]) {
      const answer = await server.anonymous.fetch('/sessions', withToken(token));
      expect(answer.status).toBe(401);
    }
  });

  it('are refused input that is not an email and a password', async () => {
    for (const body of [
      {},
      { email: ada.email },
      { email: [ada.email], password: ada.password },
      { email: { $ne: null }, password: ada.password },
      { email: ada.email, password: null },
      { email: ada.email, password: 'x'.repeat(401) },
      { email: ada.email, password: ada.password, role: 'administrator' },
      { email: `${ada.email}\u0000`, password: ada.password },
    ]) {
      expect(await server.anonymous.fetch('/session', { body })).toMatchObject({
        status: 400,
        body: { code: 'invalid-input' },
      });
    }
  });
});

describe('the end of a session', () => {
  it('comes 24 hours after the last use', async () => {
    server.clock.advance(24 * HOUR - MINUTE);
    expect(await ada.fetch('/sessions')).toMatchObject({ status: 200 });
    server.clock.advance(24 * HOUR - MINUTE);
    expect(await ada.fetch('/sessions')).toMatchObject({ status: 200 });
    server.clock.advance(24 * HOUR);
    expect(await ada.fetch('/sessions')).toMatchObject({ status: 401 });
    expect((await ada.fetch('/session')).body.user).toBeNull();
  });

  it('comes 14 days after the sign-in, however busy it is', async () => {
    for (let halfDays = 0; halfDays < 27; halfDays += 1) {
      server.clock.advance(DAY / 2);
      expect((await ada.fetch('/sessions')).status).toBe(200);
    }
    server.clock.advance(DAY / 2);
    expect(await ada.fetch('/sessions')).toMatchObject({ status: 401 });
  });

  it('is postponed by a write only every few minutes, not at each request', async () => {
    const seenAt = async () => {
      const [row] = await server.database.query<{ last_seen_at: Date; version: string }>(
        'SELECT last_seen_at, xmin::text AS version FROM sign_in_session WHERE account_id = $1',
        [ada.learnerId],
      );
      return row;
    };
    const first = await seenAt();
    server.clock.advance(4 * MINUTE);
    await ada.fetch('/sessions');
    expect(await seenAt()).toEqual(first);
    server.clock.advance(2 * MINUTE);
    await ada.fetch('/sessions');
    expect((await seenAt())?.last_seen_at).toEqual(server.clock.now());
  });

  it('comes at once when the account is disabled', async () => {
    await server.app.get(Accounts).disable(ada.email, 'left the hospital');
    expect(await ada.fetch('/sessions')).toMatchObject({ status: 401 });
  });
});

describe('the list of my sessions', () => {
  it('shows my browsers, marks this one, and signs another out', async () => {
    const phone = new HttpClient(server.url);
    await phone.fetch('/session', {
      body: { email: ada.email, password: ada.password },
      headers: { 'user-agent': 'A phone' },
    });
    const list = await ada.fetch('/sessions');
    expect(list.body.items).toHaveLength(2);
    const [other, mine] = ['A phone', undefined].map((agent) =>
      list.body.items.find((item: { userAgent: string }) =>
        agent ? item.userAgent === agent : item.userAgent !== 'A phone',
      ),
    );
    expect(mine).toMatchObject({ current: true });
    expect(other).toEqual({
      id: expect.any(String),
      createdAt: server.clock.now().toISOString(),
      lastSeenAt: server.clock.now().toISOString(),
      expiresAt: new Date(server.clock.now().getTime() + 14 * DAY).toISOString(),
      userAgent: 'A phone',
      current: false,
    });
    expect(await ada.fetch(`/sessions/${other.id}`, { method: 'DELETE' })).toMatchObject({
      status: 204,
    });
    expect(await phone.fetch('/sessions')).toMatchObject({ status: 401 });
    expect((await ada.fetch('/sessions')).body.items).toHaveLength(1);
    const entries = await server.database.query(
      `SELECT action, actor_id, before, after FROM ledger_entry WHERE subject_id = $1`,
      [other.id],
    );
    expect(entries).toEqual([
      {
        action: 'session.revoke',
        actor_id: ada.learnerId,
        before: { revoked: false },
        after: { revoked: true },
      },
    ]);
  });

  it('lets nobody sign another person out, or learn whether a session exists', async () => {
    const eve = await server.createClinician();
    const [session] = (await ada.fetch('/sessions')).body.items;
    const unknown = '01890000-0000-7000-8000-000000000000';
    const answers = [];
    for (const id of [session.id, unknown, 'not-an-id']) {
      const { status, body } = await eve.fetch(`/sessions/${id}`, { method: 'DELETE' });
      answers.push({ status, code: body.code, detail: body.detail });
    }
    expect(answers[0]).toMatchObject({ status: 404, code: 'not-found' });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await ada.fetch('/sessions')).toMatchObject({ status: 200 });
  });
});

/** Whether two times are about the same. */
function isLittle(ratio: number): boolean {
  return ratio > 0.5 && ratio < 2;
}
