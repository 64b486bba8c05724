import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { cyclesInStateQuery } from '../api/learner/credit.js';
import { recentReadingQuery } from '../api/learner/reading.js';
import type { Cycle, RecentReading } from '../api/types.js';
import { useTimeZone } from '../frame/session.js';
import { dayOfInstant, durationInWords } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { t } from './messages.js';

/** What was begun: papers to continue and cycles to claim. Shown only if there are any. */
export function Waiting(): ReactNode {
  const reading = onePerPaper(useQuery(recentReadingQuery).data?.items ?? []).slice(0, 3);
  const ready = useQuery(cyclesInStateQuery('documented')).data?.items.slice(0, 3) ?? [];
  return (
    <div className="waiting">
      {reading.length > 0 ? (
        <section aria-labelledby="continue">
          <h2 id="continue" className="section-heading">
            {t('continueReading')}
            <Link to="/saved" className="section-link">
              {t('savedPapers')}
            </Link>
          </h2>
          <ul className="waiting-list">
            {reading.map((each) => (
              <ContinueReading key={each.id} reading={each} />
            ))}
          </ul>
        </section>
      ) : (
        <p className="waiting-saved">
          <Link to="/saved">{t('savedPapers')}</Link>
        </p>
      )}
      {ready.length > 0 ? (
        <section aria-labelledby="ready">
          <h2 id="ready" className="section-heading">
            {t('ready')}
          </h2>
          <ul className="waiting-list">
            {ready.map((cycle) => (
              <ReadyToClaim key={cycle.id} cycle={cycle} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function ContinueReading({ reading }: { reading: RecentReading }): ReactNode {
  const timeZone = useTimeZone();
  return (
    <li>
      <Link to="/papers/$paperId" params={{ paperId: reading.paperId }} className="waiting-link">
        <span className="waiting-title">{reading.paperTitle}</span>
        <span className="waiting-note">
          {t('read', {
            duration: durationInWords(reading.activeSeconds),
            day: dayOfInstant(reading.startedAt, timeZone),
          })}
        </span>
        <Icon name="next" />
      </Link>
    </li>
  );
}

function ReadyToClaim({ cycle }: { cycle: Cycle }): ReactNode {
  return (
    <li>
      <Link to="/claim/$cycleId" params={{ cycleId: cycle.id }} className="waiting-link">
        <span className="waiting-title">
          {cycle.question ?? cycle.suggestedQuestion ?? t('noQuestion')}
        </span>
        <span className="waiting-note">
          {t('ofReading', { duration: durationInWords(cycle.activeSeconds) })}
        </span>
        <Icon name="next" />
      </Link>
    </li>
  );
}

function onePerPaper(sessions: readonly RecentReading[]): RecentReading[] {
  const seen = new Set<string>();
  return sessions.filter((each) => !seen.has(each.paperId) && seen.add(each.paperId));
}
