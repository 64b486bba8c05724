import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { Providers } from '../../accounts/index.js';
import { counted } from '../../shared/words.js';
import { CertificateFolder, FolderError } from './certificate-folder.js';
import { isDay } from '../../shared/calendar.js';
import { daysWithWindows } from '../../shared/zones.js';

const usage = `Usage:
  lectern certificates print --to FOLDER [--provider NAME] [--from DAY] [--until DAY]

Writes each certificate issued in these days (YYYY-MM-DD, UTC, both included) as a PDF named by its serial number.
Run again, it leaves alone the files that are there already.
`;

interface Output {
  readonly out: { write(text: string): boolean };
  readonly err: { write(text: string): boolean; readonly isTTY?: boolean };
}

/** Back to the start of a line of a terminal, and empties it. */
const clearLine = '\r\u001b[K';

/** What stands in the way of a command, in a sentence. */
class Refusal extends Error {}

/**
 * `lectern certificates print`: certificates as files, for an operator to keep.
 * @param services where `CertificateFolder` and `Providers` are found
 * @returns the exit code: 0 when every certificate has its file, 1 when one could not be written, 2 for a wrong use
 */
export async function certificatesCommand(
  services: Pick<INestApplicationContext, 'get'>,
  [action, ...args]: string[],
  { out, err }: Output,
): Promise<number> {
  const wish = action === 'print' ? wishOf(args) : 'Say what to do.';
  if (typeof wish === 'string') {
    err.write(`${wish}\n\n${usage}`);
    return 2;
  }
  try {
    await assertFolder(wish.to);
    const providerId = await providerNamed(services.get(Providers), wish.provider);
    const result = await services.get(CertificateFolder).write(
      {
        folder: wish.to,
        providerId,
        from: wish.from === undefined ? null : startOf(wish.from),
        before: wish.until === undefined ? null : new Date(startOf(wish.until).getTime() + day),
      },
      {
        soFar: ({ written, unchanged, refused }) => {
          if (err.isTTY) err.write(`${clearLine}${written + unchanged + refused} certificates`);
        },
        refused: (serial, reason) => {
          err.write(`${err.isTTY ? clearLine : ''}${serial} cannot be printed: ${reason}\n`);
        },
      },
    );
    if (err.isTTY) err.write(clearLine);
    const { written, unchanged, refused } = result;
    const refusals = refused === 0 ? '' : `, ${refused} not to be printed`;
    out.write(
      `${counted(written, 'certificate')} written, ${unchanged} there already${refusals}.\n`,
    );
    return refused === 0 ? 0 : 1;
  } catch (error) {
    if (err.isTTY) err.write(clearLine);
    if (!(error instanceof Refusal) && !(error instanceof FolderError)) throw error;
    err.write(`${error.message}\n`);
    return 1;
  }
}

interface Wish {
  readonly to: string;
  readonly provider?: string;
  readonly from?: string;
  readonly until?: string;
}

/** What the command line asks for, or what is wrong with it. */
function wishOf(args: string[]): Wish | string {
  try {
    const { to, ...rest } = parseArgs({
      args,
      options: {
        to: { type: 'string' },
        provider: { type: 'string' },
        from: { type: 'string' },
        until: { type: 'string' },
      },
    }).values;
    if (!to) return '--to is missing.';
    for (const given of [rest.from, rest.until]) {
      if (given !== undefined && !isDay(given, daysWithWindows)) return `${given} is not a day.`;
    }
    return { to, ...rest };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const day = 86_400_000;

function startOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

async function assertFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new Refusal(`There is no folder ${folder}.`);
  await access(folder, constants.W_OK).catch(() => {
    throw new Refusal(`The folder ${folder} cannot be written to.`);
  });
}

async function providerNamed(providers: Providers, name?: string): Promise<string | null> {
  if (name === undefined) return null;
  const provider = await providers.named(name);
  if (!provider) throw new Refusal(`There is no provider "${name}".`);
  return provider.id;
}
