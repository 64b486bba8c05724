import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { AuditClaim } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { dayInWords, dayOfInstant } from '../../ui/words/dates.js';
import { Icon } from '../../ui/icons.js';
import { StateMark } from '../../ui/state-mark.js';
import { partKey } from '../decision/reduction.js';
import { Cell, TableHead } from '../../ui/table.js';

/** A table where there is room, cards where there is not. */
export function AuditTable(props: {
  claims: readonly AuditClaim[];
  chosen: string | undefined;
}): ReactNode {
  return (
    <table className="audit-table table-cards">
      <TableHead columns={['Learner and question', 'Credit', 'Completed', 'Claimed', 'State']} />
      <tbody>
        {props.claims.map((claim) => (
          <tr
            key={claim.id}
            className={claim.id === props.chosen ? 'audit-row audit-row-here' : 'audit-row'}
          >
            <td>
              <Link
                to="/audit/$learnerId/$claimId"
                params={{ learnerId: claim.learnerId, claimId: claim.id }}
                search={true}
                className="audit-link"
                aria-current={claim.id === props.chosen ? 'true' : undefined}
              >
                <bdi>{claim.learnerName}</bdi>
              </Link>
              <span className="audit-question" dir="auto">
                {claim.questions[0] ?? 'No question'}
              </span>
            </td>
            <td>
              {claim.parts.map((part) => (
                <span key={partKey(part)} className="audit-part">
                  <span className="figures">{plainAmount(part.amount)}</span> {part.creditName}
                  {part.left !== part.amount && claim.state !== 'held' ? (
                    <span className="muted">, {plainAmount(part.left)} now</span>
                  ) : null}
                </span>
              ))}
            </td>
            <Cell label="Completed" className="figures nowrap">
              {dayInWords(claim.completedOn)}
            </Cell>
            <Cell label="Claimed" className="figures nowrap">
              {dayOfInstant(claim.claimedAt)}
            </Cell>
            <td>
              <StateMark state={claim.state} />
              {claim.flagged ? (
                <span className="state state-care">
                  <Icon name="flag" />
                  Flagged
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
