import type { QuizSpeedFlagRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { durationInWords } from '../../../../shared/words.js';
import { t } from './messages.js';

/** Flags an assessment handed in faster than its questions can be read, or without a known beginning. Never refuses. */
export function quizSpeedFlag(rule: QuizSpeedFlagRule, { evidence: { article } }: Given): Verdict {
  const required = t('quizSpeed', {
    each: durationInWords(rule.secondsPerQuestion * 1000),
    all: durationInWords(rule.minimumSeconds * 1000),
  });
  if (article === null || article.attemptsMade === 0) {
    return met(required, t('notAnswered'));
  }
  const { secondsOnAssessment: seconds, questionCount } = article;
  const least = Math.max(rule.minimumSeconds, rule.secondsPerQuestion * questionCount);
  if (seconds !== null && seconds >= least) {
    return met(required, t('timeOnQuestions', { time: durationInWords(seconds * 1000) }));
  }
  return {
    outcome: 'flagged',
    required,
    observed:
      seconds === null
        ? t('openingUnknown')
        : t('answeredIn', { count: questionCount, time: durationInWords(seconds * 1000) }),
    remedy: t('quizSpeedRemedy'),
  };
}
