import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { Attestations } from '../identity/attestations.js';
import { profileChangeView } from '../profile-changes/profile-change-view.js';
import type { ProfileReviewDto } from '../profile-changes/profile-change.dto.js';
import { ProfileChanges } from '../profile-changes/profile-changes.js';
import { Profiles } from './profiles.js';

/** The state of a profile: what a claim still requires, since when it is attested, and what happened to its latest change. */
@Injectable()
export class ProfileStanding {
  constructor(
    private readonly database: Database,
    private readonly profiles: Profiles,
    private readonly attestations: Attestations,
    private readonly changes: ProfileChanges,
  ) {}

  findReview(learnerId: string): Promise<ProfileReviewDto> {
    return this.database.asLearner(learnerId, async (manager) => {
      const profile = await this.profiles.findProfile(manager, learnerId);
      const lacking = await this.profiles.lackingForClaim(manager, learnerId, profile);
      const attested = await this.attestations.findAttested(manager, learnerId);
      const latest = await this.changes.latest(manager, learnerId);
      return {
        lacking: lacking.map(({ code, message }) => ({ code, message })),
        attestedAt: attested?.attestedAt ?? null,
        change: latest && profileChangeView(latest.change, latest.proofs),
      };
    });
  }
}
