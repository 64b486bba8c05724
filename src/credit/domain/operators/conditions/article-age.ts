import type { Source } from '../../evidence.js';
import type { ArticleAgeRule } from '../../rule-set.js';
import type { Given, Verdict } from '../verdict.js';
import { verdictOnPapers } from './unfit-papers.js';
import { addMonths } from '../../../../shared/calendar.js';
import { quoted } from '../../words.js';
import { t } from './messages.js';

/**
 * How old a paper may be on the day of the claim. Where only a month or a year of publication is known, its
 * last day counts; where nothing is known, the paper does not fit.
 */
export function articleAge(rule: ArticleAgeRule, { evidence }: Given): Verdict {
  const months = rule.maximumMonths;
  const required =
    months % 12 === 0 ? t('yearsOld', { years: months / 12 }) : t('monthsOld', { months });
  const oldest = addMonths(evidence.claimedOn, -months);
  const unfit = evidence.sources
    .filter(({ publishedTo }) => publishedTo === null || publishedTo < oldest)
    .map((source) => ({ source, why: published(source) }));
  return verdictOnPapers(required, evidence.sources, unfit, {
    what: rule.unfit,
    remedy: t('chooseYounger', { day: oldest }),
  });
}

function published({ title, publishedTo }: Source): string {
  const paper = quoted(title);
  return publishedTo === null
    ? t('noPublicationDate', { paper })
    : t('publishedBy', { paper, day: publishedTo });
}
