import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Profiles } from '../accounts/index.js';
import { LearnerAwards, type AwardedTopic } from '../credit/index.js';
import { Clock, Database, Problem, decodeCursor, encodeCursor } from '../platform/index.js';
import { AwardTopics } from './award-topics.js';
import type { CreditEntry } from './domain/entry.js';
import { isDay } from './domain/external-credit.js';
import type { Line } from './domain/lines.js';
import { periodOn } from './domain/periods.js';
import type { RequirementProfile } from './domain/profile.js';
import { creditNeededFrom, standing, type Question, type Standing } from './domain/standing.js';
import { ExternalCredits } from './external-credits.js';
import type { HeldRequirement } from './held-requirement.entity.js';
import { HeldRequirements } from './held-requirements.js';
import { learnerDays } from './learner-day.js';
import { RequirementProfiles } from './requirement-profiles.js';

/** How a learner stands with one requirement that they hold. */
export interface HeldStanding {
  readonly held: HeldRequirement;
  readonly profile: RequirementProfile;
  readonly standing: Standing;
}

/** What counts towards the requirements of a learner. The number of statements depends on nothing. */
@Injectable()
export class Progress {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly learners: Profiles,
    private readonly profiles: RequirementProfiles,
    private readonly held: HeldRequirements,
    private readonly awards: LearnerAwards,
    private readonly topics: AwardTopics,
    private readonly external: ExternalCredits,
  ) {}

  /** Every requirement that is held. @param on a day of the periods in question; today unless said */
  of(learnerId: string, on: string | undefined): Promise<HeldStanding[]> {
    return this.database.asLearner(learnerId, (manager) => this.within(manager, learnerId, on));
  }

  /** The same in a transaction of the caller's, who may see the learner. */
  async within(
    manager: EntityManager,
    learnerId: string,
    on: string | undefined,
  ): Promise<HeldStanding[]> {
    return this.standings(manager, learnerId, await this.held.of(manager, learnerId), on);
  }

  /** What became of each entry of one requirement, the latest first. @throws Problem not-found */
  lines(
    learnerId: string,
    id: string,
    page: { limit: number; cursor?: string; on?: string | undefined },
  ): Promise<{ items: Line[]; nextCursor: string | null }> {
    const after = decodeCursor(page.cursor, ['string', 'string'])?.join(' ');
    return this.database.asLearner(learnerId, async (manager) => {
      const held = await this.held.one(manager, learnerId, id);
      const [one] = await this.standings(manager, learnerId, [held], page.on);
      const lines = (one?.standing.lines ?? [])
        .toSorted((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1))
        .filter((line) => after === undefined || placeOf(line) < after);
      const items = lines.slice(0, page.limit);
      const last = lines.length > page.limit ? items.at(-1) : undefined;
      return { items, nextCursor: last ? encodeCursor([last.completedOn, last.entryId]) : null };
    });
  }

  private async standings(
    manager: EntityManager,
    learnerId: string,
    held: readonly HeldRequirement[],
    given: string | undefined,
  ): Promise<HeldStanding[]> {
    const dayOf = await learnerDays(this.learners, manager, learnerId);
    const today = dayOf(this.clock.now());
    const on = given ?? today;
    if (!isDay(on) || on < '1950-01-01' || on > '2200-01-01') {
      throw new Problem('invalid-input', 'Say the day as YYYY-MM-DD.', {
        errors: [{ path: 'on', code: 'day', message: 'is not a day' }],
      });
    }
    const asked = held.flatMap((one): (Question & { held: HeldRequirement })[] => {
      const profile = this.profiles.on(one.profileId, on);
      return profile ? [{ held: one, profile, startsOn: one.startsOn, on, today }] : [];
    });
    const entries = await this.entries(manager, learnerId, asked, dayOf);
    return asked.map((question) => ({
      held: question.held,
      profile: question.profile,
      standing: standing(entries, question),
    }));
  }

  private async entries(
    manager: EntityManager,
    learnerId: string,
    questions: readonly Question[],
    dayOf: (instant: Date) => string,
  ): Promise<CreditEntry[]> {
    const from = questions.map(creditNeededFrom).toSorted()[0] ?? '1950-01-01';
    const to =
      questions
        .map(({ profile, startsOn, on }) => periodOn(profile.period, startsOn, on).to)
        .toSorted()
        .at(-1) ?? from;
    const awards = await this.awards.between(manager, learnerId, from, to);
    const topics = await this.topics.of(
      manager,
      learnerId,
      awards.map(({ id }) => id),
    );
    const external = await this.external.between(manager, learnerId, from, to);
    const proven = await this.external.proven(manager, learnerId, from, to);
    return [
      ...awards.map((award) => ({
        id: award.id,
        origin: 'award' as const,
        title: award.title,
        unit: award.unit,
        ruleSetId: award.ruleSet.id,
        buckets: {},
        amount: award.amount,
        completedOn: award.completedOn,
        recordedOn: dayOf(award.awardedAt),
        ...topicsOfAward(topics.get(award.id) ?? []),
        claimId: award.claimId,
        acts: award.actIds,
      })),
      ...external.map((credit) => ({
        id: credit.id,
        origin: 'external' as const,
        title: credit.title,
        unit: credit.unit,
        ruleSetId: null,
        buckets: credit.buckets,
        amount: credit.amount,
        completedOn: credit.completedOn,
        // A correction is a record of its own: what is corrected after a period was closed comes too late for it.
        recordedOn: dayOf(credit.updatedAt),
        topics: credit.topics,
        selfDeclaredTopics: proven.has(credit.id) ? [] : credit.topics,
        claimId: null,
        acts: [],
      })),
    ];
  }
}

const topicsOfAward = (all: readonly AwardedTopic[]) => ({
  topics: all.map(({ topic }) => topic),
  selfDeclaredTopics: all
    .filter(({ origin }) => origin === 'self-declared')
    .map(({ topic }) => topic),
});

const placeOf = ({ completedOn, entryId }: Line): string => `${completedOn} ${entryId}`;
