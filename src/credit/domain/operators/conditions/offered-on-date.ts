import type { OfferedOnDateRule } from '../../rule-set.js';
import { dayOfAct } from '../../time/zones.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { dayInWords } from '../../../../shared/words.js';

/** The activity must be completed while the provider offers it: credit is designated in advance, never afterwards. */
export function offeredOnDate(
  _rule: OfferedOnDateRule,
  { evidence, completedOn: completed }: Given,
): Verdict {
  const { offer, article } = evidence;
  const required = offer.closesOn
    ? `Completed from ${dayInWords(offer.opensOn)} to ${dayInWords(offer.closesOn)}, while it is offered.`
    : `Completed on or after ${dayInWords(offer.opensOn)}, when it was first offered.`;
  // Who passed by a corrected key did their part when they handed in; only the evaluation came later.
  const completedOn =
    completed !== null && article?.regradedAt && article.passedAt
      ? dayOfAct(article.passedAt, article, evidence)
      : completed;
  if (completedOn === null) return met(required, 'Not completed yet.');
  const early = completedOn < offer.opensOn;
  const late = offer.closesOn !== null && completedOn > offer.closesOn;
  if (!early && !late) return met(required, `Completed on ${dayInWords(completedOn)}.`);
  return {
    outcome: 'not-met',
    required,
    observed: `Completed on ${dayInWords(completedOn)}, ${early ? 'before it was offered' : 'after it closed'}.`,
    remedy: 'Choose an option that was offered on that day.',
  };
}
