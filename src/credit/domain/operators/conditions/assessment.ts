import type { ArticleEvidence } from '../../evidence.js';
import type { AssessmentRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { counted } from '../../../../shared/words.js';

/** The questions about the article are answered with the pass mark that the learner was told before the start. */
export function assessment(rule: AssessmentRule, { evidence: { article } }: Given): Verdict {
  const required = requirement(rule, article);
  if (article === null) {
    return refuse(required, 'No article was chosen.', 'Choose an article with its assessment.');
  }
  const shortfall = shortfallOf(rule, article);
  if (shortfall !== null) {
    return refuse(
      required,
      shortfall,
      'Ask the provider: its administrator sets up the assessment.',
    );
  }
  const { correct, questionCount, passPercent, attemptsMade, attemptsAllowed } = article;
  const open = attemptsAllowed === null ? null : Math.max(0, attemptsAllowed - attemptsMade);
  const again =
    open === 0
      ? 'No attempt is left. Choose another article.'
      : `Answer the questions again${open === null ? '' : `: ${counted(open, 'attempt')} left`}.`;
  if (correct === null) {
    return refuse(required, 'The questions were not answered yet.', 'Answer the questions.');
  }
  if (attemptsAllowed !== null && attemptsMade > attemptsAllowed) {
    return refuse(required, `Passed after ${counted(attemptsMade, 'attempt')}.`, again);
  }
  if (correct * 100 < passPercent * questionCount) {
    // How many were right could lead to the key while attempts are left; the result of the attempt says what it may.
    return refuse(required, 'Not passed.', again);
  }
  const result = `${correct} of ${counted(questionCount, 'question')} right: passed.`;
  if (article.correctByLaterKey === null) return met(required, result);
  return {
    outcome: 'flagged',
    required,
    observed: `${result} By the key as the provider corrected it since, ${article.correctByLaterKey} are right; the pass stands.`,
    remedy: 'You can claim. The error was the provider’s.',
  };
}

function requirement(rule: AssessmentRule, article: ArticleEvidence | null): string {
  const mark = article?.passPercent ?? rule.passPercent;
  const attempts = article ? article.attemptsAllowed : rule.attempts;
  return `The questions about the article are answered${
    mark === null ? ' with the pass mark of the provider' : `, at least ${mark} % of them right`
  }${attempts === null ? '' : `, in at most ${counted(attempts, 'attempt')}`}. The pass mark is told before the start.`;
}

/** What the provider set up otherwise than the rule asks for; null when nothing. */
function shortfallOf(rule: AssessmentRule, article: ArticleEvidence): string | null {
  if (article.questionCount < (rule.questions ?? 1)) {
    return `The assessment has ${counted(article.questionCount, 'question')}; at least ${rule.questions ?? 1} are asked for.`;
  }
  if (article.passPercent < (rule.passPercent ?? 0)) {
    return `The pass mark of this article is ${article.passPercent} %; at least ${rule.passPercent ?? 0} % are asked for.`;
  }
  if (rule.attempts === null) return null;
  return article.attemptsAllowed === null || article.attemptsAllowed > rule.attempts
    ? `This article may be tried ${article.attemptsAllowed === null ? 'without end' : counted(article.attemptsAllowed, 'time')}; at most ${counted(rule.attempts, 'attempt')} may be.`
    : null;
}

function refuse(required: string, observed: string, remedy: string): Verdict {
  return { outcome: 'not-met', required, observed, remedy };
}
