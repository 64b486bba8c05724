import type { DesignatedRow, EvaluationSums } from './designated-rows.js';
import { rightPosition } from './domain/questions.js';
import type {
  DesignatedActivityDto,
  DesignatedActivityPageDto,
} from './dto/designated-activity.dto.js';

/** An activity in its provider's list. @param today YYYY-MM-DD */
export function designatedOf(row: DesignatedRow, today: string): DesignatedActivityDto {
  return {
    id: row.id,
    title: row.title,
    paper: row.paper,
    state: stateOf(row, today),
    releasedOn: row.releasedOn,
    expiresOn: row.expiresOn,
    designatedMaximum: row.designatedMaximum,
    passPercent: row.passPercent,
    attemptsAllowed: row.attemptsAllowed,
    questionCount: row.questions.length,
    learners: row.learners,
    attempts: row.attempts,
    passed: row.passed,
    retiredReason: row.retiredReason,
  };
}

/** The same with its questions and results. */
export function designatedPageOf(
  row: DesignatedRow,
  today: string,
  taken: readonly { question: string; choice: string; times: number }[],
  evaluations: EvaluationSums,
): DesignatedActivityPageDto {
  const times = (question: string, choice: string): number =>
    taken.find((each) => each.question === question && each.choice === choice)?.times ?? 0;
  return {
    ...designatedOf(row, today),
    objective: row.objective,
    evaluationItems: [...row.evaluationItems],
    questions: row.questions.map((question) => ({
      text: question.text,
      choices: question.choices.map(({ text }) => text),
      right: rightPosition(question),
      rationale: question.rationale,
      answered: row.attempts,
      answeredRight: times(question.id, question.right),
      taken: question.choices.map(({ id }) => times(question.id, id)),
    })),
    evaluations,
  };
}

function stateOf(row: DesignatedRow, today: string): DesignatedActivityDto['state'] {
  if (row.retiredReason !== null) return 'retired';
  if (today < row.releasedOn) return 'coming';
  return today > row.expiresOn ? 'expired' : 'open';
}
