import type { ReactNode } from 'react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { creditOptionsQuery, cycleQuery } from '../api/learner/credit.js';
import { Problem } from '../api/problem.js';
import { Redirect } from '../frame/redirect.js';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ClaimForm } from './claim-form.js';
import { optionsFor } from './submit/option-choice.js';

/** The claim for one cycle; a cycle that was claimed leads to its claim. */
export function ClaimPage(): ReactNode {
  const { cycleId } = useParams({ from: '/signed-in/clinician/claim/$cycleId' });
  return <ClaimCycles key={cycleId} ids={[cycleId]} claimedLeadsOn />;
}

/** One claim for the cycles that the address names. */
export function ClaimSeveralPage(): ReactNode {
  const { cycles = '' } = useSearch({ from: '/signed-in/clinician/claim' });
  const ids = cycles.split(',').filter(Boolean);
  if (ids.length === 0) return <NothingHere />;
  return <ClaimCycles key={cycles} ids={ids} />;
}

function ClaimCycles(props: { ids: readonly string[]; claimedLeadsOn?: boolean }): ReactNode {
  const cycles = useQueries({
    queries: props.ids.map((id) => ({ ...cycleQuery(id), refetchOnWindowFocus: false })),
  });
  const options = useQuery(creditOptionsQuery);
  if (cycles.some(({ error }) => error instanceof Problem && error.status === 404)) {
    return <NothingHere />;
  }
  const failed = [...cycles, options].find(({ isError, data }) => isError && !data);
  if (failed) {
    return (
      <Page title="Claim CME">
        <ErrorNotice error={failed.error} onRetry={failed.refetch} />
      </Page>
    );
  }
  const loaded = cycles.flatMap(({ data }) => data ?? []);
  if (loaded.length < props.ids.length || !options.data) {
    return (
      <Page title="Claim CME">
        <Loading what="the claim" lines={10} />
      </Page>
    );
  }
  const made = loaded[0]?.state === 'claimed' ? loaded[0].claims[0] : undefined;
  if (props.claimedLeadsOn && made) return <Redirect to={`/claims/${made.claimId}`} />;
  const fitting = optionsFor(options.data.items, 'cycles');
  if (fitting.length === 0) {
    return (
      <Page title="Claim CME">
        <EmptyState>
          No provider offers credit here yet. Your reading is kept and can be claimed when one does.
        </EmptyState>
      </Page>
    );
  }
  return <ClaimForm cycles={loaded} options={fitting} />;
}

function NothingHere(): ReactNode {
  return (
    <Page title="There is nothing to claim here">
      <p>
        The address is mistyped or belongs to somebody else. What you can claim is under{' '}
        <Link to="/credits">Credits</Link>.
      </p>
    </Page>
  );
}
