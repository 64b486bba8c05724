import { InvalidArgumentError } from '@commander-js/extra-typings';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { namedProvider } from '../../accounts/index.js';
import { counted } from '../../shared/words.js';
import { CommandFailure, type AddCommand } from '../../platform/index.js';
import { isDay } from '../../shared/calendar.js';
import { daysWithWindows } from '../../shared/zones.js';
import { CertificateFolder, FolderError } from './certificate-folder.js';

/** Back to the start of a line of a terminal, and empties it. */
const clearLine = '\r\u001b[K';

const day = 86_400_000;

/**
 * `lectern certificates print`: certificates as files, for an operator to keep. Fails when one could not be written.
 */
export const certificatesCommand: AddCommand = (program, { out, err, withServices }) => {
  const clear = err.isTTY ? clearLine : '';
  program
    .command('certificates')
    .description('certificates as files')
    .command('print')
    .description(
      'write each certificate as a PDF named by its serial number; files that are there already are left alone',
    )
    .requiredOption('--to <folder>')
    .option('--provider <name>', 'only those of this provider')
    .option('--from <day>', 'the first day of issue, YYYY-MM-DD, UTC', startOf)
    .option('--until <day>', 'the last day of issue', startOf)
    .action(({ to: folder, provider, from = null, until }) =>
      withServices(async (services) => {
        await assertFolder(folder);
        const providerId =
          provider === undefined ? null : (await namedProvider(services, provider)).id;
        const before = until === undefined ? null : new Date(until.getTime() + day);
        const { written, unchanged, refused } = await services
          .get(CertificateFolder)
          .write(
            { folder, providerId, from, before },
            {
              soFar: (made) => {
                const count = made.written + made.unchanged + made.refused;
                if (err.isTTY) err.write(`${clear}${count} certificates`);
              },
              refused: (serial, reason) => {
                err.write(`${clear}${serial} cannot be printed: ${reason}\n`);
              },
            },
          )
          .catch((error: unknown) => {
            throw error instanceof FolderError ? new CommandFailure(error.message) : error;
          })
          .finally(() => clear && err.write(clear));
        const refusals = refused === 0 ? '' : `, ${refused} not to be printed`;
        out.write(
          `${counted(written, 'certificate')} written, ${unchanged} there already${refusals}.\n`,
        );
        if (refused > 0) throw new CommandFailure();
      }),
    );
};

function startOf(date: string): Date {
  if (!isDay(date, daysWithWindows)) throw new InvalidArgumentError('It is not a day.');
  return new Date(`${date}T00:00:00Z`);
}

async function assertFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new CommandFailure(`There is no folder ${folder}.`);
  await access(folder, constants.W_OK).catch(() => {
    throw new CommandFailure(`The folder ${folder} cannot be written to.`);
  });
}
