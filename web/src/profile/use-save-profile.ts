import { useMutation, useQueryClient } from '@tanstack/react-query';
import { profileQuery, profileReviewQuery, saveProfile, sessionChanged } from '../api/accounts.js';
import { useToast } from '../ui/toast.js';
import { claimableChanged } from '../api/learner/credit.js';
import { t } from './messages.js';

/** Saves the profile; a change that certificates rest on may wait for review instead, which is said. */
export function useSaveProfile() {
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: async (profile: Parameters<typeof saveProfile>[0]) => {
      const inForce = await saveProfile(profile);
      const { change } = await queryClient.query({ ...profileReviewQuery, staleTime: 0 });
      return { inForce, waits: change?.state === 'waiting' };
    },
    onSuccess: async ({ inForce, waits }) => {
      queryClient.setQueryData(profileQuery.queryKey, inForce);
      toast(waits ? t('waitsForReview') : t('saved'));
      await Promise.all([
        sessionChanged(queryClient),
        // What may be claimed depends on the profession, and so does the amount of a claim.
        claimableChanged(queryClient),
      ]);
    },
  });
}
