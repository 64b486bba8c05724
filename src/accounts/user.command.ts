import { Option } from '@commander-js/extra-typings';
import { randomInt } from 'node:crypto';
import { UsageError, type AddCommand } from '../platform/index.js';
import { Accounts } from './accounts.js';
import { readablePassword } from './domain/password.js';
import type { Profile } from './domain/profile.js';
import { namedProvider } from './providers/named-provider.js';
import { readPassword } from './typed-password.js';

const roles = ['clinician', 'administrator', 'operator'] as const;

/** `lectern user create` and `lectern user disable`. */
export const userCommand: AddCommand = (program, context) => {
  const { out, withServices } = context;
  const user = program.command('user').description('accounts of people');

  user
    .command('create')
    .description(
      'make an account; the password is asked for at a terminal, else it is the first line of the standard input',
    )
    .requiredOption('--email <address>', 'what the person signs in with')
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .option('--provider <name>', 'the provider that an administrator belongs to')
    .option('--name <name>', 'the name of a clinician on certificates')
    .option('--generate', 'make a password and print it once')
    .action(({ email, role, provider, name, generate }) => {
      if (role === 'administrator' && !provider) {
        throw new UsageError('--provider is missing: an administrator belongs to a provider.');
      }
      if (role !== 'administrator' && provider) {
        throw new UsageError('--provider is for administrators.');
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
        out.write(`The ${role} ${made.email} can sign in now.\n`);
        if (name && role !== 'clinician') {
          out.write(`An ${role} has no profile: --name was not used.\n`);
        }
        if (generate) out.write(`The password, shown only this once: ${password}\n`);
      });
    });

  user
    .command('disable')
    .description('close an account')
    .requiredOption('--email <address>')
    .option('--reason <text>', 'for the ledger', 'lectern user disable')
    .action(({ email, reason }) =>
      withServices(async (services) => {
        await services.get(Accounts).disable(email, reason);
        out.write(`${email} is disabled and signed out everywhere. Nothing was deleted.\n`);
      }),
    );
};

/** A name; the first claim asks for profession and degree. */
function namedProfile(name: string): Profile {
  return { name, profession: null, degree: null, npi: null, timeZone: 'UTC', licences: [] };
}
