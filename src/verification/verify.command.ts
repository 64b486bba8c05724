import { readFile } from 'node:fs/promises';
import { CommandFailure, type AddCommand } from '../platform/index.js';
import { readKnownKeys } from '../signatures/index.js';
import { checkFile } from './check-file.js';
import type { FileCheck, StepName, StepResult } from './domain/steps.js';

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

/** `lectern verify`: checks a file with the issuer's public keys alone, without a server, a database or a network. */
export const verifyCommand: AddCommand = (program, { out }) => {
  program
    .command('verify')
    .description('check a certificate, transcript or credential offline; nothing is sent anywhere')
    .argument('<file>')
    .requiredOption('--keys <file>', 'what "lectern keys export" wrote on the server of the issuer')
    .option('--json', 'print every step as JSON')
    .addHelpText(
      'after',
      '\nThe exit code is 0 for a document as it was issued, 1 for any other file, 2 when it could not be checked.',
    )
    .action(async (file, { keys, json }) => {
      const check = await checkedWith(keys, file);
      out.write(json ? `${JSON.stringify(check, null, 2)}\n` : inWords(check));
      if (check.outcome === 'not-checked') throw new CommandFailure('', 2);
      if (check.outcome !== 'valid' && check.outcome !== 'status-unknown')
        throw new CommandFailure();
    });
};

async function checkedWith(keys: string, file: string): Promise<FileCheck> {
  try {
    const known = readKnownKeys(await readFile(keys, 'utf8'));
    return await checkFile(await readFile(file), { keys: known, now: new Date() });
  } catch (error) {
    throw new CommandFailure(error instanceof Error ? error.message : String(error), 2);
  }
}

function inWords({ summary, steps, verificationId }: FileCheck): string {
  const lines = steps.map(
    ({ name, result, words }) => `  ${titles[name].padEnd(14)}${marks[result].padEnd(17)}${words}`,
  );
  const code = verificationId ? [`  Code          ${verificationId}`] : [];
  return `${[summary, ...lines, ...code].join('\n')}\n`;
}
