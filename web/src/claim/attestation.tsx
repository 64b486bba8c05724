import { useRef, useState, type ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { claimCredit } from '../api/credit.js';
import { Problem } from '../api/problem.js';
import type { Assessment, CreditOption } from '../api/types.js';
import { creditsInWords } from '../ui/amount.js';
import { Button } from '../ui/button.js';
import { Checkbox } from '../ui/checkbox.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';
import type { Draft } from './use-draft.js';

interface AttestationProps {
  draft: Draft;
  option: CreditOption;
  assessment: Assessment | undefined;
}

/** The promise and the one primary button. Claiming cannot be undone, so it says what follows. */
export function Attestation({ draft, option, assessment }: AttestationProps): ReactNode {
  const [attested, setAttested] = useState(false);
  const claim = useClaim(draft, option);
  return (
    <section className="attestation" aria-label="Attestation">
      <Checkbox
        checked={attested}
        onChange={setAttested}
        note="A claim cannot be taken back by you afterwards; the provider may check it against your reading."
      >
        I read these sources myself, and I claim only the credit that matches what I did.
      </Checkbox>
      {claim.isError ? <ErrorNotice error={claim.error} /> : null}
      <Button
        look="primary"
        className="button-wide"
        busy={claim.isPending}
        blocked={claim.isPending ? undefined : obstacle(draft, option, assessment, attested)}
        onClick={() => claim.mutate()}
      >
        {claim.isPending
          ? 'Claiming'
          : `Claim ${assessment ? creditsInWords(assessment.amount) : 'credit'}`}
      </Button>
    </section>
  );
}

function obstacle(
  draft: Draft,
  option: CreditOption,
  assessment: Assessment | undefined,
  attested: boolean,
): string | undefined {
  if (!option.available) return `Not open to you: ${option.whyNot ?? 'choose another option'}`;
  if (draft.status === 'stale') return 'First choose which version shall stand.';
  if (!assessment) return 'The rules are being looked at.';
  if (!assessment.claimable) {
    const first = assessment.findings.find((finding) => finding.outcome === 'not-met');
    return first ? `Not yet: ${first.remedy ?? first.title}` : 'Not yet: the rules are not met.';
  }
  return attested ? undefined : 'Tick the attestation to claim.';
}

function useClaim(draft: Draft, option: CreditOption) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  // One key for one attempt: a repeat after a lost answer gets the first answer again.
  const attempt = useRef({ of: '', key: '' });
  const show = async (claimId: string): Promise<void> => {
    await navigate({ to: '/claims/$claimId', params: { claimId } });
    await Promise.all(
      [['cycles'], ['claims'], ['certificates']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  };
  return useMutation({
    mutationFn: async () => {
      if (!(await draft.flush())) {
        throw new Problem(
          0,
          'draft-not-saved',
          'Nothing was claimed',
          'What you wrote could not be saved first. It is still on this page; try again.',
        );
      }
      const of = `${option.id} ${draft.cycle.id}`;
      if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      return claimCredit(option.id, draft.cycle.id, attempt.current.key);
    },
    onSuccess: (claim) => show(claim.id),
    onError: async (error) => {
      if (!(error instanceof Problem) || error.passing) return;
      attempt.current = { of: '', key: '' };
      const winner = error.more['claimId'];
      if (error.status === 409 && typeof winner === 'string') {
        toast('This was claimed before, in another window. Here is that claim.');
        await show(winner);
      } else if (error.status === 422) {
        await queryClient.invalidateQueries({ queryKey: ['claims', 'preview'] });
      }
    },
  });
}
