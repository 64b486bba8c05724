import { useId, type ReactNode } from 'react';
import type { Problem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { TextArea, TextField } from '../../ui/forms/field.js';
import type { WrittenQuestion } from './written-activity.js';
import { t } from './messages.js';

/** One question: its text, two to six choices with the right one marked, and why it is right. */
export function QuestionEditor(props: {
  number: number;
  question: WrittenQuestion;
  problem: Problem | null;
  onChange: (question: WrittenQuestion) => void;
  onRemove: (() => void) | undefined;
}): ReactNode {
  const { number, question, problem, onChange, onRemove } = props;
  const { choices, right } = question;
  const at = `questions.${number - 1}`;
  const set = (change: Partial<WrittenQuestion>): void => onChange({ ...question, ...change });
  const remove = (position: number): void =>
    set({
      choices: choices.toSpliced(position, 1),
      right: Math.max(0, right > position ? right - 1 : Math.min(right, choices.length - 2)),
    });
  return (
    <fieldset className="question-editor">
      <legend>{t('questionNumber', { number })}</legend>
      <TextArea
        label={t('question')}
        rows={2}
        maxLength={800}
        value={question.text}
        error={problem?.messageFor(`${at}.text`)}
        onChange={(event) => set({ text: event.target.value })}
      />
      {choices.map((choice, position) => (
        <ChoiceEditor
          // Choices are known by their place only.
          key={`${question.key} ${position}`}
          number={position + 1}
          text={choice}
          isRight={position === right}
          error={problem?.messageFor(`${at}.choices.${position}`)}
          group={question.key}
          onText={(text) => set({ choices: choices.with(position, text) })}
          onRight={() => set({ right: position })}
          onRemove={choices.length > 2 ? () => remove(position) : undefined}
        />
      ))}
      <div className="decide-actions">
        {choices.length < 6 ? (
          <Button onClick={() => set({ choices: [...choices, ''] })}>{t('addChoice')}</Button>
        ) : null}
      </div>
      <TextArea
        label={t('rationale')}
        hint={t('rationaleHint')}
        rows={2}
        maxLength={1500}
        value={question.rationale}
        error={problem?.messageFor(`${at}.rationale`)}
        onChange={(event) => set({ rationale: event.target.value })}
      />
      {onRemove ? (
        <div>
          <Button look="quiet" onClick={onRemove}>
            {t('removeQuestion', { number })}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

function ChoiceEditor(props: {
  number: number;
  text: string;
  isRight: boolean;
  error: string | undefined;
  group: string;
  onText: (text: string) => void;
  onRight: () => void;
  onRemove: (() => void) | undefined;
}): ReactNode {
  const { number, text, isRight, error, group, onText, onRight, onRemove } = props;
  const id = useId();
  return (
    <div className="choice-editor">
      <TextField
        label={t('choiceNumber', { number })}
        maxLength={400}
        value={text}
        error={error}
        onChange={(event) => onText(event.target.value)}
      />
      <label className="choice-right" htmlFor={id}>
        <input id={id} type="radio" name={group} checked={isRight} onChange={onRight} />
        {t('right')}
      </label>
      {onRemove ? (
        <Button look="quiet" aria-label={t('removeChoice', { number })} onClick={onRemove}>
          {t('remove')}
        </Button>
      ) : null}
    </div>
  );
}
