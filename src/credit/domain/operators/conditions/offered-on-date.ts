import type { OfferedOnDateRule } from '../../rule-set.js';
import { dayOfAct } from '../../time/zones.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { t } from './messages.js';

/** The activity must be completed while the provider offers it: credit is designated in advance, never afterwards. */
export function offeredOnDate(
  _rule: OfferedOnDateRule,
  { evidence, completedOn: completed }: Given,
): Verdict {
  const { offer, article } = evidence;
  const required = offer.closesOn
    ? t('offered', { from: offer.opensOn, to: offer.closesOn })
    : t('offeredFrom', { from: offer.opensOn });
  // Who passed by a corrected key did their part when they handed in; only the evaluation came later.
  const completedOn =
    completed !== null && article?.regradedAt && article.passedAt
      ? dayOfAct(article.passedAt, article, evidence)
      : completed;
  if (completedOn === null) return met(required, t('notCompleted'));
  const early = completedOn < offer.opensOn;
  const late = offer.closesOn !== null && completedOn > offer.closesOn;
  if (!early && !late) return met(required, t('completed', { day: completedOn }));
  return {
    outcome: 'not-met',
    required,
    observed: t(early ? 'completedBefore' : 'completedAfter', { day: completedOn }),
    remedy: t('chooseOffered'),
  };
}
