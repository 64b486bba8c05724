import { useEffect, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { cyclesOfSessionQuery } from '../api/learner/credit.js';
import { clock, durationInWords } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { currentReading } from './beats.js';
import { DayDialog } from './day-dialog.js';
import { t } from './messages.js';
import { useReading, useShownSeconds } from './use-reading.js';

/** The quiet bar at the foot of a paper: the active time, and the claim it leads to. */
export function ReadingBar(props: { paperId: string; searchId: string | undefined }): ReactNode {
  const state = useReading(props.paperId, props.searchId);
  const seconds = useShownSeconds(state);
  const active = durationInWords(seconds);
  const late = state.offlineSeconds > 0 ? durationInWords(state.offlineSeconds) : null;
  const [dayOpen, setDayOpen] = useState(false);
  return (
    <aside className="reading-bar" aria-label={t('yourReading')}>
      <button
        type="button"
        className="reading-time"
        aria-label={late ? t('seeTodayWithLate', { active, late }) : t('seeToday', { active })}
        onClick={() => {
          const loop = currentReading(props.paperId, props.searchId);
          loop?.beat();
          const sent = loop?.flush() ?? Promise.resolve();
          void sent.finally(() => setDayOpen(true));
        }}
      >
        <Icon name="clock" />
        <span className="reading-clock">{clock(seconds)}</span>
        <span className="reading-word">{t('active')}</span>
        {late ? <span className="reading-late">{t('late', { late })}</span> : null}
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
      {t('claimed')}
    </Link>
  ) : (
    <Link to="/claim/$cycleId" params={{ cycleId: cycle.id }} className="button button-primary">
      {t.rich(cycle.searchQuery ? 'claimForSearch' : 'claimForPaper', {
        what: <span className="reading-what" />,
      })}
    </Link>
  );
}
