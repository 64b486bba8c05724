import { amountOf } from '../amount.js';
import { nextMonthDay, periodOn, type PeriodRule } from './periods.js';
import { profileProblems } from './profile-check.js';
import type { DecimalText, ProfileRule, RequirementProfile } from './profile.js';
import { isDay, addDays, daysBetween, monthsAfter, type Period } from '../../../shared/calendar.js';
import { isTopic, topics as topicNames, type Topic } from '../../../shared/topics.js';
import { inputError, type InputError } from '../../../shared/input-error.js';
import type { Message } from '../../../shared/messages.js';
import { t } from './messages.js';

/** One kind of credit that the learner distinguishes. */
export interface OwnCategory {
  /** Kept when it is renamed, so that self-reported credit stays in it. */
  readonly id: string;
  readonly name: string;
  readonly atLeast: DecimalText | null;
  readonly atMost: DecimalText | null;
  /** Credit that is assigned automatically: everything, or these units. */
  readonly takes: 'everything' | readonly string[];
}

/** How the learner cuts time. */
export type OwnPeriod =
  | { readonly kind: 'once'; readonly endsOn: string }
  | { readonly kind: 'months'; readonly count: number }
  | { readonly kind: 'calendar-years'; readonly count: number };

/** A requirement as a learner defines it, without a file. */
export interface OwnRequirementFacts {
  readonly name: string;
  readonly unit: OwnUnit;
  readonly startsOn: string;
  readonly period: OwnPeriod;
  readonly total: DecimalText;
  /** Without categories everything counts alike. */
  readonly categories: readonly OwnCategory[];
  readonly topics: readonly { readonly topic: Topic; readonly amount: DecimalText }[];
  /** MM-DD, after the end of each period: what is recorded later does not count in it. */
  readonly recordBy: string | null;
  /** The highest category number so far: credit stays in a removed category, and no other gets its id. */
  readonly lastCategory?: number;
}

/** As it is written: the deadline as a day after the first period, categories that are new without an id. */
export type WrittenRequirement = Omit<
  OwnRequirementFacts,
  'recordBy' | 'categories' | 'lastCategory'
> & {
  readonly deadline: string | null;
  readonly categories: readonly WrittenCategory[];
};

/** A category that is new has no id yet. */
export type WrittenCategory = Omit<OwnCategory, 'id'> & { readonly id: string | null };

export const ownUnits = ['credit', 'hour', 'point'] as const;
export type OwnUnit = (typeof ownUnits)[number];

export const ownRequirementLimits = {
  /** How many a learner may define. */
  requirements: 20,
  name: 120,
  categories: 12,
  units: 20,
  topics: 3,
  months: 120,
  years: 10,
} as const;

/** The id of the profile of an own requirement. */
export const ownProfileId = (id: string): string => `own.${id}`;

const everything: OwnCategory = {
  id: 'all',
  name: t('everything'),
  atLeast: null,
  atMost: null,
  takes: 'everything',
};

/** The first period of a requirement. */
export const firstPeriod = ({
  period,
  startsOn,
}: Pick<WrittenRequirement, 'period' | 'startsOn'>): Period =>
  periodOn(periodRule(period), startsOn, startsOn);

/** The deadline of the first period, as a day. */
export function deadlineOf(facts: OwnRequirementFacts): string | null {
  return facts.recordBy === null ? null : nextMonthDay(facts.recordBy, firstPeriod(facts).to);
}

/** What a learner wrote, as it is kept: single spaces, exact amounts, an id for each category. */
export function tidyOwnRequirement(
  written: WrittenRequirement,
  before: OwnRequirementFacts | null,
): OwnRequirementFacts {
  const { deadline, ...facts } = written;
  const known = new Set((before?.categories ?? []).map(({ id }) => id));
  let last = Math.max(before?.lastCategory ?? 0, ...[...known].map((id) => Number(id.slice(1))));
  const categories = written.categories.map((category) => ({
    ...category,
    id: category.id !== null && known.has(category.id) ? category.id : `c${(last += 1)}`,
    name: line(category.name),
    atLeast: category.atLeast === null ? null : exact(category.atLeast),
    atMost: category.atMost === null ? null : exact(category.atMost),
  }));
  return {
    ...facts,
    name: line(written.name),
    total: exact(written.total),
    categories,
    lastCategory: last,
    topics: written.topics.map(({ topic, amount }) => ({ topic, amount: exact(amount) })),
    recordBy: deadline === null ? null : deadline.slice(5),
  };
}

