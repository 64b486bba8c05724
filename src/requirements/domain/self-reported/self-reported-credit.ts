import type { RequirementProfile } from '../profile/profile.js';
import { isDay } from '../../../shared/calendar.js';
import { isTopic } from '../../../shared/topics.js';
import { inputError, type InputError } from '../../../shared/input-error.js';
import type { Message } from '../../../shared/messages.js';
import { t } from '../messages.js';

/** Self-reported credit as a learner enters it. */
export interface SelfReportedCreditFacts {
  readonly title: string;
  readonly provider: string | null;
  /** The unit, where it is one that profiles know; null: the categories alone say where it counts. */
  readonly unit: string | null;
  /** By profile, the category that it counts in. */
  readonly buckets: Readonly<Record<string, string>>;
  readonly amount: string;
  readonly completedOn: string;
  readonly topics: readonly string[];
  readonly note: string | null;
}

export const selfReportedCreditLimits = {
  title: 300,
  provider: 200,
  note: 2000,
  buckets: 30,
} as const;

/** The facts with single spaces and composed letters, nothing for what is empty, and an exact amount. */
export function tidySelfReportedCredit(facts: SelfReportedCreditFacts): SelfReportedCreditFacts {
  const line = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const amount = /^0*(\d+)(?:\.(\d{1,2}))?$/.exec(facts.amount.trim());
  return {
    ...facts,
    title: line(facts.title),
    provider: line(facts.provider ?? '') || null,
    unit: facts.unit === '' ? null : facts.unit,
    // What is no amount stays as it is, to be refused.
    amount: amount ? `${amount[1]}.${(amount[2] ?? '').padEnd(2, '0')}` : facts.amount,
    topics: [...new Set(facts.topics)].toSorted(),
    note: facts.note?.normalize('NFC').trim() || null,
  };
}

/** Whether a correction changes what counts, and not its words alone. Both are tidied. */
export function countsOtherwise(
  before: SelfReportedCreditFacts,
  after: SelfReportedCreditFacts,
): boolean {
  const counted = ({
    unit,
    buckets: categories,
    amount,
    completedOn,
    topics,
  }: SelfReportedCreditFacts): string =>
    JSON.stringify([
      unit,
      Object.entries(categories).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      amount,
      completedOn,
      topics.toSorted(),
    ]);
  return counted(before) !== counted(after);
}

/**
 * What is wrong with the facts of a self-reported credit, by member.
 * @param profiles those that are offered
 * @param today the learner's day: nothing is completed in the future
 * @param before what is corrected: it may stay where it is, also where that is no longer offered
 */
export function selfReportedCreditErrors(
  facts: SelfReportedCreditFacts,
  profiles: readonly RequirementProfile[],
  today: string,
  before: SelfReportedCreditFacts | null = null,
): InputError[] {
  const errors: InputError[] = [];
  const add = (path: string, code: string, message: Message): void => {
    errors.push(inputError(path, code, message));
  };
  if (facts.title === '') add('title', 'required', t.message('required'));
  if (!/^\d{1,4}\.\d\d$/.test(facts.amount) || facts.amount === '0.00') {
    add('amount', 'amount', t.message('amount'));
  }
  if (!isDay(facts.completedOn) || facts.completedOn < '1950-01-01') {
    add('completedOn', 'day', t.message('completed'));
  } else if (facts.completedOn > today) {
    add('completedOn', 'future', t.message('future'));
  }
  if (
    facts.unit !== null &&
    facts.unit !== before?.unit &&
    !knownUnits(profiles).includes(facts.unit)
  ) {
    add('unit', 'unknown', t.message('unit'));
  }
  if (facts.unit === null && Object.keys(facts.buckets).length === 0) {
    add('countsAs', 'required', t.message('place'));
  }
  for (const [profileId, categoryId] of Object.entries(facts.buckets)) {
    const profile = profiles.find(({ id }) => id === profileId);
    const category = profile?.buckets.find(({ id }) => id === categoryId);
    if (category?.selfReported !== true && before?.buckets[profileId] !== categoryId) {
      add('countsAs', 'unknown', t.message('selfReportedPlace'));
    }
  }
  if (!facts.topics.every(isTopic)) add('topics', 'unknown', t.message('topics'));
  return errors;
}

/** Every unit that some profile accepts or recognises. */
export function knownUnits(profiles: readonly RequirementProfile[]): string[] {
  const acceptances = profiles.flatMap(({ buckets: categories, rules }) => [
    ...categories.flatMap(({ accepts }) => accepts),
    ...rules.flatMap((rule) => (rule.operator === 'recognition' ? rule.accepts : [])),
  ]);
  return [...new Set(acceptances.flatMap(({ unit }) => unit ?? []))].toSorted();
}
