import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Profiles } from '../accounts/index.js';
import { HeldBodies } from '../credit/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock, Database, Problem, constraintOf, newId, notFound } from '../platform/index.js';
import { isOwn } from './domain/profile/profile.js';
import { HeldRequirement } from './held-requirement.entity.js';
import { learnerDays } from './learner-day.js';
import { RequirementProfiles } from './profiles/requirement-profiles.js';
import { isDay, monthsAfter } from '../shared/calendar.js';
import { inputError } from '../shared/input-error.js';
import type { Message } from '../shared/messages.js';
import { t } from './messages.js';

/** How many requirements a learner may have at once. */
export const MOST_HELD = 40;

/** What a learner enters about a requirement. */
export interface HeldFacts {
  readonly label: string;
  readonly startsOn: string;
  readonly endedOn: string | null;
}

/** The licences, memberships and certifications that a learner has to keep up. */
@Injectable()
export class HeldRequirements implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly learners: Profiles,
    private readonly profiles: RequirementProfiles,
    private readonly heldBodies: HeldBodies,
  ) {}

  /** Lets the logs of the bodies that a learner answers to come first among the credit options. */
  onModuleInit(): void {
    this.heldBodies.register(async (manager, learnerId) => {
      const held = await this.listHeld(manager, learnerId);
      return held.flatMap(
        ({ profileId, startsOn }) => this.profiles.on(profileId, startsOn)?.body ?? [],
      );
    });
  }

  /** Those in force, in the order in which they were added. */
  listHeld(manager: EntityManager, learnerId: string): Promise<HeldRequirement[]> {
    return manager
      .createQueryBuilder(HeldRequirement, 'held')
      .where('held.learner_id = :learnerId AND held.ended_on IS NULL', { learnerId })
      .orderBy('held.id')
      .getMany();
  }

  list(learnerId: string): Promise<HeldRequirement[]> {
    return this.database.asLearner(learnerId, (manager) => this.listHeld(manager, learnerId));
  }

  /** @throws Problem invalid-input, requirement-held */
  add(
    learnerId: string,
    given: { profileId: string; label: string; startsOn: string },
  ): Promise<HeldRequirement> {
    return this.write(learnerId, async (manager, today, now) => {
      const profile = this.profiles.on(given.profileId, today);
      if (!profile) {
        throw invalid('profileId', 'unknown', t.message('unknown'));
      }
      const facts = sound({ ...given, endedOn: null }, today);
      if ((await this.listHeld(manager, learnerId)).length >= MOST_HELD) {
        throw invalid('profileId', 'too-many', t.message('tooManyHeld', { most: MOST_HELD }));
      }
      const held = manager.create(HeldRequirement, {
        learnerId,
        id: newId(),
        profileId: profile.id,
        profileVersion: profile.version,
        ...facts,
        createdAt: now,
        updatedAt: now,
      });
      await manager.insert(HeldRequirement, held);
      await this.record(manager, 'requirement.add', held, null, now);
      return held;
    });
  }

  /** Replaces label and days; a null `endedOn` takes an end back. @throws Problem not-found, requirement-held */
  change(learnerId: string, id: string, given: HeldFacts): Promise<HeldRequirement> {
    return this.write(learnerId, async (manager, today, now) => {
      const held = await this.findHeld(manager, learnerId, id);
      if (isOwn({ id: held.profileId }) && given.startsOn !== held.startsOn) {
        throw invalid('startsOn', 'own', t.message('ownStart'));
      }
      return this.save(manager, held, sound(given, today), 'requirement.change', now);
    });
  }

  /** Ends it today; what is ended already stays as it is. @throws Problem not-found */
  end(learnerId: string, id: string): Promise<HeldRequirement> {
    return this.write(learnerId, async (manager, today, now) => {
      const held = await this.findHeld(manager, learnerId, id);
      const { label, startsOn, endedOn } = held;
      const facts = { label, startsOn, endedOn: endedOn ?? today };
      return this.save(manager, held, facts, 'requirement.end', now);
    });
  }

  /** A present or past requirement of the learner. @throws Problem not-found */
  async findHeld(manager: EntityManager, learnerId: string, id: string): Promise<HeldRequirement> {
    const held = await manager.findOneBy(HeldRequirement, { learnerId, id });
    if (!held) throw notFound();
    return held;
  }

  private async save(
    manager: EntityManager,
    held: HeldRequirement,
    facts: HeldFacts,
    action: string,
    now: Date,
  ): Promise<HeldRequirement> {
    const before = factsOf(held);
    if (JSON.stringify(before) === JSON.stringify({ profileId: held.profileId, ...facts })) {
      return held;
    }
    const { learnerId, id } = held;
    await manager.update(HeldRequirement, { learnerId, id }, { ...facts, updatedAt: now });
    const changed = manager.create(HeldRequirement, { ...held, ...facts, updatedAt: now });
    await this.record(manager, action, changed, before, now);
    return changed;
  }

  private record(
    manager: EntityManager,
    action: string,
    held: HeldRequirement,
    before: object | null,
    now: Date,
  ): Promise<void> {
    return this.ledger.record(
      manager,
      {
        actor: { kind: 'learner', id: held.learnerId },
        action,
        subject: { kind: 'requirement', id: held.id },
        before,
        after: factsOf(held),
      },
      now,
    );
  }

  private async write<T>(
    learnerId: string,
    work: (manager: EntityManager, today: string, now: Date) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.database.asLearner(learnerId, async (manager) => {
        const now = this.clock.now();
        // Changes of one learner run one after the other, so that none is based on what another has just replaced.
        await manager.query('SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE', [learnerId]);
        const dayOf = await learnerDays(this.learners, manager, learnerId);
        return work(manager, dayOf(now), now);
      });
    } catch (error) {
      if (constraintOf(error) !== 'held_requirement_once') throw error;
      throw new Problem('requirement-held', t.message('sameLabel'));
    }
  }
}

const factsOf = ({ profileId, label, startsOn, endedOn }: HeldRequirement) => ({
  profileId,
  label,
  startsOn,
  endedOn,
});

function sound(given: HeldFacts, today: string): HeldFacts {
  const { startsOn, endedOn } = given;
  if (!isDay(startsOn, { from: '1950-01-01', to: monthsAfter(today, 24) })) {
    throw invalid('startsOn', 'day', t.message('startsOn'));
  }
  if (endedOn !== null && (!isDay(endedOn) || endedOn < startsOn)) {
    throw invalid('endedOn', 'day', t.message('endedOn'));
  }
  const label = given.label.normalize('NFC').replace(/\s+/g, ' ').trim();
  return { label, startsOn, endedOn };
}

function invalid(path: string, code: string, message: Message): Problem {
  return new Problem('invalid-input', t.message('notChanged'), {
    errors: [inputError(path, code, message)],
  });
}
