import { hasUnprintable } from '../../../shared/one-line.js';
import { designationLimits } from '../../domain/rule-sets/designation-limits.js';
import { exact } from '../../domain/rounding.js';
import type { RuleSet } from '../../domain/rule-set.js';
import type { Offer } from '../offered-option.js';
import { isDay } from '../../../shared/calendar.js';
import { daysWithWindows } from '../../../shared/zones.js';
import { inputError, type InputError } from '../../../shared/input-error.js';
import type { Message } from '../../../shared/messages.js';
import { t } from '../messages.js';

const longestWindow = 3650;
/** Where no rule set says less: no claim comes near it. */
const implausible = 100;

/** What an offer is checked against. */
export interface OfferContext {
  /** The versions of its rule set. */
  readonly versions: readonly RuleSet[];
  /** The earliest day that it is anywhere, YYYY-MM-DD. */
  readonly today: string;
  /** The present offer; null for a new one. */
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
    return [inputError('title', 'characters', t.message('characters'))];
  }
  if (title.trim() !== '' && title.length <= 300) return [];
  return [inputError('title', 'length', t.message('titleLength'))];
}

function ruleSetErrors(versions: readonly RuleSet[]): InputError[] {
  const [version] = versions;
  const path = 'ruleSetId';
  if (!version) return [inputError(path, 'unknown', t.message('unknown'))];
  if (versions.every(({ document }) => document === 'none')) {
    return [inputError(path, 'log', t.message('log'))];
  }
  if (versions.every(({ switchedOff }) => switchedOff !== undefined)) {
    const why = version.switchedOff ?? '';
    return [inputError(path, 'switched-off', t.message('isSwitchedOff', { why }))];
  }
  return [];
}

function dayErrors({ opensOn, closesOn }: Offer): InputError[] {
  if (!isDay(opensOn, daysWithWindows)) return [inputError('opensOn', 'day', t.message('day'))];
  if (closesOn === null) return [];
  if (!isDay(closesOn, daysWithWindows)) return [inputError('closesOn', 'day', t.message('day'))];
  return closesOn >= opensOn ? [] : [inputError('closesOn', 'order', t.message('closesFirst'))];
}

/** Credit is designated in advance, never afterwards: nothing gives more for a day that is past. */
function afterwardsErrors(offer: Offer, { today, before }: OfferContext): InputError[] {
  const errors: InputError[] = [];
  const error = (path: string, message: Message): void => {
    errors.push(inputError(path, 'past', message));
  };
  const { opensOn, closesOn, designatedMaximum, ruleSetId } = offer;
  if (opensOn < today && opensOn !== before?.opensOn) {
    error('opensOn', t.message('past'));
  }
  if (!before || before.opensOn >= today) return errors;
  if (ruleSetId !== before.ruleSetId) error('ruleSetId', t.message('rulesFixed'));
  if (isMore(designatedMaximum, before.designatedMaximum)) {
    error('designatedMaximum', t.message('maximumFixed'));
  }
  if (before.closesOn !== null && before.closesOn < today && isLater(closesOn, before.closesOn)) {
    error('closesOn', t.message('closed'));
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
    return [inputError(path, 'quarters', t.message('quarters'))];
  }
  const judging = versions.filter(({ validTo }) => validTo === null || validTo >= opensOn);
  const { mostCredit } = designationLimits(judging);
  if (mostCredit && exact(designatedMaximum).greaterThan(mostCredit.value)) {
    return [inputError(path, 'limit', t.message('atMost', { ...mostCredit }))];
  }
  if (Number(designatedMaximum) <= implausible) return [];
  return [inputError(path, 'limit', t.message('implausible', { most: implausible }))];
}

function windowErrors(path: string, days: number | null): InputError[] {
  if (days === null) return [];
  if (Number.isInteger(days) && days >= 1 && days <= longestWindow) return [];
  return [inputError(path, 'days', t.message('windowDays', { most: longestWindow }))];
}

function audienceErrors({ audience }: Offer): InputError[] {
  if (audience === null || (audience.length > 0 && new Set(audience).size === audience.length)) {
    return [];
  }
  return [inputError('audience', 'professions', t.message('audience'))];
}
