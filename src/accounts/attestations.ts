import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../ledger/index.js';
import { AttestedProfile } from './attested-profile.entity.js';
import { identityOf, type IdentityFacts } from './domain/profile.js';
import { ProfileReliance } from './profile-reliance.js';

/** What learners attested of themselves with a claim, which later changes are compared with. */
@Injectable()
export class Attestations {
  constructor(
    private readonly reliance: ProfileReliance,
    private readonly ledger: Ledger,
  ) {}

  /** What was attested, or reviewed since; null before the first claim. */
  of(manager: EntityManager, learnerId: string): Promise<AttestedProfile | null> {
    return manager.findOneBy(AttestedProfile, { learnerId });
  }

  /**
   * Keeps what a claim attests, before its certificate is issued. Once a certificate rests on what was attested, only a
   * review puts something else in its place: a later claim does not.
   */
  async attest(
    manager: EntityManager,
    learnerId: string,
    profile: IdentityFacts,
    at: Date,
  ): Promise<void> {
    const known = await this.of(manager, learnerId);
    const facts = identityOf(profile);
    if (known && isDeepStrictEqual(identityOf(known.facts), facts)) return;
    if (known && (await this.reliance.providersOf(manager, learnerId)).length > 0) return;
    await manager.upsert(AttestedProfile, { learnerId, facts, attestedAt: at, reviewedAt: null }, [
      'learnerId',
    ]);
    await this.ledger.record(
      manager,
      {
        actor: { kind: 'learner', id: learnerId },
        action: 'profile.attest',
        subject: { kind: 'profile', id: learnerId },
        before: known?.facts ?? null,
        after: facts,
      },
      at,
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
