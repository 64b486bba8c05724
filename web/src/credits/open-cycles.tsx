import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { cyclesInStateQuery } from '../api/learner/credit.js';
import type { Cycle } from '../api/types.js';
import { EmptyState } from '../ui/notices.js';
import { CycleLine } from './cycle-line.js';
import { closingSoon } from '../claim/next-deadline.js';
import { t } from './messages.js';
import { ReadyToClaim } from './ready-to-claim.js';
import { Loaded, together } from '../ui/loaded.js';

interface CyclePage {
  items: readonly Cycle[];
  nextCursor: string | null;
}

/** What waits for a claim, what closes soon, and what something is missing from. */
export function OpenCycles(): ReactNode {
  const ready = useQuery(cyclesInStateQuery('documented'));
  const open = useQuery(cyclesInStateQuery('open'));
  return (
    <Loaded query={together(ready, open)}>
      {([documented, earned]) => <Cycles ready={documented} open={earned} />}
    </Loaded>
  );
}

function Cycles({ ready, open }: { ready: CyclePage; open: CyclePage }): ReactNode {
  const closing = closingSoon([...ready.items, ...open.items]);
  return (
    <>
      {closing.length > 0 ? (
        <CycleSection id="closing" name={t('closingSoon')}>
          {closing.map((cycle) => (
            <CycleLine key={cycle.id} cycle={cycle} />
          ))}
        </CycleSection>
      ) : null}
      {ready.items.length === 0 ? (
        <section aria-labelledby="ready">
          <h2 id="ready" className="section-heading">
            {t('ready')}
            <span className="section-count">0</span>
          </h2>
          <EmptyState>{t.rich('noneReady', { action: <em /> })}</EmptyState>
        </section>
      ) : (
        <ReadyToClaim cycles={ready.items} more={ready.nextCursor !== null} />
      )}
      {open.items.length > 0 ? (
        <CycleSection id="open" name={t('notDocumented')} more={open.nextCursor !== null}>
          {open.items.map((cycle) => (
            <CycleLine key={cycle.id} cycle={cycle} />
          ))}
        </CycleSection>
      ) : null}
    </>
  );
}

function CycleSection(props: {
  id: string;
  name: string;
  more?: boolean;
  children: ReactNode[];
}): ReactNode {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id} className="section-heading">
        {props.name}
        <span className="section-count">
          {props.more ? t('newest', { count: props.children.length }) : props.children.length}
        </span>
      </h2>
      <ul className="cycles">{props.children}</ul>
    </section>
  );
}
