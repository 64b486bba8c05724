import type { ReactNode, SubmitEvent } from 'react';
import type { Problem } from '../../api/problem.js';
import type { Topic } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/forms/checkbox.js';
import { TextArea, TextField } from '../../ui/forms/field.js';
import { ErrorNotice } from '../../ui/notices.js';
import { PaperChoice } from './paper-choice.js';
import { QuestionEditor } from './question-editor.js';
import { emptyQuestion, type WrittenActivity, type WrittenQuestion } from './written-activity.js';
import { topicIds, topics } from '../../../../src/shared/topics.js';
import { t } from './messages.js';

interface Props {
  written: WrittenActivity;
  onChange: (written: WrittenActivity) => void;
  problem: Problem | null;
  busy: boolean;
  onPreview: () => void;
  onSubmit: () => void;
}

/** The article, its terms and its questions, with what the server finds wrong at each field. */
export function ActivityForm(props: Props): ReactNode {
  const { written, onChange, problem, busy, onPreview, onSubmit } = props;
  const set = (change: Partial<WrittenActivity>): void => onChange({ ...written, ...change });
  const setQuestion = (index: number, question: WrittenQuestion): void =>
    set({ questions: written.questions.with(index, question) });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form className="form activity-form" onSubmit={submit} aria-label={t('activity')} noValidate>
      <PaperChoice
        paper={written.paper}
        error={problem?.messageFor('paperId')}
        onChange={(paper) => set({ paper })}
      />
      <TextField
        label={t('titleField')}
        maxLength={300}
        value={written.title}
        error={problem?.messageFor('title')}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextArea
        label={t('objective')}
        hint={t('objectiveHint')}
        maxLength={600}
        value={written.objective}
        error={problem?.messageFor('objective')}
        onChange={(event) => set({ objective: event.target.value })}
      />
      <Terms written={written} problem={problem} set={set} />
      <Topics chosen={written.topics} onChange={(topics) => set({ topics })} />
      <h2 className="section-heading">
        {t('questions')}
        <span className="section-count">
          {t('questionsOf', { count: written.questions.length })}
        </span>
      </h2>
      {problem?.errors.some(({ path }) => path === 'questions') ? (
        <p className="field-error">{problem.messageFor('questions')}</p>
      ) : null}
      {written.questions.map((question, index) => (
        <QuestionEditor
          key={question.key}
          number={index + 1}
          question={question}
          problem={problem}
          onChange={(changed) => setQuestion(index, changed)}
          onRemove={
            written.questions.length > 1
              ? () => set({ questions: written.questions.toSpliced(index, 1) })
              : undefined
          }
        />
      ))}
      {written.questions.length < 30 ? (
        <div>
          <Button onClick={() => set({ questions: [...written.questions, emptyQuestion()] })}>
            {t('addQuestion')}
          </Button>
        </div>
      ) : null}
      <TextArea
        label={t('ratedStatements')}
        optional
        hint={t('ratedStatementsHint')}
        value={written.evaluationItems}
        error={problem?.messageFor('evaluationItems')}
        onChange={(event) => set({ evaluationItems: event.target.value })}
      />
      {problem ? <ErrorNotice error={problem} /> : null}
      <div className="decide-actions">
        <Button onClick={onPreview}>{t('preview')}</Button>
        <Button type="submit" look="primary" busy={busy}>
          {busy ? t('creating') : t('create')}
        </Button>
      </div>
    </form>
  );
}

/** Some bodies ask for credit on these by name: what is ticked counts for every learner. */
function Topics(props: {
  chosen: readonly Topic[];
  onChange: (topics: readonly Topic[]) => void;
}): ReactNode {
  const { chosen, onChange } = props;
  return (
    <fieldset className="choice">
      <legend className="choice-label">{t('topics')}</legend>
      <p className="field-hint">{t('topicsHint')}</p>
      {topicIds.map((topic) => (
        <Checkbox
          key={topic}
          checked={chosen.includes(topic)}
          onChange={(checked) =>
            onChange(checked ? [...chosen, topic] : chosen.filter((one) => one !== topic))
          }
        >
          {topics[topic]}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function Terms(props: {
  written: WrittenActivity;
  problem: Problem | null;
  set: (change: Partial<WrittenActivity>) => void;
}): ReactNode {
  const { written, problem, set } = props;
  const field = (name: keyof WrittenActivity) => ({
    error: problem?.messageFor(name),
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  return (
    <>
      <div className="form-row">
        <TextField
          label={t('opensOn')}
          type="date"
          value={written.releasedOn}
          {...field('releasedOn')}
        />
        <TextField
          label={t('lastDay')}
          hint={t('lastDayHint')}
          type="date"
          value={written.expiresOn}
          {...field('expiresOn')}
        />
      </div>
      <div className="form-row">
        <TextField
          label={t('maximumCredit')}
          hint={t('maximumCreditHint')}
          inputMode="decimal"
          value={written.designatedMaximum}
          {...field('designatedMaximum')}
        />
        <TextField
          label={t('passMarkField')}
          inputMode="numeric"
          value={written.passPercent}
          {...field('passPercent')}
        />
        <TextField
          label={t('attempts')}
          optional
          hint={t('attemptsHint')}
          inputMode="numeric"
          value={written.attemptsAllowed}
          {...field('attemptsAllowed')}
        />
      </div>
    </>
  );
}
