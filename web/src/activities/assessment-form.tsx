import { type ReactNode, type SubmitEvent } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  attemptQuery,
  handIn,
  startQuery,
  forgetAttempts,
  activityChanged,
  activityListChanged,
} from '../api/learner/activities.js';
import { asProblem } from '../api/problem.js';
import type { Activity } from '../api/types.js';
import { Button } from '../ui/button.js';
import { Choice } from '../ui/forms/choice.js';
import { ErrorNotice } from '../ui/notices.js';
import type { useAnswersDraft } from './answers-draft.js';
import { t } from './messages.js';
import { Loaded } from '../ui/loaded.js';

interface Props {
  activity: Activity;
  answers: ReturnType<typeof useAnswersDraft>;
  onDone: () => void;
}

/** The questions, once the server knows that they are opened: its clock measures the time until they are handed in. */
export function AssessmentForm(props: Props): ReactNode {
  const start = useQuery(startQuery(props.activity.id, props.activity.attemptsMade));
  return (
    <Loaded query={start} lines={8}>
      {() => <Questions {...props} />}
    </Loaded>
  );
}

/** What is chosen stays in this browser until it is handed in. */
function Questions(props: Props): ReactNode {
  const { activity, answers, onDone } = props;
  const { chosen } = answers.draft;
  const open = activity.questions.filter(({ id }) => chosen[id] === undefined).length;
  const send = useHandIn(activity, answers.draft, onDone);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (open === 0 && !send.isPending) send.mutate();
  };
  return (
    <form className="assessment" onSubmit={submit} aria-labelledby="questions">
      <h2 id="questions" className="section-heading">
        {t('questions')}
        <span className="section-count">
          {t('answered', {
            answered: activity.questionCount - open,
            count: activity.questionCount,
          })}
        </span>
      </h2>
      <ol className="questions">
        {activity.questions.map((question, index) => (
          <li key={question.id}>
            <Choice
              stacked
              label={t('question', { number: index + 1, text: question.text })}
              options={question.choices.map(({ id, text }) => ({ value: id, label: text }))}
              value={chosen[question.id] ?? null}
              onChange={(choice) => answers.choose(question.id, choice)}
            />
          </li>
        ))}
      </ol>
      {send.isError ? <ErrorNotice error={asProblem(send.error)} /> : null}
      <div>
        <Button
          type="submit"
          look="primary"
          busy={send.isPending}
          blocked={open > 0 ? t('answerFirst', { count: open }) : undefined}
        >
          {send.isPending ? t('submitting') : t('submit')}
        </Button>
      </div>
    </form>
  );
}

function useHandIn(
  activity: Activity,
  draft: { chosen: Readonly<Record<string, string>>; key: string },
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      handIn(
        activity.id,
        activity.questions.map(({ id }) => ({ question: id, choice: draft.chosen[id] ?? '' })),
        draft.key,
      ),
    onSuccess: async (attempt) => {
      // Earlier attempts may now show more than before.
      forgetAttempts(queryClient);
      queryClient.setQueryData(attemptQuery(attempt.id).queryKey, attempt);
      await activityChanged(queryClient, activity.id);
      onDone();
      window.scrollTo({ top: 0 });
      await activityListChanged(queryClient);
    },
    onError: () => activityChanged(queryClient, activity.id),
  });
}
