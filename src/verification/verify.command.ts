import { readFile } from 'node:fs/promises';
import { CommandFailure, type AddCommand } from '../platform/index.js';
import { readKnownKeys } from '../signatures/index.js';
import { checkFile } from './check-file.js';
import type { FileCheck } from './domain/steps.js';
import { t } from './messages.js';

/** `lectern verify`: checks a file with the issuer's public keys alone, without a server, a database or a network. */
export const verifyCommand: AddCommand = (program, { out }) => {
  program
    .command('verify')
    .description(t('command'))
    .argument('<file>')
    .requiredOption('--keys <file>', t('command.keys'))
    .option('--json', t('command.json'))
    .addHelpText('after', `\n${t('command.exitCodes')}`)
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
    ({ name, result, words }) =>
      `  ${t(`step.${name}`).padEnd(14)}${t(`result.${result}`).padEnd(17)}${words}`,
  );
  const code = verificationId ? [`  ${t('command.code').padEnd(14)}${verificationId}`] : [];
  return `${[summary, ...lines, ...code].join('\n')}\n`;
}
