import { Option } from '@commander-js/extra-typings';
import { UsageError, type AddCommand } from '../../platform/index.js';
import { Accreditations, type StatedEntry } from './accreditation/accreditations.js';
import { accreditors } from './accreditation/accreditors.js';
import { namedProvider } from './named-provider.js';
import { entryViews } from './provider-view.js';
import { Providers } from './providers.js';

const byOperator = { kind: 'system', id: null } as const;

/** `lectern provider`: providers and who accredits them, as the operator states it. */
export const providerCommand: AddCommand = (program, { out, withServices }) => {
  const provider = program.command('provider').description('providers and who accredits them');

  provider
    .command('create')
    .description('make a provider')
    .requiredOption('--name <name>')
    .option('--website <url>')
    .addOption(new Option('--accredited-by <name>').hideHelp())
    .addOption(new Option('--statement <sentence>').hideHelp())
    .action(({ name, website = null, accreditedBy, statement }) => {
      if (accreditedBy !== undefined || statement !== undefined) {
        throw new UsageError(
          'Who accredits a provider is stated with its dates: make it, then use lectern provider accredit.',
        );
      }
      return withServices(async (services) => {
        const made = await services.get(Providers).create({ name, website });
        out.write(
          `The provider "${made.name}" was made. Nobody accredits it yet, so its certificates carry no accredited wording; state it with lectern provider accredit.\n`,
        );
      });
    });

  provider
    .command('list')
    .description('all providers, with who accredits them today')
    .action(() =>
      withServices(async (services) => {
        for (const { name, demonstration, accreditedBy } of await services.get(Providers).all()) {
          const standing = demonstration
            ? 'demonstration'
            : (accreditedBy ?? 'accredited by nobody');
          out.write(`${name}: ${standing}\n`);
        }
      }),
    );

  provider
    .command('accreditors')
    .description('who may accredit, with the codes')
    .action(() => {
      for (const { code, name, jurisdiction, confirmed } of accreditors().all) {
        out.write(`${code}: ${name}, ${jurisdiction}${confirmed ? '' : ' (not confirmed)'}\n`);
      }
    });

  provider
    .command('accreditations')
    .description('the history of who accredits a provider')
    .requiredOption('--provider <name>')
    .action(({ provider: name }) =>
      withServices(async (services) => {
        const found = await namedProvider(services, name);
        const entries = await services.get(Accreditations).entries(found.id);
        if (entries.length === 0) out.write('No accreditation is recorded: nobody accredits it.\n');
        for (const entry of entryViews(found, entries)) out.write(`${inWords(entry)}\n`);
      }),
    );

  provider
    .command('accredit')
    .description(
      'state who accredits a provider; it holds until the next entry of the same accreditor',
    )
    .requiredOption('--provider <name>')
    .requiredOption('--by <code>', 'a code of "lectern provider accreditors"')
    .requiredOption('--from <day>', 'the first day, YYYY-MM-DD')
    .option('--to <day>', 'the last day, YYYY-MM-DD')
    .option('--status <status>', 'full, provisional, probation or withdrawn', 'full')
    .option('--identifier <number>', 'how the accreditor numbers the provider')
    .option('--statement <sentence>', 'the accreditation statement for certificates')
    .option('--corrects <entry>', 'an entry that never held, in whose place this one stands')
    .option('--reason <text>')
    .action(({ provider: name, by: accreditor, from: validFrom, ...given }) =>
      withServices(async (services) => {
        const found = await namedProvider(services, name);
        const { to: validTo = null, identifier = null, statement = null } = given;
        const { status, corrects = null, reason = null } = given;
        const id = await services
          .get(Accreditations)
          .state(
            found.id,
            { accreditor, identifier, validFrom, validTo, status, statement, corrects, reason },
            byOperator,
          );
        const now = await services.get(Providers).find(found.id);
        out.write(
          `Stated as entry ${id}. Today "${found.name}" is accredited by ${now?.accreditedBy ?? 'nobody'}.\n`,
        );
      }),
    );
};

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
