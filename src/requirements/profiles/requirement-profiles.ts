import { Injectable } from '@nestjs/common';
import type { RequirementProfile } from '../domain/profile/profile.js';
import { readProfileFiles } from './profile-files.js';

/** The requirement profiles of this server, read and checked once when it starts. */
@Injectable()
export class RequirementProfiles {
  private readonly profiles: readonly RequirementProfile[] = readProfileFiles();

  /** The version of each profile in force on a day, or else its latest, by body and name. */
  allOn(day: string): RequirementProfile[] {
    return [...new Set(this.profiles.map(({ id }) => id))]
      .flatMap((id) => this.on(id, day) ?? [])
      .toSorted((a, b) => `${a.body} ${a.name}`.localeCompare(`${b.body} ${b.name}`, 'en'));
  }

  /** The version in force on a day, or else the latest there is; null for an id that no file has. */
  on(id: string, day: string): RequirementProfile | null {
    const versions = this.profiles
      .filter((profile) => profile.id === id)
      .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    return (
      versions.find(
        ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
      ) ??
      versions.at(-1) ??
      null
    );
  }
}
