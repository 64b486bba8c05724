import type { ReactNode } from 'react';
import { ErrorNotice, Notice } from '../../ui/notices.js';
import type { CycleDraft } from './cycle-draft.js';
import { useDraftState } from './use-drafts.js';

/** A draft that could not be saved, or that was changed elsewhere, and the way on. */
export function DraftTrouble({ draft }: { draft: CycleDraft }): ReactNode {
  const { status, problem, other } = useDraftState(draft);
  if (status === 'failed' && problem) {
    return (
      <ErrorNotice error={problem} onRetry={() => draft.flush()}>
        <p>What you wrote is still on this page; it is not saved yet.</p>
      </ErrorNotice>
    );
  }
  if (status !== 'stale') return null;
  return (
    <div role="alert" className="draft-conflict">
      <Notice tone="care" title="This was changed in another window">
        <p>
          Nothing is lost: what you typed here is still below, and the other version is kept on the
          server. Which one shall stand?
        </p>
        {other ? (
          <p>
            The other says: <q>{other.question ?? 'no question'}</q>
            {other.application ? (
              <>
                , and <q>{other.application}</q>
              </>
            ) : null}
          </p>
        ) : null}
        {problem ? <p className="field-error">{problem.detail}</p> : null}
        <p className="notice-actions">
          <button type="button" className="button button-plain" onClick={() => draft.keepMine()}>
            Keep what I typed here
          </button>
          <button type="button" className="button button-plain" onClick={() => draft.takeOther()}>
            Use the other version
          </button>
        </p>
      </Notice>
    </div>
  );
}
