import type { ComponentProps, ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Claim } from '../api/types.js';
import { useTimeZone } from '../app/session.js';
import { plainAmount } from '../ui/amount.js';
import { dayInWords, dayOfInstant } from '../ui/dates.js';
import { More } from '../ui/more.js';
import { EmptyState } from '../ui/notices.js';
import { StateMark } from '../ui/state-mark.js';

/** Every claim, newest first, revoked ones with the reason. */
export function ClaimLog(props: {
  claims: readonly Claim[];
  list: ComponentProps<typeof More>['list'];
}): ReactNode {
  return (
    <section aria-labelledby="log">
      <h2 id="log" className="section-heading">
        Log
      </h2>
      {props.claims.length === 0 ? (
        <EmptyState>Your claims will stand here, with the reason for each amount.</EmptyState>
      ) : (
        <table className="log table-cards">
          <thead>
            <tr>
              <th scope="col">Completed</th>
              <th scope="col">Question</th>
              <th scope="col">Credit</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {props.claims.map((claim) => (
              <LogLine key={claim.id} claim={claim} />
            ))}
          </tbody>
        </table>
      )}
      <More what="claims" list={props.list} />
    </section>
  );
}

function LogLine({ claim }: { claim: Claim }): ReactNode {
  const timeZone = useTimeZone();
  return (
    <tr>
      <td className="figures nowrap">{dayInWords(claim.completedOn)}</td>
      <td>
        <Link to="/claims/$claimId" params={{ claimId: claim.id }}>
          {claim.questions[0] ?? 'Claim'}
        </Link>
        {claim.questions.length > 1 ? ` and ${claim.questions.length - 1} more` : ''}
        <span className="log-provider">{claim.provider?.name ?? 'Your own log'}</span>
      </td>
      <td>
        <span className="figures">{plainAmount(claim.amount)}</span> {claim.creditName}
      </td>
      <td>
        <StateMark state={claim.state} />
        {claim.revocation ? (
          <span className="log-reason">
            on {dayOfInstant(claim.revocation.at, timeZone)}: {claim.revocation.reason}
          </span>
        ) : null}
      </td>
    </tr>
  );
}
