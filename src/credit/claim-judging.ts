import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Profiles, type Profile } from '../accounts/index.js';
import { Problem, notFound } from '../platform/index.js';
import { activeTime } from '../reading/index.js';
import { AwardDocuments } from './award-documents.js';
import type { OfferedOption } from './credit-options.js';
import { CycleRows, type WholeCycle } from './cycle-rows.js';
import { assessClaim, type Assessment } from './domain/assess-claim.js';
import { completedOn } from './domain/completion.js';
import type { CycleEvidence, Earlier, Evidence } from './domain/evidence.js';
import { localDay } from './domain/local-day.js';
import { lookBack } from './domain/look-back.js';
import { versionForDays } from './domain/rule-set-versions.js';
import type { RuleSet } from './domain/rule-set.js';
import type { Stretch } from './domain/stretches.js';
import { RuleSets } from './rule-sets.js';

/** A claim under judgement: what it was judged on and what came out. */
export interface JudgedClaim {
  readonly option: OfferedOption;
  readonly ruleSet: RuleSet;
  /** Acts and minutes of one group are credited once. */
  readonly exclusiveGroup: string;
  readonly profile: Profile;
  readonly cycles: readonly WholeCycle[];
  readonly stretches: readonly Stretch[];
  readonly earlier: Earlier;
  readonly assessment: Assessment;
}

/** Loads what a claim is judged on, and judges it: the same for a preview and for the claim itself. */
@Injectable()
export class ClaimJudging {
  constructor(
    private readonly profiles: Profiles,
    private readonly cycleRows: CycleRows,
    private readonly ruleSets: RuleSets,
    private readonly documents: AwardDocuments,
  ) {}

  /**
   * A constant number of statements, whatever the number of cycles and the length of the learner's history.
   * @throws Problem not-found, cycle-already-claimed, cycle-excluded, claim-not-met
   */
  async judge(
    manager: EntityManager,
    learnerId: string,
    option: OfferedOption,
    cycleIds: readonly string[],
    now: Date,
  ): Promise<JudgedClaim> {
    const profile = await this.profileOf(manager, learnerId);
    const cycles = await this.cycleRows.byIds(manager, learnerId, cycleIds);
    if (cycles.length !== cycleIds.length) throw notFound();
    const stretches = activeTime(
      cycles.flatMap(({ sessions }) => sessions.flatMap(({ spans }) => spans)),
    ).stretches;
    const evidence = evidenceOf(profile, option, cycles, stretches, now);
    const ruleSet = this.ruleSetFor(option, evidence, now);
    const exclusiveGroup = ruleSet.exclusiveGroup ?? option.id;
    await this.refuseClaimed(manager, learnerId, option, exclusiveGroup, cycles);
    const earlier = await earlierOf(manager, learnerId, ruleSet, exclusiveGroup, stretches, {
      now,
      timeZone: profile.timeZone,
    });
    const assessment = assessClaim(ruleSet, evidence, earlier);
    return { option, ruleSet, exclusiveGroup, profile, cycles, stretches, earlier, assessment };
  }

  private async profileOf(manager: EntityManager, learnerId: string): Promise<Profile> {
    const profile = await this.profiles.of(manager, learnerId);
    if (profile) return profile;
    throw new Problem(
      'claim-not-met',
      'Fill in your profile first: the rules ask for your profession, and the certificate for your name.',
      { errors: [{ path: 'profile', code: 'profile', message: 'is not filled in' }] },
    );
  }

  private ruleSetFor(option: OfferedOption, evidence: Evidence, now: Date): RuleSet {
    const versions = this.ruleSets.versions(option.ruleSetId);
    const { timeZone } = evidence.learner;
    const today = localDay(now, timeZone);
    // What completes the activity is the same in all versions of a rule set that is in force.
    const completedBy = this.ruleSets.on(option.ruleSetId, today)?.completedBy ?? 'documentation';
    const whole = completedOn(completedBy, evidence) ?? today;
    const days =
      completedBy === 'documentation'
        ? evidence.cycles.map(({ documentedAt }) =>
            documentedAt ? localDay(documentedAt, timeZone) : whole,
          )
        : [whole];
    const version = versionForDays(versions, days);
    if (version !== 'none' && version !== 'several') return version;
    throw new Problem(
      'claim-not-met',
      version === 'several'
        ? 'The rules changed between the days on which these cycles were completed. Claim the cycles of each time on their own.'
        : `There are no rules for ${option.title} on the day on which this was completed. Choose another option.`,
      {
        errors: [
          { path: 'cycleIds', code: 'rule-set-version', message: 'no one version judges all' },
        ],
      },
    );
  }

