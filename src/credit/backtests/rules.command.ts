import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { namedProvider } from '../../accounts/index.js';
import {
  CommandFailure,
  problemsInWords,
  type AddCommand,
  type FileProblem,
} from '../../platform/index.js';
import { checkRules } from '../rules/check-rules.js';
import { shippedRulesFolder } from '../rules/rule-files.js';
import { readCandidate } from './backtest-candidate.js';
import { backtestTable, pastAwardsTable } from './backtest-table.js';
import { backtestView, pastAwardsView } from './backtest-view.js';
import { Backtests } from './backtests.js';
import { t } from './messages.js';
import { PastAwards } from './past-awards.js';

/** `lectern rules`. @param checkOthers says what is wrong with the other files of rules that this server reads */
export const rulesCommand =
  (checkOthers: (say: (line: string) => void) => readonly FileProblem[]): AddCommand =>
  (program, { out, settings, withServices }) => {
    const say = (line: string): void => void out.write(`${line}\n`);
    const rules = program.command('rules').description(t('rules'));

    rules
      .command('check')
      .description(t('check'))
      .argument('[folder]', t('folder'))
      .action((folder) => {
        refuse([
          ...checkRules(folder ?? settings().rulesDir ?? shippedRulesFolder(), say),
          ...(folder === undefined ? checkOthers(say) : []),
        ]);
      });

    rules
      .command('backtest')
      .description(t('backtest'))
      .argument('<file>')
      .option('--json')
      .action((file, { json }) =>
        withServices(async (services) => {
          const read = readCandidate(textOf(file), basename(file));
          if ('problems' in read) return refuse(read.problems);
          const compared = await services.get(Backtests).run(read.ruleSet, null);
          const view = backtestView(read.ruleSet, compared);
          say(json ? JSON.stringify(view, null, 2) : backtestTable(view).trimEnd());
        }),
      );

    rules
      .command('review')
      .description(t('review'))
      .option('--provider <name>', t('onlyProvider'))
      .option('--json')
      .action(({ provider, json }) =>
        withServices(async (services) => {
          const id = provider === undefined ? null : (await namedProvider(services, provider)).id;
          const view = pastAwardsView(await services.get(PastAwards).review(id));
          say(json ? JSON.stringify(view, null, 2) : pastAwardsTable(view).trimEnd());
        }),
      );
  };

/** @throws CommandFailure with all problems, if any */
function refuse(problems: readonly FileProblem[]): void {
  if (problems.length > 0) throw new CommandFailure(problemsInWords(problems));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandFailure(
      t('unreadable', { file, error: error instanceof Error ? error.message : '' }),
    );
  }
}
