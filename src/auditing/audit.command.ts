import { namedProvider } from '../accounts/index.js';
import type { AddCommand } from '../platform/index.js';
import { AwardsInDoubt } from './awards-in-doubt/awards-in-doubt.js';

/** `lectern audit awards-in-doubt`. */
export const auditCommand: AddCommand = (program, { out, withServices }) => {
  program
    .command('audit')
    .description('what was awarded')
    .command('awards-in-doubt')
    .description(
      'write, as CSV, what the provider awarded for activities on days on which, as is stated now, nobody accredited it for that credit, without the learners; changes nothing',
    )
    .requiredOption('--provider <name>')
    .option('--entry <id>', 'only what rested on this entry of its history')
    .action(({ provider: name, entry }) =>
      withServices(async (services) => {
        const provider = await namedProvider(services, name);
        for await (const piece of services.get(AwardsInDoubt).csv(provider.id, entry, false)) {
          out.write(piece);
        }
      }),
    );
};
