import type { InputError } from '../platform/index.js';
import { isDay } from '../reading/index.js';
import type { Offer } from './domain/evidence.js';
import type { RuleSet } from './domain/rule-set.js';

/** What a provider sets for a credit option. Days are YYYY-MM-DD, both included; the maximum is decimal text. */
export interface NewOffer extends Offer {
  readonly title: string;
  readonly ruleSetId: string;
  /** The professions that it is offered to; null for all. */
  readonly audience: readonly string[] | null;
  readonly certificateTemplate: string | null;
}

const longestWindow = 3650;

/** What is wrong with an offer, by its members; empty when it can be made. @param versions of its rule set */
export function offerFaults(offer: NewOffer, versions: readonly RuleSet[]): InputError[] {
  return [
    ...titleFaults(offer),
    ...ruleSetFaults(versions),
    ...dayFaults(offer),
    ...maximumFaults(offer),
    ...(['documentWithinDays', 'claimWithinDays'] as const).flatMap((path) =>
      windowFaults(path, offer[path]),
    ),
    ...audienceFaults(offer),
  ];
}

function titleFaults({ title }: NewOffer): InputError[] {
  if (title.trim() !== '' && title.length <= 300) return [];
  return [{ path: 'title', code: 'length', message: 'must have 1 to 300 characters' }];
}

function ruleSetFaults(versions: readonly RuleSet[]): InputError[] {
  const [version] = versions;
  const path = 'ruleSetId';
  if (!version) return [{ path, code: 'unknown', message: 'is none of the rule sets here' }];
  if (versions.every(({ document }) => document === 'none')) {
    return [{ path, code: 'log', message: 'is a log that learners keep themselves' }];
  }
  if (versions.every(({ switchedOff }) => switchedOff !== undefined)) {
    return [{ path, code: 'switched-off', message: `is switched off: ${version.switchedOff}` }];
  }
  return [];
}

function dayFaults({ opensOn, closesOn }: NewOffer): InputError[] {
  const notADay = { code: 'day', message: 'must be a day as YYYY-MM-DD' };
  if (!isDay(opensOn)) return [{ path: 'opensOn', ...notADay }];
  if (closesOn === null) return [];
  if (!isDay(closesOn)) return [{ path: 'closesOn', ...notADay }];
  if (closesOn >= opensOn) return [];
  return [{ path: 'closesOn', code: 'order', message: 'must not be before it opens' }];
}

/** Credits are designated in quarters. */
function maximumFaults({ designatedMaximum }: NewOffer): InputError[] {
  if (designatedMaximum === null) return [];
  const quarters = /^\d{1,4}(\.(00?|25|50?|75))?$/.test(designatedMaximum);
  if (quarters && Number(designatedMaximum) > 0) return [];
  const message = 'must be a multiple of 0.25 above zero';
  return [{ path: 'designatedMaximum', code: 'quarters', message }];
}

function windowFaults(path: string, days: number | null): InputError[] {
  if (days === null) return [];
  if (Number.isInteger(days) && days >= 1 && days <= longestWindow) return [];
  return [{ path, code: 'days', message: `must be 1 to ${longestWindow} days` }];
}

function audienceFaults({ audience }: NewOffer): InputError[] {
  if (audience === null || (audience.length > 0 && new Set(audience).size === audience.length)) {
    return [];
  }
  const message = 'must name each profession once; leave it out for everybody';
  return [{ path: 'audience', code: 'professions', message }];
}
