import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { activityQuery } from '../api/learner/activities.js';
import type { Activity } from '../api/types.js';
import { useUser } from '../frame/session.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icons.js';
import { Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ActivityTerms } from './activity-terms.js';
import { useAnswersDraft } from './answers-draft.js';
import { AssessmentForm } from './assessment-form.js';
import { AttemptResult } from './attempt-result.js';
import { t } from './messages.js';
import { LoadedPage } from '../ui/loaded.js';

/** One article with its assessment: what is asked, the attempt, what came of it. */
export function ActivityPage(): ReactNode {
  const { activityId } = useParams({ from: '/signed-in/clinician/activities/$activityId' });
  const activity = useQuery(activityQuery(activityId));
  return (
    <LoadedPage
      query={activity}
      title={t('article')}
      hideHeading
      lines={10}
      failed={t('loadingFailed')}
      gone={{
        title: t('notFound'),
        text: t.rich('whyNotFound', { link: <Link to="/activities" search={{}} /> }),
      }}
    >
      {(data) => <OneActivity key={activityId} activity={data} />}
    </LoadedPage>
  );
}

function OneActivity({ activity }: { activity: Activity }): ReactNode {
  const { id } = useUser();
  const answers = useAnswersDraft(id, activity.id);
  const begun = Object.keys(answers.draft.chosen).length > 0;
  const [taking, setTaking] = useState(begun);
  const last = activity.attempts.at(-1);
  // A passing attempt counts, whatever came after it.
  const shown = activity.attempts.find((attempt) => attempt.passed) ?? last;
  // On a phone the terms come first until there is something more relevant.
  const underWay = taking || shown !== undefined;
  const terms = (
    <div className="activity-side">
      <ActivityTerms activity={activity} />
    </div>
  );
  return (
    <Page
      title={activity.title}
      lead={activity.objective}
      className="activity"
      actions={
        <Link to="/activities" search={{}} className="activity-back">
          <Icon name="back" />
          {t('allArticles')}
        </Link>
      }
    >
      {underWay ? null : terms}
      <div className="activity-main">
        <Warnings activity={activity} />
        {taking && activity.mayStart ? (
          <AssessmentForm
            activity={activity}
            answers={answers}
            onDone={() => {
              setTaking(false);
              answers.clear();
            }}
          />
        ) : (
          <>
            {shown ? <AttemptResult activity={activity} attemptId={shown.id} /> : null}
            {activity.passed ? null : (
              <Start activity={activity} again={Boolean(last)} onStart={() => setTaking(true)} />
            )}
          </>
        )}
      </div>
      {underWay ? terms : null}
    </Page>
  );
}

function Warnings({ activity }: { activity: Activity }): ReactNode {
  return (
    <>
      {activity.paper.retracted ? (
        <Notice tone="bad" title={t('retracted')}>
          <p>{t('doNotRely')}</p>
        </Notice>
      ) : null}
      {activity.provider.demonstration ? (
        <Notice>
          <p>{t('demonstration')}</p>
        </Notice>
      ) : null}
    </>
  );
}

function Start(props: { activity: Activity; again: boolean; onStart: () => void }): ReactNode {
  const { activity, again, onStart } = props;
  return (
    <section aria-labelledby="assessment" className="activity-start">
      <h2 id="assessment" className="section-heading">
        {again ? t('tryAgain') : t('assessment')}
      </h2>
      <p>{again ? t('beforeAgain') : t('beforeStart')}</p>
      <div>
        <Button look="primary" blocked={activity.whyNot ?? undefined} onClick={onStart}>
          {again ? t('answerAgain') : t('start')}
        </Button>
      </div>
    </section>
  );
}
