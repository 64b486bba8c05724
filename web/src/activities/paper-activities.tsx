import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { activitiesOfPaperQuery } from '../api/learner/activities.js';
import { Notice } from '../ui/notices.js';
import { creditOffered } from './terms.js';

/** A quiet word on a paper that can be read for credit; nothing where there is none, or while it is not known. */
export function PaperActivities({ paperId }: { paperId: string }): ReactNode {
  const activities = useQuery(activitiesOfPaperQuery(paperId)).data?.items ?? [];
  if (activities.length === 0) return null;
  return (
    <Notice title="This article can give credit">
      {activities.map((activity) => (
        <p key={activity.id}>
          <Link to="/activities/$activityId" params={{ activityId: activity.id }}>
            {activity.title}
          </Link>
          . {creditOffered(activity)} from {activity.provider.name}, for{' '}
          {activity.questionCount === 1 ? 'one question' : `${activity.questionCount} questions`}.
        </p>
      ))}
    </Notice>
  );
}
