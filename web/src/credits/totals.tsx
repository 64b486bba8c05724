import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Claim, ClaimPage } from '../api/types.js';
import { plainAmount } from '../ui/amount.js';
import { countOf, dayInWords } from '../ui/dates.js';
import { Icon } from '../ui/icons.js';

/** A total for each kind of credit; touched, it shows the lines that add up to it. */
export function Totals(props: {
  totals: ClaimPage['totals'];
  claims: readonly Claim[];
  complete: boolean;
}): ReactNode {
  const { totals, claims, complete } = props;
  if (totals.length === 0) return null;
  return (
    <section aria-labelledby="totals">
      <h2 id="totals" className="section-heading">
        Credit you hold
      </h2>
      <div className="totals">
        {totals.map((total) => (
          <Total
            key={`${total.unit} ${total.creditName}`}
            total={total}
            lines={claims.filter(
              (claim) => claim.creditName === total.creditName && claim.state !== 'revoked',
            )}
            complete={complete}
          />
        ))}
      </div>
    </section>
  );
}

function Total(props: {
  total: ClaimPage['totals'][number];
  lines: readonly Claim[];
  complete: boolean;
}): ReactNode {
  const { total, lines, complete } = props;
  return (
    <details className="total">
      <summary>
        <span className="total-amount">{plainAmount(total.amount)}</span>
        <span className="total-name">{total.creditName}</span>
        <span className="total-open">
          {countOf(lines.length, 'claim', 'claims')}
          <Icon name="down" />
        </span>
      </summary>
      <table className="arithmetic">
        <caption className="visually-hidden">The claims that add up to this total</caption>
        <tbody>
          {lines.map((claim) => (
            <tr key={claim.id}>
              <th scope="row">
                <Link to="/claims/$claimId" params={{ claimId: claim.id }}>
                  {claim.questions[0] ?? 'Claim'}
                </Link>
                <span className="muted"> {dayInWords(claim.completedOn)}</span>
              </th>
              <td className="number">{plainAmount(claim.amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {complete ? 'Total' : 'Total, with older claims further down the log'}
            </th>
            <td className="number">{plainAmount(total.amount)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}
