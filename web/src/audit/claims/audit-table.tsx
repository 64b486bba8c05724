import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { AuditClaim } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { dayInWords, dayOfInstant } from '../../ui/words/dates.js';
import { Icon } from '../../ui/icons.js';
import { StateMark } from '../../ui/state-mark.js';
import { partKey } from '../decision/reduction.js';

/** A table where there is room, cards where there is not. */
export function AuditTable(props: {
  claims: readonly AuditClaim[];
  chosen: string | undefined;
}): ReactNode {
  return (
    <table className="audit-table table-cards">
      <thead>
        <tr>
          <th scope="col">Learner and question</th>
          <th scope="col">Credit</th>
          <th scope="col">Completed</th>
          <th scope="col">Claimed</th>
          <th scope="col">State</th>
        </tr>
      </thead>
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
            <td className="figures nowrap">
              <span className="card-label">Completed </span>
              {dayInWords(claim.completedOn)}
            </td>
            <td className="figures nowrap">
              <span className="card-label">Claimed </span>
              {dayOfInstant(claim.claimedAt)}
            </td>
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
