import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Profiles, type CompleteProfile } from '../../../accounts/index.js';
import { Problem } from '../../../platform/index.js';
import { activeTime, offlineTime } from '../../../reading/index.js';
import { ClaimRefusals } from './claim-refusals.js';
import { ClaimReview } from '../limits/claim-review.js';
import type { ClaimBasis } from '../../evidence/claim-evidence.js';
import { kindOf, subjectPath, type ClaimRequest } from '../claim-request.js';
import { ClaimSubjects, type ClaimSubject } from './claim-subjects.js';
import { activityDays, versionForClaim } from '../../domain/backtests/claim-version.js';
import { zoneOfClaim } from '../../evidence/claim-zone.js';
import { assessClaim } from '../../domain/assessment/assess-claim.js';
import type { Evidence } from '../../domain/evidence.js';
import type { RuleSet } from '../../domain/rule-set.js';
import { daysOf } from '../../domain/time/by-day.js';
import { allRead } from '../../domain/time/completion.js';
import { meet, millisecondsOf, type Stretch } from '../../domain/time/stretches.js';
import { EarlierClaims, creditedStretches, zoneOf } from '../../earlier/earlier-claims.js';
import { EarlierRevocations } from '../../earlier/earlier-revocations.js';
import { evidenceFromClaim, spansOf } from '../../evidence/evidence-from-claim.js';
import type { JudgedClaim } from './judged-claim.js';
import { providerOn } from '../../rules/judged-provider.js';
import type { OfferedOption } from '../../options/offered-option.js';
import { RuleSets } from '../../rules/rule-sets.js';
import { dayAt, windowOfDay } from '../../../shared/zones.js';
import { inputError } from '../../../shared/input-error.js';
import { t } from '../messages.js';

/** Loads what a claim is judged on, and judges it: the same for a preview and for the claim itself, whatever is claimed. */
@Injectable()
export class ClaimJudging {
  constructor(
    private readonly profiles: Profiles,
    private readonly subjects: ClaimSubjects,
    private readonly ruleSets: RuleSets,
    private readonly earlierClaims: EarlierClaims,
    private readonly revocations: EarlierRevocations,
    private readonly refusals: ClaimRefusals,
    private readonly review: ClaimReview,
  ) {}

  /**
   * A constant number of statements, whatever is claimed and however long the learner's history.
   * @throws Problem not-found, invalid-input, stale-draft, wrong-option, option-closed, cycle-already-claimed,
   *   cycle-excluded, article-already-claimed, article-excluded, act-spent, claim-not-met
   */
  async judge(
    manager: EntityManager,
    learnerId: string,
    option: OfferedOption,
    request: ClaimRequest,
    now: Date,
  ): Promise<JudgedClaim> {
    const kind = kindOf(request);
    this.refusals.refuseClosed(option, this.ruleSets.versions(option.ruleSetId), kind);
    const { profile } = await this.profiles.forClaim(manager, learnerId);
    const subject = await this.subjects.load(manager, learnerId, request, { option, profile, now });
    const loaded = basisOf(profile, option, subject, now);
    const read = evidenceFromClaim(loaded, now);
    const ruleSet = this.ruleSetFor(option, read);
    const { basis, evidence } = asAccredited(loaded, read, option, ruleSet);
    const exclusiveGroup = ruleSet.exclusiveGroup ?? option.id;
    this.refusals.refuseUnsuited(option, ruleSet, kind, profile);
    const revokedBefore = await this.revocations.listRevocations(manager, learnerId, evidence);
    await this.refusals.refuseClaimed(
      manager,
      learnerId,
      { option, kind, exclusiveGroup, revokedBefore },
      subject,
    );
    const stretches = allRead(evidence);
    const nearby = await creditedStretches(manager, learnerId, exclusiveGroup, wholeDays(evidence));
    const credited = nearby.filter((one) => stretches.some((stretch) => meet(stretch, one)));
    this.refusals.refuseSpentTime(kind, { stretches, credited }, revokedBefore);
    await this.refusals.refuseReadAsHours(
      manager,
      learnerId,
      { option, kind, ruleSet },
      { stretches, credited },
    );
    const earlier = await this.earlierClaims.load(manager, learnerId, evidence, {
      ruleSet,
      exclusiveGroup,
      now,
      credited: nearby,
    });
    const { assessment, hold } = await this.review.reviewClaim(manager, learnerId, {
      ruleSet,
      basis,
      assessment: assessClaim(ruleSet, evidence, earlier),
      claimedOn: evidence.claimedOn,
    });
    return {
      kind,
      option,
      profile,
      ruleSet,
      exclusiveGroup,
      basis,
      evidence,
      earlier,
      credited,
      revokedBefore,
      assessment,
      hold,
    };
  }

