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
      toast(`“${option.title}” is retired`);
      await providerOptionsChanged(queryClient);
    },
  });
  return (
    <section aria-labelledby="retire" className="retire">
      <h2 id="retire" className="section-heading">
        End it
      </h2>
      <p className="section-lead">
        To end it on a day, set the day on which it closes. Retiring ends it at once and for good.
      </p>
      <Button look="danger" onClick={() => setOpen(true)}>
        Retire this option
      </Button>
      <Dialog
        role="alertdialog"
        title="Retire this option?"
        open={open}
        onClose={() => setOpen(false)}
      >
        <p>
          From now on nothing can be claimed under <strong dir="auto">{option.title}</strong>, not
          even what was completed while it was open. What was claimed stays. This cannot be undone.
        </p>
        <TextArea
          label="Reason"
          hint="Kept in the ledger"
          rows={2}
          maxLength={500}
          value={reason}
          error={retire.isError ? asProblem(retire.error).messageFor('reason') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {retire.isError ? <ErrorNotice error={retire.error} /> : null}
        <div className="dialog-actions">
          <Button onClick={() => setOpen(false)}>Keep it</Button>
          <Button
            look="danger"
            busy={retire.isPending}
            blocked={
              reason.trim().length < 10 ? 'Write the reason first, in a sentence.' : undefined
            }
            onClick={() => retire.mutate()}
          >
            Retire for good
          </Button>
        </div>
      </Dialog>
    </section>
  );
}
