import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../ledger/index.js';
import { Clock, Database, Problem, newId } from '../platform/index.js';
import { profileFaults, tidyProfile, type Profile } from './domain/profile.js';
import { LearnerProfile } from './learner-profile.entity.js';
import { Licence } from './licence.entity.js';

/** What learners say of themselves: it goes, frozen, into claims and certificates. */
@Injectable()
export class Profiles {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** The learner's profile, or null before it is filled in. The manager must be allowed to see the learner. */
  async of(manager: EntityManager, learnerId: string): Promise<Profile | null> {
    const row = await manager.findOneBy(LearnerProfile, { learnerId });
    if (!row) {
      return null;
    }
    const licences = await manager.find(Licence, {
      where: { learnerId },
      order: { id: 'ASC' },
    });
    return {
      name: row.name,
      profession: row.profession,
      degree: row.degree,
      npi: row.npi,
      timeZone: row.timeZone,
      licences: licences.map(({ jurisdiction, number }) => ({ jurisdiction, number })),
    };
  }

  /** The profile of a learner, in a transaction of its own. */
  find(learnerId: string): Promise<Profile | null> {
    return this.database.asLearner(learnerId, (manager) => this.of(manager, learnerId));
  }

  /**
   * Puts this profile in the place of the learner's one.
   * @throws Problem invalid-input naming every member that is wrong
   */
  replace(learnerId: string, given: Profile): Promise<Profile> {
    const profile = soundProfile(given);
    return this.database.asLearner(learnerId, async (manager) => {
      // Changes of one profile stand in line, also the first one, when there is no row of it to lock.
      await manager.query('SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE', [learnerId]);
      const before = await this.of(manager, learnerId);
      if (isDeepStrictEqual(before, profile)) {
        return profile;
      }
      await this.write(manager, learnerId, profile);
      await this.ledger.record(
        manager,
        {
          actor: { kind: 'learner', id: learnerId },
          action: 'profile.change',
          subject: { kind: 'profile', id: learnerId },
          before,
          after: profile,
        },
        this.clock.now(),
      );
      return profile;
    });
  }

  /** Writes a sound profile without an entry in the ledger: the caller records what caused it. */
  async write(manager: EntityManager, learnerId: string, profile: Profile): Promise<void> {
    const { licences, ...facts } = profile;
    await manager.upsert(LearnerProfile, { learnerId, ...facts, updatedAt: this.clock.now() }, [
      'learnerId',
    ]);
    await manager.query('DELETE FROM licence WHERE learner_id = $1', [learnerId]);
    if (licences.length > 0) {
      await manager.insert(
        Licence,
        licences.map((licence) => ({ learnerId, id: newId(), ...licence })),
      );
    }
  }
}

/**
 * The profile as it is kept.
 * @throws Problem invalid-input naming every member that is wrong
 */
export function soundProfile(given: Profile): Profile {
  const profile = tidyProfile(given);
  const errors = profileFaults(profile);
  if (errors.length > 0) {
    throw new Problem('invalid-input', 'The profile was not saved. Correct what is marked.', {
      errors,
    });
  }
  return profile;
}
