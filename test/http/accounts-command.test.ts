import { PassThrough } from 'node:stream';
import { Providers } from '../../src/accounts/index.js';
import { Written, lectern } from '../support/lectern-command.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await server.createProvider({ name: 'First Hospital' });
});

afterAll(async () => {
  await server.close();
});

/** A terminal as the system gives it: it shows what is typed itself unless a program turns that off. */
class TestTerminal extends PassThrough {
  echoes = true;

  constructor(readonly isTTY: boolean) {
    super();
  }

  setRawMode(raw: boolean): this {
    this.echoes = !raw;
    return this;
  }
}

/** Runs `lectern user`; `input` is what comes on the standard input. */
async function user(args: string[], input = '', options: { tty?: boolean } = {}) {
  const stdin = new TestTerminal(options.tty ?? false);
  const said = new Written();
  if (stdin.isTTY) typeWhenAsked(stdin, said, input.split('\n'));
  else stdin.end(input);
  const { code, out } = await lectern(server, ['user', ...args], { in: stdin, err: said });
  return { code, echoes: stdin.echoes, out, err: String(said) };
}

const provider = (args: string[]) => lectern(server, ['provider', ...args]);

/** Types the next line each time that the command asks for one, as a person does. */
function typeWhenAsked(terminal: TestTerminal, said: Written, lines: string[]): void {
  const write = said.write.bind(said);
  const type = (): void => {
    const line = `${lines.shift()}\r`;
    if (terminal.echoes) write(line);
    terminal.write(line);
  };
  said.write = (chunk: unknown): boolean => {
    // The command listens right after it asked.
    if (String(chunk).endsWith(': ')) setImmediate(type);
    return write(chunk);
  };
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
  it('creates the first administrator of an existing provider', async () => {
    const made = await user(create('first@test.example'), 'a good password\n');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).not.toContain('a good password');
    expect((await signIn('first@test.example', 'a good password')).body.user).toMatchObject({
      role: 'administrator',
      provider: { name: 'First Hospital', demonstration: false },
    });
  });

  it('never creates a provider from a mistyped name, and suggests the right one', async () => {
    await provider(['create', '--name', 'Lakeside Readers']);
    const before = (await server.app.get(Providers).all()).length;
    const args = create('second@test.example').map((arg) =>
      arg === 'First Hospital' ? 'Frist Hospitl' : arg,
    );
    const refused = await user(args, 'a good password');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toBe(
      'There is no provider "Frist Hospitl". Did you mean "First Hospital"?\n',
    );
    expect((await server.app.get(Providers).all()).length).toBe(before);
    expect(await signIn('second@test.example', 'a good password')).toMatchObject({ status: 401 });
  });

  it('creates an operator, who belongs to no provider', async () => {
    const args = ['create', '--email', 'operator@test.example', '--role', 'operator'];
    const made = await user(args, 'a good password');
    expect(made).toMatchObject({ code: 0, err: '' });
    const signedIn = await signIn('operator@test.example', 'a good password');
    expect(signedIn.body.user).toMatchObject({ role: 'operator', provider: null, profile: null });
    expect(await user([...args, '--provider', 'First Hospital'], 'a good password')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--provider is for administrators'),
    });
  });

  it('generates a password and shows it once', async () => {
    const made = await user(create('made@test.example', '--generate'));
    const password = /only this once: (\S+)/.exec(made.out)?.[1] ?? '';
    expect(await signIn('made@test.example', password)).toMatchObject({ status: 201 });
  });

  it('asks twice at a terminal, and shows nothing of what is typed', async () => {
    const args = create('typed@test.example');
    const made = await user(args, 'typed password\ntyped password', { tty: true });
    expect(made).toMatchObject({ code: 0, echoes: true });
    expect(made.err).toContain('Password: ');
    expect(made.err + made.out).not.toContain('typed password');
    expect(await signIn('typed@test.example', 'typed password')).toMatchObject({ status: 201 });
    const differs = await user(create('typo@test.example'), 'one thing here\nanother', {
      tty: true,
    });
    expect(differs).toMatchObject({ code: 2, err: expect.stringContaining('differ') });
  });

  it('creates a clinician with a name for the certificate', async () => {
    const made = await user(
      ['create', '--email', 'c@test.example', '--role', 'clinician', '--name', 'Cleo Example'],
      'a good password',
    );
    expect(made.code).toBe(0);
    expect((await signIn('c@test.example', 'a good password')).body.user).toMatchObject({
      role: 'clinician',
      profile: { name: 'Cleo Example', profession: null },
    });
  });

  it('never accepts a password on the command line, and does not repeat it', async () => {
    for (const args of [['--password', 'a good password'], ['--password=a good password']]) {
      const refused = await user(create('argv@test.example', ...args));
      expect(refused.code).toBe(2);
      expect(refused.err).toContain('does not accept passwords on the command line');
      expect(refused.err).not.toContain('a good password');
    }
  });

  it.each([
    [[], 2, 'Usage: lectern user'],
    [['delete'], 2, "unknown command 'delete'"],
    [['create'], 2, "'--email <address>' not specified"],
    [['create', '--email', 'x@test.example'], 2, "'--role <role>' not specified"],
    [
      ['create', '--email', 'x@test.example', '--role', 'administrator'],
      2,
      '--provider is missing',
    ],
    [['create', '--email', 'x@test.example', '--role', 'god'], 2, 'choices are clinician'],
    [create('x@test.example', '--nmae', 'X'), 2, 'Did you mean --name?'],
    [create('not an address'), 1, 'email'],
    [create('first@test.example'), 1, 'already an account'],
  ])('says what is wrong with %j', async (args, code, message) => {
    const refused = await user(args, 'a good password');
    expect(refused).toMatchObject({ code, err: expect.stringContaining(message) });
  });

  it('refuses a short password, or none at all', async () => {
    expect(await user(create('short@test.example'), 'short')).toMatchObject({
      code: 1,
      err: expect.stringContaining('at least 12'),
    });
    expect(await user(create('none@test.example'), '')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--generate'),
    });
  });
});

