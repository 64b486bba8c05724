import { useState, type ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { certificateMailQuery, chooseCertificateMail } from '../api/learner/certificates.js';
import { Checkbox } from '../ui/forms/checkbox.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';
import { t } from './messages.js';

/** Whether certificates come by email; nothing where this installation sends none. */
export function CertificateMail({ email }: { email: string }): ReactNode {
  const choice = useQuery(certificateMailQuery);
  const client = useQueryClient();
  const toast = useToast();
  // What was ticked is shown from the first moment, not once it is saved.
  const [ticked, setTicked] = useState<boolean | null>(null);
  const choose = useMutation({
    mutationFn: chooseCertificateMail,
    onSuccess: (chosen) => {
      client.setQueryData(certificateMailQuery.queryKey, chosen);
      toast(chosen.wanted ? t('sendingOn') : t('sendingOff'));
    },
    onSettled: () => setTicked(null),
  });
  if (!choice.data?.available) return null;
  return (
    <section aria-labelledby="certificate-mail">
      <h2 id="certificate-mail" className="section-heading">
        {t('certificatesByEmail')}
      </h2>
      <Checkbox
        checked={ticked ?? choice.data.wanted}
        onChange={(now) => {
          setTicked(now);
          choose.mutate(now);
        }}
        note={t('whenSent', { email })}
      >
        {t('sendCertificates')}
      </Checkbox>
      {choose.isError ? <ErrorNotice error={choose.error} /> : null}
    </section>
  );
}
