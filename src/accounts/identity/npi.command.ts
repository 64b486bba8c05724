import { UsageError, type AddCommand } from '../../platform/index.js';
import { NpiHolders } from './npi-holders.js';
import { t } from './messages.js';

/** `lectern npi list` and `lectern npi give`. */
export const npiCommand: AddCommand = (program, { out, withServices }) => {
  const npi = program.command('npi').description(t('npis'));

  npi
    .command('list')
    .description(t('list'))
    .action(() =>
      withServices(async (services) => {
        const disputed = await services.get(NpiHolders).disputed();
        for (const { npi, emails } of disputed) out.write(`${npi}  ${emails.join('  ')}\n`);
        out.write(`${t(disputed.length === 0 ? 'noneDisputed' : 'disputed')}\n`);
      }),
    );

  npi
    .command('give')
    .description(t('give'))
    .requiredOption('--npi <number>')
    .requiredOption('--email <address>', t('optionEmail'))
    .requiredOption('--reason <text>', t('optionReason'))
    .action(({ npi, email, reason }) => {
      if (reason.trim() === '') throw new UsageError(t('reasonEmpty'));
      return withServices(async (services) => {
        const said = await services.get(NpiHolders).give(npi, email, reason.trim());
        out.write(`${t('given', { npi, email })}\n`);
        if (!said) out.write(`${t('notInProfile', { email })}\n`);
      });
    });
};
