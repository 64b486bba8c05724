import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { claimCredit, claimQuery, withdrawClaim, claimMade } from '../../api/learner/credit.js';
import { asProblem } from '../../api/problem.js';
import type { Claim, ClaimSubject } from '../../api/types.js';
import { useToast } from '../../ui/toast.js';
import { progressChanged } from '../../api/learner/requirements.js';
import { t } from './messages.js';

/** What a claim was made for, to be claimed once more. */
export function subjectOf(claim: Pick<Claim, 'article' | 'reading' | 'cycleIds'>): ClaimSubject {
  if (claim.article) return { attemptId: claim.article.attemptId };
  return claim.reading ? { reading: claim.reading } : { cycleIds: claim.cycleIds };
}

/** Withdraws a claim to the learner's own log. To undo that, the learner claims the same again. */
export function useWithdrawal(claim: Claim) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const key = useRef(crypto.randomUUID());
  const refresh = (): Promise<unknown> =>
    Promise.all([claimMade(queryClient), progressChanged(queryClient)]);
  const undo = async (): Promise<void> => {
    try {
      const again = await claimCredit(claim.creditOptionId, subjectOf(claim), crypto.randomUUID());
      await navigate({ to: '/claims/$claimId', params: { claimId: again.id } });
      await refresh();
    } catch (error) {
      toast(t('notClaimedAgain', { detail: asProblem(error).detail }));
    }
  };
  return useMutation({
    mutationFn: () => withdrawClaim(claim.id, key.current),
    onSuccess: async (withdrawn) => {
      queryClient.setQueryData(claimQuery(claim.id).queryKey, withdrawn);
      toast(t('withdrawn'), () => void undo());
      await refresh();
    },
  });
}
