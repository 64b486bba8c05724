import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { readCandidate } from './backtest-candidate.js';
import { backtestTable } from './backtest-table.js';
import { backtestView } from './backtest-view.js';
import { Backtests } from './backtests.js';

interface Output {
  readonly out: { write(text: string): boolean };
  readonly err: { write(text: string): boolean };
}

const usage = `Usage:
  lectern rules backtest FILE [--json]   what a rule set would have changed in past claims; writes nothing
`;

/**
 * `lectern rules backtest FILE`: judges all claims that were made under the file's rule set by it.
 * @param services where `Backtests` is found
 * @returns 0; 1 when the file is no rule set that could be used; 2 for a wrong use
 */
export async function rulesCommand(
  services: Pick<INestApplicationContext, 'get'>,
  [action, ...args]: string[],
  { out, err }: Output,
): Promise<number> {
  const given = action === 'backtest' ? backtestArguments(args) : null;
  if (!given) {
    err.write(usage);
    return 2;
  }
  let text: string;
  try {
    text = readFileSync(given.file, 'utf8');
  } catch (error) {
    err.write(`${given.file} cannot be read: ${error instanceof Error ? error.message : ''}\n`);
    return 1;
  }
  const read = readCandidate(text, basename(given.file));
  if ('problems' in read) {
    for (const { file, line, path, message, remedy } of read.problems) {
      err.write(`${file}:${line} ${path || '/'} ${message} ${remedy}\n`);
    }
    return 1;
  }
  const view = backtestView(read.ruleSet, await services.get(Backtests).run(read.ruleSet, null));
  out.write(given.json ? `${JSON.stringify(view, null, 2)}\n` : backtestTable(view));
  return 0;
}

function backtestArguments(args: string[]): { file: string; json: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? null : { file, json: values.json ?? false };
  } catch {
    // An option that there is not: answered with the usage.
    return null;
  }
}
