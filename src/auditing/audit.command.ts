import { namedProvider } from '../accounts/index.js';
import type { AddCommand } from '../platform/index.js';
import { t } from './messages.js';
import { AwardsInDoubt } from './awards-in-doubt/awards-in-doubt.js';

/** `lectern audit awards-in-doubt`. */
export const auditCommand: AddCommand = (program, { out, withServices }) => {
  program
    .command('audit')
    .description(t('audit'))
    .command('awards-in-doubt')
    .description(t('awardsInDoubt'))
    .requiredOption('--provider <name>')
    .option('--entry <id>', t('entry'))
    .action(({ provider: name, entry }) =>
      withServices(async (services) => {
        const provider = await namedProvider(services, name);
        for await (const piece of services.get(AwardsInDoubt).csv(provider.id, entry, false)) {
          out.write(piece);
        }
      }),
    );
};
