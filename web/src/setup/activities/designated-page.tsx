import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { designatedActivityQuery } from '../../api/provider/designated-activities.js';
import type { DesignatedActivityPage as Designated } from '../../api/types.js';
import { creditsInWords } from '../../ui/words/amount.js';
import { countOf, dayInWords } from '../../ui/words/dates.js';
import { Icon } from '../../ui/icons.js';
import { Notice } from '../../ui/notices.js';
import { Page } from '../../ui/page.js';
import { ActivityState } from './activity-state.js';
import { EvaluationResults, QuestionResults } from './activity-results.js';
import { KeyCorrections } from './key-corrections.js';
import { RetireActivity } from './retire-activity.js';
import { topics } from '../../../../src/shared/topics.js';
import { LoadedPage } from '../../ui/loaded.js';

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
      title="Activity"
      hideHeading
      what="the activity"
      lines={10}
      failed="The activity could not be loaded"
      gone={{
        title: 'There is no such activity',
        text: (
          <>
            See <Link to="/setup/activities">those of your provider</Link>.
          </>
        ),
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
          All activities
        </Link>
      }
    >
      {activity.retiredReason ? (
        <Notice tone="bad" title="Retired">
          <p>{activity.retiredReason}</p>
        </Notice>
      ) : null}
      <Terms activity={activity} />
      <QuestionResults activity={activity} />
      <KeyCorrections activity={activity} />
      <EvaluationResults evaluations={activity.evaluations} />
      <section aria-labelledby="change">
        <h2 id="change" className="section-heading">
          Change it
        </h2>
        <p className="section-lead">
          Its questions, pass mark and credit are final: learners relied on them. A wrong key can be
          corrected under each question. To change anything else, make a copy, then retire this one.
        </p>
        <p className="activity-actions">
          <Link
            to="/setup/activities/new"
            search={{ copy: activity.id }}
            className="button button-plain"
          >
            Make a copy
          </Link>
        </p>
        {activity.state === 'retired' ? null : <RetireActivity activity={activity} />}
      </section>
    </Page>
  );
}

function Terms({ activity }: { activity: Designated }): ReactNode {
  const { paper } = activity;
  const share = activity.learners
    ? ` (${Math.round((100 * activity.passed) / activity.learners)}%)`
    : '';
  return (
    <dl className="facts">
      <div>
        <dt>State</dt>
        <dd>
          <ActivityState state={activity.state} />
        </dd>
      </div>
      <div>
        <dt>Article</dt>
        <dd>
          <bdi>{paper.title}</bdi> <cite>{paper.journal}</cite> {paper.year}
          {paper.retracted ? <strong> Retracted since.</strong> : null}
        </dd>
      </div>
      <div>
        <dt>Open</dt>
        <dd>
          {dayInWords(activity.releasedOn)} to {dayInWords(activity.expiresOn)}
        </dd>
      </div>
      {activity.topics.length > 0 ? (
        <div>
          <dt>Topics</dt>
          <dd>{activity.topics.map((topic) => topics[topic]).join('; ')}</dd>
        </div>
      ) : null}
      <div>
        <dt>Most credit</dt>
        <dd>{creditsInWords(activity.designatedMaximum)}</dd>
      </div>
      <div>
        <dt>To pass</dt>
        <dd>
          {activity.passPercent}% of {countOf(activity.questionCount, 'question', 'questions')},{' '}
          {activity.attemptsAllowed === null
            ? 'any number of attempts'
            : countOf(activity.attemptsAllowed, 'attempt', 'attempts')}
        </dd>
      </div>
      <div>
        <dt>Results</dt>
        <dd>
          {activity.passed} of {countOf(activity.learners, 'learner', 'learners')} passed{share}, in{' '}
          {countOf(activity.attempts, 'attempt', 'attempts')}
        </dd>
      </div>
    </dl>
  );
}
