import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Writable } from 'node:stream';
import { checkFile } from './check-file.js';
import type { FileCheck, StepName, StepResult } from './domain/steps.js';
import { readKnownKeys } from '../signatures/index.js';

const usage = `Usage:
  lectern verify FILE --keys KEYS [--json]

KEYS is what "lectern keys export" wrote on the server of the issuer. Nothing is sent anywhere.
The exit code is 0 for a certificate or transcript as it was issued, 1 for any other file, 2 when it could not be
checked.
`;

const titles: Readonly<Record<StepName, string>> = {
  file: 'What it is',
  signature: 'Unchanged',
  signer: 'Signed by',
  'time-stamp': 'Existed at',
  credential: 'Credential',
  facts: 'Facts',
  status: 'Still counts',
};

const marks: Readonly<Record<StepResult, string>> = {
  passed: 'yes',
  failed: 'NO',
  'could-not-check': 'could not check',
};

/**
 * `lectern verify`: checks a file with the issuer's public keys alone, without a server, a database or a network.
 * @returns the exit code
 */
export async function verifyCommand(
  args: string[],
  io: { readonly out: Writable; readonly err: Writable },
): Promise<number> {
  let file: string | undefined;
  let keys: string | undefined;
  let asJson = false;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { keys: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    [file] = positionals;
    ({ keys } = values);
    asJson = values.json;
    if (positionals.length !== 1) file = undefined;
  } catch (error) {
    io.err.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  if (file === undefined || keys === undefined) {
    io.err.write(usage);
    return 2;
  }
  try {
    const known = readKnownKeys(await readFile(keys, 'utf8'));
    const check = await checkFile(await readFile(file), { keys: known, now: new Date() });
    io.out.write(asJson ? `${JSON.stringify(check, null, 2)}\n` : inWords(check));
    if (check.outcome === 'not-checked') return 2;
    return check.outcome === 'valid' || check.outcome === 'status-unknown' ? 0 : 1;
  } catch (error) {
    io.err.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function inWords({ summary, steps, verificationId }: FileCheck): string {
  const lines = steps.map(
    ({ name, result, words }) => `  ${titles[name].padEnd(14)}${marks[result].padEnd(17)}${words}`,
  );
  const code = verificationId ? [`  Code          ${verificationId}`] : [];
  return `${[summary, ...lines, ...code].join('\n')}\n`;
}
