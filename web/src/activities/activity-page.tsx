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
import { LoadedPage } from '../ui/loaded.js';

/** One article with its assessment: what is asked, the attempt, what came of it. */
export function ActivityPage(): ReactNode {
  const { activityId } = useParams({ from: '/signed-in/clinician/activities/$activityId' });
  const activity = useQuery(activityQuery(activityId));
  return (
    <LoadedPage
      query={activity}
      title="Journal article with credit"
      hideHeading
      what="the article’s assessment"
      lines={10}
      failed="The activity could not be loaded"
      gone={{
        title: 'There is no such activity',
        text: (
          <>
            The address is mistyped, or the activity is not released yet.{' '}
            <Link to="/activities" search={{}}>
              See what is open
            </Link>
            .
          </>
        ),
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
  // A passing attempt stands, whatever came after it.
  const shown = activity.attempts.find((attempt) => attempt.passed) ?? last;
  // On a phone the terms stand first until there is something nearer to look at.
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
          All articles with credit
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
        <Notice tone="bad" title="This paper was retracted">
          <p>Do not base care on it. Its provider may take the activity back.</p>
        </Notice>
      ) : null}
      {activity.provider.demonstration ? (
        <Notice>
          <p>
            A demonstration: the paper and its questions are invented, and what is claimed for it is
            no real credit.
          </p>
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
        {again ? 'Try again' : 'The assessment'}
      </h2>
      <p>
        {again
          ? 'Look at the article once more before you answer again: every question is asked anew.'
          : 'Read the article first. The time from opening the questions to handing them in is recorded, and your answers are kept in this browser until then.'}
      </p>
      <div>
        <Button look="primary" blocked={activity.whyNot ?? undefined} onClick={onStart}>
          {again ? 'Answer again' : 'Start the assessment'}
        </Button>
      </div>
    </section>
  );
}
