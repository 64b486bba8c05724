import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { creditTotalsQuery } from '../api/learner/requirements.js';
import type { CreditTotals } from '../api/types.js';
import { plainAmount } from '../ui/words/amount.js';
import { countOf } from '../ui/words/dates.js';
import { ErrorNotice } from '../ui/notices.js';
import type { Period } from '../../../src/shared/calendar.js';
import { Cell, TableHead } from '../ui/table.js';

/** One total for each kind of credit: certified, own log and from elsewhere, each shown apart and marked. */
export function YearTotals({ period }: { period: Period | null }): ReactNode {
  const totals = useQuery(creditTotalsQuery(period));
  if (totals.isError) return <ErrorNotice error={totals.error} onRetry={totals.refetch} />;
  // Without credit from elsewhere the totals above say all of it.
  if (!totals.data || totals.data.elsewhere === 0) return null;
  const { items, repeated } = totals.data;
  return (
    <>
      <h3 className="part-heading">With credit from elsewhere</h3>
      <table className="table-cards year-totals">
        <TableHead
          columns={[
            'Kind of credit',
            { title: 'Certified here', className: 'number' },
            { title: 'My own log', className: 'number' },
            { title: 'Elsewhere, self-reported', className: 'number' },
            { title: 'Total', className: 'number' },
          ]}
        />
        <tbody>
          {items.map((item) => (
            <TotalRow key={item.unit ?? ''} item={item} />
          ))}
        </tbody>
      </table>
      {repeated > 0 ? (
        <p className="muted">
          {countOf(repeated, 'entry looks like a duplicate', 'entries look like duplicates')} and{' '}
          {repeated === 1 ? 'is' : 'are'} not in the totals.{' '}
          <Link to="/requirements" hash="self-reported-credits">
            Review credit from elsewhere
          </Link>
        </p>
      ) : null}
    </>
  );
}

function TotalRow({ item }: { item: CreditTotals['items'][number] }): ReactNode {
  const cells = [
    ['certified here ', item.certified],
    ['my own log ', item.ownLog],
    ['self-reported ', item.elsewhere],
  ] as const;
  return (
    <tr>
      <td>{item.creditName}</td>
      {cells.map(([label, amount]) => (
        <td key={label} className="number">
          <span className="card-label">{label}</span>
          {plainAmount(amount)}
        </td>
      ))}
      <Cell label="total" className="number">
        <strong>{plainAmount(item.total)}</strong>
      </Cell>
    </tr>
  );
}