const line = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** `7` -> `7.00`; what is no amount stays as it is, to be refused. */
function exact(text: string): string {
  const amount = /^0*(\d+)(?:\.(\d{1,2}))?$/.exec(text.trim());
  return amount ? `${amount[1]}.${(amount[2] ?? '').padEnd(2, '0')}` : text;
}

/**
 * What is wrong with a requirement, by member: its own numbers, then what every profile must contain.
 * @param facts tidied
 * @param today the learner's day
 */
export function ownRequirementErrors(
  facts: OwnRequirementFacts,
  deadline: string | null,
  known: readonly string[],
  today: string,
): InputError[] {
  const errors: InputError[] = [];
  const add = (path: string, code: string, message: Message): void => {
    errors.push(inputError(path, code, message));
  };
  const amount = (path: string, text: string | null): void => {
    if (text !== null && !isAmount(text)) add(path, 'amount', t.message('amount'));
  };
  if (facts.name === '') add('name', 'required', t.message('required'));
  amount('total', facts.total);
  periodErrors(facts, today, add);
  const names = facts.categories.map(({ name }) => name.toLowerCase());
  for (const [at, category] of facts.categories.entries()) {
    const path = `categories.${at}`;
    if (category.name === '') add(`${path}.name`, 'required', t.message('required'));
    else if (names.indexOf(category.name.toLowerCase()) < at) {
      add(`${path}.name`, 'repeated', t.message('sameName'));
    }
    amount(`${path}.atLeast`, category.atLeast);
    amount(`${path}.atMost`, category.atMost);
    const { atLeast, atMost, takes } = category;
    const both = atLeast !== null && atMost !== null && isAmount(atLeast) && isAmount(atMost);
    if (both && amountOf(atLeast) > amountOf(atMost)) {
      add(`${path}.atMost`, 'order', t.message('order'));
    }
    if (takes !== 'everything' && !takes.every((unit) => known.includes(unit))) {
      add(`${path}.takes`, 'unknown', t.message('units'));
    }
  }
  const asked = facts.topics.map(({ topic }) => topic);
  for (const [at, { topic, amount: most }] of facts.topics.entries()) {
    if (!isTopic(topic)) add(`topics.${at}.topic`, 'unknown', t.message('topic'));
    else if (asked.indexOf(topic) < at) {
      add(`topics.${at}.topic`, 'repeated', t.message('topicTwice'));
    }
    amount(`topics.${at}.amount`, most);
  }
  if (errors.length > 0) return errors;
  deadlineErrors(facts, deadline, add);
  const problems = profileProblems(ownProfile(facts, { id: 'new', revision: 1, updatedOn: today }));
  return [
    ...errors,
    ...problems.map(({ path, message, remedy }) =>
      inputError(
        path.slice(1).replaceAll('/', '.'),
        'profile',
        t.message('wrongProfile', { message, remedy }),
      ),
    ),
  ];
}

type AddError = (path: string, code: string, message: Message) => void;

function periodErrors(
  { startsOn, period }: OwnRequirementFacts,
  today: string,
  add: AddError,
): void {
  if (!isDay(startsOn, { from: '1950-01-01', to: monthsAfter(today, 24) })) {
    add('startsOn', 'day', t.message('startsOn'));
    return;
  }
  if (period.kind === 'once') {
    if (!isDay(period.endsOn) || period.endsOn < startsOn) {
      add('period.endsOn', 'day', t.message('endsOn'));
    } else if (period.endsOn > addDays(monthsAfter(startsOn, ownRequirementLimits.months), -1)) {
      add('period.endsOn', 'day', t.message('tenYears'));
    }
    return;
  }
  const most = period.kind === 'months' ? ownRequirementLimits.months : ownRequirementLimits.years;
  if (!Number.isInteger(period.count) || period.count < 1 || period.count > most) {
    add('period.count', 'number', t.message('count', { most }));
  }
}

