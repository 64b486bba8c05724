import type { FileProblem } from '../../platform/index.js';
import { t } from './messages.js';
import { readFolder } from './rule-reading.js';

/** Checks the rule files of a folder, without a database, and says every rule set unless there are problems. */
export function checkRules(folder: string, say: (line: string) => void): readonly FileProblem[] {
  const read = readFolder(folder);
  if ('problems' in read) return read.problems;
  for (const { ruleSet } of read.files) {
    const { id, version, validFrom: from, validTo, switchedOff: why } = ruleSet;
    const names = { id, version, from, to: validTo ?? t('now') };
    say(why === undefined ? t('checked', names) : t('checkedOff', { ...names, why }));
  }
  say(t('nothingWrong', { count: read.files.length }));
  return [];
}