  private async refuseClaimed(
    manager: EntityManager,
    learnerId: string,
    option: OfferedOption,
    exclusiveGroup: string,
    cycles: readonly WholeCycle[],
  ): Promise<void> {
    const claims = cycles.flatMap(({ claims }) => claims);
    const same = claims.find((claim) => claim.creditOptionId === option.id);
    const excluding = claims.find((claim) => claim.exclusiveGroup === exclusiveGroup);
    const winner = same ?? excluding;
    if (!winner) return;
    const documents = await this.documents.of(manager, learnerId, [winner.claimId]);
    const extra = {
      claimId: winner.claimId,
      certificateId: documents.get(winner.claimId)?.certificateId ?? null,
    };
    if (same) {
      throw new Problem(
        'cycle-already-claimed',
        'Credit was claimed for this cycle before under the same option. That claim stands; nothing was added.',
        { extra },
      );
    }
    const [other] = await manager.query<{ title: string }[]>(
      'SELECT title FROM credit_option WHERE id = $1',
      [winner.creditOptionId],
    );
    throw new Problem(
      'cycle-excluded',
      `Credit was claimed for this cycle as “${other?.title ?? 'another option'}”, and one act does not earn both. Claim another cycle under “${option.title}”.`,
      { extra: { ...extra, creditOptionId: winner.creditOptionId } },
    );
  }
}

function evidenceOf(
  profile: Profile,
  option: OfferedOption,
  cycles: readonly WholeCycle[],
  stretches: readonly Stretch[],
  now: Date,
): Evidence {
  const judged = cycles.map(cycleEvidence);
  return {
    learner: profile,
    provider: option.provider,
    offer: option,
    claimedOn: localDay(now, profile.timeZone),
    stretches,
    cycles: judged,
    article: null,
    reading: null,
    sources: judged.flatMap(({ sources }) => sources),
    visits: judged.flatMap(({ visits }) => visits),
  };
}

function cycleEvidence(cycle: WholeCycle): CycleEvidence {
  return {
    id: cycle.id,
    question: cycle.question,
    application: cycle.application,
    evaluation: cycle.evaluation,
    openedAt: cycle.openedAt,
    searched: cycle.searchQuery !== null,
    visits: cycle.sessions.map(({ paperId, paperTitle, spans }) => ({
      paperId,
      title: paperTitle,
      activeSeconds: activeTime(spans).seconds,
    })),
    sources: cycle.papers
      .filter(({ cited }) => cited)
      .map((paper) => ({
        ...paper,
        kind: 'article',
        publishedFrom: null,
        publishedTo: null,
        indexedIn: paper.pmid === null ? [] : ['PubMed'],
        aheadOfPrint: false,
      })),
    documentedAt: cycle.documentedAt,
    activeSeconds: cycle.activeSeconds,
  };
}

/** What the rule set looks at of earlier claims, and no more. */
async function earlierOf(
  manager: EntityManager,
  learnerId: string,
  ruleSet: RuleSet,
  exclusiveGroup: string,
  stretches: readonly Stretch[],
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<Earlier> {
  const first = stretches[0];
  const last = stretches.at(-1);
  const creditedStretches =
    first && last
      ? await manager.query<Stretch[]>(
          `SELECT starts_at AS "startsAt", ends_at AS "endsAt" FROM credited_time
           WHERE learner_id = $1 AND exclusive_group = $2
             AND tstzrange(starts_at, ends_at) && tstzrange($3, $4)`,
          [learnerId, exclusiveGroup, first.startsAt, last.endsAt],
        )
      : [];
  const { texts } = lookBack(ruleSet, localDay(now, timeZone));
  if (texts === null) return { creditedStretches, texts: [], awarded: {}, items: [] };
  const rows = await manager.query<
    { question: string | null; application: string | null; claimed_at: Date }[]
  >(
    `SELECT c.question, c.application, recent.claimed_at
     FROM (SELECT id, claimed_at FROM claim WHERE learner_id = $1 AND claimed_at >= $2
           ORDER BY claimed_at DESC LIMIT $3) AS recent
     JOIN claim_cycle x ON x.learner_id = $1 AND x.claim_id = recent.id
     JOIN cycle c ON c.learner_id = $1 AND c.id = x.cycle_id
     ORDER BY recent.claimed_at`,
    [learnerId, new Date(now.getTime() - texts.days * 86_400_000), texts.claims],
  );
  return {
    creditedStretches,
    awarded: {},
    items: [],
    texts: rows.map(({ question, application, claimed_at: at }) => ({
      question,
      application,
      claimedOn: localDay(at, timeZone),
    })),
  };
}