describe('lectern user disable', () => {
  it('closes the account, signs it out and keeps it', async () => {
    const eve = await server.createClinician();
    const args = ['disable', '--email', eve.email.toUpperCase(), '--reason', 'left'];
    expect(await user(args)).toMatchObject({ code: 0 });
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
    expect(await user(args)).toMatchObject({ code: 0 });
  });

  it('reports an account that does not exist', async () => {
    expect(await user(['disable', '--email', 'no@test.example'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no account'),
    });
  });
});

describe('lectern provider', () => {
  const make = (...more: string[]) => provider(['create', ...more]);
  const accredit = (...more: string[]) => provider(['accredit', ...more]);

  it('creates a provider without accreditation, and accredits it with its dates', async () => {
    const made = await make('--name', 'Second Hospital', '--website', 'https://hospital.example');
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('Nobody accredits it') });
    expect(await server.app.get(Providers).named('Second Hospital')).toMatchObject({
      accreditedBy: null,
      demonstration: false,
      website: 'https://hospital.example',
    });
    const args = ['--provider', 'Second Hospital', '--by', 'ACCME', '--from', '2020-01-01'];
    const stated = await accredit(...args, '--identifier', '0001234', '--statement', 'It is.');
    expect(stated).toMatchObject({ code: 0, out: expect.stringContaining('accredited by ACCME') });
    expect(await server.app.get(Providers).named('Second Hospital')).toMatchObject({
      accreditedBy: 'ACCME',
      accreditationStatement: 'It is.',
    });
    const withdrawn = ['--provider', 'Second Hospital', '--by', 'ACCME', '--from', '2026-01-01'];
    const ended = await accredit(...withdrawn, '--status', 'withdrawn', '--reason', 'Their letter');
    expect(ended.out).toContain('accredited by nobody');
    const history = ['accreditations', '--provider', 'Second Hospital'];
    expect((await provider(history)).out.split('\n')).toEqual([
      expect.stringMatching(/^ACCME, withdrawn, from 2026-01-01; [0-9a-f-]{36}$/),
      expect.stringMatching(/^ACCME 0001234, full, from 2020-01-01; [0-9a-f-]{36}$/),
      '',
    ]);
    expect((await provider(['list'])).out).toContain('Second Hospital: accredited by nobody\n');
  });

  it('lists who may accredit', async () => {
    const { out } = await provider(['accreditors']);
    expect(out).toContain(
      'ACCME: Accreditation Council for Continuing Medical Education (ACCME), United States\n',
    );
    expect(out).toContain('(not confirmed)');
  });

  it.each([
    [['create'], 2, "'--name <name>' not specified"],
    [['make'], 2, "unknown command 'make'"],
    [['create', '--name', 'Second Hospital'], 1, 'already a provider'],
    [['create', '--name', 'Third', '--accredited-by', 'ACCME'], 2, 'lectern provider accredit'],
    [['create', '--name', 'Third', '--website', 'javascript:alert(1)'], 1, 'website'],
    [['accredit', '--by', 'ACCME', '--from', '2020-01-01'], 2, "'--provider <name>' not specified"],
    [['accredit', '--provider', 'Secnd Hospital', '--by', 'X', '--from', 'y'], 1, 'Did you mean'],
    [
      [
        'accredit',
        '--provider',
        'First Hospital',
        '--by',
        'ACCME (withdrawn)',
        '--from',
        '2020-01-01',
      ],
      1,
      'not one of the accreditors',
    ],
    [
      ['accredit', '--provider', 'First Hospital', '--by', 'ACCME', '--from', '2020-02-30'],
      1,
      'the first day must be a date',
    ],
  ])('says what is wrong with %j', async (args, code, message) => {
    await make('--name', 'Second Hospital');
    expect(await provider(args)).toMatchObject({
      code,
      err: expect.stringContaining(message),
    });
  });
});
