import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { cyclesInStateQuery } from '../api/credit.js';
import type { Cycle } from '../api/types.js';
import { useTimeZone } from '../app/session.js';
import { countOf, dayOfInstant, durationInWords } from '../ui/dates.js';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.js';
import { StateMark } from '../ui/state-mark.js';

/** What waits for a claim, and what it still lacks. */
export function OpenCycles(): ReactNode {
  const ready = useQuery(cyclesInStateQuery('documented'));
  const open = useQuery(cyclesInStateQuery('open'));
  if (ready.isPending || open.isPending) return <Loading what="what can be claimed" lines={4} />;
  if (ready.isError || open.isError) {
    const failed = ready.isError ? ready : open;
    return <ErrorNotice error={failed.error} onRetry={failed.refetch} />;
  }
  return (
    <>
      <section aria-labelledby="ready">
        <h2 id="ready" className="section-heading">
          Ready to claim
          <span className="section-count">{ready.data.items.length}</span>
        </h2>
        {ready.data.items.length === 0 ? (
          <EmptyState>
            Nothing is ready. Open a paper, read it, and press <em>Claim CME</em> at its foot.
          </EmptyState>
        ) : (
          <CycleList cycles={ready.data.items} />
        )}
      </section>
      {open.data.items.length > 0 ? (
        <section aria-labelledby="open">
          <h2 id="open" className="section-heading">
            Something missing
            <span className="section-count">{open.data.items.length}</span>
          </h2>
          <CycleList cycles={open.data.items} />
        </section>
      ) : null}
    </>
  );
}

function CycleList({ cycles }: { cycles: readonly Cycle[] }): ReactNode {
  return (
    <ul className="cycles">
      {cycles.map((cycle) => (
        <CycleLine key={cycle.id} cycle={cycle} />
      ))}
    </ul>
  );
}

function CycleLine({ cycle }: { cycle: Cycle }): ReactNode {
  const timeZone = useTimeZone();
  return (
    <li className="cycle">
      <div>
        <p className="cycle-question">
          <Link to="/claim/$cycleId" params={{ cycleId: cycle.id }}>
            {cycle.question ?? cycle.suggestedQuestion ?? cycle.sources[0]?.title ?? 'Reading'}
          </Link>
        </p>
        <p className="cycle-facts">
          {dayOfInstant(cycle.openedAt, timeZone)} · {durationInWords(cycle.activeSeconds)} active ·{' '}
          {countOf(cycle.sources.length, 'source', 'sources')}
        </p>
        {cycle.missing.length > 0 ? (
          <ul className="cycle-missing">
            {cycle.missing.map((each) => (
              <li key={each.field}>{each.message}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <StateMark state={cycle.state} />
    </li>
  );
}
