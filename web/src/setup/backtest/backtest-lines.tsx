import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Backtest, BacktestLine } from '../../api/types.js';
import { plainAmount, sumOf } from '../../ui/words/amount.js';
import { LabelledState } from '../../ui/labelled-state.js';
import { negated, signedAmount } from './signed-amount.js';
import { Cell, TableHead } from '../../ui/table.js';
import { t } from './messages.js';

type Credit = BacktestLine['before'][number];

/** The title of a list of changed claims, the credit next to what was awarded, and its last line. */
interface Words {
  readonly heading: string;
  readonly after: string;
  readonly all: string;
}

/** The changed claims, the largest effect first, down to a line that adds up to the totals. */
export function BacktestLines(props: {
  result: Pick<Backtest, 'items' | 'changed' | 'totals'>;
  words: Words;
}): ReactNode {
  const { result, words } = props;
  const { items, changed, totals } = result;
  const all = totals
    .map(({ unit, change }) => ({ unit, amount: change }))
    .filter(({ amount }) => plainAmount(amount) !== '0');
  const others = all
    .map(({ unit, amount }) => ({
      unit,
      amount: sumOf([amount, ...changesOf(items, unit).map(negated)]),
    }))
    .filter(({ amount }) => plainAmount(amount) !== '0');
  return (
    <section aria-labelledby="changed">
      <h3 id="changed">{words.heading}</h3>
      {items.length < changed ? <p>{t('largestOnly', { count: items.length })}</p> : null}
      <table className="table-cards setup-table">
        <TableHead
          columns={[t('learner'), t('awarded'), words.after, t('change'), t('differences')]}
        />
        <tbody>
          {items.map((line) => (
            <Line key={line.claimId} line={line} after={words.after} />
          ))}
        </tbody>
        <tfoot>
          {items.length < changed ? (
            <tr>
              <td colSpan={3}>{t('others', { count: changed - items.length })}</td>
              <td colSpan={2}>
                <Changes credits={others} />
              </td>
            </tr>
          ) : null}
          <tr className="sum-row">
            <td colSpan={3}>{words.all}</td>
            <td colSpan={2}>
              <Changes credits={all} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Line({ line, after }: { line: BacktestLine; after: string }): ReactNode {
  return (
    <tr>
      <td className="setup-main">
        <Link
          to="/audit/$learnerId/$claimId"
          params={{ learnerId: line.learnerId, claimId: line.claimId }}
          className="setup-name"
        >
          <bdi>{line.learnerName}</bdi>
        </Link>
        <span className="setup-note">
          {t('completed', { day: line.completedOn, version: line.version })}
        </span>
      </td>
      <Cell label={t('awarded')}>
        <Credits credits={line.before} />
      </Cell>
      <Cell label={after}>
        {line.after.length > 0 ? (
          <Credits credits={line.after} />
        ) : (
          <LabelledState tone="bad" icon="unmet">
            {t('outcome.refused')}
          </LabelledState>
        )}
      </Cell>
      <Cell label={t('change')}>
        <Changes credits={line.change} />
      </Cell>
      <td className="backtest-findings">
        <Differences line={line} />
      </td>
    </tr>
  );
}

function Differences({ line: { findings } }: { line: BacktestLine }): ReactNode {
  if (findings.length === 0) return <span className="muted">{t('amountOnly')}</span>;
  return (
    <ul className="backtest-differences">
      {findings.map(({ rule, title, before, after, observed, required }) => (
        <li key={rule}>
          {t.rich('difference', {
            rule: <strong />,
            title,
            before: findingInWords(before),
            after: findingInWords(after),
          })}
          <span className="setup-note">
            {required} {observed}
          </span>
        </li>
      ))}
    </ul>
  );
}

const findingInWords = (outcome: BacktestLine['findings'][number]['before']): string =>
  outcome ? t(`finding.${outcome}`) : t('noSuchRule');

function Credits({ credits }: { credits: readonly Credit[] }): ReactNode {
  return credits.map(({ unit, amount }) => (
    <span key={unit} className="credit-line">
      <span className="figures">{amount}</span> <span className="setup-unit">{unit}</span>
    </span>
  ));
}

function Changes({ credits }: { credits: readonly Credit[] }): ReactNode {
  if (credits.length === 0) return <span className="figures">0.00</span>;
  return credits.map(({ unit, amount }) => (
    <span key={unit} className="credit-line">
      <span className="figures">{signedAmount(amount)}</span>{' '}
      {credits.length > 1 ? <span className="setup-unit">{unit}</span> : null}
    </span>
  ));
}

function changesOf(items: readonly BacktestLine[], unit: string): string[] {
  return items.flatMap(({ change }) =>
    change.filter((credit) => credit.unit === unit).map(({ amount }) => amount),
  );
}
