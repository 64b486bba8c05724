import type { EarlierItem, Evidence } from '../../evidence.js';
import { normalText } from '../../cycles/normal-text.js';
import type { NoDuplicateRule } from '../../rule-set.js';
import { quoted } from '../../words.js';
import { verdictOnPapers } from './unfit-papers.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { addDays } from '../../../../shared/calendar.js';
import { t } from './messages.js';

/** The same paper, activity or question is not credited twice: ever, or within so many days. */
export function noDuplicate(rule: NoDuplicateRule, given: Given): Verdict {
  switch (rule.of) {
    case 'papers':
      return papers(rule, given);
    case 'activity':
      return activity(rule, given);
    case 'question':
      return question(rule, given);
  }
}

function papers(rule: NoDuplicateRule, given: Given): Verdict {
  const { sources } = given.evidence;
  const required = requirement(rule);
  if (given.earlier.items.length === 0) return met(required, t('allPapers'));
  const credited = creditedBefore(rule, given);
  const unfit = sources.flatMap((source) => {
    const before = credited.get(source.paperId);
    return before ? [{ source, why: wasCredited(source, before) }] : [];
  });
  return verdictOnPapers(required, sources, unfit, {
    what: rule.unfit,
    remedy: t('chooseNew'),
  });
}

function activity(rule: NoDuplicateRule, given: Given): Verdict {
  const required = requirement(rule);
  const { article } = given.evidence;
  const before = article && creditedBefore(rule, given).get(article.activityId);
  if (!article || !before) return met(required, t('notCreditedBefore'));
  return {
    outcome: 'not-met',
    required,
    observed: wasCredited(article, before),
    remedy: t('creditStands'),
  };
}

function question(rule: NoDuplicateRule, { evidence, earlier }: Given): Verdict {
  const required = requirement(rule);
  const repeated = repeatedQuestion(evidence, earlier.texts);
  if (repeated === null) return met(required, t('noQuestionRepeated'));
  return {
    outcome: 'not-met',
    required,
    observed: t('questionClaimed', { question: quoted(repeated) }),
    remedy: t('writeWhatIsNew'),
  };
}

function repeatedQuestion(
  { cycles }: Evidence,
  texts: readonly { readonly question: string | null }[],
): string | null {
  const seen = new Set(texts.map((text) => normalText(text.question)));
  for (const cycle of cycles) {
    const key = normalText(cycle.question);
    if (key === '') continue;
    if (seen.has(key)) return cycle.question;
    seen.add(key);
  }
  return null;
}

/** The items that count as the same, by their id. */
function creditedBefore(
  { among, days }: NoDuplicateRule,
  { earlier, ruleSet, completedOn, evidence }: Given,
): Map<string, EarlierItem> {
  const day = completedOn ?? evidence.claimedOn;
  const near = (item: EarlierItem): boolean =>
    days === null ||
    (addDays(item.completedOn, days) >= day && addDays(day, days) >= item.completedOn);
  return new Map(
    earlier.items
      .filter((item) => isAmong(among, item, ruleSet.id) && near(item))
      .map((item) => [item.id, item]),
  );
}

function isAmong(
  among: NoDuplicateRule['among'],
  { ruleSetId }: EarlierItem,
  own: string,
): boolean {
  if (among === 'group') return true;
  return among === 'rule-set' ? ruleSetId === own : among.includes(ruleSetId);
}

function requirement({ of, among, days }: NoDuplicateRule): string {
  if (among === 'rule-set')
    return days === null ? t('once', { of }) : t('onceWithin', { of, days });
  return days === null ? t('onceOfAKind', { of }) : t('onceOfAKindWithin', { of, days });
}

function wasCredited({ title }: { readonly title: string }, { completedOn }: EarlierItem): string {
  return t('wasCredited', { title: quoted(title), day: completedOn });
}
