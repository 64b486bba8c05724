import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AttestedProfile } from './attested-profile.entity.js';
import { identityOf, type IdentityFacts } from '../domain/profile.js';
import { ProfileReliance } from './profile-reliance.js';

/** What learners attested of themselves with a claim, which later changes are compared with. */
@Injectable()
export class Attestations {
  constructor(private readonly reliance: ProfileReliance) {}

  /** What was attested, or reviewed since; null before the first claim. */
  findAttested(manager: EntityManager, learnerId: string): Promise<AttestedProfile | null> {
    return manager.findOneBy(AttestedProfile, { learnerId });
  }

  /**
   * Keeps what a claim attests, before its certificate is issued. Once a certificate rests on what was attested, only a
   * review puts something else in its place: a later claim does not. The claim's entry in the ledger says what it attested.
   */
  async attest(
    manager: EntityManager,
    learnerId: string,
    profile: IdentityFacts,
    at: Date,
  ): Promise<void> {
    const rests = (await this.reliance.providersOf(manager, learnerId)).length > 0;
    await manager.query(
      `INSERT INTO attested_profile (learner_id, facts, attested_at) VALUES ($1, $2, $3)
       ON CONFLICT (learner_id) DO UPDATE SET facts = $2, attested_at = $3, reviewed_at = NULL WHERE NOT $4`,
      [learnerId, JSON.stringify(identityOf(profile)), at, rests],
    );
  }

  /** Puts what was reviewed in the place of what was attested. */
  async review(
    manager: EntityManager,
    learnerId: string,
    facts: IdentityFacts,
    at: Date,
  ): Promise<void> {
    await manager.upsert(
      AttestedProfile,
      { learnerId, facts: identityOf(facts), attestedAt: at, reviewedAt: at },
      ['learnerId'],
    );
  }
}
