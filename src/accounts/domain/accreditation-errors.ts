import { hasUnprintable } from '../../shared/one-line.js';
import { accreditationStatuses, type AccreditationStatus } from './accreditation.js';
import { isDay } from '../../shared/calendar.js';
import type { InputError } from '../../shared/input-error.js';

/** Certificates are drawn with a statement of up to this many characters. */
export const longestStatement = 600;
export const longestIdentifier = 100;
export const longestReason = 500;

/** Days on which somebody may have been accredited. */
const plausibleDays = { from: '1900-01-01', to: '2199-12-31' };

/** What the operator states of a provider, not checked yet. Days are YYYY-MM-DD. */
export interface NewAccreditation {
  /** A code, or exactly the name, of an accreditor. */
  readonly accreditor: string;
  readonly identifier?: string | null;
  readonly validFrom: string;
  readonly validTo?: string | null;
  readonly status: string;
  readonly statement?: string | null;
  /** The entry in whose place this one stands. */
  readonly corrects?: string | null;
  readonly reason?: string | null;
}

/** What is wrong with a statement of the operator, by its members; empty when it can be made. The accreditor is looked up elsewhere. */
export function accreditationErrors(given: NewAccreditation): InputError[] {
  const errors: InputError[] = [];
  const add = (path: string, code: string, message: string): void => {
    errors.push({ path, code, message });
  };
  const { validFrom, validTo = null, status, reason, corrects = null } = given;
  if (!isDay(validFrom, plausibleDays)) add('validFrom', 'day', 'must be a date as YYYY-MM-DD');
  if (validTo !== null && !isDay(validTo, plausibleDays)) {
    add('validTo', 'day', 'must be a date as YYYY-MM-DD, or left out');
  } else if (validTo !== null && validTo < validFrom) {
    add('validTo', 'order', 'must not be before the first day');
  }
  if (!isStatus(status)) {
    add('status', 'unknown', `must be one of ${accreditationStatuses.join(', ')}`);
  }
  if (status === 'withdrawn' && validTo !== null) {
    add('validTo', 'withdrawn', 'must be left out: a withdrawal lasts until the next entry');
  }
  for (const path of ['identifier', 'statement'] as const) {
    if (hasUnprintable(given[path] ?? '')) {
      add(path, 'characters', 'has characters that cannot be printed');
    }
  }
  if ((given.identifier ?? '').length > longestIdentifier) {
    add('identifier', 'length', `has at most ${longestIdentifier} characters`);
  }
  if ((given.statement ?? '').length > longestStatement) {
    const why = 'so that a certificate has room for it';
    add('statement', 'length', `has at most ${longestStatement} characters, ${why}`);
  }
  if ((reason ?? '').length > longestReason) {
    add('reason', 'length', `has at most ${longestReason} characters`);
  }
  if (!reason?.trim() && (corrects !== null || status === 'withdrawn')) {
    add('reason', 'missing', 'must be given for a correction and for a withdrawal');
  }
  return errors;
}

export function isStatus(text: string): text is AccreditationStatus {
  return accreditationStatuses.some((status) => status === text);
}
