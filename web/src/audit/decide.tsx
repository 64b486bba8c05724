import { useId, useRef, useState, type ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { decide, evidenceQuery } from '../api/auditing.js';
import { asProblem } from '../api/problem.js';
import type { Evidence } from '../api/types.js';
import { creditsInWords } from '../ui/amount.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { ErrorNotice, Notice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';

type Outcome = 'upheld' | 'revoked';

const shortestReason = 10;

/** Uphold or revoke, with a reason. Revoking cannot be undone and says what it does first. */
export function Decide(props: {
  learnerId: string;
  claim: Evidence['claim'];
  certificate: Evidence['certificate'];
}): ReactNode {
  const { learnerId, claim, certificate } = props;
  const [reason, setReason] = useState('');
  const reasonId = useId();
  const [confirming, setConfirming] = useState(false);
  const decision = useDecision(learnerId, claim.id, () => {
    setReason('');
    setConfirming(false);
  });
  if (claim.state === 'revoked') {
    return (
      <Notice title="This claim is revoked">
        <p>Its credit was reversed. The reason stands under Decisions.</p>
      </Notice>
    );
  }
  const blocked =
    reason.trim().length < shortestReason
      ? 'Write the reason first: a sentence the learner will understand.'
      : undefined;
  return (
    <section aria-labelledby="decision" className="decide no-print">
      <h2 id="decision" className="section-heading">
        Your decision
      </h2>
      <TextArea
        label="Reason"
        hint="The learner reads it; after a revocation so does whoever verifies the certificate."
        rows={2}
        maxLength={2000}
        value={reason}
        error={decision.isError ? asProblem(decision.error).messageFor('reason') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {decision.isError && !confirming ? <ErrorNotice error={decision.error} /> : null}
      <div className="decide-actions">
        <Button
          busy={decision.isPending}
          blocked={blocked}
          aria-describedby={blocked ? reasonId : undefined}
          onClick={() => decision.mutate({ outcome: 'upheld', reason: reason.trim() })}
        >
          Uphold the claim
        </Button>
        <Button
          look="danger"
          busy={decision.isPending}
          blocked={blocked}
          aria-describedby={blocked ? reasonId : undefined}
          onClick={() => setConfirming(true)}
        >
          Revoke the claim
        </Button>
        {blocked ? (
          <p className="button-reason" id={reasonId}>
            {blocked}
          </p>
        ) : null}
      </div>
      <Dialog
        role="alertdialog"
        title="Revoke this claim?"
        open={confirming}
        onClose={() => setConfirming(false)}
      >
        <p>
          <strong>{creditsInWords(claim.amount)}</strong> of <bdi>{claim.learnerName}</bdi> will be
          reversed.
          {certificate
            ? ` Certificate ${certificate.serial} will say revoked, with your reason, to everyone who verifies it.`
            : ''}{' '}
          The learner is told. This cannot be undone.
        </p>
        <blockquote>{reason.trim()}</blockquote>
        {decision.isError ? <ErrorNotice error={decision.error} /> : null}
        <div className="dialog-actions">
          <Button onClick={() => setConfirming(false)}>Keep the claim</Button>
          <Button
            look="danger"
            busy={decision.isPending}
            onClick={() => decision.mutate({ outcome: 'revoked', reason: reason.trim() })}
          >
            Revoke {creditsInWords(claim.amount)}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}

function useDecision(learnerId: string, claimId: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const toast = useToast();
  // The same key for every repeat of the same decision, so that it is taken once.
  const attempt = useRef({ of: '', key: '' });
  return useMutation({
    mutationFn: (decision: { outcome: Outcome; reason: string }) => {
      const of = `${decision.outcome} ${decision.reason}`;
      if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      return decide(learnerId, claimId, decision, attempt.current.key);
    },
    onSuccess: async (evidence, { outcome }) => {
      attempt.current = { of: '', key: '' };
      queryClient.setQueryData(evidenceQuery(learnerId, claimId).queryKey, evidence);
      toast(outcome === 'revoked' ? 'The claim is revoked' : 'The claim is upheld');
      onDone();
      await queryClient.invalidateQueries({ queryKey: ['audit', 'list'] });
    },
  });
}
