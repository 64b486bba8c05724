import { useEffect, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { cyclesOfSessionQuery } from '../api/learner/credit.js';
import type { Cycle } from '../api/types.js';
import { clock, durationInWords } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { currentReading } from './beats.js';
import { DayDialog } from './day-dialog.js';
import { useReading, useShownSeconds } from './use-reading.js';

/** The quiet bar at the foot of a paper: the active time, and the claim it leads to. */
export function ReadingBar(props: { paperId: string; searchId: string | undefined }): ReactNode {
  const state = useReading(props.paperId, props.searchId);
  const seconds = useShownSeconds(state);
  const late = state.offlineSeconds;
  const [dayOpen, setDayOpen] = useState(false);
  return (
    <aside className="reading-bar" aria-label="Your reading">
      <button
        type="button"
        className="reading-time"
        aria-label={`Active time ${durationInWords(seconds)}${
          late > 0 ? `, and ${durationInWords(late)} reported late` : ''
        }. See today’s stretches`}
        onClick={() => {
          const loop = currentReading(props.paperId, props.searchId);
          loop?.beat();
          const sent = loop?.flush() ?? Promise.resolve();
          void sent.finally(() => setDayOpen(true));
        }}
      >
        <Icon name="clock" />
        <span className="reading-clock">{clock(seconds)}</span>
        <span className="reading-word">active</span>
        {late > 0 ? (
          <span className="reading-late">+ {durationInWords(late)} reported late</span>
        ) : null}
      </button>
      {state.trouble ? (
        <p className="reading-trouble" role="status">
          {state.trouble}
        </p>
      ) : null}
      {state.session ? <ClaimLink sessionId={state.session.id} /> : null}
      <DayDialog open={dayOpen} onClose={() => setDayOpen(false)} />
    </aside>
  );
}

function ClaimLink({ sessionId }: { sessionId: string }): ReactNode {
  const cycles = useQuery(cyclesOfSessionQuery(sessionId));
  const cycle =
    cycles.data?.items.find((each) => each.state !== 'claimed') ?? cycles.data?.items[0];
  const { refetch } = cycles;
  const missing = cycles.isSuccess && !cycle;
  useEffect(() => {
    if (!missing) return;
    const timer = setTimeout(() => void refetch(), 5000);
    return () => clearTimeout(timer);
  }, [missing, refetch]);
  if (!cycle) return null;
  const claim = cycle.state === 'claimed' ? cycle.claims[0] : undefined;
  return claim ? (
    <Link to="/claims/$claimId" params={{ claimId: claim.claimId }} className="button button-plain">
      Credit claimed
    </Link>
  ) : (
    <Link to="/claim/$cycleId" params={{ cycleId: cycle.id }} className="button button-primary">
      Claim CME <span className="reading-what">{whatFor(cycle)}</span>
    </Link>
  );
}

const whatFor = (cycle: Cycle): string =>
  cycle.searchQuery ? 'for this search' : 'for this paper';
