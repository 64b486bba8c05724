import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Cycle } from '../api/types.js';
import { useTimeZone } from '../frame/session.js';
import { dayOfInstant, durationInWords } from '../ui/words/dates.js';
import { StateMark } from '../ui/state-mark.js';
import { Deadline } from '../claim/deadline.js';
import { t } from './messages.js';

/** A cycle in a list, with what it lacks and until when there is time. `children` come before it. */
export function CycleLine(props: { cycle: Cycle; children?: ReactNode }): ReactNode {
  const { cycle } = props;
  const timeZone = useTimeZone();
  return (
    <li className="cycle">
      {props.children}
      <div>
        <p className="cycle-question" dir="auto">
          <Link to="/claim/$cycleId" params={{ cycleId: cycle.id }}>
            {cycleInWords(cycle)}
          </Link>
        </p>
        <p className="cycle-facts">
          {t('cycleFacts', {
            day: dayOfInstant(cycle.openedAt, timeZone),
            duration: durationInWords(cycle.activeSeconds),
            sources: cycle.sources.length,
          })}
        </p>
        <p className="cycle-facts">
          <Deadline cycle={cycle} />
        </p>
        {cycle.missing.length > 0 ? (
          <ul className="cycle-missing">
            {cycle.missing.map((each) => (
              <li key={each.field}>{each.message}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <StateMark state={cycle.standing} />
    </li>
  );
}

/** The question of a cycle, as far as there is one. */
export function cycleInWords(cycle: Cycle): string {
  return cycle.question ?? (cycle.suggestedQuestion || (cycle.sources[0]?.title ?? t('reading')));
}
