import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  decide,
  evidenceQuery,
  type Decision,
  auditListsChanged,
  evidenceChanged,
} from '../../api/provider/auditing.js';
import { Problem } from '../../api/problem.js';
import { useToast } from '../../ui/toast.js';
import { t } from './messages.js';

/** Takes a decision once, and shows the evidence as it is then. */
export function useDecision(learnerId: string, claimId: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const toast = useToast();
  // The same key for every repeat of the same decision, so that it is taken once.
  const attempt = useRef({ of: '', key: '' });
  return useMutation({
    mutationFn: (decision: Decision) => {
      const of = JSON.stringify(decision);
      if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      return decide(learnerId, claimId, decision, attempt.current.key);
    },
    onSuccess: async (evidence, { outcome }) => {
      attempt.current = { of: '', key: '' };
      queryClient.setQueryData(evidenceQuery(learnerId, claimId).queryKey, evidence);
      toast(t(`done.${outcome}`));
      onDone();
      await auditListsChanged(queryClient);
    },
    onError: async (error) => {
      // Somebody else has decided: show what the claim is now.
      if (error instanceof Problem && error.status === 409) {
        await evidenceChanged(queryClient, learnerId, claimId);
      }
    },
  });
}
