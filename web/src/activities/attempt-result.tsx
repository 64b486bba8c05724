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
import { listed } from '../../../src/shared/words.js';
import { EvaluationForm } from './evaluation-form.js';
import { t } from './messages.js';
import { Loaded } from '../ui/loaded.js';

/** What came of an attempt: the verdict, what is left to do for the credit, and each question. */
export function AttemptResult(props: { activity: Activity; attemptId: string }): ReactNode {
  const { activity } = props;
  const attempt = useQuery(attemptQuery(props.attemptId));
  return (
    <Loaded query={attempt} lines={6}>
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
  const when = t('attempt', {
    number: attempt.number,
    at: instantInWords(attempt.submittedAt, timeZone),
  });
  const { of: count } = attempt;
  const needed = activity.rightNeeded;
  if (attempt.passed) {
    const right = attempt.correct ?? 0;
    const stands = right < needed;
    return (
      <Notice tone="good" live title={stands ? t('passed') : t('passedWith', { right, count })}>
        <p>{when}</p>
        <Regrades attempt={attempt} />
        {stands ? <p>{t('passStands', { right, count })}</p> : null}
      </Notice>
    );
  }
  return (
    <Notice
      tone="care"
      live
      title={
        attempt.correct === null
          ? t('notPassed', { needed, count })
          : t('notPassedWith', { right: attempt.correct, count, needed })
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
  if (attempt.rightAnswersShown) return t('rightAnswersShown');
  return attempt.correct === null ? t('scoreLater') : t('rightAnswersLater');
}

/** The result of the attempt under a corrected key, and the reason for the correction if it may be shown. */
function Regrades({ attempt }: { attempt: Attempt }): ReactNode {
  const timeZone = useTimeZone();
  return attempt.regrades.map((regrade) => {
    const at = instantInWords(regrade.at, timeZone);
    const { reason } = regrade;
    return (
      <p key={regrade.at}>{reason ? t('regradedWhy', { at, reason }) : t('regraded', { at })}</p>
    );
  });
}

function ClaimCredit(props: { activity: Activity; attemptId: string }): ReactNode {
  return (
    <section aria-labelledby="claim" className="activity-claim">
      <h2 id="claim" className="section-heading">
        {t('yourCredit')}
      </h2>
      <p>{t('mayClaim', { credits: creditsInWords(props.activity.designatedMaximum) })}</p>
      <div>
        <Link
          to="/claim/activity/$attemptId"
          params={{ attemptId: props.attemptId }}
          className="button button-primary"
        >
          {t('claim')}
        </Link>
      </div>
    </section>
  );
}

function Feedback({ activity, attempt }: { activity: Activity; attempt: Attempt }): ReactNode {
  return (
    <section aria-labelledby="feedback">
      <h2 id="feedback" className="section-heading">
        {t('yourAnswers')}
        {attempt.correct === null ? null : (
          <span className="section-count">
            {t('score', { right: attempt.correct, count: attempt.of })}
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
    question.choices.find((choice) => choice.id === id)?.text ?? t('noAnswer');
  return (
    <li className="feedback-item">
      <h3>{t('question', { number: index + 1, text: question.text })}</h3>
      {feedback.correct === null ? null : (
        <p className={`state state-${feedback.correct ? 'good' : 'bad'}`}>
          <Icon name={feedback.correct ? 'met' : 'unmet'} />
          {feedback.void ? t('withdrawn') : feedback.correct ? t('right') : t('wrong')}
        </p>
      )}
      <dl className="feedback-answers">
        <dt>{t('yourAnswer')}</dt>
        <dd>{textOf(feedback.chosen)}</dd>
        {feedback.correct === false ? (
          <>
            <dt>{t('rightAnswer')}</dt>
            <dd>{listed(feedback.accepted.map(textOf), 'or')}</dd>
          </>
        ) : null}
        {feedback.rationale ? (
          <>
            <dt>{t('why')}</dt>
            <dd>{feedback.rationale}</dd>
          </>
        ) : null}
      </dl>
    </li>
  );
}
