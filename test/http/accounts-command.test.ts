import { PassThrough } from 'node:stream';
import { Providers, providerCommand, userCommand } from '../../src/accounts/index.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(async () => {
  await server.close();
});

type Command = typeof userCommand;

/** Runs a command as `lectern` would; `input` is what comes on the standard input. */
async function run(command: Command, args: string[], input = '', options: { tty?: boolean } = {}) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const stdin = Object.assign(new PassThrough(), { isTTY: options.tty ?? false });
  if (options.tty) {
    type(stdin, input.split('\n'));
  } else {
    stdin.end(input);
  }
  const code = await command(server.app, args, { in: stdin, out, err });
  return { code, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}

/** Types lines one after the other, as a person does. */
function type(terminal: PassThrough, lines: string[]): void {
  const [next, ...rest] = lines;
  if (next !== undefined) {
    setTimeout(() => {
      terminal.write(`${next}\r`);
      type(terminal, rest);
    }, 20);
  }
}

const signIn = (email: string, password: string) =>
  server.anonymous.fetch('/session', { body: { email, password } });

const create = (email: string, ...more: string[]) => [
  'create',
  '--email',
  email,
  '--role',
  'administrator',
  '--provider',
  'First Hospital',
  ...more,
];

describe('lectern user create', () => {
  it('makes the first administrator, and a provider without accreditation', async () => {
    const made = await run(userCommand, create('first@test.example'), 'a good password\n');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('First Hospital');
    expect(made.out).toContain('without accreditation');
    expect(made.out).not.toContain('a good password');
    expect((await signIn('first@test.example', 'a good password')).body.user).toMatchObject({
      role: 'administrator',
      provider: { name: 'First Hospital', demonstration: false },
    });
  });

  it('takes a provider that is there', async () => {
    await run(userCommand, create('second@test.example'), 'a good password');
    const again = await run(userCommand, create('third@test.example'), 'a good password');
    expect(again.out).not.toContain('without accreditation');
    const named = (await server.app.get(Providers).all()).filter(
      ({ name }) => name === 'First Hospital',
    );
    expect(named).toHaveLength(1);
  });

  it('makes a password and shows it once', async () => {
    const made = await run(userCommand, create('made@test.example', '--generate'));
    const password = /only this once: (\S+)/.exec(made.out)?.[1] ?? '';
    expect(await signIn('made@test.example', password)).toMatchObject({ status: 201 });
  });

  it('asks at a terminal, twice, and shows nothing of what is typed', async () => {
    const args = create('typed@test.example');
    const made = await run(userCommand, args, 'typed password\ntyped password', { tty: true });
    expect(made).toMatchObject({ code: 0 });
    expect(made.err).toContain('Password: ');
    expect(made.err + made.out).not.toContain('typed password');
    expect(await signIn('typed@test.example', 'typed password')).toMatchObject({ status: 201 });
    const differs = await run(userCommand, create('typo@test.example'), 'one thing here\nanother', {
      tty: true,
    });
    expect(differs).toMatchObject({ code: 2, err: expect.stringContaining('differ') });
  });

  it('makes a clinician with a name on the certificate to come', async () => {
    const made = await run(
      userCommand,
      ['create', '--email', 'c@test.example', '--role', 'clinician', '--name', 'Cleo Example'],
      'a good password',
    );
    expect(made.code).toBe(0);
    expect((await signIn('c@test.example', 'a good password')).body.user).toMatchObject({
      role: 'clinician',
      profile: { name: 'Cleo Example', profession: null },
    });
  });

  it('never takes a password from the command line, and does not repeat it', async () => {
    for (const args of [['--password', 'a good password'], ['--password=a good password']]) {
      const refused = await run(userCommand, create('argv@test.example', ...args));
      expect(refused.code).toBe(2);
      expect(refused.err).toContain('never taken from the command line');
      expect(refused.err).not.toContain('a good password');
    }
  });

  it.each([
    [[], 2, 'Say what to do'],
    [['delete'], 2, 'no "user delete"'],
    [['create'], 2, '--email is missing'],
    [['create', '--email', 'x@test.example'], 2, '--role must be'],
    [
      ['create', '--email', 'x@test.example', '--role', 'administrator'],
      2,
      '--provider is missing',
    ],
    [['create', '--email', 'x@test.example', '--role', 'god'], 2, '--role must be'],
    [['create', '--unknown'], 2, '--unknown'],
    [create('not an address'), 1, 'e-mail'],
    [create('first@test.example'), 1, 'already an account'],
  ])('says what is wrong with %j', async (args, code, message) => {
    const refused = await run(userCommand, args, 'a good password');
    expect(refused).toMatchObject({ code, err: expect.stringContaining(message) });
  });

  it('refuses a short password, and none at all', async () => {
    expect(await run(userCommand, create('short@test.example'), 'short')).toMatchObject({
      code: 1,
      err: expect.stringContaining('at least 12'),
    });
    expect(await run(userCommand, create('none@test.example'), '')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--generate'),
    });
  });
});

describe('lectern user disable', () => {
  it('closes the account, signs it out and keeps it', async () => {
    const eve = await server.createClinician();
    const args = ['disable', '--email', eve.email.toUpperCase(), '--reason', 'left'];
    expect(await run(userCommand, args)).toMatchObject({ code: 0 });
    expect(await eve.fetch('/sessions')).toMatchObject({ status: 401 });
    expect(await signIn(eve.email, eve.password)).toMatchObject({ status: 401 });
    expect(
      await server.database.query(
        `SELECT action, actor_kind, before, after, reason FROM ledger_entry
         WHERE subject_id = $1 ORDER BY id`,
        [eve.accountId],
      ),
    ).toMatchObject([
      { action: 'account.create', actor_kind: 'system', before: null },
      {
        action: 'account.disable',
        actor_kind: 'system',
        before: { disabled: false },
        after: { disabled: true },
        reason: 'left',
      },
    ]);
    expect(await run(userCommand, args)).toMatchObject({ code: 0 });
  });

  it('says when there is no such account', async () => {
    expect(await run(userCommand, ['disable', '--email', 'no@test.example'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no account'),
    });
  });
});

describe('lectern provider create', () => {
  it('makes an accredited provider with its statement', async () => {
    const made = await run(providerCommand, [
      'create',
      '--name',
      'Second Hospital',
      '--accredited-by',
      'An Accreditor',
      '--statement',
      'Second Hospital is accredited.',
      '--website',
      'https://hospital.example',
    ]);
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('An Accreditor') });
    expect(await server.app.get(Providers).named('Second Hospital')).toMatchObject({
      accreditedBy: 'An Accreditor',
      accreditationStatement: 'Second Hospital is accredited.',
      demonstration: false,
      website: 'https://hospital.example',
    });
  });

  it.each([
    [['create'], 2, '--name is missing'],
    [['make'], 2, 'no "provider make"'],
    [['create', '--name', 'Second Hospital'], 1, 'already a provider'],
    [['create', '--name', 'Third', '--statement', 'Accredited!'], 1, 'accreditor'],
    [['create', '--name', 'Third', '--website', 'javascript:alert(1)'], 1, 'website'],
  ])('says what is wrong with %j', async (args, code, message) => {
    await run(providerCommand, ['create', '--name', 'Second Hospital']);
    expect(await run(providerCommand, args)).toMatchObject({
      code,
      err: expect.stringContaining(message),
    });
  });
});
