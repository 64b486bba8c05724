import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { Providers } from '../../accounts/index.js';
import { readCandidate } from './backtest-candidate.js';
import { backtestTable, pastAwardsTable } from './backtest-table.js';
import { backtestView, pastAwardsView } from './backtest-view.js';
import { Backtests } from './backtests.js';
import { PastAwards } from './past-awards.js';

interface Output {
  readonly out: { write(text: string): boolean };
  readonly err: { write(text: string): boolean };
}

const usage = `Usage:
  lectern rules backtest FILE [--json]   what a rule set would have changed in past claims; writes nothing
  lectern rules review [--provider NAME] [--json]
                                         past awards that today's rules would not give; writes nothing
`;

/**
 * `lectern rules backtest FILE`: judges all claims that were made under the file's rule set by it. `lectern rules review`:
 * judges all claims by the rules of today.
 * @param services where `Backtests` and `PastAwards` are found
 * @returns 0; 1 when the file is no rule set that could be used, or there is no such provider; 2 for a wrong use
 */
export async function rulesCommand(
  services: Pick<INestApplicationContext, 'get'>,
  [action, ...args]: string[],
  { out, err }: Output,
): Promise<number> {
  if (action === 'review') return review(services, args, { out, err });
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

async function review(
  services: Pick<INestApplicationContext, 'get'>,
  args: string[],
  { out, err }: Output,
): Promise<number> {
  const wish = reviewArguments(args);
  if (!wish) {
    err.write(usage);
    return 2;
  }
  const provider =
    wish.provider === undefined ? null : await services.get(Providers).named(wish.provider);
  if (wish.provider !== undefined && !provider) {
    err.write(`There is no provider "${wish.provider}". See lectern provider list.\n`);
    return 1;
  }
  const view = pastAwardsView(await services.get(PastAwards).review(provider?.id ?? null));
  out.write(wish.json ? `${JSON.stringify(view, null, 2)}\n` : pastAwardsTable(view));
  return 0;
}

function reviewArguments(args: string[]): { provider?: string; json?: boolean } | null {
  try {
    return parseArgs({
      args,
      options: { provider: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: false,
    }).values;
  } catch {
    // An option that there is not: answered with the usage.
    return null;
  }
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