function deadlineErrors(facts: OwnRequirementFacts, deadline: string | null, add: AddError): void {
  if (deadline === null) return;
  const { to } = firstPeriod(facts);
  if (!isDay(deadline) || deadline <= to || deadline > monthsAfter(to, 12)) {
    add('deadline', 'day', t.message('deadline', { end: to }));
  }
}

const isAmount = (text: string): boolean => /^\d{1,5}\.\d\d$/.test(text) && amountOf(text) > 0;

function periodRule(period: OwnPeriod): PeriodRule {
  switch (period.kind) {
    case 'once':
      return period;
    case 'months':
      return { kind: 'own-start', months: period.count };
    case 'calendar-years':
      return { kind: 'calendar-years', years: period.count };
  }
}

/** The deadline of each period: the same day of the year where periods are whole years, else as many days later. */
function lockDay(
  facts: OwnRequirementFacts,
  recordBy: string,
): { monthDay: string } | { daysAfter: number } {
  const { period } = facts;
  if (period.kind !== 'months' || period.count % 12 === 0) return { monthDay: recordBy };
  const { to } = firstPeriod(facts);
  return { daysAfter: daysBetween(to, nextMonthDay(recordBy, to)) };
}

/** The profile of an own requirement, judged by the same engine as those of bodies. */
export function ownProfile(
  facts: OwnRequirementFacts,
  { id, revision, updatedOn }: { id: string; revision: number; updatedOn: string },
): RequirementProfile {
  const source = 'own';
  const categories = facts.categories.length > 0 ? facts.categories : [everything];
  const rule = (ruleId: string, title: string) => ({ id: ruleId, title, source, confirmed: true });
  const rules: ProfileRule[] = [
    ...categories.flatMap(({ id: category, name, atLeast, atMost }): ProfileRule[] => [
      ...(atLeast === null
        ? []
        : [
            {
              ...rule(`least-${category}`, name),
              operator: 'minimum' as const,
              buckets: [category],
              amount: atLeast,
            },
          ]),
      ...(atMost === null
        ? []
        : [
            {
              ...rule(`most-${category}`, name),
              operator: 'cap' as const,
              buckets: [category],
              amount: atMost,
            },
          ]),
    ]),
    ...facts.topics.map(({ topic, amount }): ProfileRule => ({
      ...rule(`topic-${topic}`, topicNames[topic]),
      operator: 'topic-minimum',
      topic,
      amount,
      // It is the learner's own requirement: their word is enough.
      selfDeclared: true,
    })),
    ...(facts.recordBy === null
      ? []
      : [
          {
            ...rule('deadline', t('recordedInTime')),
            operator: 'period-lock' as const,
            ...lockDay(facts, facts.recordBy),
          },
        ]),
  ];
  return {
    id: ownProfileId(id),
    version: String(revision),
    validFrom: '1950-01-01',
    validTo: null,
    name: facts.name,
    body: t('own'),
    unit: { one: t(`unit.${facts.unit}`), many: t(`units.${facts.unit}`) },
    period: periodRule(facts.period),
    total: { amount: facts.total, source, confirmed: true },
    buckets: categories.map(({ id: category, name, takes }) => ({
      id: category,
      name,
      accepts: takes === 'everything' ? [{ anything: true }] : takes.map((unit) => ({ unit })),
      selfReported: true,
      source,
    })),
    rules,
    remarks: [],
    sources: {
      [source]: {
        title: t('own'),
        address: null,
        date: updatedOn,
        trust: 'own',
      },
    },
  };
}
