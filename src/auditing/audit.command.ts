import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { Providers } from '../accounts/index.js';
import { AwardsInDoubt } from './awards-in-doubt/awards-in-doubt.js';

interface Output {
  readonly out: { write(text: string): boolean };
  readonly err: { write(text: string): boolean };
}

const usage = `Usage:
  lectern audit awards-in-doubt --provider NAME [--entry ENTRY]

Writes, as CSV, what the provider awarded for activities on days on which, as is stated now, nobody accredited it for
that credit, without the learners; with --entry only what rested on that entry of its history. Changes nothing.
`;

/**
 * `lectern audit awards-in-doubt`.
 * @param services where `AwardsInDoubt` and `Providers` are found
 * @returns 0; 1 when there is no such provider; 2 for a wrong use
 */
export async function auditCommand(
  services: Pick<INestApplicationContext, 'get'>,
  [action, ...args]: string[],
  { out, err }: Output,
): Promise<number> {
  const wish = action === 'awards-in-doubt' ? wishOf(args) : null;
  if (!wish?.provider) {
    err.write(usage);
    return 2;
  }
  const provider = await services.get(Providers).named(wish.provider);
  if (!provider) {
    err.write(`There is no provider "${wish.provider}". See lectern provider list.\n`);
    return 1;
  }
  for await (const piece of services.get(AwardsInDoubt).csv(provider.id, wish.entry, false)) {
    out.write(piece);
  }
  return 0;
}

function wishOf(args: string[]): { provider?: string; entry?: string } | null {
  try {
    return parseArgs({
      args,
      options: { provider: { type: 'string' }, entry: { type: 'string' } },
      allowPositionals: false,
    }).values;
  } catch {
    return null;
  }
}
