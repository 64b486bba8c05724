import type { QuizSpeedFlagRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { counted, durationInWords } from '../../../../shared/words.js';

/** Flags an assessment handed in faster than its questions can be read, or without a known beginning. Never refuses. */
export function quizSpeedFlag(rule: QuizSpeedFlagRule, { evidence: { article } }: Given): Verdict {
  const required = `At least ${durationInWords(rule.secondsPerQuestion * 1000)} for each question, and ${durationInWords(rule.minimumSeconds * 1000)} in all, from opening the questions to handing them in.`;
  if (article === null || article.attemptsMade === 0) {
    return met(required, 'The questions were not answered yet.');
  }
  const { secondsOnAssessment: seconds, questionCount } = article;
  const least = Math.max(rule.minimumSeconds, rule.secondsPerQuestion * questionCount);
  if (seconds !== null && seconds >= least) {
    return met(required, `${durationInWords(seconds * 1000)} on the questions.`);
  }
  return {
    outcome: 'flagged',
    required,
    observed:
      seconds === null
        ? 'It is not known when the questions were opened.'
        : `${counted(questionCount, 'question')} answered in ${durationInWords(seconds * 1000)}.`,
    remedy: 'You can claim. The provider may ask about it.',
  };
}
