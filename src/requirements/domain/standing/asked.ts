import { exactText } from '../amount.js';
import type { Portion, Setting } from '../entry.js';
import { minimum, totalMeasure, type Measure } from '../operators/minimum.js';
import { topicMinimum } from '../operators/topic-minimum.js';
import { rulesOf, type DecimalText, type ProfileSource } from '../profile/profile.js';
import { categoryNames, inUnits } from '../words.js';
import type { Period } from '../../../shared/calendar.js';
import { topics } from '../../../shared/topics.js';
import { listed } from '../../../shared/words.js';
import { t } from '../messages.js';

/** One thing that is asked for, how much of it there is, and what would close the gap. */
export interface Asked {
  readonly rule: string;
  readonly title: string;
  readonly kind: 'total' | 'minimum' | 'topic';
  /** Empty: all of them. */
  readonly buckets: readonly string[];
  readonly topic: string | null;
  readonly over: Period;
  /** The last day; null where it must be met at all times. */
  readonly by: string | null;
  readonly required: DecimalText;
  readonly applied: DecimalText;
  readonly missing: DecimalText;
  /** `missed`: its days are over. */
  readonly state: 'met' | 'missing' | 'missed';
  readonly remedy: string | null;
  readonly source: ProfileSource | null;
}

/** Everything that a profile asks for in a period, the total first. Unconfirmed numbers ask for nothing. */
export function asked(portions: readonly Portion[], setting: Setting): Asked[] {
  const { profile } = setting;
  const all: Asked[] = [];
  const full = fullCategories(portions, profile, ['cap', 'max-share']);
  const capped = fullCategories(portions, profile, ['cap']);
  const add = (
    about: Pick<Asked, 'rule' | 'title' | 'kind' | 'buckets' | 'topic'> & { source: string },
    measures: readonly Measure[],
    closed = full,
  ): void => {
    for (const one of measures) {
      const state = stateOf(one, setting.today);
      all.push({
        ...about,
        over: one.over,
        by: one.by,
        required: exactText(one.required),
        applied: exactText(one.applied),
        missing: exactText(one.missing),
        state,
        remedy: state === 'met' ? null : remedy(about, one, state, closed, setting),
        source: profile.sources[about.source] ?? null,
      });
    }
  };
  const { total } = profile;
  if (total.confirmed) {
    add(
      {
        rule: 'total',
        title: t('total'),
        kind: 'total',
        buckets: [],
        topic: null,
        source: total.source,
      },
      [totalMeasure(portions, setting)],
    );
  }
  for (const rule of rulesOf(profile, 'minimum')) {
    add(
      {
        rule: rule.id,
        title: rule.title,
        kind: 'minimum',
        buckets: rule.buckets ?? [],
        topic: null,
        source: rule.source,
      },
      minimum(portions, rule, setting),
      // What a share of the total takes away still counts in a part of the period.
      rule.each === 'year' || rule.lastMonths !== undefined ? capped : full,
    );
  }
  for (const rule of rulesOf(profile, 'topic-minimum')) {
    add(
      {
        rule: rule.id,
        title: rule.title,
        kind: 'topic',
        buckets: [],
        topic: rule.topic,
        source: rule.source,
      },
      [topicMinimum(portions, rule, setting)],
    );
  }
  return all;
}

/** Categories that a limit cut already: more of them would close no gap. */
function fullCategories(
  portions: readonly Portion[],
  profile: Setting['profile'],
  limits: readonly ('cap' | 'max-share')[],
): ReadonlySet<string> {
  const rules = new Set(limits.flatMap((limit) => rulesOf(profile, limit)).map(({ id }) => id));
  return new Set(
    portions
      .filter(({ reasons }) => reasons.some(({ rule }) => rules.has(rule)))
      .map(({ category }) => category),
  );
}

function stateOf({ missing, by }: Measure, today: string): Asked['state'] {
  if (missing === 0) return 'met';
  return by !== null && by < today ? 'missed' : 'missing';
}

function remedy(
  { buckets: categories, topic }: Pick<Asked, 'buckets' | 'topic'>,
  { missing, by, over }: Measure,
  state: Asked['state'],
  full: ReadonlySet<string>,
  { profile }: Setting,
): string {
  const amount = inUnits(missing, profile);
  const what =
    topic !== null
      ? t('amountOn', { amount, topic: topicName(topic).toLowerCase() })
      : categories.length > 0
        ? t('amountIn', { amount, categories: categoryNames(profile, categories) })
        : amount;
  if (state === 'missed') return t('missed', { what, ...over });
  const needed = by === null ? t('neededNow', { what }) : t('neededBy', { what, by });
  const way = topic === null ? wayInto(categories, full, profile) : topicWay(topic, profile);
  return way === null ? needed : `${needed} ${way}`;
}

/** What comes into some categories: units that Lectern awards, rule sets, and what the learner adds. */
function wayInto(
  ids: readonly string[],
  full: ReadonlySet<string>,
  profile: Setting['profile'],
): string | null {
  const categories = profile.buckets.filter(
    ({ id }) => !full.has(id) && (ids.length === 0 || ids.includes(id)),
  );
  const recognised = rulesOf(profile, 'recognition').filter(({ bucket: category }) =>
    categories.some(({ id }) => id === category),
  );
  const units = [...categories, ...recognised].flatMap(({ accepts }) =>
    accepts.flatMap(({ unit, ruleSet }) => unit ?? ruleSet ?? []),
  );
  const named = listed([...new Set(units)].slice(0, 4), 'or');
  const reported = categories.some(({ selfReported }) => selfReported);
  if (named === '') return reported ? t('way.report') : null;
  return t(reported ? 'way.claimOrReport' : 'way.claim', { units: named });
}

/** Only credit on the topic closes its gap. */
function topicWay(topic: string, profile: Setting['profile']): string {
  const ownWord = rulesOf(profile, 'topic-minimum').some(
    (rule) => rule.topic === topic && rule.selfDeclared === true,
  );
  return t(ownWord ? 'way.tickTopic' : 'way.readOrAttach');
}

const topicName = (topic: string): string =>
  Object.entries(topics).find(([id]) => id === topic)?.[1] ?? topic;
