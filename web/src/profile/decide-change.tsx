import { useId, useRef, useState, type ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem.js';
import {
  decideProfileChange,
  profileChangeQuery,
  profileChangeListChanged,
  profileChangesChanged,
} from '../api/provider/profile-changes.js';
import type { ReviewedChange } from '../api/types.js';
import { Button } from '../ui/button.js';
import { TextArea } from '../ui/forms/field.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';
import { t } from './review-messages.js';

type Outcome = 'accepted' | 'declined';

const shortestReason = 10;

/** Accept or decline, with a reason that the learner reads. The first decision counts for all providers. */
export function DecideChange({ change }: { change: ReviewedChange }): ReactNode {
  const [reason, setReason] = useState('');
  const reasonId = useId();
  const decision = useDecision(change);
  const blocked = reason.trim().length < shortestReason ? t('reasonMissing') : undefined;
  const decide = (outcome: Outcome): void => decision.mutate({ outcome, reason: reason.trim() });
  return (
    <section aria-labelledby="decision" className="decide no-print">
      <h2 id="decision" className="section-heading">
        {t('decision')}
      </h2>
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        rows={2}
        maxLength={2000}
        value={reason}
        error={decision.isError ? asProblem(decision.error).messageFor('reason') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {decision.isError ? <ErrorNotice error={decision.error} /> : null}
      <div className="decide-actions">
        <Button
          look="primary"
          busy={decision.isPending}
          blocked={blocked}
          aria-describedby={blocked ? reasonId : undefined}
          onClick={() => decide('accepted')}
        >
          {t('accept')}
        </Button>
        <Button
          busy={decision.isPending}
          blocked={blocked}
          aria-describedby={blocked ? reasonId : undefined}
          onClick={() => decide('declined')}
        >
          {t('decline')}
        </Button>
        {blocked ? (
          <p className="button-reason" id={reasonId}>
            {blocked}
          </p>
        ) : null}
      </div>
    </section>
  );
}

function useDecision({ learnerId, id }: ReviewedChange) {
  const queryClient = useQueryClient();
  const toast = useToast();
  // The same key for every repeat of the same decision, so that it is taken once.
  const attempt = useRef({ of: '', key: '' });
  return useMutation({
    mutationFn: (decision: { outcome: Outcome; reason: string }) => {
      const of = `${decision.outcome} ${decision.reason}`;
      if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      return decideProfileChange(learnerId, id, decision, attempt.current.key);
    },
    onSuccess: async (decided, { outcome }) => {
      queryClient.setQueryData(profileChangeQuery(learnerId, id).queryKey, decided);
      toast(outcome === 'accepted' ? t('wasAccepted') : t('wasDeclined'));
      await profileChangeListChanged(queryClient);
    },
    // Somebody else decided, or the learner withdrew: the page shows what became of it.
    onError: () => profileChangesChanged(queryClient),
  });
}
