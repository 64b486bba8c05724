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
import { t } from './messages.js';

const marks = (nameOfEnd: (end: '1' | '5') => string) =>
  (['1', '2', '3', '4', '5'] as const).map((value) => ({
    value,
    label: value === '1' || value === '5' ? nameOfEnd(value) : value,
  }));

const yesNo = [
  { value: 'yes', label: t('yes') },
  { value: 'no', label: t('no') },
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
          {t('evaluation')}
        </h2>
        <p className="section-lead">{t('evaluationLead')}</p>
      </div>
      <Choice
        label={t('relevance')}
        options={marks((end) => t(`relevance.${end}`))}
        value={said.relevance ?? null}
        onChange={(relevance) => say({ relevance })}
      />
      <Choice
        label={t('changesPractice')}
        options={yesNo}
        value={said.changesPractice ?? null}
        onChange={(changesPractice) => say({ changesPractice })}
      />
      {said.changesPractice === 'yes' ? (
        <TextArea
          label={t('change')}
          maxLength={1000}
          value={said.change}
          error={problem?.messageFor('change')}
          onChange={(event) => say({ change: event.target.value })}
        />
      ) : null}
      <Choice
        label={t('bias')}
        options={yesNo}
        value={said.bias ?? null}
        onChange={(bias) => say({ bias })}
      />
      {said.bias === 'yes' ? (
        <TextArea
          label={t('biasDescription')}
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
          options={marks((end) => t(`agreement.${end}`))}
          value={said.ratings[index] ?? null}
          onChange={(mark) => say({ ratings: { ...said.ratings, [index]: mark } })}
        />
      ))}
      {problem ? <ErrorNotice error={problem} /> : null}
      <div>
        <Button type="submit" look="primary" busy={save.isPending} blocked={blocked}>
          {save.isPending ? t('sending') : t('send')}
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
      toast(t('thanks'));
      await Promise.all([
        activityChanged(queryClient, activityId),
        activityListChanged(queryClient),
      ]);
    },
  });
}
