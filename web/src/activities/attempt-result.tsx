import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { attemptQuery } from '../api/learner/activities.js';
import type { Activity, ActivityQuestion, Attempt } from '../api/types.js';
import { useTimeZone } from '../frame/session.js';
import { creditsInWords } from '../ui/words/amount.js';
import { instantInWords } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { Notice } from '../ui/notices.js';
import { EvaluationForm } from './evaluation-form.js';
import { Loaded } from '../ui/loaded.js';

/** What came of an attempt: the verdict, what is left to do for the credit, and each question. */
export function AttemptResult(props: { activity: Activity; attemptId: string }): ReactNode {
  const { activity } = props;
  const attempt = useQuery(attemptQuery(props.attemptId));
  return (
    <Loaded query={attempt} what="your attempt" lines={6}>
      {(data) => (
        <>
          <Verdict activity={activity} attempt={data} />
          {data.passed && !data.evaluation ? (
            <EvaluationForm activity={activity} attemptId={data.id} />
          ) : null}
          {data.evaluation ? <ClaimCredit activity={activity} attemptId={data.id} /> : null}
          <Feedback activity={activity} attempt={data} />
        </>
      )}
    </Loaded>
  );
}

function Verdict({ activity, attempt }: { activity: Activity; attempt: Attempt }): ReactNode {
  const timeZone = useTimeZone();
  const when = `Attempt ${attempt.number}, handed in on ${instantInWords(attempt.submittedAt, timeZone)}.`;
  const score = attempt.correct === null ? null : `${attempt.correct} of ${attempt.of} right`;
  if (attempt.passed) {
    const stands = (attempt.correct ?? 0) < activity.rightNeeded;
    return (
      <Notice tone="good" live title={stands ? 'Passed' : `Passed: ${score}`}>
        <p>{when}</p>
        <Regrades attempt={attempt} />
        {stands ? (
          <p>
            By the corrected key, {score}. Your pass stands: the error was the provider’s, not
            yours.
          </p>
        ) : null}
      </Notice>
    );
  }
  const needed = `${activity.rightNeeded} of ${attempt.of} right answers are needed`;
  return (
    <Notice
      tone="care"
      live
      title={
        score === null
          ? `Not passed: ${needed}`
          : `Not passed: ${score}, ${activity.rightNeeded} are needed`
      }
    >
      <p>
        {when} {whatIsTold(attempt)}
      </p>
      <Regrades attempt={attempt} />
    </Notice>
  );
}

function whatIsTold(attempt: Attempt): string {
  if (attempt.rightAnswersShown)
    return 'No attempts are left, so the right answers are shown below.';
  const untold =
    attempt.correct === null
      ? 'How many of your answers were right, and which,'
      : 'Which answers were right';
  return `${untold} will be shown when you pass or have no attempts left.`;
}

/** What a corrected key made of the attempt, and why it was corrected where that may be told. */
function Regrades({ attempt }: { attempt: Attempt }): ReactNode {
  const timeZone = useTimeZone();
  return attempt.regrades.map(({ at, reason }) => (
    <p key={at}>
      Regraded on {instantInWords(at, timeZone)} because the provider corrected the answer key
      {reason ? `: ${reason}` : '.'}
    </p>
  ));
}

function ClaimCredit(props: { activity: Activity; attemptId: string }): ReactNode {
  return (
    <section aria-labelledby="claim" className="activity-claim">
      <h2 id="claim" className="section-heading">
        Your credit
      </h2>
      <p>
        You passed and evaluated this activity: it can give up to{' '}
        {creditsInWords(props.activity.designatedMaximum)}.
      </p>
      <div>
        <Link
          to="/claim/activity/$attemptId"
          params={{ attemptId: props.attemptId }}
          className="button button-primary"
        >
          Claim credit
        </Link>
      </div>
    </section>
  );
}

function Feedback({ activity, attempt }: { activity: Activity; attempt: Attempt }): ReactNode {
  return (
    <section aria-labelledby="feedback">
      <h2 id="feedback" className="section-heading">
        Your answers
        {attempt.correct === null ? null : (
          <span className="section-count">
            {attempt.correct} of {attempt.of} right
          </span>
        )}
      </h2>
      <ol className="feedback">
        {activity.questions.map((question, index) => {
          const feedback = attempt.feedback.find((each) => each.question === question.id);
          return feedback ? (
            <QuestionFeedback key={question.id} {...{ question, index, feedback }} />
          ) : null;
        })}
      </ol>
    </section>
  );
}

function QuestionFeedback(props: {
  question: ActivityQuestion;
  index: number;
  feedback: Attempt['feedback'][number];
}): ReactNode {
  const { question, index, feedback } = props;
  const textOf = (id: string): string =>
    question.choices.find((choice) => choice.id === id)?.text ?? 'No answer';
  return (
    <li className="feedback-item">
      <h3>
        {index + 1}. {question.text}
      </h3>
      {feedback.correct === null ? null : (
        <p className={`state state-${feedback.correct ? 'good' : 'bad'}`}>
          <Icon name={feedback.correct ? 'met' : 'unmet'} />
          {feedback.void
            ? 'Withdrawn by the provider: every answer counts as right'
            : feedback.correct
              ? 'Right'
              : 'Wrong'}
        </p>
      )}
      <dl className="feedback-answers">
        <dt>You said</dt>
        <dd>{textOf(feedback.chosen)}</dd>
        {feedback.correct === false ? (
          <>
            <dt>Right is</dt>
            <dd>{feedback.accepted.map(textOf).join(', or ')}</dd>
          </>
        ) : null}
        {feedback.rationale ? (
          <>
            <dt>Why</dt>
            <dd>{feedback.rationale}</dd>
          </>
        ) : null}
      </dl>
    </li>
  );
}
