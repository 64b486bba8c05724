import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { activitiesOfPaperQuery } from '../api/learner/activities.js';
import { Notice } from '../ui/notices.js';
import { creditsInWords } from '../ui/words/amount.js';
import { t } from './messages.js';

/** A discreet note on a paper that can be read for credit; nothing if it cannot, or while that is unknown. */
export function PaperActivities({ paperId }: { paperId: string }): ReactNode {
  const activities = useQuery(activitiesOfPaperQuery(paperId)).data?.items ?? [];
  if (activities.length === 0) return null;
  return (
    <Notice title={t('paperTitle')}>
      {activities.map((activity) => (
        <p key={activity.id}>
          {t.rich('paperActivity', {
            link: <Link to="/activities/$activityId" params={{ activityId: activity.id }} />,
            title: activity.title,
            credits: creditsInWords(activity.designatedMaximum),
            provider: activity.provider.name,
            count: activity.questionCount,
          })}
        </p>
      ))}
    </Notice>
  );
}
