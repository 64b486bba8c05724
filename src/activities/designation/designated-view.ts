import type { DesignatedRow, EvaluationSums, RegradingProgress } from './designated-rows.js';
import { choicePositions, rightPosition } from '../domain/questions.js';
import type {
  DesignatedActivityDto,
  DesignatedActivityPageDto,
} from '../dto/designated-activity.dto.js';

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
    topics: [...row.topics],
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
  regradings: ReadonlyMap<number, RegradingProgress>,
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
      accepted: choicePositions(question, question.accepted),
      void: question.void,
      rationale: question.rationale,
      answered: row.attempts,
      answeredRight: question.accepted.reduce((sum, choice) => sum + times(question.id, choice), 0),
      taken: question.choices.map(({ id }) => times(question.id, id)),
    })),
    evaluations,
    corrections: row.corrections.map((correction) => {
      const { version, reason, rationale, correctedAt } = correction;
      const at = row.questions.findIndex(({ id }) => id === correction.question);
      const question = row.questions[at];
      const progress = regradings.get(version);
      return {
        version,
        question: at,
        right: question ? choicePositions(question, correction.accepted) : [],
        void: correction.void,
        rationale,
        reason,
        correctedAt: new Date(correctedAt),
        attempts: progress?.attempts ?? 0,
        changed: progress?.changed ?? 0,
        nowPassed: progress?.nowPassed ?? 0,
        passStands: progress?.passStands ?? 0,
        regraded: progress?.finished ?? false,
      };
    }),
  };
}

function stateOf(row: DesignatedRow, today: string): DesignatedActivityDto['state'] {
  if (row.retiredReason !== null) return 'retired';
  if (today < row.releasedOn) return 'coming';
  return today > row.expiresOn ? 'expired' : 'open';
}
