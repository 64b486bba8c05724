import type { INestApplicationContext } from '@nestjs/common';
import { UsageError, answering, optionsOf, type CommandStreams } from '../command-line.js';
import { NpiHolders } from './npi-holders.js';

const USAGE = `Usage:
  lectern npi list
  lectern npi give --npi N --email E --reason TEXT
`;

/**
 * `lectern npi list` and `lectern npi give`.
 * @param services where `NpiHolders` is found
 * @returns the exit code
 */
export function npiCommand(
  services: Pick<INestApplicationContext, 'get'>,
  [action, ...args]: string[],
  io: CommandStreams,
): Promise<number> {
  const holders = services.get(NpiHolders);
  return answering(io, USAGE, async () => {
    if (action === 'list') {
      optionsOf(args, {});
      const disputed = await holders.disputed();
      for (const { npi, emails } of disputed) io.out.write(`${npi}  ${emails.join('  ')}\n`);
      io.out.write(
        disputed.length === 0
          ? 'No NPI is in several accounts.\n'
          : 'Nobody claims with these until each is given to one account: lectern npi give.\n',
      );
      return;
    }
    if (action !== 'give') {
      throw new UsageError(action ? `There is no "npi ${action}".` : 'Say what to do.');
    }
    const { npi, email, reason } = optionsOf(args, {
      npi: { type: 'string' },
      email: { type: 'string' },
      reason: { type: 'string' },
    });
    if (!npi || !email || !reason?.trim()) {
      throw new UsageError('--npi, --email and --reason are all needed.');
    }
    const said = await holders.give(npi, email, reason.trim());
    io.out.write(
      `${npi} belongs to ${email} now. Other accounts that have it cannot claim with it.\n`,
    );
    if (!said) {
      io.out.write(`It is not in the profile of ${email} yet, and can be entered there now.\n`);
    }
  });
}
