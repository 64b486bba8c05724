import type { Writable } from 'node:stream';
import { shippedRulesFolder } from './rule-files.js';
import { readFolder } from './rule-reading.js';

/**
 * `lectern rules check [FOLDER]`: reads and checks the rule files of a folder, those of this server when none is
 * named, without a database. Prints every rule set, or every problem.
 * @returns the exit code: 1 with a problem, 2 when called wrongly
 */
export function checkRulesCommand(
  args: readonly string[],
  rulesDir: string | null,
  io: { readonly out: Writable; readonly err: Writable },
): number {
  if (args.length > 1 || args[0]?.startsWith('-')) {
    io.err.write('Usage: lectern rules check [FOLDER]\n');
    return 2;
  }
  const read = readFolder(args[0] ?? rulesDir ?? shippedRulesFolder());
  if ('problems' in read) {
    for (const { file, line, path, message, remedy } of read.problems) {
      io.err.write(`${file}:${line} ${path || '/'} ${message} ${remedy}\n`);
    }
    return 1;
  }
  for (const { ruleSet } of read.files) {
    const off = ruleSet.switchedOff === undefined ? '' : `, switched off: ${ruleSet.switchedOff}`;
    io.out.write(
      `${ruleSet.id} ${ruleSet.version} (${ruleSet.validFrom} to ${ruleSet.validTo ?? 'now'})${off}\n`,
    );
  }
  io.out.write(`${read.files.length} files, nothing wrong.\n`);
  return 0;
}
