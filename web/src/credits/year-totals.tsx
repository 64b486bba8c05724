import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { creditTotalsQuery } from '../api/learner/requirements.js';
import type { CreditTotals } from '../api/types.js';
import { plainAmount } from '../ui/words/amount.js';
import { ErrorNotice } from '../ui/notices.js';
import { t } from './messages.js';
import type { Period } from '../../../src/shared/calendar.js';
import { Cell, TableHead } from '../ui/table.js';

/** One total for each kind of credit: certified, own log and from elsewhere, each shown apart and marked. */
export function YearTotals({ period }: { period: Period | null }): ReactNode {
  const totals = useQuery(creditTotalsQuery(period));
  if (totals.isError) return <ErrorNotice error={totals.error} onRetry={totals.refetch} />;
  // Without self-reported credit, the totals above say everything.
  if (!totals.data || totals.data.elsewhere === 0) return null;
  const { items, repeated } = totals.data;
  return (
    <>
      <h3 className="part-heading">{t('withSelfReported')}</h3>
      <table className="table-cards year-totals">
        <TableHead
          columns={[
            t('kindOfCredit'),
            ...columns.map((column) => ({ title: t(column), className: 'number' })),
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
          {t.rich('duplicates', {
            count: repeated,
            link: <Link to="/requirements" hash="self-reported-credits" />,
          })}
        </p>
      ) : null}
    </>
  );
}

const columns = ['certifiedHere', 'ownLog', 'selfReported', 'total'] as const;

function TotalRow({ item }: { item: CreditTotals['items'][number] }): ReactNode {
  const { certified: certifiedHere, ownLog, elsewhere: selfReported, total } = item;
  const amounts = { certifiedHere, ownLog, selfReported, total };
  return (
    <tr>
      <td>{item.creditName}</td>
      {columns.map((column) => (
        <Cell key={column} label={t(column)} className="number">
          {column === 'total' ? (
            <strong>{plainAmount(amounts[column])}</strong>
          ) : (
            plainAmount(amounts[column])
          )}
        </Cell>
      ))}
    </tr>
  );
}
