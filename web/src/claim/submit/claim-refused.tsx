import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Problem } from '../../api/problem.js';
import { ErrorNotice } from '../../ui/notices.js';

/** Why nothing was claimed, in full, with the claim that came first where there is one. */
export function ClaimRefused({ problem }: { problem: Problem }): ReactNode {
  const winner = problem.more['claimId'];
  return (
    <ErrorNotice error={problem}>
      {problem.errors.length > 0 ? (
        <ul className="claim-refused">
          {problem.errors.map((error) => (
            <li key={`${error.path} ${error.code}`}>{error.message}</li>
          ))}
        </ul>
      ) : null}
      {typeof winner === 'string' ? (
        <Link to="/claims/$claimId" params={{ claimId: winner }}>
          See the claim that was made
        </Link>
      ) : null}
      {problem.status === 0 ? (
        <p>Press the button again when you are connected: the claim is made once, not twice.</p>
      ) : null}
    </ErrorNotice>
  );
}
