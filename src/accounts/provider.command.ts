import type { INestApplicationContext } from '@nestjs/common';
import { UsageError, answering, optionsOf, type CommandStreams } from './command-line.js';
import { Providers } from './providers.js';

const USAGE = `Usage:
  lectern provider create --name N [--accredited-by BODY --statement TEXT] [--website URL]
`;

/**
 * `lectern provider create`.
 * @param services where `Providers` is found
 * @returns the exit code
 */
export function providerCommand(
  services: Pick<INestApplicationContext, 'get'>,
  [action, ...args]: string[],
  io: CommandStreams,
): Promise<number> {
  return answering(io, USAGE, async () => {
    if (action !== 'create') {
      throw new UsageError(action ? `There is no "provider ${action}".` : 'Say what to do.');
    }
    const options = optionsOf(args, {
      name: { type: 'string' },
      'accredited-by': { type: 'string' },
      statement: { type: 'string' },
      website: { type: 'string' },
    });
    if (!options.name) {
      throw new UsageError('--name is missing.');
    }
    const made = await services.get(Providers).create({
      name: options.name,
      accreditedBy: options['accredited-by'] ?? null,
      accreditationStatement: options.statement ?? null,
      website: options.website ?? null,
    });
    io.out.write(
      made.accreditedBy === null
        ? `The provider "${made.name}" was made, without accreditation: its certificates carry no accredited wording.\n`
        : `The provider "${made.name}", accredited by ${made.accreditedBy}, was made.\n`,
    );
  });
}
