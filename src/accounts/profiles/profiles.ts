import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger, type LedgerActor } from '../../ledger/index.js';
import { Clock, Database, Problem, newId } from '../../platform/index.js';
import {
  profileErrorsForClaim,
  isComplete,
  profileErrors,
  tidyProfile,
  type CompleteProfile,
  type Profile,
} from '../domain/profile.js';
import { LearnerProfile } from '../identity/learner-profile.entity.js';
import { Licence } from '../identity/licence.entity.js';
import { NpiHolders } from '../identity/npi-holders.js';
import { ProfileChanges, lockProfile } from '../profile-changes/profile-changes.js';
import type { InputError } from '../../shared/input-error.js';
import { t } from './messages.js';

/** A profile in force, and the how-manieth change of it that is. */
export interface CurrentProfile {
  readonly profile: Profile;
  readonly revision: number;
}

/** What learners say of themselves: it goes, frozen, into claims and certificates. */
@Injectable()
export class Profiles {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly npis: NpiHolders,
    private readonly changes: ProfileChanges,
  ) {}

  /** The learner's profile, or null before it is filled in. The manager must be allowed to see the learner. */
  async findProfile(manager: EntityManager, learnerId: string): Promise<Profile | null> {
    return (await this.current(manager, learnerId))?.profile ?? null;
  }

  /** The same with its revision, which rises with each change in force. */
  async current(manager: EntityManager, learnerId: string): Promise<CurrentProfile | null> {
    const row = await manager.findOneBy(LearnerProfile, { learnerId });
    if (!row) {
      return null;
    }
    const licences = await manager.find(Licence, {
      where: { learnerId },
      order: { id: 'ASC' },
    });
    const { name, profession, degree, npi, timeZone, revision } = row;
    const held = licences.map(({ jurisdiction, number }) => ({ jurisdiction, number }));
    return { profile: { name, profession, degree, npi, timeZone, licences: held }, revision };
  }

  /**
   * The profile for a claim, with its revision.
   * @throws Problem claim-not-met naming what the profile lacks
   */
  async forClaim(
    manager: EntityManager,
    learnerId: string,
  ): Promise<CurrentProfile & { readonly profile: CompleteProfile }> {
    const current = await this.current(manager, learnerId);
    const lacking = await this.lackingForClaim(manager, learnerId, current?.profile ?? null);
    if (current && isComplete(current.profile) && lacking.length === 0) {
      return { profile: current.profile, revision: current.revision };
    }
    throw new Problem('claim-not-met', t.message('incomplete'), { errors: lacking });
  }

  /** What a profile lacks for a claim, in sentences; empty when nothing. */
  async lackingForClaim(
    manager: EntityManager,
    learnerId: string,
    profile: Profile | null,
  ): Promise<readonly InputError[]> {
    const npi = profile?.npi ?? null;
    const held = npi === null || (await this.npis.isHolder(manager, learnerId, npi));
    return profileErrorsForClaim(profile, held);
  }

  /** The profile of a learner, in a separate transaction. */
  find(learnerId: string): Promise<Profile | null> {
    return this.database.asLearner(learnerId, (manager) => this.findProfile(manager, learnerId));
  }

  /**
   * Puts this profile in the place of the learner's one. Where certificates rest on that, a change of who the learner is may
   * wait for review; the time zone never does.
   * @returns the profile in force, and whether a change of it waits
   * @throws Problem invalid-input naming every member that is wrong; npi-taken, profile-change-waiting
   */
  replace(
    learnerId: string,
    given: Profile,
  ): Promise<{ readonly profile: Profile; readonly waits: boolean }> {
    const profile = soundProfile(given);
    return this.database.asLearner(learnerId, async (manager) => {
      await lockProfile(manager, learnerId);
      const before = await this.findProfile(manager, learnerId);
      const waits =
        before !== null &&
        (await this.changes.propose(manager, learnerId, before, profile)) === 'waiting';
      const after = waits ? { ...before, timeZone: profile.timeZone } : profile;
      if (!isDeepStrictEqual(before, after)) {
        const actor = { kind: 'learner', id: learnerId } as const;
        await this.change(manager, learnerId, { actor, before, after });
      }
      return { profile: after, waits };
    });
  }

  /**
   * The profile as its learner asked for it, and as it would be in force without a claim: a change that waits for that claim
   * alone would pass. With it, from when until when changes that were accepted, or still wait, have waited for their review.
   */
  async without(
    manager: EntityManager,
    learnerId: string,
    claimId: string,
  ): Promise<{
    readonly profile: Profile | null;
    readonly asked: Profile | null;
    readonly reviews: readonly { readonly from: Date; readonly to: Date | null }[];
  }> {
    const reviews = await this.changes.reviews(manager, learnerId);
    const inForce = await this.findProfile(manager, learnerId);
    const waiting = await this.changes.waiting(manager, learnerId);
    if (!inForce || !waiting) return { profile: inForce, asked: inForce, reviews };
    const asked = { ...inForce, ...waiting.after };
    const rests = await this.changes.restsBeside(manager, learnerId, claimId);
    // What waits only for that claim delays nobody.
    return rests
      ? { profile: inForce, asked, reviews }
      : { profile: asked, asked, reviews: reviews.filter(({ to }) => to !== null) };
  }

  /**
   * Puts a change that waits in force where nothing rests on the profile any more, as when the only claim made with the wrong
   * one is taken back. The caller holds the profile's lock.
   * @throws Problem npi-taken
   */
  async settle(manager: EntityManager, learnerId: string): Promise<void> {
    const before = await this.findProfile(manager, learnerId);
    const waiting = await this.changes.passFreely(manager, learnerId);
    if (!before || !waiting) return;
    const after = { ...before, ...waiting.after };
    const actor = { kind: 'learner', id: learnerId } as const;
    await this.change(manager, learnerId, { actor, before, after });
  }

  /** Writes a sound profile, with an entry in the ledger. The caller holds the profile's lock. @throws Problem npi-taken */
  async change(
    manager: EntityManager,
    learnerId: string,
    { actor, before, after, reason }: ProfileEntry,
  ): Promise<void> {
    await this.npis.exchange(manager, learnerId, before?.npi ?? null, after.npi);
    await this.write(manager, learnerId, after);
    await this.ledger.record(
      manager,
      {
        actor,
        action: 'profile.change',
        subject: { kind: 'profile', id: learnerId },
        before,
        after,
        reason: reason ?? null,
      },
      this.clock.now(),
    );
  }

  /** The first profile of an account that is being made, whose entry in the ledger says it. @throws Problem npi-taken */
  async begin(manager: EntityManager, learnerId: string, profile: Profile): Promise<void> {
    await this.npis.exchange(manager, learnerId, null, profile.npi);
    await this.write(manager, learnerId, profile);
  }

  private async write(manager: EntityManager, learnerId: string, profile: Profile): Promise<void> {
    const { name, profession, degree, npi, timeZone, licences } = profile;
    await manager.query(
      `INSERT INTO learner_profile (learner_id, name, profession, degree, npi, time_zone, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (learner_id) DO UPDATE
       SET name = $2, profession = $3, degree = $4, npi = $5, time_zone = $6, updated_at = $7,
         revision = learner_profile.revision + 1`,
      [learnerId, name, profession, degree, npi, timeZone, this.clock.now()],
    );
    await manager.delete(Licence, { learnerId });
    if (licences.length > 0) {
      await manager.insert(
        Licence,
        licences.map((licence) => ({ learnerId, id: newId(), ...licence })),
      );
    }
  }
}

interface ProfileEntry {
  readonly actor: LedgerActor;
  readonly before: Profile | null;
  readonly after: Profile;
  readonly reason?: string;
}

/**
 * The profile as it is kept.
 * @throws Problem invalid-input naming every member that is wrong
 */
export function soundProfile(given: Profile): Profile {
  const profile = tidyProfile(given);
  const errors = profileErrors(profile);
  if (errors.length > 0) {
    throw new Problem('invalid-input', t.message('notSaved'), { errors });
  }
  return profile;
}
