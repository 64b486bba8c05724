import { capsOn } from './cap-period.js';
import { allRead, completedOn, lastDayOf, lastDayRead } from './completion.js';
import type { CycleEvidence, Evidence, ReadStretch } from '../evidence.js';
import type { RuleSet } from '../rule-set.js';
import { common, millisecondsOf, without, type Stretch } from './stretches.js';
import { dayOfAct } from './zones.js';
import type { Period } from '../../../shared/calendar.js';

/** The part of a claim on days that are judged together, and the last of them on which a step was taken. */
export interface DatedEvidence {
  readonly evidence: Evidence;
  /** YYYY-MM-DD; null while a step is missing. */
  readonly completedOn: string | null;
}

/** The days that are judged together with a day: those of its calendar year within one period of each cap. */
export function yearOn(ruleSet: RuleSet, day: string): Period {
  const year = { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
  return capsOn(ruleSet, day).reduce<Period>(
    ({ from, to }, { rule, days }) =>
      rule.period.kind === 'rolling-months'
        ? { from, to }
        : { from: days.from > from ? days.from : from, to: days.to < to ? days.to : to },
    year,
  );
}

/**
 * A claim by its years, the earliest first: hours by the day of each minute, cycles by the day on
 * which each was completed. A claim of one year stays as it is.
 */
export function dividedByYears(ruleSet: RuleSet, evidence: Evidence): readonly DatedEvidence[] {
  const last = completedOn(ruleSet.completedBy, evidence);
  const whole = [{ evidence, completedOn: last }];
  if (last === null || evidence.undivided === true) return whole;
  if (evidence.reading) {
    const { from } = yearOn(ruleSet, last);
    const isLate = (one: ReadStretch): boolean => dayOfAct(one.startsAt, one, evidence) >= from;
    return allRead(evidence).every(isLate) ? whole : readingByYears(ruleSet, evidence);
  }
  if (evidence.cycles.length < 2) return whole;
  const days = evidence.cycles.map((cycle) => dayOfCycle(ruleSet, cycle, evidence) ?? last);
  const { from } = yearOn(ruleSet, last);
  return days.every((day) => day >= from) ? whole : cyclesByYears(ruleSet, evidence, days);
}

function dayOfCycle(
  { completedBy }: RuleSet,
  cycle: CycleEvidence,
  evidence: Evidence,
): string | null {
  if (completedBy === 'documentation') {
    return cycle.documentedAt && dayOfAct(cycle.documentedAt, cycle, evidence);
  }
  return lastDayRead(common(evidence.stretches, cycle.stretches ?? []), evidence);
}

/** A minute that cycles of two years share goes with the earlier one. */
function cyclesByYears(
  ruleSet: RuleSet,
  evidence: Evidence,
  days: readonly string[],
): DatedEvidence[] {
  const years = new Map<string, CycleEvidence[]>();
  for (const [at, cycle] of evidence.cycles.entries()) {
    const { from } = yearOn(ruleSet, days[at] ?? '');
    years.set(from, [...(years.get(from) ?? []), cycle]);
  }
  let taken: Stretch[] = [];
  return inOrder(years).map((cycles, year) => {
    const own = cycles.flatMap(({ stretches }) => stretches ?? []);
    const stretches = without(common(evidence.stretches, own), taken);
    taken = [...taken, ...stretches];
    const completed = cycles.map((cycle) => days[evidence.cycles.indexOf(cycle)] ?? '');
    return {
      completedOn: completed.toSorted().at(-1) ?? null,
      evidence: {
        ...evidence,
        cycles,
        sources: cycles.flatMap(({ sources }) => sources),
        visits: cycles.flatMap(({ visits }) => visits),
        stretches,
        // Cycles are paid as acts: what was reported late is only used up, once.
        offline: year === 0 ? evidence.offline : [],
      },
    };
  });
}

function readingByYears(ruleSet: RuleSet, evidence: Evidence): DatedEvidence[] {
  const years = byYear(ruleSet, evidence.stretches, evidence);
  const late = byYear(ruleSet, evidence.offline, evidence);
  const visits = evidence.visits.map((visit) => ({
    visit,
    years: byYear(ruleSet, visit.stretches ?? [], evidence),
  }));
  return [...new Set([...years.keys(), ...late.keys()])].toSorted().map((from) => {
    const stretches = years.get(from) ?? [];
    const offline = late.get(from) ?? [];
    const made = visits.flatMap(({ visit, years: of }) => {
      const own = of.get(from);
      return own ? [{ ...visit, stretches: own, activeSeconds: millisecondsOf(own) / 1000 }] : [];
    });
    // A paper that was read offline alone has no visit with active time.
    const papers = new Set(
      offline.length > 0
        ? evidence.sources.map(({ paperId }) => paperId)
        : made.map(({ paperId }) => paperId),
    );
    return {
      completedOn: lastDayRead(allRead({ stretches, offline }), evidence),
      evidence: {
        ...evidence,
        stretches,
        offline,
        visits: made,
        sources: evidence.sources.filter(({ paperId }) => papers.has(paperId)),
      },
    };
  });
}

/** Stretches cut where years end, by the first day of each year. */
function byYear(
  ruleSet: RuleSet,
  stretches: readonly ReadStretch[],
  evidence: Evidence,
): Map<string, ReadStretch[]> {
  return cutByDays(stretches, evidence, (day) => yearOn(ruleSet, day));
}

/** Stretches cut where days that belong together end, by the first of those days. */
export function cutByDays(
  stretches: readonly ReadStretch[],
  evidence: Evidence,
  together: (day: string) => Period,
): Map<string, ReadStretch[]> {
  const found = new Map<string, ReadStretch[]>();
  for (const stretch of stretches) {
    for (let rest: ReadStretch | null = stretch; rest !== null;) {
      const { from, to } = together(dayOfAct(rest.startsAt, rest, evidence));
      const cut: Date | null = lastDayOf(rest, evidence) > to ? endOfDay(to, rest, evidence) : null;
      found.set(from, [...(found.get(from) ?? []), cut ? { ...rest, endsAt: cut } : rest]);
      rest = cut && { ...rest, startsAt: cut };
    }
  }
  return found;
}

/** The first whole second of a stretch after the day on which it begins. */
function endOfDay(day: string, stretch: ReadStretch, evidence: Evidence): Date {
  let on = Math.floor(stretch.startsAt.getTime() / 1000);
  let after = Math.ceil(stretch.endsAt.getTime() / 1000);
  while (after - on > 1) {
    const middle = Math.floor((on + after) / 2);
    if (dayOfAct(new Date(middle * 1000), stretch, evidence) > day) after = middle;
    else on = middle;
  }
  return new Date(after * 1000);
}

function inOrder<T>(years: ReadonlyMap<string, T>): T[] {
  return [...years].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
}
