import { dividedByYears, yearOn } from '../time/by-years.js';
import type {
  CreditedStretch,
  Earlier,
  EarlierItem,
  EarlierText,
  Evidence,
  TimeCredit,
} from '../evidence.js';
import { lookBack, type LookBack } from './look-back.js';
import { creditText, exact, type Exact } from '../rounding.js';
import { paysForTime, type DecimalText, type RuleSet } from '../rule-set.js';
import { inPieces, meet, type Stretch } from '../time/stretches.js';
import type { Period } from '../../../shared/calendar.js';
import { dayAt } from '../../../shared/zones.js';

/** Time that a claim used up, and whether an act or the time itself was paid for. */
export interface UsedStretch extends CreditedStretch {
  readonly paidFor: 'act' | 'time';
}

/** What one claim used up, and what it was given for that. Period are YYYY-MM-DD. */
export interface Use {
  readonly claimId: string;
  readonly exclusiveGroup: string;
  readonly ruleSetId: string;
  /** Cycles and activities by their id. */
  readonly acts: readonly string[];
  readonly stretches: readonly UsedStretch[];
  readonly awarded: readonly {
    readonly unit: string;
    readonly completedOn: string;
    readonly amount: DecimalText;
  }[];
  readonly time: readonly ({ readonly rule: string; readonly completedOn: string } & TimeCredit)[];
  readonly items: readonly EarlierItem[];
}

interface Written {
  readonly cycleId: string;
  readonly question: string | null;
  readonly application: string | null;
  readonly claimedAt: Date;
}

interface Total {
  milliseconds: number;
  amount: Exact;
}

type Kept<T> = T & { readonly claimId: string };

const dayLength = 86_400_000;

/**
 * What one learner was credited for up to a moment, as `EarlierClaims` would load it then: kept in memory, and summed by
 * day, so that a claim costs no more after thousands of others.
 */
export class CreditedSoFar {
  /** By exclusive group, then by the day (UTC) on which a piece begins; none is longer than a day. */
  private readonly stretches = new Map<string, Map<number, Kept<UsedStretch>[]>>();
  private readonly spentStretches = new Map<number, Kept<UsedStretch>[]>();
  private readonly acts = new Set<string>();
  private readonly spentActs = new Set<string>();
  private readonly awarded = new Map<string, Map<string, Total>>();
  private readonly time = new Map<string, Map<string, Total>>();
  private readonly items = new Map<string, Kept<EarlierItem & { readonly group: string }>[]>();
  private written: Written[] = [];

  add(use: Use): void {
    const { claimId, exclusiveGroup: group } = use;
    const days = this.ofGroup(group);
    for (const stretch of use.stretches) addStretch(days, stretch, claimId);
    for (const act of use.acts) this.acts.add(`${group}/${act}`);
    for (const item of use.items) {
      found(this.items, item.id, () => []).push({ ...item, group, claimId });
    }
    this.sum(use, 1);
  }

  /** Ends what a claim used up: released, others may be credited for it; spent, nobody may be. */
  end(use: Use, how: 'released' | 'spent'): void {
    const { claimId, exclusiveGroup: group } = use;
    const days = this.ofGroup(group);
    for (const [day, kept] of days) {
      const left = kept.filter((one) => one.claimId !== claimId);
      if (left.length < kept.length) days.set(day, left);
    }
    for (const act of use.acts) this.acts.delete(`${group}/${act}`);
    this.sum(use, -1);
    if (how === 'spent') {
      for (const stretch of use.stretches) addStretch(this.spentStretches, stretch, claimId);
      for (const act of use.acts) this.spentActs.add(act);
      return;
    }
    for (const { id } of use.items) {
      const kept = this.items.get(id) ?? [];
      this.items.set(
        id,
        kept.filter((one) => one.claimId !== claimId),
      );
    }
  }

  /** What the learner wrote in the cycles of a claim, whatever became of it. */
  wrote({ cycles }: Evidence, claimedAt: Date): void {
    for (const { id: cycleId, question, application } of cycles) {
      this.written.push({ cycleId, question, application, claimedAt });
    }
  }

  /** Whether one of these acts was credited within the group, or spent in any. */
  hasAct(group: string, acts: readonly string[]): 'credited' | 'spent' | null {
    if (acts.some((act) => this.spentActs.has(act))) return 'spent';
    return acts.some((act) => this.acts.has(`${group}/${act}`)) ? 'credited' : null;
  }

  /** Time credited within the group, or spent in any, on the days of these stretches and the days next to them. */
  near(
    group: string,
    read: readonly Stretch[],
  ): { credited: readonly UsedStretch[]; spent: readonly UsedStretch[] } {
    const days = new Set<number>();
    for (const { startsAt, endsAt } of read) {
      const last = dayOf(endsAt) + 1;
      for (let day = dayOf(startsAt) - 2; day <= last; day += 1) days.add(day);
    }
    const ofGroup = this.stretches.get(group);
    const kept = (by: ReadonlyMap<number, Kept<UsedStretch>[]> | undefined): UsedStretch[] =>
      by && by.size > 0 ? [...days].flatMap((day) => by.get(day) ?? []) : [];
    return { credited: kept(ofGroup), spent: kept(this.spentStretches) };
  }

