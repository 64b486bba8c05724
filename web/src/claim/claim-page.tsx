import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { creditOptionsQuery, cycleQuery } from '../api/credit.js';
import { Problem } from '../api/problem.js';
import { Redirect } from '../app/redirect.js';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ClaimForm } from './claim-form.js';

export function ClaimPage(): ReactNode {
  const { cycleId } = useParams({ from: '/signed-in/clinician/claim/$cycleId' });
  const cycle = useQuery({ ...cycleQuery(cycleId), refetchOnWindowFocus: false });
  const options = useQuery(creditOptionsQuery);
  if (cycle.isPending || options.isPending) {
    return (
      <Page title="Claim CME">
        <Loading what="the claim" lines={10} />
      </Page>
    );
  }
  if (cycle.error instanceof Problem && cycle.error.status === 404) {
    return (
      <Page title="There is nothing to claim here">
        <p>
          The address is mistyped or belongs to somebody else. What you can claim is under{' '}
          <Link to="/credits">Credits</Link>.
        </p>
      </Page>
    );
  }
  if (cycle.isError || options.isError) {
    const failed = cycle.isError ? cycle : options;
    return (
      <Page title="Claim CME">
        <ErrorNotice error={failed.error} onRetry={failed.refetch} />
      </Page>
    );
  }
  const claim = cycle.data.claims[0];
  if (cycle.data.state === 'claimed' && claim) {
    return <Redirect to={`/claims/${claim.claimId}`} />;
  }
  if (options.data.items.length === 0) {
    return (
      <Page title="Claim CME">
        <EmptyState>
          No provider offers credit here yet. Your reading is kept and can be claimed when one does.
        </EmptyState>
      </Page>
    );
  }
  return <ClaimForm key={cycleId} cycle={cycle.data} options={options.data.items} />;
}
