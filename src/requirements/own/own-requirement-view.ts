import { deadlineOf } from '../domain/profile/own-requirement.js';
import type { OwnRequirementDto } from '../dto/own-requirement.dto.js';
import type { HeldRequirement } from '../held-requirement.entity.js';
import { profileOf } from './learner-profiles.js';
import type { OwnRequirement } from './own-requirement.entity.js';
import { profileView } from '../profiles/profile-view.js';

/** An own requirement as its learner sees it, with the profile that it is judged by. */
export function ownRequirementView(row: OwnRequirement, held: HeldRequirement): OwnRequirementDto {
  const { name, unit, startsOn, period, total, categories, topics } = row.definition;
  return {
    id: row.id,
    requirementId: held.id,
    endedOn: held.endedOn,
    revision: row.revision,
    name,
    unit,
    startsOn,
    period: {
      kind: period.kind,
      endsOn: period.kind === 'once' ? period.endsOn : null,
      count: period.kind === 'once' ? null : period.count,
    },
    total,
    categories: categories.map(({ takes, ...category }) => ({
      ...category,
      takesEverything: takes === 'everything',
      units: takes === 'everything' ? [] : [...takes],
    })),
    topics: topics.map((one) => ({ ...one })),
    deadline: deadlineOf(row.definition),
    profile: profileView(profileOf(row)),
  };
}
