import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Problem } from '../../api/problem.js';
import { ErrorNotice } from '../../ui/notices.js';
import { t } from './messages.js';

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
          {t('seeClaim')}
        </Link>
      ) : null}
      {problem.status === 0 ? <p>{t('whenConnected')}</p> : null}
    </ErrorNotice>
  );
}
