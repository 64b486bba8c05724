import { useState, type ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import {
  designate,
  designatedActivityQuery,
  designatedActivitiesChanged,
} from '../../api/provider/designated-activities.js';
import { asProblem } from '../../api/problem.js';
import { Icon } from '../../ui/icons.js';
import { Page } from '../../ui/page.js';
import { useToast } from '../../ui/toast.js';
import { ActivityForm } from './activity-form.js';
import { ActivityPreview } from './activity-preview.js';
import { activityFrom, copyOf, emptyActivity, type WrittenActivity } from './written-activity.js';
import { Loaded } from '../../ui/loaded.js';
import { t } from './messages.js';

/** Designating an article: its terms, its questions one by one, and how the learner will see them. */
export function NewActivityPage(): ReactNode {
  const { copy } = useSearch({ from: '/signed-in/administrator/setup/activities/new' });
  const copied = useQuery({ ...designatedActivityQuery(copy ?? ''), enabled: Boolean(copy) });
  return (
    <Page
      title={t('designate')}
      lead={t('newLead')}
      actions={
        <Link to="/setup/activities" className="setup-back">
          <Icon name="back" />
          {t('allActivities')}
        </Link>
      }
    >
      {copy ? (
        <Loaded query={copied}>{(data) => <Writing first={copyOf(data, today())} />}</Loaded>
      ) : (
        <Writing first={emptyActivity(today())} />
      )}
    </Page>
  );
}

function Writing({ first }: { first: WrittenActivity }): ReactNode {
  const [written, setWritten] = useState(first);
  const [previewing, setPreviewing] = useState(false);
  const make = useDesignate();
  const problem = make.isError ? asProblem(make.error) : null;
  return (
    <>
      <ActivityForm
        written={written}
        onChange={setWritten}
        problem={problem}
        busy={make.isPending}
        onPreview={() => setPreviewing(true)}
        onSubmit={() => make.mutate(activityFrom(written))}
      />
      <ActivityPreview written={written} open={previewing} onClose={() => setPreviewing(false)} />
    </>
  );
}

function useDesignate() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  return useMutation({
    mutationFn: designate,
    onSuccess: async (made) => {
      toast(t('created'));
      queryClient.setQueryData(designatedActivityQuery(made.id).queryKey, made);
      await designatedActivitiesChanged(queryClient);
      await navigate({ to: '/setup/activities/$activityId', params: { activityId: made.id } });
    },
  });
}

/** This computer's own day, YYYY-MM-DD. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(new Date());
}
