import type { FileProblem } from '../../platform/index.js';
import { readFolder } from './rule-reading.js';

/** Checks the rule files of a folder, without a database, and says every rule set unless there are problems. */
export function checkRules(folder: string, say: (line: string) => void): readonly FileProblem[] {
  const read = readFolder(folder);
  if ('problems' in read) return read.problems;
  for (const { ruleSet } of read.files) {
    const off = ruleSet.switchedOff === undefined ? '' : `, switched off: ${ruleSet.switchedOff}`;
    say(
      `${ruleSet.id} ${ruleSet.version} (${ruleSet.validFrom} to ${ruleSet.validTo ?? 'now'})${off}`,
    );
  }
  say(`${read.files.length} files, nothing wrong.`);
  return [];
}
