import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Says which providers' certificates rest on a learner's profile. */
export interface Reliant {
  /** @param claimId a claim to leave out */
  providersOf(
    manager: EntityManager,
    learnerId: string,
    claimId?: string,
  ): Promise<readonly string[]>;
}

/** Whether anything rests on a profile. Those who issue certificates register here at start. */
@Injectable()
export class ProfileReliance {
  private reliant: Reliant = { providersOf: () => Promise.resolve([]) };

  register(reliant: Reliant): void {
    this.reliant = reliant;
  }

  /** The providers whose certificates rest on it; none when the profile may change freely. */
  providersOf(
    manager: EntityManager,
    learnerId: string,
    claimId?: string,
  ): Promise<readonly string[]> {
    return this.reliant.providersOf(manager, learnerId, claimId);
  }
}
