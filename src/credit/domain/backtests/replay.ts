import { assessClaim, type Assessment, type ClaimedYear } from '../assessment/assess-claim.js';
import { rejudged, type CreditAmount, type PastClaim, type Rejudged } from './backtest.js';
import { activityDays } from './claim-version.js';
import { allRead } from '../time/completion.js';
import { timeUsed } from '../time/counted-time.js';
import { CreditedSoFar, meetAny, type Use } from '../assessment/credited-so-far.js';
import type { Earlier, Evidence, Provider } from '../evidence.js';
import type { Finding } from '../finding.js';
import { judgeByYears } from '../assessment/judge.js';
import { creditText, exact } from '../rounding.js';
import { paysForActs, paysForTime, type Rule, type RuleSet } from '../rule-set.js';
import { versionOn } from '../rule-sets/rule-set-versions.js';
import { without } from '../time/stretches.js';
import { t } from '../messages.js';

/** A claim as its learner made it, with what has become of it since. */
export interface MadeClaim extends PastClaim {
  /** What the rules of its time found. */
  readonly findings: readonly Pick<
    Finding,
    'rule' | 'title' | 'outcome' | 'required' | 'observed'
  >[];
  readonly optionId: string;
  /** The versions of its rule set that are in force today; empty where the server has none any more. */
  readonly versions: readonly RuleSet[];
  /** The provider as is stated now for days (YYYY-MM-DD) of the activity; null in the learner's own log. */
  readonly providerOn: ((days: readonly string[]) => Provider) | null;
  /** Whether a decision reduced it: `awarded` is what it left, and stays the most. */
  readonly reduced: boolean;
  /** When its credit was taken back, and what that made of its acts and minutes; null while it counts. */
  readonly ended: { readonly at: Date; readonly how: 'released' | 'spent' } | null;
}

/** Refused before any rule of the rule set is asked. */
type Refusal = Pick<Finding, 'rule' | 'outcome' | 'title' | 'required' | 'observed'>;

const refusal = { noRules: 'rule-set-version', act: 'act-once', minute: 'minute-once' } as const;

/** One claim by today's rules, and what it uses up under them. */
interface Judged {
  readonly after: Pick<Assessment, 'claimable' | 'parts'> & {
    readonly findings: readonly Refusal[];
  };
  readonly use: Use | null;
}

/**
 * Judges the claims of one learner again, one after the other, by the rules and the accreditations as recorded
 * today; what counts as earlier is what this replay itself credited, not what was credited then. Claims that were held
 * or taken back are passed in like the others: they used things up until then.
 */
export class Replay {
  private readonly credited = new CreditedSoFar();
  private ending: { readonly at: Date; readonly end: () => void }[] = [];

  /** @param claim the next one in the order in which they were made */
  next(claim: MadeClaim): Rejudged {
    this.endUntil(claim.claimedAt);
    const { after, use } = this.judge(claim);
    this.credited.wrote(claim.evidence, claim.claimedAt);
    if (use) {
      this.credited.add(use);
      const { ended } = claim;
      if (ended) {
        this.ending.push({ at: ended.at, end: () => this.credited.end(use, ended.how) });
      }
    }
    return rejudged(claim, claim, after, true);
  }

  private endUntil(now: Date): void {
    if (this.ending.length === 0) return;
    const due = this.ending.filter(({ at }) => at <= now);
    for (const { end } of due) end();
    if (due.length > 0) this.ending = this.ending.filter(({ at }) => at > now);
  }

