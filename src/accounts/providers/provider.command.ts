import { Accreditations, type StatedEntry } from './accreditation/accreditations.js';
import { accreditors } from './accreditation/accreditors.js';
import {
  UsageError,
  answering,
  optionsOf,
  type CommandServices,
  type CommandStreams,
} from '../command-line.js';
import { namedProvider } from './named-provider.js';
import { entryViews } from './provider-view.js';
import { Providers } from './providers.js';

const USAGE = `Usage:
  lectern provider create --name N [--website URL]
  lectern provider list
  lectern provider accreditors
  lectern provider accreditations --provider NAME
  lectern provider accredit --provider NAME --by CODE --from DAY [--to DAY] [--status full|provisional|probation|withdrawn]
                            [--identifier NUMBER] [--statement SENTENCE] [--corrects ENTRY] [--reason TEXT]

Days are YYYY-MM-DD, both included. An entry holds until the next one of the same accreditor begins; --corrects names an
entry that never held, in whose place this one stands.
`;

const byOperator = { kind: 'system', id: null } as const;

/**
 * `lectern provider`: providers and who accredits them, as the operator states it.
 * @param services where `Providers` and `Accreditations` are found
 * @returns the exit code
 */
export function providerCommand(
  services: CommandServices,
  [action, ...args]: string[],
  io: CommandStreams,
): Promise<number> {
  return answering(io, USAGE, async () => {
    switch (action) {
      case 'create':
        return create(services, args, io);
      case 'list':
        return list(services, args, io);
      case 'accreditors':
        return listAccreditors(args, io);
      case 'accreditations':
        return showHistory(services, args, io);
      case 'accredit':
        return accredit(services, args, io);
      default:
        throw new UsageError(action ? `There is no "provider ${action}".` : 'Say what to do.');
    }
  });
}

async function create(services: CommandServices, args: string[], io: CommandStreams) {
  const options = optionsOf(args, {
    name: { type: 'string' },
    website: { type: 'string' },
    'accredited-by': { type: 'string' },
    statement: { type: 'string' },
  });
  if (!options.name) throw new UsageError('--name is missing.');
  if (options['accredited-by'] !== undefined || options.statement !== undefined) {
    throw new UsageError(
      'Who accredits a provider is stated with its dates: make it, then use lectern provider accredit.',
    );
  }
  const made = await services
    .get(Providers)
    .create({ name: options.name, website: options.website ?? null });
  io.out.write(
    `The provider "${made.name}" was made. Nobody accredits it yet, so its certificates carry no accredited wording; state it with lectern provider accredit.\n`,
  );
}

async function list(services: CommandServices, args: string[], io: CommandStreams) {
  optionsOf(args, {});
  for (const { name, demonstration, accreditedBy } of await services.get(Providers).all()) {
    const standing = demonstration ? 'demonstration' : (accreditedBy ?? 'accredited by nobody');
    io.out.write(`${name}: ${standing}\n`);
  }
}

async function listAccreditors(args: string[], io: CommandStreams) {
  optionsOf(args, {});
  for (const { code, name, jurisdiction, confirmed } of accreditors().all) {
    io.out.write(`${code}: ${name}, ${jurisdiction}${confirmed ? '' : ' (not confirmed)'}\n`);
  }
}

async function showHistory(services: CommandServices, args: string[], io: CommandStreams) {
  const { provider: name } = optionsOf(args, { provider: { type: 'string' } });
  if (!name) throw new UsageError('--provider is missing.');
  const provider = await namedProvider(services.get(Providers), name);
  const entries = await services.get(Accreditations).entries(provider.id);
  if (entries.length === 0) io.out.write('No accreditation is recorded: nobody accredits it.\n');
  for (const entry of entryViews(provider, entries)) {
    io.out.write(`${inWords(entry)}\n`);
  }
}

async function accredit(services: CommandServices, args: string[], io: CommandStreams) {
  const options = optionsOf(args, {
    provider: { type: 'string' },
    by: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    status: { type: 'string' },
    identifier: { type: 'string' },
    statement: { type: 'string' },
    corrects: { type: 'string' },
    reason: { type: 'string' },
  });
  const { provider: name, by, from } = options;
  if (!name) throw new UsageError('--provider is missing.');
  if (!by) throw new UsageError('--by is missing: a code of lectern provider accreditors.');
  if (!from) throw new UsageError('--from is missing: the first day, YYYY-MM-DD.');
  const provider = await namedProvider(services.get(Providers), name);
  const id = await services.get(Accreditations).state(
    provider.id,
    {
      accreditor: by,
      identifier: options.identifier ?? null,
      validFrom: from,
      validTo: options.to ?? null,
      status: options.status ?? 'full',
      statement: options.statement ?? null,
      corrects: options.corrects ?? null,
      reason: options.reason ?? null,
    },
    byOperator,
  );
  const now = await services.get(Providers).find(provider.id);
  io.out.write(
    `Stated as entry ${id}. Today "${provider.name}" is accredited by ${now?.accreditedBy ?? 'nobody'}.\n`,
  );
}

function inWords(
  entry: Pick<
    StatedEntry,
    'id' | 'accreditor' | 'identifier' | 'validFrom' | 'validTo' | 'status' | 'carriedOver'
  > & { readonly corrected: boolean; readonly inForce: boolean },
): string {
  const { accreditor, identifier, validFrom, validTo, status } = entry;
  const days = validTo === null ? `from ${validFrom}` : `${validFrom} to ${validTo}`;
  const notes = [
    ...(entry.inForce ? ['in force'] : []),
    ...(entry.corrected ? ['corrected'] : []),
    ...(entry.carriedOver ? ['carried over, not confirmed'] : []),
  ];
  return [
    `${accreditor}${identifier === null ? '' : ` ${identifier}`}, ${status}, ${days}`,
    ...notes,
    entry.id,
  ].join('; ');
}
