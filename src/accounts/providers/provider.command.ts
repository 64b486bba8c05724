import { Option } from '@commander-js/extra-typings';
import { UsageError, type AddCommand } from '../../platform/index.js';
import { Accreditations, type StatedEntry } from './accreditation/accreditations.js';
import { accreditors } from './accreditation/accreditors.js';
import { namedProvider } from './named-provider.js';
import { entryViews } from './provider-view.js';
import { Providers } from './providers.js';
import { t } from './messages.js';

const byOperator = { kind: 'system', id: null } as const;

/** `lectern provider`: providers and who accredits them, as the operator states it. */
export const providerCommand: AddCommand = (program, { out, withServices }) => {
  const provider = program.command('provider').description(t('providers'));

  provider
    .command('create')
    .description(t('create'))
    .requiredOption('--name <name>')
    .option('--website <url>')
    .addOption(new Option('--accredited-by <name>').hideHelp())
    .addOption(new Option('--statement <sentence>').hideHelp())
    .action(({ name, website = null, accreditedBy, statement }) => {
      if (accreditedBy !== undefined || statement !== undefined) {
        throw new UsageError(t('accreditLater'));
      }
      return withServices(async (services) => {
        const made = await services.get(Providers).create({ name, website });
        out.write(`${t('created', { name: made.name })}\n`);
      });
    });

  provider
    .command('list')
    .description(t('list'))
    .action(() =>
      withServices(async (services) => {
        for (const { name, demonstration, accreditedBy } of await services.get(Providers).all()) {
          const line = demonstration
            ? t('listed.demonstration', { name })
            : accreditedBy === null
              ? t('listed.nobody', { name })
              : t('listed.accredited', { name, accreditedBy });
          out.write(`${line}\n`);
        }
      }),
    );

  provider
    .command('accreditors')
    .description(t('accreditors'))
    .action(() => {
      for (const { code, name, jurisdiction, confirmed } of accreditors().all) {
        const accreditor = { code, name, jurisdiction };
        out.write(`${t(confirmed ? 'accreditor' : 'accreditorNotConfirmed', accreditor)}\n`);
      }
    });

  provider
    .command('accreditations')
    .description(t('accreditations'))
    .requiredOption('--provider <name>')
    .action(({ provider: name }) =>
      withServices(async (services) => {
        const found = await namedProvider(services, name);
        const entries = await services.get(Accreditations).entries(found.id);
        if (entries.length === 0) out.write(`${t('noAccreditation')}\n`);
        for (const entry of entryViews(found, entries)) out.write(`${inWords(entry)}\n`);
      }),
    );

  provider
    .command('accredit')
    .description(t('accredit'))
    .requiredOption('--provider <name>')
    .requiredOption('--by <code>', t('optionBy'))
    .requiredOption('--from <day>', t('optionFrom'))
    .option('--to <day>', t('optionTo'))
    .option('--status <status>', t('optionStatus'), 'full')
    .option('--identifier <number>', t('optionIdentifier'))
    .option('--statement <sentence>', t('optionStatement'))
    .option('--corrects <entry>', t('optionCorrects'))
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
        const accreditedBy = (await services.get(Providers).find(found.id))?.accreditedBy;
        const recorded = { id, provider: found.name };
        const line = accreditedBy
          ? t('recorded', { ...recorded, accreditedBy })
          : t('recordedNobody', recorded);
        out.write(`${line}\n`);
      }),
    );
};

function inWords(
  entry: Pick<
    StatedEntry,
    'id' | 'accreditor' | 'identifier' | 'validFrom' | 'validTo' | 'status' | 'carriedOver'
  > & { readonly corrected: boolean; readonly inForce: boolean },
): string {
  const { identifier, validFrom: from, validTo: to, status, id } = entry;
  const accreditor = identifier === null ? entry.accreditor : `${entry.accreditor} ${identifier}`;
  const stated = { accreditor, status, from };
  const notes = (['inForce', 'corrected', 'carriedOver'] as const).filter((note) => entry[note]);
  return [
    to === null ? t('entryFrom', stated) : t('entryFromTo', { ...stated, to }),
    ...notes.map((note) => t(note)),
    id,
  ].join('; ');
}
