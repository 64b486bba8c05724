import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { designatedActivityQuery } from '../../api/provider/designated-activities.js';
import type { DesignatedActivityPage as Designated } from '../../api/types.js';
import { creditsInWords } from '../../ui/words/amount.js';
import { Icon } from '../../ui/icons.js';
import { Notice } from '../../ui/notices.js';
import { Page } from '../../ui/page.js';
import { ActivityState } from './activity-state.js';
import { EvaluationResults, QuestionResults } from './activity-results.js';
import { KeyCorrections } from './key-corrections.js';
import { RetireActivity } from './retire-activity.js';
import { topics } from '../../../../src/shared/topics.js';
import { LoadedPage } from '../../ui/loaded.js';
import { t } from './messages.js';

/** One of the provider's activities: its terms, what came of it, and the way to end it. */
export function DesignatedPage(): ReactNode {
  const { activityId } = useParams({
    from: '/signed-in/administrator/setup/activities/$activityId',
  });
  const activity = useQuery({
    ...designatedActivityQuery(activityId),
    // Until every attempt is regraded, the numbers move.
    refetchInterval: ({ state }) =>
      state.data?.corrections.some(({ regraded }) => !regraded) ? 2000 : false,
  });
  return (
    <LoadedPage
      query={activity}
      title={t('activity')}
      hideHeading
      lines={10}
      failed={t('failed')}
      gone={{
        title: t('notFound'),
        text: t.rich('seeYours', { link: <Link to="/setup/activities" /> }),
      }}
    >
      {(data) => <OneActivity activity={data} />}
    </LoadedPage>
  );
}

function OneActivity({ activity }: { activity: Designated }): ReactNode {
  return (
    <Page
      title={activity.title}
      lead={activity.objective}
      actions={
        <Link to="/setup/activities" className="setup-back">
          <Icon name="back" />
          {t('allActivities')}
        </Link>
      }
    >
      {activity.retiredReason ? (
        <Notice tone="bad" title={t('state.retired')}>
          <p>{activity.retiredReason}</p>
        </Notice>
      ) : null}
      <Terms activity={activity} />
      <QuestionResults activity={activity} />
      <KeyCorrections activity={activity} />
      <EvaluationResults evaluations={activity.evaluations} />
      <section aria-labelledby="change">
        <h2 id="change" className="section-heading">
          {t('change')}
        </h2>
        <p className="section-lead">{t('changeLead')}</p>
        <p className="activity-actions">
          <Link
            to="/setup/activities/new"
            search={{ copy: activity.id }}
            className="button button-plain"
          >
            {t('copy')}
          </Link>
        </p>
        {activity.state === 'retired' ? null : <RetireActivity activity={activity} />}
      </section>
    </Page>
  );
}

function Terms({ activity }: { activity: Designated }): ReactNode {
  const { paper, passed, learners, attempts } = activity;
  return (
    <dl className="facts">
      <div>
        <dt>{t('state')}</dt>
        <dd>
          <ActivityState state={activity.state} />
        </dd>
      </div>
      <div>
        <dt>{t('article')}</dt>
        <dd>
          <bdi>{paper.title}</bdi> <cite>{paper.journal}</cite> {paper.year}{' '}
          {paper.retracted ? <strong>{t('retracted')}</strong> : null}
        </dd>
      </div>
      <div>
        <dt>{t('open')}</dt>
        <dd>{t('openDays', { from: activity.releasedOn, to: activity.expiresOn })}</dd>
      </div>
      {activity.topics.length > 0 ? (
        <div>
          <dt>{t('topics')}</dt>
          <dd>{activity.topics.map((topic) => topics[topic]).join('; ')}</dd>
        </div>
      ) : null}
      <div>
        <dt>{t('maximumCredit')}</dt>
        <dd>{creditsInWords(activity.designatedMaximum)}</dd>
      </div>
      <div>
        <dt>{t('passMark')}</dt>
        <dd>
          {t('passTerms', {
            percent: activity.passPercent,
            questions: activity.questionCount,
            attempts: activity.attemptsAllowed ?? 0,
          })}
        </dd>
      </div>
      <div>
        <dt>{t('results')}</dt>
        <dd>
          {learners === 0
            ? t('resultsNone')
            : t('resultsSoFar', { passed, learners, share: passed / learners, attempts })}
        </dd>
      </div>
    </dl>
  );
}
