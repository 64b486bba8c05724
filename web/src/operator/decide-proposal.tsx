import { useRef, useState, type ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { proposedInWords } from '../accreditation/accreditation-words.js';
import {
  accreditorsQuery,
  decideProposal,
  operatedProviderQuery,
  operatedProvidersChanged,
} from '../api/operator.js';
import { Problem, asProblem } from '../api/problem.js';
import type { Accreditor, Proposal, ProposalDecision } from '../api/types.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { TextArea } from '../ui/forms/field.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';
import { blockedBy, draftOfProposal, inputOf } from './accreditation-draft.js';
import { AccreditationFields } from './accreditation-fields.js';
import { t } from './messages.js';

/** Accept or decline what an administrator proposes. */
export function DecideProposal(props: { providerId: string; proposal: Proposal }): ReactNode {
  const [open, setOpen] = useState<'accepted' | 'declined' | null>(null);
  const accreditors = useQuery(accreditorsQuery).data?.items;
  const close = (): void => setOpen(null);
  return (
    <div className="proposal-actions">
      <Button look="primary" onClick={() => setOpen('accepted')}>
        {t('accept')}
      </Button>
      <Button onClick={() => setOpen('declined')}>{t('decline')}</Button>
      {open && accreditors ? (
        <DecisionDialog {...props} outcome={open} accreditors={accreditors} onClose={close} />
      ) : null}
    </div>
  );
}

function DecisionDialog(props: {
  providerId: string;
  proposal: Proposal;
  outcome: 'accepted' | 'declined';
  accreditors: readonly Accreditor[];
  onClose: () => void;
}): ReactNode {
  const { providerId, proposal, outcome, accreditors, onClose } = props;
  const [draft, setDraft] = useState(() => draftOfProposal(proposal, accreditors));
  const [reason, setReason] = useState('');
  const decision = useDecision(providerId, proposal.id, onClose);
  const problem = decision.isError ? asProblem(decision.error) : null;
  const states = outcome === 'accepted' && proposal.kind === 'accreditation';
  const declinedWithout = outcome === 'declined' && reason.trim() === '';
  const blocked = states
    ? blockedBy(draft)
    : declinedWithout
      ? t('needsReasonToDecline')
      : undefined;
  return (
    <Dialog
      title={outcome === 'accepted' ? t('acceptThis') : t('declineThis')}
      open
      onClose={onClose}
    >
      <p dir="auto">{proposedInWords(proposal)}</p>
      {states ? (
        <AccreditationFields
          draft={draft}
          problem={problem && withoutParent(problem)}
          onChange={setDraft}
        />
      ) : null}
      <TextArea
        label={states ? t('answer') : t('reason')}
        optional={outcome === 'accepted'}
        rows={2}
        maxLength={500}
        value={reason}
        error={problem?.messageFor('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      {problem ? <ErrorNotice error={problem} /> : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('decideLater')}</Button>
        <Button
          look={outcome === 'accepted' ? 'primary' : 'danger'}
          busy={decision.isPending}
          blocked={blocked}
          onClick={() =>
            decision.mutate({
              outcome,
              reason: reason.trim() || null,
              accreditation: states ? inputOf(draft) : null,
            })
          }
        >
          {nameOf(outcome, states)}
        </Button>
      </div>
    </Dialog>
  );
}

function nameOf(outcome: 'accepted' | 'declined', states: boolean): string {
  if (outcome === 'declined') return t('decline');
  return states ? t('recordAndAccept') : t('acceptName');
}

/** A problem whose members are those of what is stated. */
function withoutParent(problem: Problem): Problem {
  const { status, code, title, detail, errors } = problem;
  const own = errors.map((error) => ({
    ...error,
    path: error.path.replace(/^accreditation\./, ''),
  }));
  return new Problem(status, code, title, detail, own);
}

function useDecision(providerId: string, proposalId: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const attempt = useRef({ of: '', key: '' });
  return useMutation({
    mutationFn: (decision: ProposalDecision) => {
      const of = JSON.stringify(decision);
      if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      return decideProposal(providerId, proposalId, decision, attempt.current.key);
    },
    onSuccess: async (provider, { outcome }) => {
      queryClient.setQueryData(operatedProviderQuery(providerId).queryKey, provider);
      toast(t(outcome));
      onDone();
      await operatedProvidersChanged(queryClient);
    },
  });
}
