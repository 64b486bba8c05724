import { useState, type ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.js';
import { retireOption, providerOptionsChanged } from '../../api/provider/setup.js';
import type { ProviderOption } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/forms/field.js';
import { ErrorNotice } from '../../ui/notices.js';
import { useToast } from '../../ui/toast.js';
import { t } from './messages.js';

/** Ends an option for good. The consequence is spelled out first, because it cannot be undone. */
export function RetireOption({ option }: { option: ProviderOption }): ReactNode {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const queryClient = useQueryClient();
  const toast = useToast();
  const retire = useMutation({
    mutationFn: () => retireOption(option.id, reason.trim()),
    onSuccess: async () => {
      setOpen(false);
      toast(t('isRetired', { title: option.title }));
      await providerOptionsChanged(queryClient);
    },
  });
  return (
    <section aria-labelledby="retire" className="retire">
      <h2 id="retire" className="section-heading">
        {t('end')}
      </h2>
      <p className="section-lead">{t('endLead')}</p>
      <Button look="danger" onClick={() => setOpen(true)}>
        {t('retireThis')}
      </Button>
      <Dialog
        role="alertdialog"
        title={t('retireTitle')}
        open={open}
        onClose={() => setOpen(false)}
      >
        <p>
          {t.rich('retireConsequence', {
            option: <strong dir="auto" />,
            title: option.title,
          })}
        </p>
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          rows={2}
          maxLength={500}
          value={reason}
          error={retire.isError ? asProblem(retire.error).messageFor('reason') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {retire.isError ? <ErrorNotice error={retire.error} /> : null}
        <div className="dialog-actions">
          <Button onClick={() => setOpen(false)}>{t('keepOption')}</Button>
          <Button
            look="danger"
            busy={retire.isPending}
            blocked={reason.trim().length < 10 ? t('enterReason') : undefined}
            onClick={() => retire.mutate()}
          >
            {t('retire')}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}