  /**
   * What a rule set looks back at for a claim made now.
   * @param frozen what was read on the days of the claim and documented around it, which no claim records
   */
  earlier(
    ruleSet: RuleSet,
    group: string,
    evidence: Evidence,
    creditedStretches: readonly UsedStretch[],
    frozen: Pick<Earlier, 'days' | 'documentedAt'>,
  ): Earlier {
    const years = dividedByYears(ruleSet, evidence).map(({ completedOn }) => {
      const day = completedOn ?? evidence.claimedOn;
      const wanted = lookBack(ruleSet, day);
      const days = yearOn(ruleSet, day);
      return { ...days, wanted, awarded: this.capped(wanted), time: this.timed(ruleSet, days) };
    });
    const last = years.at(-1);
    const [itemsSince] = years.flatMap(({ wanted }) => wanted.itemsSince ?? []).toSorted();
    return {
      creditedStretches,
      days: frozen.days,
      documentedAt: frozen.documentedAt,
      awarded: last?.awarded ?? {},
      time: last?.time ?? {},
      ...(years.length > 1 && {
        years: years.map(({ from, to, awarded, time }) => ({ from, to, awarded, time })),
      }),
      items: itemsSince === undefined ? [] : this.itemsOf(ruleSet, group, evidence, itemsSince),
      texts: this.texts(evidence, last?.wanted.texts ?? null),
    };
  }

  private ofGroup(group: string): Map<number, Kept<UsedStretch>[]> {
    return found(this.stretches, group, () => new Map<number, Kept<UsedStretch>[]>());
  }

  private capped({ awarded }: LookBack): Record<string, DecimalText> {
    return Object.fromEntries(
      awarded.map(({ rule, unit, from, to }) => [
        rule,
        creditText(totalIn(this.awarded.get(unit), { from, to }).amount),
      ]),
    );
  }

  private timed(
    { id, rules, validFrom, validTo }: RuleSet,
    year: Period,
  ): Record<string, TimeCredit> {
    const from = year.from > validFrom ? year.from : validFrom;
    const to = validTo !== null && validTo < year.to ? validTo : year.to;
    return Object.fromEntries(
      rules.filter(paysForTime).flatMap((rule) => {
        const { milliseconds, amount } = totalIn(this.time.get(`${id}/${rule.id}`), { from, to });
        return milliseconds > 0 ? [[rule.id, { milliseconds, amount: creditText(amount) }]] : [];
      }),
    );
  }

  private itemsOf(
    ruleSet: RuleSet,
    group: string,
    { sources, article }: Evidence,
    since: string,
  ): EarlierItem[] {
    const ids = new Set(sources.map(({ paperId }) => paperId));
    if (article) ids.add(article.activityId);
    return [...ids].flatMap((id) =>
      (this.items.get(id) ?? []).filter(
        (item) =>
          item.completedOn >= since && (item.ruleSetId === ruleSet.id || item.group === group),
      ),
    );
  }

  private texts(
    { cycles, claimedAt, learner }: Evidence,
    wanted: LookBack['texts'],
  ): EarlierText[] {
    if (wanted === null || claimedAt === undefined) return [];
    const since = claimedAt.getTime() - wanted.days * dayLength;
    const own = new Set(cycles.map(({ id }) => id));
    const claims = new Set<number>();
    const texts: EarlierText[] = [];
    for (let at = this.written.length - 1; at >= 0; at -= 1) {
      const one = this.written[at];
      if (!one || one.claimedAt.getTime() < since) break;
      claims.add(one.claimedAt.getTime());
      if (claims.size > wanted.claims) break;
      if (own.has(one.cycleId)) continue;
      const { question, application } = one;
      const claimedOn = dayAt(one.claimedAt, learner.timeZone);
      texts.push({ question, application, claimedOn });
    }
    return texts.toReversed();
  }

  private sum({ ruleSetId, awarded, time }: Use, sign: 1 | -1): void {
    for (const { unit, completedOn, amount } of awarded) {
      addTo(this.awarded, unit, completedOn, { milliseconds: 0, amount }, sign);
    }
    for (const { rule, completedOn, ...credit } of time) {
      addTo(this.time, `${ruleSetId}/${rule}`, completedOn, credit, sign);
    }
  }
}

function addStretch(
  days: Map<number, Kept<UsedStretch>[]>,
  stretch: UsedStretch,
  claimId: string,
): void {
  for (const { startsAt, endsAt } of inPieces([stretch])) {
    found(days, dayOf(startsAt), () => []).push({ ...stretch, startsAt, endsAt, claimId });
  }
}

function addTo(
  totals: Map<string, Map<string, Total>>,
  key: string,
  day: string,
  { milliseconds, amount }: TimeCredit,
  sign: 1 | -1,
): void {
  const days = found(totals, key, () => new Map<string, Total>());
  const total = found(days, day, () => ({ milliseconds: 0, amount: exact(0) }));
  total.milliseconds += sign * milliseconds;
  total.amount = total.amount.plus(exact(amount).mul(sign));
}

function totalIn(days: ReadonlyMap<string, Total> | undefined, { from, to }: Period): Total {
  const sum = { milliseconds: 0, amount: exact(0) };
  for (const [day, { milliseconds, amount }] of days ?? []) {
    if (day < from || day > to) continue;
    sum.milliseconds += milliseconds;
    sum.amount = sum.amount.plus(amount);
  }
  return sum;
}

function found<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function dayOf(instant: Date): number {
  return Math.floor(instant.getTime() / dayLength);
}

/** Whether any of these stretches shares a moment with any of those. */
export function meetAny(these: readonly Stretch[], those: readonly Stretch[]): boolean {
  return those.length > 0 && these.some((one) => those.some((other) => meet(one, other)));
}
