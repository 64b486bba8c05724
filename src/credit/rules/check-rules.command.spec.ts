import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { checkRulesCommand } from './check-rules.command.js';
import { shippedRulesFolder } from './rule-files.js';

function run(...args: string[]): { code: number; out: string; err: string } {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = checkRulesCommand(args, null, { out, err });
  return { code, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}

describe('lectern rules check', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rules-'));
    for (const name of ['rule-set.schema.json', 'us.np.time.yaml', 'uk.rcp.personal.yaml']) {
      cpSync(join(shippedRulesFolder(), name), join(folder, name));
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function change(file: string, from: string, to: string): void {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  }

  it('names what ships, and says what is switched off', () => {
    const { code, out } = run();
    expect(code).toBe(0);
    expect(out).toContain('us.ama.c1.ipoc 2017-09-29.2 (2017-09-29 to 2026-11-22)\n');
    expect(out).toMatch(/za\.hpcsa\.article .*switched off: How many CEUs/);
  });

  it('prints all problems of all files, with file, line and remedy, and fails', () => {
    change('us.np.time.yaml', 'maximumMinutes: 10', 'maximumMinutes: ten');
    change('uk.rcp.personal.yaml', 'operator: cap', 'operator: lid');
    const { code, out, err } = run(folder);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^us\.np\.time\.yaml:\d+ \/rules\/\d\/maximumMinutes must be integer\. /m);
    expect(err).toMatch(
      /^uk\.rcp\.personal\.yaml:\d+ \/rules\/\d has an unknown operator "lid"\. /m,
    );
  });

  it.each([[['a', 'b']], [['--help']]])('says how it is called after %j', (args) => {
    expect(run(...args)).toMatchObject({ code: 2, err: expect.stringContaining('Usage') });
  });

  it('says of a folder that is not there that it cannot be read', () => {
    expect(run(join(folder, 'missing')).code).toBe(1);
  });
});
