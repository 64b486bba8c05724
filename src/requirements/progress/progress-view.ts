import { isOwn } from '../domain/profile/profile.js';
import { switchedOff, unrecorded } from '../domain/switched-off.js';
import type { ProgressDto } from '../dto/progress.dto.js';
import type { RequirementDto } from '../dto/requirement.dto.js';
import type { HeldRequirement } from '../held-requirement.entity.js';
import type { HeldStanding } from './progress.js';

/** A held requirement as its learner sees it. */
export function requirementView(held: HeldRequirement): RequirementDto {
  const { id, profileId, profileVersion, label, startsOn, endedOn } = held;
  return { id, profileId, profileVersion, label, startsOn, endedOn };
}

/** A learner's progress, without the lines, which are a separate list. */
export function progressView({ held, profile, standing }: HeldStanding): ProgressDto {
  const { asked, categories } = standing;
  return {
    requirement: requirementView(held),
    name: profile.name,
    body: profile.body,
    version: profile.version,
    unit: profile.unit,
    rolling: profile.period.kind === 'rolling',
    own: isOwn(profile),
    period: standing.period,
    compliant: standing.compliant,
    raw: standing.earned,
    applied: standing.applied,
    over: standing.excess,
    unaudited: standing.unaudited,
    asked: asked.map((one) => ({ ...one, buckets: [...one.buckets] })),
    buckets: categories.map(({ earned: raw, excess: over, ...meter }) => ({ ...meter, raw, over })),
    surplus: standing.surplus,
    carriesOn: standing.carriesOn,
    lock: standing.lock,
    closedThrough: standing.closedThrough,
    nextExpiry: standing.nextExpiry,
    lineCount: standing.lines.length,
    switchedOff: switchedOff(profile).map(({ title, sentence }) => ({ title, sentence })),
    unrecorded: unrecorded(profile).map(({ title, sentence }) => ({ title, sentence })),
    remarks: profile.remarks.map(({ text }) => text),
  };
}
