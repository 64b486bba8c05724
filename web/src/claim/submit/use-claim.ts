import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { claimCredit, claimMade } from '../../api/learner/credit.js';
import { Problem } from '../../api/problem.js';
import type { Assessment, ClaimSubject } from '../../api/types.js';
import { progressChanged } from '../../api/learner/requirements.js';
import { certificatesChanged } from '../../api/learner/certificates.js';
import { t } from './messages.js';

/** Claims what was prepared, and shows the claim that came of it. */
export function useClaim(
  optionId: string,
  /** Saves what is not saved yet, and says what is claimed then; null when it could not be saved. */
  prepare: () => Promise<ClaimSubject | null>,
  /** What was claimed had been changed elsewhere. */
  onStale: () => void = () => undefined,
) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  // One key for one attempt: a repeat after a lost answer gets the first answer again.
  const attempt = useRef({ of: '', key: '' });
  const refresh = (): Promise<unknown> =>
    Promise.all([
      claimMade(queryClient),
      certificatesChanged(queryClient),
      progressChanged(queryClient),
    ]);
  return useMutation({
    mutationFn: async (seen: Assessment | undefined) => {
      const subject = await prepare();
      if (!subject) {
        throw new Problem(0, 'draft-not-saved', t('nothingClaimed'), t('notSaved'));
      }
      const of = JSON.stringify([optionId, subject, seen?.shown]);
      if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      // What the learner saw is what they claim, or nothing.
      return claimCredit(optionId, subject, attempt.current.key, seen?.shown);
    },
    onSuccess: async (claim) => {
      await navigate({ to: '/claims/$claimId', params: { claimId: claim.id } });
      await refresh();
    },
    onError: async (error) => {
      if (!(error instanceof Problem) || error.passing) return;
      // It was refused for good: the next attempt is another one.
      attempt.current = { of: '', key: '' };
      if (error.code === 'stale-draft') onStale();
      await refresh();
    },
  });
}
