import { UsageError, type AddCommand } from '../../platform/index.js';
import { NpiHolders } from './npi-holders.js';

/** `lectern npi list` and `lectern npi give`. */
export const npiCommand: AddCommand = (program, { out, withServices }) => {
  const npi = program.command('npi').description('whose an NPI is');

  npi
    .command('list')
    .description('NPIs that several accounts have, with which nobody claims')
    .action(() =>
      withServices(async (services) => {
        const disputed = await services.get(NpiHolders).disputed();
        for (const { npi, emails } of disputed) out.write(`${npi}  ${emails.join('  ')}\n`);
        out.write(
          disputed.length === 0
            ? 'No NPI is in several accounts.\n'
            : 'Nobody claims with these until each is given to one account: lectern npi give.\n',
        );
      }),
    );

  npi
    .command('give')
    .description('say whose an NPI is')
    .requiredOption('--npi <number>')
    .requiredOption('--email <address>', 'the account that it belongs to')
    .requiredOption('--reason <text>', 'how you know, for the ledger')
    .action(({ npi, email, reason }) => {
      if (reason.trim() === '') throw new UsageError('--reason is empty.');
      return withServices(async (services) => {
        const said = await services.get(NpiHolders).give(npi, email, reason.trim());
        out.write(
          `${npi} belongs to ${email} now. Other accounts that have it cannot claim with it.\n`,
        );
        if (!said) {
          out.write(`It is not in the profile of ${email} yet, and can be entered there now.\n`);
        }
      });
    });
};
