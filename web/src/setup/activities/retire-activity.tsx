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

/** The two ways to end an activity before its time: on an earlier day, or now with a reason. */
export function RetireActivity({ activity }: { activity: Designated }): ReactNode {
  const [expiresOn, setExpiresOn] = useState(activity.expiresOn);
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const end = useChange(
    activity.id,
    () => endActivityEarlier(activity.id, expiresOn),
    'It ends earlier',
  );
  const retire = useChange(
    activity.id,
    () => retireActivity(activity.id, reason.trim()),
    'The activity is retired',
  );
  return (
    <div className="form">
      <div className="form-row">
        <TextField
          label="Last day"
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
              expiresOn && expiresOn < activity.expiresOn
                ? undefined
                : 'Choose a day before the one that stands.'
            }
            onClick={() => end.mutate()}
          >
            End it earlier
          </Button>
        </div>
      </div>
      <div>
        <Button look="danger" onClick={() => setAsking(true)}>
          Retire the activity
        </Button>
      </div>
      <Dialog
        role="alertdialog"
        title="Retire this activity?"
        open={asking}
        onClose={() => setAsking(false)}
      >
        <p>
          No learner can make a new attempt. Those who have passed can still evaluate it and claim.
          This cannot be undone.
        </p>
        <TextArea
          label="Reason"
          maxLength={1000}
          value={reason}
          error={retire.isError ? asProblem(retire.error).messageFor('reason') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {retire.isError ? <ErrorNotice error={retire.error} /> : null}
        <div className="dialog-actions">
          <Button onClick={() => setAsking(false)}>Keep it open</Button>
          <Button
            look="danger"
            busy={retire.isPending}
            blocked={reason.trim().length < 10 ? 'Give the reason in a sentence first.' : undefined}
            onClick={() => retire.mutate()}
          >
            Retire it
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
