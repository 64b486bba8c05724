import { useState, type ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  designatedActivityQuery,
  endActivityEarlier,
  retireActivity,
  designatedActivitiesChanged,
} from '../../api/provider/designated-activities.js';
import { asProblem } from '../../api/problem.js';
import type { DesignatedActivityPage as Designated } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea, TextField } from '../../ui/forms/field.js';
import { ErrorNotice } from '../../ui/notices.js';
import { useToast } from '../../ui/toast.js';
import { t } from './messages.js';

/** The two ways to end an activity before its time: on an earlier day, or now with a reason. */
export function RetireActivity({ activity }: { activity: Designated }): ReactNode {
  const [expiresOn, setExpiresOn] = useState(activity.expiresOn);
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const end = useChange(
    activity.id,
    () => endActivityEarlier(activity.id, expiresOn),
    t('endsEarlier'),
  );
  const retire = useChange(
    activity.id,
    () => retireActivity(activity.id, reason.trim()),
    t('retired'),
  );
  return (
    <div className="form">
      <div className="form-row">
        <TextField
          label={t('lastDay')}
          type="date"
          value={expiresOn}
          max={activity.expiresOn}
          error={end.isError ? asProblem(end.error).messageFor('expiresOn') : undefined}
          onChange={(event) => setExpiresOn(event.target.value)}
        />
        <div>
          <Button
            busy={end.isPending}
            blocked={
              expiresOn && expiresOn < activity.expiresOn ? undefined : t('chooseEarlierDay')
            }
            onClick={() => end.mutate()}
          >
            {t('endEarlier')}
          </Button>
        </div>
      </div>
      <div>
        <Button look="danger" onClick={() => setAsking(true)}>
          {t('retire')}
        </Button>
      </div>
      <Dialog
        role="alertdialog"
        title={t('retireTitle')}
        open={asking}
        onClose={() => setAsking(false)}
      >
        <p>{t('retireConsequence')}</p>
        <TextArea
          label={t('reason')}
          maxLength={1000}
          value={reason}
          error={retire.isError ? asProblem(retire.error).messageFor('reason') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {retire.isError ? <ErrorNotice error={retire.error} /> : null}
        <div className="dialog-actions">
          <Button onClick={() => setAsking(false)}>{t('keepOpen')}</Button>
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
    </div>
  );
}

function useChange(id: string, change: () => Promise<Designated>, told: string) {
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: change,
    onSuccess: async (activity) => {
      toast(told);
      queryClient.setQueryData(designatedActivityQuery(id).queryKey, activity);
      await designatedActivitiesChanged(queryClient);
    },
  });
}
