import { useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTimeZone } from '../frame/session.js';
import { Deadline } from './deadline.js';
import { dayOfInstant, durationInWords } from '../ui/words/dates.js';
import { StateMark } from '../ui/state-mark.js';
import type { CycleDraft } from './documentation/cycle-draft.js';
import { Documentation } from './documentation/documentation.js';
import { DraftTrouble } from './documentation/draft-trouble.js';
import { ShareEvaluation } from './documentation/share-evaluation.js';
import { useDraftState } from './documentation/use-drafts.js';
import { t } from './messages.js';

/** One cycle of a claim for several: folded to what is missing, opened to write. */
export function OneOfSeveral(props: { draft: CycleDraft; all: readonly CycleDraft[] }): ReactNode {
  const { draft, all } = props;
  const { fields, cycle, status } = useDraftState(draft);
  const timeZone = useTimeZone();
  const [open, setOpen] = useState(cycle.missing.length > 0);
  const rest = all.flatMap(({ id }) => (id === draft.id ? [] : id));
  return (
    <li>
      <details
        className="one-of-several"
        open={open || status === 'stale' || status === 'failed'}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>
          <span className="one-question" dir="auto">
            {fields.question || cycle.sources[0]?.title || t('noQuestion')}
          </span>
          <StateMark state={cycle.state} />
          <span className="one-facts">
            {t('facts', {
              day: dayOfInstant(cycle.openedAt, timeZone),
              duration: durationInWords(cycle.activeSeconds),
              sources: fields.paperIds.length,
            })}
          </span>
          <span className="one-facts">
            <Deadline cycle={cycle} />
          </span>
          {cycle.missing.length > 0 ? (
            <span className="one-missing">
              {cycle.missing.map((each) => (
                <span key={each.field}>{each.message}</span>
              ))}
            </span>
          ) : null}
        </summary>
        <div className="one-body">
          <DraftTrouble draft={draft} />
          {cycle.state === 'claimed' ? (
            <AsClaimed draft={draft} />
          ) : (
            <Documentation draft={draft} among>
              <ShareEvaluation draft={draft} all={all} />
            </Documentation>
          )}
          {rest.length > 0 ? (
            <p>
              <Link
                to="/claim"
                search={{ cycles: rest.join(',') }}
                replace
                className="button button-quiet"
              >
                {t('leaveOut')}
              </Link>
            </p>
          ) : null}
        </div>
      </details>
    </li>
  );
}

/** A cycle that credit was claimed for stays as it was written. */
function AsClaimed({ draft }: { draft: CycleDraft }): ReactNode {
  const { cycle } = useDraftState(draft);
  return (
    <>
      <p className="field-hint">{t('claimedBefore')}</p>
      <p>{cycle.application}</p>
      {cycle.claims.map((claim) => (
        <p key={claim.claimId}>
          <Link to="/claims/$claimId" params={{ claimId: claim.claimId }}>
            {t('seeThatClaim')}
          </Link>
        </p>
      ))}
    </>
  );
}
