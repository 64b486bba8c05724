import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleSet } from '../domain/rule-set.js';
import { shippedRulesFolder, type RuleFileProblem } from '../rules/rule-files.js';
import { readFolder } from '../rules/rule-reading.js';

/**
 * Reads and checks a rule set that is no file of this server yet, the same way as its files.
 * @param name what the problems call it
 */
export function readCandidate(
  text: string,
  name: string,
): { readonly ruleSet: RuleSet } | { readonly problems: readonly RuleFileProblem[] } {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-candidate-'));
  try {
    for (const schema of readdirSync(shippedRulesFolder()).filter((file) =>
      file.endsWith('.json'),
    )) {
      copyFileSync(join(shippedRulesFolder(), schema), join(folder, schema));
    }
    writeFileSync(join(folder, 'candidate.yaml'), text);
    const read = readFolder(folder);
    if ('problems' in read) {
      return { problems: read.problems.map((problem) => ({ ...problem, file: name })) };
    }
    const [file] = read.files;
    if (!file) throw new Error('The candidate was not read');
    return { ruleSet: file.ruleSet };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
