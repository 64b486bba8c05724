import { Option } from '@commander-js/extra-typings';
import { randomInt } from 'node:crypto';
import { UsageError, type AddCommand } from '../platform/index.js';
import { Accounts } from './accounts.js';
import { readablePassword } from './domain/password.js';
import type { Profile } from './domain/profile.js';
import { namedProvider } from './providers/named-provider.js';
import { readPassword } from './typed-password.js';
import { t } from './messages.js';

const roles = ['clinician', 'administrator', 'operator'] as const;

/** `lectern user create` and `lectern user disable`. */
export const userCommand: AddCommand = (program, context) => {
  const { out, withServices } = context;
  const user = program.command('user').description(t('user'));

  user
    .command('create')
    .description(t('create'))
    .requiredOption('--email <address>', t('optionEmail'))
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .option('--provider <name>', t('optionProvider'))
    .option('--name <name>', t('optionName'))
    .option('--generate', t('optionGenerate'))
    .action(({ email, role, provider, name, generate }) => {
      if (role === 'administrator' && !provider) {
        throw new UsageError(t('providerMissing'));
      }
      if (role !== 'administrator' && provider) {
        throw new UsageError(t('providerNotNeeded'));
      }
      return withServices(async (services) => {
        const providerId = provider ? (await namedProvider(services, provider)).id : null;
        const password = generate
          ? readablePassword((below) => randomInt(below))
          : await readPassword(context);
        const profile = name && role === 'clinician' ? namedProfile(name) : null;
        const made = await services
          .get(Accounts)
          .create({ email, password, role, providerId, profile });
        out.write(`${t('created', { role, email: made.email })}\n`);
        if (name && role !== 'clinician') {
          out.write(`${t('nameNotUsed')}\n`);
        }
        if (generate) out.write(`${t('generated', { password })}\n`);
      });
    });

  user
    .command('disable')
    .description(t('disable'))
    .requiredOption('--email <address>')
    .option('--reason <text>', t('optionReason'), t('disableCommand'))
    .action(({ email, reason }) =>
      withServices(async (services) => {
        await services.get(Accounts).disable(email, reason);
        out.write(`${t('disabled', { email })}\n`);
      }),
    );
};

/** A name; the first claim asks for profession and degree. */
function namedProfile(name: string): Profile {
  return { name, profession: null, degree: null, npi: null, timeZone: 'UTC', licences: [] };
}
