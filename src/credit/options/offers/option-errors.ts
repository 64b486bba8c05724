import { hasUnprintable } from '../../../shared/one-line.js';
import { designationLimits } from '../../domain/rule-sets/designation-limits.js';
import { exact } from '../../domain/rounding.js';
import type { RuleSet } from '../../domain/rule-set.js';
import type { Offer } from '../offered-option.js';
import { isDay } from '../../../shared/calendar.js';
import { daysWithWindows } from '../../../shared/zones.js';
import type { InputError } from '../../../shared/input-error.js';

const longestWindow = 3650;
/** Where no rule set says less: no claim comes near it. */
const implausible = 100;

/** What an offer is checked against. */
export interface OfferContext {
  /** The versions of its rule set. */
  readonly versions: readonly RuleSet[];
  /** The earliest day that it is anywhere, YYYY-MM-DD. */
  readonly today: string;
  /** The offer as it stands; null for a new one. */
  readonly before: Offer | null;
}

/** What is wrong with an offer, by its members; empty when it can be made. */
export function offerErrors(offer: Offer, context: OfferContext): InputError[] {
  return [
    ...titleErrors(offer),
    ...ruleSetErrors(context.versions),
    ...dayErrors(offer),
    ...afterwardsErrors(offer, context),
    ...maximumErrors(offer, context),
    ...(['documentWithinDays', 'claimWithinDays'] as const).flatMap((path) =>
      windowErrors(path, offer[path]),
    ),
    ...audienceErrors(offer),
  ];
}

function titleErrors({ title }: Offer): InputError[] {
  if (hasUnprintable(title)) {
    return [
      { path: 'title', code: 'characters', message: 'has characters that cannot be printed' },
    ];
  }
  if (title.trim() !== '' && title.length <= 300) return [];
  return [{ path: 'title', code: 'length', message: 'must have 1 to 300 characters' }];
}

function ruleSetErrors(versions: readonly RuleSet[]): InputError[] {
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

function dayErrors({ opensOn, closesOn }: Offer): InputError[] {
  const notADay = { code: 'day', message: 'must be a date as YYYY-MM-DD' };
  if (!isDay(opensOn, daysWithWindows)) return [{ path: 'opensOn', ...notADay }];
  if (closesOn === null) return [];
  if (!isDay(closesOn, daysWithWindows)) return [{ path: 'closesOn', ...notADay }];
  if (closesOn >= opensOn) return [];
  return [{ path: 'closesOn', code: 'order', message: 'must not be before it opens' }];
}

/** Credit is designated in advance, never afterwards: nothing gives more for a day that is past. */
function afterwardsErrors(offer: Offer, { today, before }: OfferContext): InputError[] {
  const errors: InputError[] = [];
  const error = (path: string, message: string): void => {
    errors.push({ path, code: 'past', message });
  };
  const { opensOn, closesOn, designatedMaximum, ruleSetId } = offer;
  if (opensOn < today && opensOn !== before?.opensOn) {
    error('opensOn', 'must not be past: credit is designated in advance, never afterwards');
  }
  if (!before || before.opensOn >= today) return errors;
  const instead = 'for what is already offered; retire it and offer another one from today on';
  if (ruleSetId !== before.ruleSetId) error('ruleSetId', `cannot change ${instead}`);
  if (isMore(designatedMaximum, before.designatedMaximum)) {
    error('designatedMaximum', `cannot be raised ${instead}`);
  }
  if (before.closesOn !== null && before.closesOn < today && isLater(closesOn, before.closesOn)) {
    error('closesOn', 'is past and cannot be put off; offer another one from today on');
  }
  return errors;
}

function isMore(after: string | null, before: string | null): boolean {
  if (before === null || after === before) return false;
  return after === null || Number(after) > Number(before);
}

function isLater(after: string | null, before: string): boolean {
  return after === null || after > before;
}

/** Credits are designated in quarters, and no more of them than the rules allow. */
function maximumErrors(
  { designatedMaximum, opensOn }: Offer,
  { versions, before }: OfferContext,
): InputError[] {
  const path = 'designatedMaximum';
  if (designatedMaximum === null || designatedMaximum === before?.designatedMaximum) return [];
  const quarters = /^\d{1,4}(\.(00?|25|50?|75))?$/.test(designatedMaximum);
  if (!quarters || Number(designatedMaximum) <= 0) {
    return [{ path, code: 'quarters', message: 'must be a multiple of 0.25 above zero' }];
  }
  const judging = versions.filter(({ validTo }) => validTo === null || validTo >= opensOn);
  const { mostCredit } = designationLimits(judging);
  if (mostCredit && exact(designatedMaximum).greaterThan(mostCredit.value)) {
    return [
      { path, code: 'limit', message: `must be at most ${mostCredit.value}. ${mostCredit.why}` },
    ];
  }
  if (Number(designatedMaximum) <= implausible) return [];
  const message = `must be at most ${implausible}: no claim comes to more`;
  return [{ path, code: 'limit', message }];
}

function windowErrors(path: string, days: number | null): InputError[] {
  if (days === null) return [];
  if (Number.isInteger(days) && days >= 1 && days <= longestWindow) return [];
  return [{ path, code: 'days', message: `must be 1 to ${longestWindow} days` }];
}

function audienceErrors({ audience }: Offer): InputError[] {
  if (audience === null || (audience.length > 0 && new Set(audience).size === audience.length)) {
    return [];
  }
  const message = 'must name each profession once; leave it out for everybody';
  return [{ path: 'audience', code: 'professions', message }];
}