  private judge(claim: MadeClaim): Judged {
    const ruleSet =
      claim.versions.length === 0 ? claim.ruleSet : versionOn(claim.versions, claim.completedOn);
    if (!ruleSet) return refused('noRules');
    const evidence = asStatedNow(claim, ruleSet);
    const group = ruleSet.exclusiveGroup ?? claim.optionId;
    const acts = actsOf(evidence);
    if (this.credited.hasAct(group, acts)) return refused('act');
    const read = allRead(evidence);
    const { credited, spent } = this.credited.near(group, read);
    const byTime = credited.filter(({ paidFor }) => paidFor === 'time');
    if (paysForActs(ruleSet) && meetAny(byTime, read)) return refused('minute');
    if (spent.length > 0 && read.length > 0 && without(read, spent).length === 0) {
      return refused('act');
    }
    const before = [...credited, ...spent];
    const earlier = this.credited.earlier(ruleSet, group, evidence, before, claim.earlier);
    const assessment = assessClaim(ruleSet, evidence, earlier);
    const { claimable, findings } = assessment;
    const parts = claim.reduced ? atMost(assessment.parts, claim.awarded) : assessment.parts;
    const years = claimable ? assessment.years : waiting(ruleSet, evidence, earlier);
    const paidFor = paysForActs(ruleSet) ? 'act' : 'time';
    const use = years.length > 0 && {
      claimId: claim.claimId,
      exclusiveGroup: group,
      ruleSetId: ruleSet.id,
      acts,
      stretches: years
        .flatMap((year) => timeUsed(ruleSet, year.evidence, earlier, spent))
        .map((stretch) => ({ ...stretch, paidFor }) as const),
      awarded: parts,
      time: years.flatMap(({ completedOn, time }) =>
        Object.entries(time).map(([rule, credit]) => ({ rule, completedOn, ...credit })),
      ),
      items: years.flatMap((year) => itemsOf(year, ruleSet.id)),
    };
    return { after: { claimable, findings, parts }, use: use || null };
  }
}

function refused(why: keyof typeof refusal): Judged {
  const finding: Refusal = {
    rule: refusal[why],
    outcome: 'not-met',
    title: t(`title.${why}`),
    required: t(`required.${why}`),
    observed: t(`observed.${why}`),
  };
  return { after: { claimable: false, parts: [], findings: [finding] }, use: null };
}

/** The evidence with who accredits the provider, as is stated now for the days of the activity. */
function asStatedNow({ evidence, providerOn }: MadeClaim, ruleSet: RuleSet): Evidence {
  if (!providerOn) return evidence;
  const days = activityDays(ruleSet.completedBy, evidence, evidence.claimedOn);
  return { ...evidence, provider: providerOn(days) };
}

function actsOf({ cycles, article }: Evidence): string[] {
  return [...cycles.map(({ id }) => id), ...(article ? [article.activityId] : [])];
}

function itemsOf({ completedOn, evidence }: ClaimedYear, ruleSetId: string): Use['items'] {
  const ids = evidence.sources.map(({ paperId }) => paperId);
  if (evidence.article) ids.push(evidence.article.activityId);
  return ids.map((id) => ({ id, ruleSetId, completedOn }));
}

/**
 * Time that gives nothing yet, because its credit was rounded into an earlier claim: the learner would have
 * claimed it together with later time, so it goes into the total of the year.
 */
function waiting(ruleSet: RuleSet, evidence: Evidence, earlier: Earlier): ClaimedYear[] {
  if (ruleSet.switchedOff !== undefined) return [];
  const { rules } = ruleSet;
  return judgeByYears(ruleSet, evidence, earlier).flatMap((year) => {
    const { verdicts, completedOn } = year;
    const unmet = rules.filter((_, at) => verdicts[at]?.outcome === 'not-met');
    if (completedOn === null || !unmet.every(tooLittle)) return [];
    const time = rules.flatMap((rule, at) => {
      const credit = verdicts[at]?.time;
      return credit && credit.milliseconds > 0
        ? [[rule.id, { milliseconds: credit.milliseconds, amount: '0.00' }] as const]
        : [];
    });
    return time.length === 0
      ? []
      : [{ completedOn, evidence: year.evidence, time: Object.fromEntries(time) }];
  });
}

function tooLittle(rule: Rule): boolean {
  return paysForTime(rule) || rule.operator === 'minimum-issue';
}

/** Parts of no more of each unit than a decision left. */
function atMost(parts: Assessment['parts'], left: readonly CreditAmount[]): Assessment['parts'] {
  const rest = new Map(left.map(({ unit, amount }) => [unit, exact(amount)]));
  return parts.flatMap((part) => {
    const most = rest.get(part.unit) ?? exact(0);
    const amount = most.lessThan(part.amount) ? most : exact(part.amount);
    rest.set(part.unit, most.minus(amount));
    return amount.isZero() ? [] : [{ ...part, amount: creditText(amount) }];
  });
}

/** Whether today's rules would not give some of what is left of a claim. */
export function losesCredit({ change }: Rejudged): boolean {
  return change.some(({ amount }) => amount.startsWith('-'));
}
