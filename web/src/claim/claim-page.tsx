import type { ReactNode } from 'react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { creditOptionsQuery, cycleQuery } from '../api/learner/credit.js';
import { Redirect } from '../frame/redirect.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ClaimForm } from './claim-form.js';
import { t } from './messages.js';
import { optionsFor } from './submit/option-choice.js';
import { LoadedPage, together, allOf } from '../ui/loaded.js';

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
  return (
    <LoadedPage
      query={together(allOf(cycles), options)}
      title={t('title')}
      lines={10}
      failed={t('title')}
      gone={nothingHere}
    >
      {([loaded, { items }]) => {
        const made = loaded[0]?.state === 'claimed' ? loaded[0].claims[0] : undefined;
        if (props.claimedLeadsOn && made) return <Redirect to={`/claims/${made.claimId}`} />;
        const fitting = optionsFor(items, 'cycles');
        return fitting.length > 0 ? (
          <ClaimForm cycles={loaded} options={fitting} />
        ) : (
          <Page title={t('title')}>
            <EmptyState>{t('noProvider')}</EmptyState>
          </Page>
        );
      }}
    </LoadedPage>
  );
}

const nothingHere = {
  title: t('nothingHere'),
  text: t.rich('seeCredits', { link: <Link to="/credits" /> }),
};

function NothingHere(): ReactNode {
  return (
    <Page title={nothingHere.title}>
      <p>{nothingHere.text}</p>
    </Page>
  );
}
