import { exactText, sum, type Amount } from '../amount.js';
import type { CreditEntry, Portion, Setting } from '../entry.js';
import { expiryOf } from '../operators/credit-expires.js';
import { rulesOf, type DecimalText } from '../profile/profile.js';
import { categoryNames, inUnits, sourceInWords } from '../words.js';
import { t } from '../messages.js';

/** What became of one entry: earned = applied + excess, and one text that says why. */
export interface Line {
  readonly entryId: string;
  readonly origin: CreditEntry['origin'];
  readonly title: string;
  /** Whether a provider may audit it; null where that is not known, as of what was carried over. */
  readonly audited: boolean | null;
  /** The claim of an award. */
  readonly claimId: string | null;
  /** As earned. */
  readonly amount: DecimalText;
  readonly unit: string | null;
  readonly completedOn: string;
  readonly topics: readonly string[];
  readonly selfDeclaredTopics: readonly string[];
  /** What it is worth to this body. */
  readonly earned: DecimalText;
  readonly applied: DecimalText;
  readonly excess: DecimalText;
  readonly parts: readonly { readonly category: string; readonly applied: DecimalText }[];
  readonly why: string;
  readonly expiresOn: string | null;
}

/** The portions of each entry, in their order. */
export function portionsByEntry(portions: readonly Portion[]): Portion[][] {
  const byEntry = new Map<string, Portion[]>();
  for (const portion of portions) {
    const there = byEntry.get(portion.entry.id);
    if (there) there.push(portion);
    else byEntry.set(portion.entry.id, [portion]);
  }
  return [...byEntry.values()];
}

/** The line of one entry. @param parts all portions of it, at least one */
export function lineOf(parts: readonly Portion[], setting: Setting): Line {
  const [first] = parts;
  if (!first) throw new RangeError('A line is of at least one portion');
  const { entry } = first;
  const [expiry] = rulesOf(setting.profile, 'credit-expires');
  const earned = sum(parts.map((part) => part.earned));
  const applied = sum(parts.map((part) => part.applied));
  return {
    entryId: entry.id,
    origin: entry.origin,
    title: entry.title,
    audited: entry.audited ?? null,
    claimId: entry.claimId,
    amount: entry.amount,
    unit: entry.unit,
    completedOn: entry.completedOn,
    topics: entry.topics,
    selfDeclaredTopics: entry.selfDeclaredTopics,
    earned: exactText(earned),
    applied: exactText(applied),
    excess: exactText(earned - applied),
    parts: parts.map((part) => ({ category: part.category, applied: exactText(part.applied) })),
    why: why(parts, setting),
    expiresOn: expiry ? expiryOf(expiry, entry.completedOn) : null,
  };
}

function why(parts: readonly Portion[], setting: Setting): string {
  return [whyAmount(parts, setting), ...whyNotOnTopic(parts, setting)].join(' ');
}

/** Topics that rest on the learner's word where the body asks for more than that. */
function whyNotOnTopic([part]: readonly Portion[], { profile }: Setting): string[] {
  if (!part) return [];
  const { origin, selfDeclaredTopics } = part.entry;
  return rulesOf(profile, 'topic-minimum')
    .filter((rule) => rule.selfDeclared !== true && selfDeclaredTopics.includes(rule.topic))
    .map((rule) =>
      t(origin === 'external' ? 'topicUnproven' : 'topicUnsupported', { title: rule.title }),
    );
}

function whyAmount(parts: readonly Portion[], setting: Setting): string {
  const { profile } = setting;
  const sentences = new Set(parts.flatMap(({ reasons }) => reasons.map((one) => one.sentence)));
  if (sentences.size > 0) return [...sentences].join(' ');
  return parts.map((part) => plainReason(part, part.applied, profile)).join(' ');
}

function plainReason(
  { category, entry }: Portion,
  applied: Amount,
  profile: Setting['profile'],
): string {
  const values = {
    amount: inUnits(applied, profile),
    category: categoryNames(profile, [category]),
    source: sourceInWords(profile, profile.buckets.find(({ id }) => id === category)?.source ?? ''),
  };
  const { origin, audited } = entry;
  return t(
    origin === 'award' && audited === false ? 'counted.unaudited' : `counted.${origin}`,
    values,
  );
}
