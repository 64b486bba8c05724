import type { ReactNode } from 'react';
import type { Backtest } from '../../api/types.js';
import { EmptyState, Notice } from '../../ui/notices.js';
import { BacktestLines } from './backtest-lines.js';
import { signedAmount } from './signed-amount.js';
import { TableHead } from '../../ui/table.js';
import { t } from './messages.js';

/** What a candidate would have changed: by unit, by outcome and claim by claim. */
export function BacktestResult({ result }: { result: Backtest }): ReactNode {
  const { candidate, compared } = result;
  return (
    <section aria-labelledby="result" className="backtest-result">
      <h2 id="result" className="section-heading">
        {candidate.name} {candidate.version}
        <span className="section-count" role="status">
          {t('judged', { count: compared })}
        </span>
      </h2>
      <LeftOut result={result} />
      {compared === 0 ? (
        <EmptyState>{t('noClaims', { id: candidate.id })}</EmptyState>
      ) : (
        <>
          <Totals result={result} />
          <Outcomes result={result} />
          {result.changed === 0 ? (
            <Notice tone="good" title={t('noChange')}>
              <p>{t('sameForEach')}</p>
            </Notice>
          ) : (
            <BacktestLines
              result={result}
              words={{
                heading: t('changed', { count: result.changed }),
                after: t('candidate'),
                all: t('allJudged'),
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
    <Notice title={t('leftOut')}>
      {revoked > 0 ? <p>{t('revoked', { count: revoked })}</p> : null}
      {notReplayed > 0 ? <p>{t('notReplayed', { count: notReplayed })}</p> : null}
    </Notice>
  );
}

function Totals({ result: { totals } }: { result: Backtest }): ReactNode {
  return (
    <table className="sum-table">
      <caption>{t('totals')}</caption>
      <TableHead columns={[t('unit'), t('awarded'), t('candidate'), t('change')]} />
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

const outcomeNames = ['same', 'more', 'less', 'other', 'refused'] as const;

function Outcomes({ result: { outcomes, compared, flagged } }: { result: Backtest }): ReactNode {
  return (
    <div className="backtest-counts">
      <table className="sum-table">
        <caption>{t('outcomes')}</caption>
        <tbody>
          {outcomeNames
            .filter((name) => outcomes[name] > 0 || name === 'same')
            .map((name) => (
              <tr key={name}>
                <th scope="row">{t(`outcome.${name}`)}</th>
                <td>{outcomes[name]}</td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('judgedInAll')}</th>
            <td>{compared}</td>
          </tr>
        </tfoot>
      </table>
      <p className="muted">{t('flagged', flagged)}</p>
    </div>
  );
}
