import { PassThrough } from 'node:stream';
import { runCommand } from './command.js';

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runCommand(args, {}, { in: new PassThrough(), out, err });
  return { code, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}

const commands = [
  ['import', '<files...>'],
  ['user create', '--email <address>'],
  ['user disable', '--reason <text>'],
  ['provider create', '--website <url>'],
  ['provider list', '--help'],
  ['provider accreditors', '--help'],
  ['provider accreditations', '--provider <name>'],
  ['provider accredit', '--corrects <entry>'],
  ['npi list', '--help'],
  ['npi give', '--npi <number>'],
  ['rules check', '[folder]'],
  ['rules backtest', '<file>'],
  ['rules review', '--json'],
  ['audit awards-in-doubt', '--entry <id>'],
  ['verify', '--keys <file>'],
  ['certificates print', '--until <day>'],
  ['keys export', '--help'],
  ['keys rotate', '--help'],
  ['migrate', '--help'],
  ['openapi', '--help'],
] as const;

describe('lectern', () => {
  it.each(commands)('%s --help says how it is used, without a database', async (name, shown) => {
    const { code, out, err } = await run(...name.split(' '), '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: lectern ${name}`);
    expect(out).toContain(shown);
  });

  it('lists its commands for --help, and when called without a command', async () => {
    const helped = await run('--help');
    for (const [name] of commands) expect(helped.out).toContain(`\n  ${name} `);
    expect(await run()).toEqual({ code: 2, out: '', err: helped.out });
    expect((await run('user')).err).toContain('  user create ');
  });

  it.each([
    [['prvoider', 'list'], 'Did you mean provider?'],
    [['provider', 'lst'], 'Did you mean list?'],
    [['rules', 'review', '--provder', 'x'], 'Did you mean --provider?'],
    [['keys', 'export', 'more'], 'too many arguments'],
    [['rules', 'check', 'a', 'b'], 'too many arguments'],
  ])('refuses %j with a hint', async (args, hint) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(hint);
    expect(err).toContain('Usage: lectern');
  });

  it.each(['-pw', '--password=correct horse', '--passw'])('never accepts %s', async (option) => {
    const { code, err } = await run('user', 'create', option, 'correct horse');
    expect(code).toBe(2);
    expect(err).toContain('does not accept passwords on the command line');
    expect(err).not.toContain('correct horse');
  });
});

describe('lectern rules check', () => {
  it('checks the rules and the requirement profiles of this server, without a database', async () => {
    const { code, out, err } = await run('rules', 'check');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^\d+ files, nothing wrong\.\n\d+ requirement profiles, nothing wrong\.\n$/m,
    );
  });

  it('checks only the rules of a named folder', async () => {
    const { code, out } = await run('rules', 'check', 'templates/rules');
    expect(code).toBe(0);
    expect(out).toMatch(/files, nothing wrong\.\n$/);
    expect(out).not.toContain('requirement profiles');
  });

  it('fails for a folder without rules', async () => {
    expect(await run('rules', 'check', 'no/such/folder')).toMatchObject({ code: 1, out: '' });
  });
});
