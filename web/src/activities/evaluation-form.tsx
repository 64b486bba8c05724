import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  attemptQuery,
  saveEvaluation,
  activityChanged,
  activityListChanged,
} from '../api/learner/activities.js';
import { asProblem } from '../api/problem.js';
import type { Activity } from '../api/types.js';
import { Button } from '../ui/button.js';
import { Choice } from '../ui/forms/choice.js';
import { TextArea } from '../ui/forms/field.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';
import { evaluationFrom, obstacle, type Said } from './evaluation.js';

const marks = (low: string, high: string) =>
  (['1', '2', '3', '4', '5'] as const).map((value) => ({
    value,
    label: value === '1' ? `1 ${low}` : value === '5' ? `5 ${high}` : value,
  }));

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** What the learner thinks of the activity; the last step before the credit. */
export function EvaluationForm(props: { activity: Activity; attemptId: string }): ReactNode {
  const { activity, attemptId } = props;
  const { evaluationItems: items } = activity;
  const [said, setSaid] = useState<Said>({ change: '', biasDescription: '', ratings: {} });
  const say = (more: Partial<Said>): void => setSaid({ ...said, ...more });
  const save = useEvaluate(activity.id, attemptId);
  const problem = save.isError ? asProblem(save.error) : null;
  const blocked = obstacle(said, items);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const evaluation = evaluationFrom(said, items);
    if (evaluation && !save.isPending) save.mutate(evaluation);
  };
  return (
    <form className="form evaluation" onSubmit={submit} aria-labelledby="evaluation">
      <div>
        <h2 id="evaluation" className="section-heading">
          What do you think of it?
        </h2>
        <p className="section-lead">
          The last step before the credit. The provider reads it without your name.
        </p>
      </div>
      <Choice
        label="How relevant is it to your practice?"
        options={marks('not at all', 'very')}
        value={said.relevance ?? null}
        onChange={(relevance) => say({ relevance })}
      />
      <Choice
        label="Will it change what you do?"
        options={yesNo}
        value={said.changesPractice ?? null}
        onChange={(changesPractice) => say({ changesPractice })}
      />
      {said.changesPractice === 'yes' ? (
        <TextArea
          label="What will you do differently?"
          maxLength={1000}
          value={said.change}
          error={problem?.messageFor('change')}
          onChange={(event) => say({ change: event.target.value })}
        />
      ) : null}
      <Choice
        label="Did you see a commercial bias?"
        options={yesNo}
        value={said.bias ?? null}
        onChange={(bias) => say({ bias })}
      />
      {said.bias === 'yes' ? (
        <TextArea
          label="Where did you see it?"
          maxLength={1000}
          value={said.biasDescription}
          error={problem?.messageFor('biasDescription')}
          onChange={(event) => say({ biasDescription: event.target.value })}
        />
      ) : null}
      {items.map((item, index) => (
        <Choice
          key={item}
          label={item}
          options={marks('disagree', 'agree')}
          value={said.ratings[index] ?? null}
          onChange={(mark) => say({ ratings: { ...said.ratings, [index]: mark } })}
        />
      ))}
      {problem ? <ErrorNotice error={problem} /> : null}
      <div>
        <Button type="submit" look="primary" busy={save.isPending} blocked={blocked}>
          {save.isPending ? 'Sending' : 'Send the evaluation'}
        </Button>
      </div>
    </form>
  );
}

function useEvaluate(activityId: string, attemptId: string) {
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (evaluation: Parameters<typeof saveEvaluation>[1]) =>
      saveEvaluation(attemptId, evaluation),
    onSuccess: async (attempt) => {
      queryClient.setQueryData(attemptQuery(attemptId).queryKey, attempt);
      toast('Thank you. You can claim the credit now.');
      await Promise.all([
        activityChanged(queryClient, activityId),
        activityListChanged(queryClient),
      ]);
    },
  });
}
