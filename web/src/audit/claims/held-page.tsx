import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { heldClaimsQuery } from '../../api/provider/auditing.js';
import type { HeldClaim } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { dayInWords, dayOfInstant } from '../../ui/words/dates.js';
import { Icon } from '../../ui/icons.js';
import { Page } from '../../ui/page.js';
import { LoadedList } from '../../ui/loaded.js';
import { Cell, TableHead } from '../../ui/table.js';
import { t } from './messages.js';

/** The claims that wait for a decision before anything is awarded, the earliest day of review first. */
export function HeldPage(): ReactNode {
  const list = useInfiniteQuery(heldClaimsQuery);
  const [first] = list.data?.pages ?? [];
  return (
    <Page title={t('held')} lead={t.rich('heldLead', { link: <Link to="/setup/claim-limits" /> })}>
      <p role="status">
        {first ? t('heldCount', { count: first.total, overdue: first.overdue }) : t('counting')}
      </p>
      <LoadedList list={list} lines={6} empty={t.rich('noneHeld', { link: <Link to="/audit" /> })}>
        {(claims) => (
          <table className="table-cards held-table">
            <TableHead
              columns={[t('learner'), t('credit'), t('whyHeld'), t('claimed'), t('decideBy')]}
            />
            <tbody>
              {claims.map((claim) => (
                <HeldRow key={claim.id} claim={claim} />
              ))}
            </tbody>
          </table>
        )}
      </LoadedList>
    </Page>
  );
}

function HeldRow({ claim }: { claim: HeldClaim }): ReactNode {
  const { hold } = claim;
  return (
    <tr>
      <th scope="row" dir="auto">
        <Link
          to="/audit/$learnerId/$claimId"
          params={{ learnerId: claim.learnerId, claimId: claim.id }}
          search={{ state: 'held' }}
          className="audit-link"
        >
          {claim.learnerName}
        </Link>
      </th>
      <td>
        <span className="figures">{plainAmount(claim.amount)}</span> {claim.creditName}
      </td>
      <td>
        <ul className="held-reasons">
          {hold.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </td>
      <Cell label={t('claimed')} className="figures nowrap">
        {dayOfInstant(claim.claimedAt)}
      </Cell>
      <Cell label={t('decideBy')} className="figures nowrap">
        {dayInWords(hold.reviewBy)}
        {hold.overdue ? (
          <span className="state state-bad">
            <Icon name="flag" />
            {t('overdue')}
          </span>
        ) : null}
      </Cell>
    </tr>
  );
}