  private ruleSetFor(option: OfferedOption, evidence: Evidence): RuleSet {
    const today = evidence.claimedOn;
    // What completes the activity is the same in all versions of a rule set that is in force.
    const completedBy = this.ruleSets.on(option.ruleSetId, today)?.completedBy ?? 'documentation';
    const versions = this.ruleSets.versions(option.ruleSetId);
    const version = versionForClaim(versions, completedBy, evidence, today);
    if (version !== 'none' && version !== 'several') return version;
    const kind = evidence.reading ? 'reading' : evidence.article ? 'article' : 'cycles';
    throw new Problem(
      'claim-not-met',
      version === 'several'
        ? t.message(`rulesChanged.${kind}`)
        : t.message('noRules', { option: option.title }),
      { errors: [inputError(subjectPath[kind], 'rule-set-version', t.message('noVersion'))] },
    );
  }
}

/** From the first of the learner's days that were read on to the last: the limit of a day counts all of it. */
function wholeDays(evidence: Evidence): Stretch[] {
  const zone = zoneOf(evidence);
  const days = daysOf([...evidence.stretches, ...evidence.offline], zone);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  // Read in another zone, a day of it may reach over the same day here.
  const all = [
    windowOfDay(first, zone),
    windowOfDay(last, zone),
    ...evidence.stretches,
    ...evidence.offline,
  ];
  const starts = all.map(({ startsAt }) => startsAt.getTime());
  const ends = all.map(({ endsAt }) => endsAt.getTime());
  return [
    {
      startsAt: new Date(starts.reduce((a, b) => Math.min(a, b))),
      endsAt: new Date(ends.reduce((a, b) => Math.max(a, b))),
    },
  ];
}

/** The accreditation in force on the days of the activity, which the rules determine, is frozen and judged. */
function asAccredited(
  basis: ClaimBasis,
  evidence: Evidence,
  { provider }: OfferedOption,
  ruleSet: RuleSet,
): { basis: ClaimBasis; evidence: Evidence } {
  if (provider === null || basis.provider === null) return { basis, evidence };
  const days = activityDays(ruleSet.completedBy, evidence, evidence.claimedOn);
  const judged = providerOn(provider, days);
  return {
    basis: { ...basis, provider: { ...basis.provider, ...judged } },
    evidence: { ...evidence, provider: judged },
  };
}

/** All that is frozen before it is judged. */
function basisOf(
  profile: CompleteProfile,
  option: OfferedOption,
  { claims: _claims, ...subject }: ClaimSubject,
  now: Date,
): ClaimBasis {
  const { provider } = option;
  const sessions = [
    ...subject.cycles.flatMap((cycle) => cycle.sessions),
    ...(subject.sessions ?? []),
  ];
  const spans = sessions.flatMap(spansOf);
  return {
    learner: {
      name: profile.name,
      profession: profile.profession,
      degree: profile.degree,
      npi: profile.npi,
      licences: profile.licences,
      timeZone: profile.timeZone,
    },
    provider: provider && {
      id: provider.id,
      name: provider.name,
      accreditedBy: null,
      demonstration: provider.demonstration,
    },
    option: { id: option.id, title: option.title },
    claimedOn: dayAt(now, zoneOfClaim(subject, profile.timeZone, now)),
    ...subject,
    activeSeconds: activeTime(spans).seconds,
    offlineSeconds: offlineTime(spans).seconds,
    elapsedSeconds: millisecondsOf(spans) / 1000,
  };
}
