import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOwn, type RequirementProfile } from '../domain/profile/profile.js';
import { ownProfile } from '../domain/profile/own-requirement.js';
import { OwnRequirement } from './own-requirement.entity.js';
import { RequirementProfiles } from '../profiles/requirement-profiles.js';
import { dayAt } from '../../shared/zones.js';

/** The profiles that a learner may add: those of bodies, and their own. */
export interface KnownProfiles {
  /** The version in force on a day, or else the latest there is; null for an id that is not known. */
  on(id: string, day: string): RequirementProfile | null;
  /** All of them. */
  allOn(day: string): RequirementProfile[];
}

/** The profiles of bodies together with those that a learner defined. */
@Injectable()
export class LearnerProfiles {
  constructor(private readonly profiles: RequirementProfiles) {}

  /** One statement. */
  async listProfiles(manager: EntityManager, learnerId: string): Promise<KnownProfiles> {
    const rows = await manager.findBy(OwnRequirement, { learnerId });
    const own = new Map(rows.map((row) => profileOf(row)).map((profile) => [profile.id, profile]));
    return {
      on: (id, day) => (isOwn({ id }) ? (own.get(id) ?? null) : this.profiles.on(id, day)),
      allOn: (day) => [...this.profiles.allOn(day), ...own.values()],
    };
  }
}

/** The profile of a requirement that a learner defined. */
export const profileOf = ({ id, definition, revision, updatedAt }: OwnRequirement) =>
  ownProfile(definition, { id, revision, updatedOn: dayAt(updatedAt, 'UTC') });
