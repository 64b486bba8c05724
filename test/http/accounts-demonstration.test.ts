import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountsModule, DemonstrationAccounts } from '../../src/accounts/index.js';
import { LedgerModule } from '../../src/ledger/index.js';
import { Configuration, PlatformModule, readSettings } from '../../src/platform/index.js';
import { startTestServer, type TestServer } from '../support/server.js';

const CLINICIAN = 'clinician@lectern.example';
const ADMINISTRATOR = 'administrator@lectern.example';

let server: TestServer;

beforeEach(async () => {
  server = await startTestServer();
});

afterEach(async () => {
  await server.close();
});

/** What another start with these settings makes of the demonstration accounts, and says. */
async function startWith(env: Record<string, string>, times = 1) {
  const settings = readSettings({ LECTERN_LOG_LEVEL: 'silent', ...env });
  const configuration = new Configuration(settings, server.databaseUrls.application);

  @Module({
    imports: [PlatformModule.forRoot(configuration, server.clock), LedgerModule, AccountsModule],
  })
  class AnotherStart {}

  const app = await NestFactory.createApplicationContext(AnotherStart, {
    logger: false,
    abortOnError: false,
  });
  try {
    const demonstration = app.get(DemonstrationAccounts);
    const outcomes = await Promise.all(Array.from({ length: times }, () => demonstration.ensure()));
    return { outcomes, lines: outcomes.map((outcome) => demonstration.greeting(outcome)) };
  } finally {
    await app.close();
  }
}

const signIn = async (email: string, password: string) =>
  server.anonymous.fetch('/session', { body: { email, password } });

describe('the demonstration accounts', () => {
  it('are created at the first start with a random password that is printed once', async () => {
    const first = await startWith({});
    const password = first.outcomes[0]?.password ?? '';
    expect(first.outcomes).toEqual([
      { created: true, password: expect.stringMatching(/^[a-z-]{23}$/) },
    ]);
    expect(first.lines.flat().join('\n')).toContain(password);
    expect((await signIn(CLINICIAN, password)).body.user).toMatchObject({
      role: 'clinician',
      profile: { name: 'Dr Demonstration Clinician', profession: null, degree: null },
    });
    expect((await signIn(ADMINISTRATOR, password)).body.user).toMatchObject({
      role: 'administrator',
      provider: { name: 'Lectern Demonstration Provider', demonstration: true },
    });

    const second = await startWith({});
    expect(second.outcomes).toEqual([{ created: false, password: null }]);
    expect(second.lines.flat().join('\n')).not.toContain(password);
    expect(second.lines.flat().join('\n')).toContain('LECTERN_DEMO_PASSWORD');
    expect(await signIn(CLINICIAN, password)).toMatchObject({ status: 201 });
  });

  it('have a password that is nowhere in the database', async () => {
    const { outcomes } = await startWith({});
    const password = outcomes[0]?.password ?? '-';
    await signIn(CLINICIAN, password);
    for (const table of ['account', 'ledger_entry', 'server_key']) {
      const rows = await server.database.query<{ text: string }>(
        `SELECT t::text AS text FROM ${table} t`,
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ text }) => text.includes(password))).toEqual([]);
    }
  });

  it('have the password of LECTERN_DEMO_PASSWORD, which is never printed', async () => {
    const env = { LECTERN_DEMO_PASSWORD: 'a chosen password' };
    const { outcomes, lines } = await startWith(env);
    expect(outcomes).toEqual([{ created: true, password: null }]);
    expect(lines.flat().join('\n')).not.toContain('a chosen password');
    expect(await signIn(CLINICIAN, 'a chosen password')).toMatchObject({ status: 201 });
  });

  it('get another password when the variable changes, and are signed out everywhere', async () => {
    const { outcomes } = await startWith({});
    const random = outcomes[0]?.password ?? '';
    const browser = await server.signIn(CLINICIAN, random);
    await startWith({ LECTERN_DEMO_PASSWORD: 'a chosen password' });
    expect(await browser.fetch('/sessions')).toMatchObject({ status: 401 });
    expect(await signIn(CLINICIAN, random)).toMatchObject({ status: 401 });
    const again = await server.signIn(ADMINISTRATOR, 'a chosen password');
    await startWith({ LECTERN_DEMO_PASSWORD: 'a chosen password' });
    expect(await again.fetch('/sessions')).toMatchObject({ status: 200 });
  });

  it('are created once, even if several processes start at once', async () => {
    const { outcomes } = await startWith({}, 4);
    expect(outcomes.filter(({ created }) => created)).toHaveLength(1);
    const [row] = await server.database.query<{ accounts: string; providers: string }>(
      `SELECT (SELECT count(*) FROM account) AS accounts,
         (SELECT count(*) FROM accredited_provider) AS providers`,
    );
    expect(row).toEqual({ accounts: '3', providers: '1' });
  });

  it('from an earlier version get an operator as well, with the same password', async () => {
    const { outcomes } = await startWith({});
    const password = outcomes[0]?.password ?? '';
    const operator = 'operator@lectern.example';
    await server.database.query('UPDATE account SET email = $2 WHERE email = $1', [
      operator,
      'somebody-else@lectern.example',
    ]);
    expect((await startWith({})).outcomes).toEqual([{ created: false, password: null }]);
    expect((await signIn(operator, password)).body.user).toMatchObject({ role: 'operator' });
  });

  it('are not created with LECTERN_DEMO=off, and are closed when that is set later', async () => {
    const off = { LECTERN_DEMO: 'off' };
    expect(await startWith(off)).toEqual({
      outcomes: [{ created: false, password: null }],
      lines: [[]],
    });
    expect(await server.database.query('SELECT 1 FROM account')).toEqual([]);
    const { outcomes } = await startWith({});
    const password = outcomes[0]?.password ?? '';
    const browser = await server.signIn(CLINICIAN, password);
    await startWith(off);
    expect(await browser.fetch('/sessions')).toMatchObject({ status: 401 });
    expect(await signIn(CLINICIAN, password)).toMatchObject({ status: 401 });
    await startWith({});
    expect(await signIn(CLINICIAN, password)).toMatchObject({ status: 201 });
  });
});
