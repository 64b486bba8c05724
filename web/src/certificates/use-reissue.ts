import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  reissueCertificate,
  certificatesChanged,
  verificationsChanged,
} from '../api/learner/certificates.js';
import { Problem } from '../api/problem.js';
import { useToast } from '../ui/toast.js';
import { claimsChanged } from '../api/learner/credit.js';
import { t } from './messages.js';

/** Issues a certificate again, and shows the one that came of it. */
export function useReissue(id: string, name: string) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  // One key for one attempt: a repeat after a lost answer gets the first answer again.
  const key = useRef('');
  return useMutation({
    mutationFn: () => {
      key.current ||= crypto.randomUUID();
      return reissueCertificate(id, key.current);
    },
    onSuccess: async ({ certificateId }) => {
      await navigate({ to: '/certificates/$certificateId', params: { certificateId } });
      toast(t('reissued', { name }));
      await refresh();
    },
    onError: (error) => {
      // It was refused for good: the next attempt is another one.
      if (error instanceof Problem && !error.passing) key.current = '';
    },
  });

  function refresh(): Promise<unknown> {
    return Promise.all([
      certificatesChanged(queryClient),
      claimsChanged(queryClient),
      verificationsChanged(queryClient),
    ]);
  }
}
