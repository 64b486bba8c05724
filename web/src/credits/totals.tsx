import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Claim, ClaimPage } from '../api/types.js';
import { subjectInWords, unauditedInWords } from '../claim/judgement/claim-words.js';
import { plainAmount } from '../ui/words/amount.js';
import { dayInWords } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { t } from './messages.js';
import type { Period } from '../../../src/shared/calendar.js';

interface TotalsProps {
  totals: ClaimPage['totals'];
  claims: readonly Claim[];
  complete: boolean;
  /** Null for all time. */
  period: Period | null;
}

/** A total for each kind of credit; touched, it shows the lines that add up to it. */
export function Totals(props: TotalsProps): ReactNode {
  return (
    <div className="totals">
      {props.totals.map((total) => (
        <Total key={`${total.unit} ${total.creditName}`} {...props} total={total} />
      ))}
    </div>
  );
}

function Total(props: TotalsProps & { total: ClaimPage['totals'][number] }): ReactNode {
  const { total, claims, complete, period } = props;
  const unaudited = unauditedInWords(total.unaudited, total.amount);
  const lines = claims.flatMap((claim) =>
    claim.parts
      .filter((part) => part.unit === total.unit && part.left !== '0.00')
      .filter((part) => isWithin(part.completedOn, period))
      .map(({ left, completedOn }) => ({ claim, amount: left, completedOn })),
  );
  return (
    <details className="total">
      <summary>
        <span className="total-amount">{plainAmount(total.amount)}</span>
        <span className="total-name">
          {total.creditName}
          {unaudited ? <span className="total-unaudited">{unaudited}</span> : null}
        </span>
        <span className="total-open">
          {complete ? t('claims', { count: lines.length }) : t('seeNewest')}
          <Icon name="down" />
        </span>
      </summary>
      <table className="arithmetic">
        <caption className="visually-hidden">{t('addUp')}</caption>
        <tbody>
          {lines.map(({ claim, amount, completedOn }) => (
            <tr key={`${claim.id} ${completedOn}`}>
              <th scope="row">
                <Link to="/claims/$claimId" params={{ claimId: claim.id }}>
                  {subjectInWords(claim)}
                </Link>
                <span className="muted"> {dayInWords(completedOn)}</span>
              </th>
              <td className="number">{plainAmount(amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{complete ? t('total') : t('totalWithOlder')}</th>
            <td className="number">{plainAmount(total.amount)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="total-log">
        <Link
          to="/credits"
          hash="log"
          search={(before) => ({
            period: before.period,
            unit: total.unit,
            ...period,
          })}
        >
          {t('showInLog')}
        </Link>
      </p>
    </details>
  );
}

/** A claim over several years has a part in each. */
function isWithin(day: string, period: Period | null): boolean {
  return period === null || (day >= period.from && day <= period.to);
}
