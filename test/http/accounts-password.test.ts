import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let ada: TestClinician;

beforeAll(async () => {
  server = await startTestServer();
});

beforeEach(async () => {
  server.clock.advance(60 * 60_000);
  ada = await server.createClinician();
});

afterAll(async () => {
  await server.close();
});

const change = (currentPassword: string, newPassword: string) =>
  ada.fetch('/password', { method: 'PUT', body: { currentPassword, newPassword } });

const signIn = (password: string) =>
  server.anonymous.fetch('/session', { body: { email: ada.email, password } });

describe('changing my password', () => {
  it('makes the new one valid and the old one invalid, and signs out my other browsers', async () => {
    const phone = await server.signIn(ada.email, ada.password);
    expect(await change(ada.password, 'another good password')).toMatchObject({ status: 204 });
    expect(await phone.fetch('/sessions')).toMatchObject({ status: 401 });
    expect(await ada.fetch('/sessions')).toMatchObject({ status: 200 });
    expect(await signIn(ada.password)).toMatchObject({ status: 401 });
    expect(await signIn('another good password')).toMatchObject({ status: 201 });
  });

  it('is in the ledger, without the password or its hash', async () => {
    await server.signIn(ada.email, ada.password);
    await change(ada.password, 'another good password');
    const [entry] = await server.database.query(
      `SELECT actor_kind, actor_id, before, after FROM ledger_entry
       WHERE subject_id = $1 AND action = 'password.change'`,
      [ada.learnerId],
    );
    expect(entry).toEqual({
      actor_kind: 'learner',
      actor_id: ada.learnerId,
      before: { sessionsEnded: 0 },
      after: { sessionsEnded: 1 },
    });
  });

  it('requires at least twelve characters, of any kind', async () => {
    expect(await change(ada.password, 'elevenchars')).toMatchObject({
      status: 400,
      body: { code: 'invalid-input', errors: [{ path: 'newPassword', code: 'password-length' }] },
    });
    expect(await signIn(ada.password)).toMatchObject({ status: 201 });
    expect(await change(ada.password, 'aaaaaaaaaaaa')).toMatchObject({ status: 204 });
  });
});

describe('attacks on the password', () => {
  it('a stranger cannot change it', async () => {
    const answer = await server.anonymous.fetch('/password', {
      method: 'PUT',
      body: { currentPassword: ada.password, newPassword: 'another good password' },
    });
    expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });

  it('a person at an open browser cannot change it, or guess it for long', async () => {
    for (let n = 1; n <= 5; n += 1) {
      expect(await change(`guess number ${n}`, 'the new password')).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'currentPassword', code: 'wrong-password' }] },
      });
    }
    const refused = await change(ada.password, 'the new password');
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    expect(refused.headers.get('retry-after')).toBe('30');
    // The owner still gets in elsewhere.
    expect(await signIn(ada.password)).toMatchObject({ status: 201 });
  });

  it('only one of two simultaneous changes is made', async () => {
    const answers = await Promise.all([
      change(ada.password, 'the first new password'),
      change(ada.password, 'the second new password'),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 400]);
  });
});
