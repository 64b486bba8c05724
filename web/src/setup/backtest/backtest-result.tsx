import type { ReactNode } from 'react';
import type { Backtest } from '../../api/types.js';
import { countOf } from '../../ui/words/dates.js';
import { EmptyState, Notice } from '../../ui/notices.js';
import { BacktestLines } from './backtest-lines.js';
import { signedAmount } from './signed-amount.js';
import { TableHead } from '../../ui/table.js';

/** What a candidate would have changed: by unit, by outcome and claim by claim. */
export function BacktestResult({ result }: { result: Backtest }): ReactNode {
  const { candidate, compared } = result;
  return (
    <section aria-labelledby="result" className="backtest-result">
      <h2 id="result" className="section-heading">
        {candidate.name} {candidate.version}
        <span className="section-count" role="status">
          {countOf(compared, 'claim judged', 'claims judged')}
        </span>
      </h2>
      <LeftOut result={result} />
      {compared === 0 ? (
        <EmptyState>
          No claim to your provider was made under {candidate.id}. Check the id in the first lines
          of the candidate.
        </EmptyState>
      ) : (
        <>
          <Totals result={result} />
          <Outcomes result={result} />
          {result.changed === 0 ? (
            <Notice tone="good" title="Nothing would change">
              <p>Every claim comes out with the same credit and the same findings.</p>
            </Notice>
          ) : (
            <BacktestLines
              result={result}
              words={{
                heading: countOf(result.changed, 'claim changes', 'claims change'),
                after: 'Candidate',
                all: 'All judged claims',
              }}
            />
          )}
        </>
      )}
    </section>
  );
}

function LeftOut({ result: { revoked, notReplayed } }: { result: Backtest }): ReactNode {
  if (revoked + notReplayed === 0) return null;
  return (
    <Notice title="Left out">
      {revoked > 0 ? (
        <p>
          {countOf(revoked, 'revoked or withdrawn claim', 'revoked or withdrawn claims')}: their
          credit was taken back.
        </p>
      ) : null}
      {notReplayed > 0 ? (
        <p>
          {countOf(notReplayed, 'claim', 'claims')} that do not come out as awarded under their own
          version, because something they were judged on was not kept.
        </p>
      ) : null}
    </Notice>
  );
}

function Totals({ result: { totals } }: { result: Backtest }): ReactNode {
  return (
    <table className="sum-table">
      <caption>Credit of the judged claims</caption>
      <TableHead columns={['Unit', 'Awarded', 'Candidate', 'Change']} />
      <tbody>
        {totals.map(({ unit, before, after, change }) => (
          <tr key={unit}>
            <th scope="row">{unit}</th>
            <td>{before}</td>
            <td>{after}</td>
            <td>{signedAmount(change)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcomes({ result: { outcomes, compared, flagged } }: { result: Backtest }): ReactNode {
  const rows = [
    ['The same credit', outcomes.same],
    ['More', outcomes.more],
    ['Less', outcomes.less],
    ['Other credit', outcomes.other],
    ['Refused', outcomes.refused],
  ] as const;
  return (
    <div className="backtest-counts">
      <table className="sum-table">
        <caption>Claims by outcome</caption>
        <tbody>
          {rows
            .filter(([, count], at) => count > 0 || at === 0)
            .map(([name, count]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{count}</td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Judged</th>
            <td>{compared}</td>
          </tr>
        </tfoot>
      </table>
      <p className="muted">
        Flagged: {flagged.before} as the rules were, {flagged.after} with the candidate.
      </p>
    </div>
  );
}
