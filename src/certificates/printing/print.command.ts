import { InvalidArgumentError } from '@commander-js/extra-typings';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { namedProvider } from '../../accounts/index.js';
import { CommandFailure, type AddCommand } from '../../platform/index.js';
import { isDay } from '../../shared/calendar.js';
import { daysWithWindows } from '../../shared/zones.js';
import { CertificateFolder, FolderError } from './certificate-folder.js';
import { t } from '../messages.js';

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
    .description(t('command'))
    .command('print')
    .description(t('print'))
    .requiredOption('--to <folder>')
    .option('--provider <name>', t('printProvider'))
    .option('--from <day>', t('printFrom'), startOf)
    .option('--until <day>', t('printUntil'), startOf)
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
                if (err.isTTY) err.write(`${clear}${t('printing', { count })}`);
              },
              refused: (serial, reason) => {
                err.write(`${clear}${t('printRefused', { serial, reason })}\n`);
              },
            },
          )
          .catch((error: unknown) => {
            throw error instanceof FolderError ? new CommandFailure(error.message) : error;
          })
          .finally(() => clear && err.write(clear));
        const counts = { written, unchanged };
        out.write(
          `${refused === 0 ? t('printed', counts) : t('printedSome', { ...counts, refused })}\n`,
        );
        if (refused > 0) throw new CommandFailure();
      }),
    );
};

function startOf(date: string): Date {
  if (!isDay(date, daysWithWindows)) throw new InvalidArgumentError(t('day'));
  return new Date(`${date}T00:00:00Z`);
}

async function assertFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new CommandFailure(t('noFolder', { folder }));
  await access(folder, constants.W_OK).catch(() => {
    throw new CommandFailure(t('folderNotWritable', { folder }));
  });
}
