import { PassThrough } from 'node:stream';
import { runCommand } from './command.js';

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runCommand(args, {}, { in: new PassThrough(), out, err });
  return { code, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}

describe('lectern rules check', () => {
  it('checks the rules and the requirement profiles of this server, without a database', async () => {
    const { code, out, err } = await run('rules', 'check');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^\d+ files, nothing wrong\.\n\d+ requirement profiles, nothing wrong\.\n$/m,
    );
  });

  it('checks only the rules of a folder that is named', async () => {
    const { code, out } = await run('rules', 'check', 'templates/rules');
    expect(code).toBe(0);
    expect(out).toMatch(/files, nothing wrong\.\n$/);
    expect(out).not.toContain('requirement profiles');
  });
});
