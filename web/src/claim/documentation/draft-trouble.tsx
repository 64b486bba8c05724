import type { ReactNode } from 'react';
import { ErrorNotice, Notice } from '../../ui/notices.js';
import type { CycleDraft } from './cycle-draft.js';
import { t } from './messages.js';
import { useDraftState } from './use-drafts.js';

/** A draft that could not be saved, or that was changed elsewhere, and the way on. */
export function DraftTrouble({ draft }: { draft: CycleDraft }): ReactNode {
  const { status, problem, other } = useDraftState(draft);
  if (status === 'failed' && problem) {
    return (
      <ErrorNotice error={problem} onRetry={() => draft.flush()}>
        <p>{t('stillHere')}</p>
      </ErrorNotice>
    );
  }
  if (status !== 'stale') return null;
  const question = other?.question ?? t('noQuestion');
  return (
    <div role="alert" className="draft-conflict">
      <Notice tone="care" title={t('changedElsewhere')}>
        <p>{t('whichVersion')}</p>
        {other ? (
          <p>
            {other.application
              ? t.rich('otherBoth', { quote: <q />, question, application: other.application })
              : t.rich('otherQuestion', { quote: <q />, question })}
          </p>
        ) : null}
        {problem ? <p className="field-error">{problem.detail}</p> : null}
        <p className="notice-actions">
          <button type="button" className="button button-plain" onClick={() => draft.keepMine()}>
            {t('keepMine')}
          </button>
          <button type="button" className="button button-plain" onClick={() => draft.takeOther()}>
            {t('useOther')}
          </button>
        </p>
      </Notice>
    </div>
  );
}
