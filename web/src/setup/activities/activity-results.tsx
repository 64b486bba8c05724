import type { ReactNode } from 'react';
import type { DesignatedActivityPage as Designated } from '../../api/types.js';
import { countOf } from '../../ui/words/dates.js';
import { Icon } from '../../ui/icons.js';
import { EmptyState } from '../../ui/notices.js';
import { CorrectKey } from './correct-key.js';

/** Each question with how often each of its choices was taken. */
export function QuestionResults({ activity }: { activity: Designated }): ReactNode {
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className="section-heading">
        Questions
        <span className="section-count">
          over {countOf(activity.attempts, 'attempt', 'attempts')}
        </span>
      </h2>
      <ol className="question-results">
        {activity.questions.map((question, index) => (
          <li key={question.text}>
            <h3>
              {index + 1}. {question.text}
            </h3>
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
                        Right
                      </span>
                    ) : null}
                  </span>
                </li>
              ))}
            </ul>
            {question.void ? <p>Withdrawn: every answer counts as right.</p> : null}
            <p className="setup-note">{question.rationale}</p>
            <CorrectKey activity={activity} position={index} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function shareRight({ answered, answeredRight }: Designated['questions'][number]): string {
  if (answered === 0) return 'Nobody answered it yet.';
  return `${Math.round((100 * answeredRight) / answered)}% right: ${answeredRight} of ${answered}`;
}

/** What learners said after passing, without names. */
export function EvaluationResults(props: { evaluations: Designated['evaluations'] }): ReactNode {
  const { evaluations } = props;
  return (
    <section aria-labelledby="evaluations">
      <h2 id="evaluations" className="section-heading">
        Evaluations
        <span className="section-count">{evaluations.count}</span>
      </h2>
      {evaluations.count === 0 ? (
        <EmptyState>Nobody evaluated it yet. Learners do so after they pass.</EmptyState>
      ) : (
        <>
          <p>
            Relevance {evaluations.relevance} of 5.{' '}
            {countOf(evaluations.changesPractice, 'learner', 'learners')} said they will change what
            they do; {evaluations.bias === 0 ? 'nobody' : evaluations.bias} saw a commercial bias.
          </p>
          <Remarks title="What they will do differently" remarks={evaluations.changes} />
          <Remarks title="Where they saw a bias" remarks={evaluations.biasDescriptions} />
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
