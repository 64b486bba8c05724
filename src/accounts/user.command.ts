import { randomInt } from 'node:crypto';
import { Accounts } from './accounts.js';
import {
  UsageError,
  answering,
  optionsOf,
  readPassword,
  type CommandServices,
  type CommandStreams,
} from './command-line.js';
import { readablePassword } from './domain/password.js';
import type { Profile } from './domain/profile.js';
import { namedProvider } from './providers/named-provider.js';
import { Providers } from './providers/providers.js';

const USAGE = `Usage:
  lectern user create --email E --role administrator --provider NAME [--generate]
  lectern user create --email E --role clinician [--name N] [--generate]
  lectern user create --email E --role operator [--generate]
  lectern user disable --email E [--reason TEXT]

The password is asked for at a terminal, else it is the first line of the standard input;
--generate makes one and prints it once.
`;

/**
 * `lectern user create` and `lectern user disable`.
 * @param services where `Accounts` and `Providers` are found
 * @returns the exit code
 */
export function userCommand(
  services: CommandServices,
  [action, ...args]: string[],
  io: CommandStreams,
): Promise<number> {
  return answering(io, USAGE, async () => {
    switch (action) {
      case 'create':
        return createUser(services, args, io);
      case 'disable':
        return disableUser(services, args, io);
      default:
        throw new UsageError(action ? `There is no "user ${action}".` : 'Say what to do.');
    }
  });
}

async function createUser(
  services: CommandServices,
  args: string[],
  io: CommandStreams,
): Promise<void> {
  const { email, role, provider, name, generate } = optionsOf(args, {
    email: { type: 'string' },
    role: { type: 'string' },
    provider: { type: 'string' },
    name: { type: 'string' },
    generate: { type: 'boolean' },
  });
  if (!email) {
    throw new UsageError('--email is missing.');
  }
  if (role !== 'clinician' && role !== 'administrator' && role !== 'operator') {
    throw new UsageError('--role must be clinician, administrator or operator.');
  }
  if (role === 'administrator' && !provider) {
    throw new UsageError('--provider is missing: an administrator belongs to a provider.');
  }
  if (role !== 'administrator' && provider) {
    throw new UsageError('--provider is for administrators.');
  }
  const providerId = provider ? (await namedProvider(services.get(Providers), provider)).id : null;
  const password = generate
    ? readablePassword((below) => randomInt(below))
    : await readPassword(io);
  const profile = name && role === 'clinician' ? namedProfile(name) : null;
  const made = await services.get(Accounts).create({ email, password, role, providerId, profile });
  io.out.write(`The ${role} ${made.email} can sign in now.\n`);
  if (name && role !== 'clinician') {
    io.out.write(`An ${role} has no profile: --name was not used.\n`);
  }
  if (generate) {
    io.out.write(`The password, shown only this once: ${password}\n`);
  }
}

async function disableUser(
  services: CommandServices,
  args: string[],
  io: CommandStreams,
): Promise<void> {
  const { email, reason } = optionsOf(args, {
    email: { type: 'string' },
    reason: { type: 'string' },
  });
  if (!email) {
    throw new UsageError('--email is missing.');
  }
  await services.get(Accounts).disable(email, reason ?? 'lectern user disable');
  io.out.write(`${email} is disabled and signed out everywhere. Nothing was deleted.\n`);
}

/** A name; the first claim asks for profession and degree. */
function namedProfile(name: string): Profile {
  return { name, profession: null, degree: null, npi: null, timeZone: 'UTC', licences: [] };
}
