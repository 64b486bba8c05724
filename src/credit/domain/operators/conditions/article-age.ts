import type { Source } from '../../evidence.js';
import type { ArticleAgeRule } from '../../rule-set.js';
import type { Given, Verdict } from '../verdict.js';
import { verdictOnPapers } from './unfit-papers.js';
import { addMonths } from '../../../../shared/calendar.js';
import { counted, dayInWords } from '../../../../shared/words.js';

/**
 * How old a paper may be on the day of the claim. Where only a month or a year of publication is known, its
 * last day counts; where nothing is known, the paper does not fit.
 */
export function articleAge(rule: ArticleAgeRule, { evidence }: Given): Verdict {
  const age =
    rule.maximumMonths % 12 === 0
      ? counted(rule.maximumMonths / 12, 'year')
      : counted(rule.maximumMonths, 'month');
  const oldest = addMonths(evidence.claimedOn, -rule.maximumMonths);
  const unfit = evidence.sources
    .filter(({ publishedTo }) => publishedTo === null || publishedTo < oldest)
    .map((source) => ({ source, why: published(source) }));
  return verdictOnPapers(
    `Published no more than ${age} before the day of the claim.`,
    evidence.sources,
    unfit,
    { what: rule.unfit, remedy: `Choose a paper published on or after ${dayInWords(oldest)}.` },
  );
}

function published({ publishedTo }: Source): string {
  return publishedTo === null
    ? 'has no known day of publication'
    : `was published by ${dayInWords(publishedTo)}`;
}
