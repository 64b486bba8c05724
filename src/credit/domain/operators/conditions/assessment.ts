import type { ArticleEvidence } from '../../evidence.js';
import type { AssessmentRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { t } from './messages.js';

/** The questions about the article are answered with the pass mark that the learner saw before the start. */
export function assessment(rule: AssessmentRule, { evidence: { article } }: Given): Verdict {
  const required = requirement(rule, article);
  if (article === null) {
    return refuse(required, t('noArticle'), t('chooseArticle'));
  }
  const shortfall = shortfallOf(rule, article);
  if (shortfall !== null) {
    return refuse(required, shortfall, t('askProvider'));
  }
  const { correct, questionCount, passPercent, attemptsMade, attemptsAllowed } = article;
  if (correct === null) return refuse(required, t('notAnswered'), t('answer'));
  if (attemptsAllowed !== null && attemptsMade > attemptsAllowed) {
    return refuse(required, t('passedAfter', { attempts: attemptsMade }), t('noAttemptLeft'));
  }
  if (correct * 100 < passPercent * questionCount) {
    // How many were right could lead to the key while attempts are left; the result of the attempt says what it may.
    return refuse(required, t('notPassed'), againOrNot(article));
  }
  const result = { correct, count: questionCount };
  const later = article.correctByLaterKey;
  if (later === null) return met(required, t('passed', result));
  return {
    outcome: 'flagged',
    required,
    observed: t('passedByEarlierKey', { ...result, later }),
    remedy: t('claimAnyway'),
  };
}

function againOrNot({ attemptsMade, attemptsAllowed }: ArticleEvidence): string {
  if (attemptsAllowed === null) return t('answerAgain');
  const left = attemptsAllowed - attemptsMade;
  return left > 0 ? t('answerAgainLeft', { left }) : t('noAttemptLeft');
}

function requirement(rule: AssessmentRule, article: ArticleEvidence | null): string {
  const mark = article?.passPercent ?? rule.passPercent;
  const attempts = article ? article.attemptsAllowed : rule.attempts;
  if (mark === null) return attempts === null ? t('passAny') : t('passAnyInAttempts', { attempts });
  return attempts === null ? t('pass', { mark }) : t('passInAttempts', { mark, attempts });
}

/** What the provider set up otherwise than the rule asks for; null when nothing. */
function shortfallOf(rule: AssessmentRule, article: ArticleEvidence): string | null {
  const { questionCount: count, passPercent: mark, attemptsAllowed: attempts } = article;
  const { questions, passPercent, attempts: most } = rule;
  if (count < (questions ?? 1)) return t('tooFewQuestions', { count, least: questions ?? 1 });
  if (passPercent !== null && mark < passPercent) {
    return t('passMarkTooLow', { mark, least: passPercent });
  }
  if (most === null) return null;
  if (attempts === null) return t('attemptsWithoutEnd', { most });
  return attempts > most ? t('tooManyAttempts', { attempts, most }) : null;
}

function refuse(required: string, observed: string, remedy: string): Verdict {
  return { outcome: 'not-met', required, observed, remedy };
}
