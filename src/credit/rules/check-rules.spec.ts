import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemsInWords } from '../../platform/index.js';
import { checkRules } from './check-rules.js';
import { shippedRulesFolder } from './rule-files.js';

function check(folder: string): { said: string; problems: string } {
  const lines: string[] = [];
  const problems = problemsInWords(checkRules(folder, (line) => lines.push(line)));
  return { said: lines.join('\n'), problems };
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

  it('lists the supplied rule sets, and says which are switched off', () => {
    const { said, problems } = check(shippedRulesFolder());
    expect(problems).toBe('');
    expect(said).toContain('us.ama.c1.ipoc 2017-09-29.2 (2017-09-29 to 2026-11-22)\n');
    expect(said).toMatch(/za\.hpcsa\.article .*switched off: How many CEUs/);
  });

  it('prints all problems of all files, with file, line and remedy', () => {
    change('us.np.time.yaml', 'maximumMinutes: 10', 'maximumMinutes: ten');
    change('uk.rcp.personal.yaml', 'operator: cap', 'operator: lid');
    const { said, problems } = check(folder);
    expect(said).toBe('');
    expect(problems).toMatch(
      /^ *us\.np\.time\.yaml:\d+ \/rules\/\d\/maximumMinutes must be of type integer\. /m,
    );
    expect(problems).toMatch(
      /^ *uk\.rcp\.personal\.yaml:\d+ \/rules\/\d has an unknown operator "lid"\. /m,
    );
  });

  it('says that a missing folder cannot be read', () => {
    expect(check(join(folder, 'missing')).problems).not.toBe('');
  });
});
