import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Profiles } from '../../accounts/index.js';
import { LearnerAwards, type AwardedTopic } from '../../credit/index.js';
import { Clock, Database, Problem, decodeCursor, pageOf } from '../../platform/index.js';
import { AwardTopics } from './award-topics.js';
import type { CreditEntry } from '../domain/entry.js';
import type { Line } from '../domain/standing/lines.js';
import { periodOn } from '../domain/profile/periods.js';
import type { RequirementProfile } from '../domain/profile/profile.js';
import {
  creditNeededFrom,
  standings,
  type Question,
  type Standing,
} from '../domain/standing/standing.js';
import { SelfReportedCreditRecord } from '../self-reported/self-reported-credit-record.js';
import type { HeldRequirement } from '../held-requirement.entity.js';
import { HeldRequirements } from '../held-requirements.js';
import { learnerDays } from '../learner-day.js';
import { LearnerProfiles } from '../own/learner-profiles.js';
import { isDay } from '../../shared/calendar.js';
import { inputError } from '../../shared/input-error.js';
import { t } from '../messages.js';

/** A learner's progress in one of their requirements. */
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
    private readonly profiles: LearnerProfiles,
    private readonly held: HeldRequirements,
    private readonly awards: LearnerAwards,
    private readonly topics: AwardTopics,
    private readonly external: SelfReportedCreditRecord,
  ) {}

  /** Every requirement that is held. @param on a day of the periods in question; today unless said */
  async listStandings(learnerId: string, on: string | undefined): Promise<HeldStanding[]> {
    // Judged after the transaction, so that its connection is free.
    return judged(
      await this.database.asLearner(learnerId, async (manager) =>
        this.asked(manager, learnerId, await this.held.listHeld(manager, learnerId), on),
      ),
    );
  }

  /** The same in a transaction of the caller's, who may see the learner. */
  async within(
    manager: EntityManager,
    learnerId: string,
    on: string | undefined,
  ): Promise<HeldStanding[]> {
    const held = await this.held.listHeld(manager, learnerId);
    return judged(await this.asked(manager, learnerId, held, on));
  }

  /** What became of each entry of one requirement, the latest first. @throws Problem not-found */
  lines(
    learnerId: string,
    id: string,
    page: { limit: number; cursor?: string; on?: string | undefined },
  ): Promise<{ items: Line[]; nextCursor: string | null }> {
    const after = decodeCursor(page.cursor, ['day', 'text'])?.join(' ');
    return this.database.asLearner(learnerId, async (manager) => {
      const held = await this.held.findHeld(manager, learnerId, id);
      const [one] = await judged(await this.asked(manager, learnerId, [held], page.on));
      const lines = (one?.standing.lines ?? [])
        .toSorted((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1))
        .filter((line) => after === undefined || placeOf(line) < after);
      const { items, nextCursor } = pageOf(lines, page.limit, ({ completedOn, entryId }) => [
        completedOn,
        entryId,
      ]);
      const titles = await this.awards.titlesOf(
        manager,
        learnerId,
        items.flatMap(({ claimId }) => claimId ?? []),
      );
      return {
        items: items.map((line) => ({
          ...line,
          title: titles.get(line.claimId ?? '') ?? line.title,
        })),
        nextCursor,
      };
    });
  }

  private async asked(
    manager: EntityManager,
    learnerId: string,
    held: readonly HeldRequirement[],
    given: string | undefined,
  ): Promise<{ questions: readonly HeldQuestion[]; entries: readonly CreditEntry[] }> {
    const dayOf = await learnerDays(this.learners, manager, learnerId);
    const today = dayOf(this.clock.now());
    const on = given ?? today;
    if (!isDay(on, { from: '1950-01-01', to: '2200-01-01' })) {
      throw new Problem('invalid-input', t.message('dateNeeded'), {
        errors: [inputError('on', 'day', t.message('day'))],
      });
    }
    const profiles = await this.profiles.listProfiles(manager, learnerId);
    const questions = held.flatMap((one): HeldQuestion[] => {
      const profile = profiles.on(one.profileId, on);
      return profile ? [{ held: one, profile, startsOn: one.startsOn, on, today }] : [];
    });
    return { questions, entries: await this.entries(manager, learnerId, questions, dayOf) };
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
    const topics = await this.topics.listTopics(
      manager,
      learnerId,
      awards.map(({ id }) => id),
    );
    const givenFor = await this.awards.givenFor(manager, learnerId, awards, dayOf);
    const external = await this.external.entries(manager, learnerId, { from, to }, dayOf);
    return [
      ...awards.map((award): CreditEntry => ({
        id: award.id,
        origin: 'award',
        audited: award.audited,
        // The titles of a page of lines are read with it: they are in the evidence of each claim.
        title: '',
        unit: award.unit,
        ruleSetId: award.ruleSet.id,
        buckets: {},
        amount: award.amount,
        completedOn: award.completedOn,
        recordedOn: dayOf(award.awardedAt),
        recordedAt: award.awardedAt.getTime(),
        ...topicsOfAward(topics.get(award.id) ?? []),
        claimId: award.claimId,
        acts: givenFor.get(award.id)?.acts ?? [],
        time: givenFor.get(award.id)?.time ?? [],
      })),
      ...external,
    ];
  }
}

type HeldQuestion = Question & { readonly held: HeldRequirement };

/** The progress for each question. Other requests have their turn in between. */
async function judged({
  questions,
  entries,
}: {
  questions: readonly HeldQuestion[];
  entries: readonly CreditEntry[];
}): Promise<HeldStanding[]> {
  const judgements: HeldStanding[] = [];
  for (const { question, standing } of standings(entries, questions)) {
    judgements.push({ held: question.held, profile: question.profile, standing });
    await setImmediate();
  }
  return judgements;
}
const topicsOfAward = (all: readonly AwardedTopic[]) => ({
  topics: all.map(({ topic }) => topic),
  selfDeclaredTopics: all
    .filter(({ origin }) => origin === 'self-declared')
    .map(({ topic }) => topic),
});

const placeOf = ({ completedOn, entryId }: Line): string => `${completedOn} ${entryId}`;
