import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { heldClaimsQuery } from '../../api/provider/auditing.js';
import type { HeldClaim } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { countOf, dayInWords, dayOfInstant } from '../../ui/words/dates.js';
import { Icon } from '../../ui/icons.js';
import { Page } from '../../ui/page.js';
import { LoadedList } from '../../ui/loaded.js';
import { Cell, TableHead } from '../../ui/table.js';

/** The claims that wait for a decision before anything is awarded, the earliest day of review first. */
export function HeldPage(): ReactNode {
  const list = useInfiniteQuery(heldClaimsQuery);
  const [first] = list.data?.pages ?? [];
  return (
    <Page
      title="Held for review"
      lead={
        <>
          Claims that crossed a threshold of your <Link to="/setup/claim-limits">claim limits</Link>
          . Nothing is awarded until somebody decides; after its day a claim is overdue and stays
          held.
        </>
      }
    >
      <p role="status">
        {first
          ? `${countOf(first.total, 'claim', 'claims')}${first.overdue > 0 ? `, ${first.overdue} overdue` : ''}`
          : 'Counting'}
      </p>
      <LoadedList
        list={list}
        what="held claims"
        lines={6}
        empty={
          <>
            No claims are held. <Link to="/audit">See all claims</Link>.
          </>
        }
      >
        {(claims) => (
          <table className="table-cards held-table">
            <TableHead columns={['Learner', 'Credit', 'Why it is held', 'Claimed', 'Decide by']} />
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
      <Cell label="Claimed" className="figures nowrap">
        {dayOfInstant(claim.claimedAt)}
      </Cell>
      <Cell label="Decide by" className="figures nowrap">
        {dayInWords(hold.reviewBy)}
        {hold.overdue ? (
          <span className="state state-bad">
            <Icon name="flag" />
            Overdue
          </span>
        ) : null}
      </Cell>
    </tr>
  );
}
