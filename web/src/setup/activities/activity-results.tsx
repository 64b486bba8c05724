import type { ReactNode } from 'react';
import type { DesignatedActivityPage as Designated } from '../../api/types.js';
import { Icon } from '../../ui/icons.js';
import { EmptyState } from '../../ui/notices.js';
import { CorrectKey } from './correct-key.js';
import { t } from './messages.js';

/** Each question with how often each of its choices was taken. */
export function QuestionResults({ activity }: { activity: Designated }): ReactNode {
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className="section-heading">
        {t('questions')}
        <span className="section-count">{t('overAttempts', { count: activity.attempts })}</span>
      </h2>
      <ol className="question-results">
        {activity.questions.map((question, index) => (
          <li key={question.text}>
            <h3>{t('questionText', { number: index + 1, text: question.text })}</h3>
            <p className="muted">{shareRight(question)}</p>
            <ul>
              {question.choices.map((choice, position) => (
                <li key={choice} className="choice-result">
                  <span className="figures">{question.taken[position] ?? 0}</span>
                  <span>
                    {choice}
                    {question.accepted.includes(position) ? (
                      <span className="state state-good">
                        <Icon name="met" />
                        {t('right')}
                      </span>
                    ) : null}
                  </span>
                </li>
              ))}
            </ul>
            {question.void ? <p>{t('questionWithdrawn')}</p> : null}
            <p className="setup-note">{question.rationale}</p>
            <CorrectKey activity={activity} position={index} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function shareRight({ answered, answeredRight }: Designated['questions'][number]): string {
  if (answered === 0) return t('notAnswered');
  return t('shareRight', { share: answeredRight / answered, right: answeredRight, answered });
}

/** What learners said after passing, without names. */
export function EvaluationResults(props: { evaluations: Designated['evaluations'] }): ReactNode {
  const { evaluations } = props;
  return (
    <section aria-labelledby="evaluations">
      <h2 id="evaluations" className="section-heading">
        {t('evaluations')}
        <span className="section-count">{evaluations.count}</span>
      </h2>
      {evaluations.count === 0 ? (
        <EmptyState>{t('notEvaluated')}</EmptyState>
      ) : (
        <>
          <p>
            {t('evaluated', {
              relevance: evaluations.relevance ?? '',
              changing: evaluations.changesPractice,
              bias: evaluations.bias,
            })}
          </p>
          <Remarks title={t('changes')} remarks={evaluations.changes} />
          <Remarks title={t('biasDescriptions')} remarks={evaluations.biasDescriptions} />
        </>
      )}
    </section>
  );
}

function Remarks({ title, remarks }: { title: string; remarks: readonly string[] }): ReactNode {
  if (remarks.length === 0) return null;
  return (
    <details className="disclosure">
      <summary>{title}</summary>
      {remarks.map((remark, index) => (
        // Remarks have no identity, and two may be the same.
        <p key={`${index} ${remark}`}>{remark}</p>
      ))}
    </details>
  );
}
