import { hasUnprintable } from '../../shared/one-line.js';
import { accreditationStatuses, type AccreditationStatus } from './accreditation.js';
import { isDay } from '../../shared/calendar.js';
import { inputError, type InputError } from '../../shared/input-error.js';
import type { Message } from '../../shared/messages.js';
import { t } from './messages.js';

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
  /** The entry that this one replaces. */
  readonly corrects?: string | null;
  readonly reason?: string | null;
}

/** What is wrong with a statement of the operator, by its members; empty when it can be made. The accreditor is looked up elsewhere. */
export function accreditationErrors(given: NewAccreditation): InputError[] {
  const errors: InputError[] = [];
  const add = (path: string, code: string, message: Message): void => {
    errors.push(inputError(path, code, message));
  };
  const { validFrom, validTo = null, status, reason, corrects = null } = given;
  if (!isDay(validFrom, plausibleDays)) add('validFrom', 'day', t.message('day'));
  if (validTo !== null && !isDay(validTo, plausibleDays)) {
    add('validTo', 'day', t.message('dayOrNone'));
  } else if (validTo !== null && validTo < validFrom) {
    add('validTo', 'order', t.message('order'));
  }
  if (!isStatus(status)) {
    add('status', 'unknown', t.message('oneOf', { choices: accreditationStatuses.join(', ') }));
  }
  if (status === 'withdrawn' && validTo !== null) {
    add('validTo', 'withdrawn', t.message('withdrawnEnd'));
  }
  for (const path of ['identifier', 'statement'] as const) {
    if (hasUnprintable(given[path] ?? '')) {
      add(path, 'characters', t.message('characters'));
    }
  }
  if ((given.identifier ?? '').length > longestIdentifier) {
    add('identifier', 'length', t.message('tooLong', { most: longestIdentifier }));
  }
  if ((given.statement ?? '').length > longestStatement) {
    add('statement', 'length', t.message('statementTooLong', { most: longestStatement }));
  }
  if ((reason ?? '').length > longestReason) {
    add('reason', 'length', t.message('tooLong', { most: longestReason }));
  }
  if (!reason?.trim() && (corrects !== null || status === 'withdrawn')) {
    add('reason', 'missing', t.message('reasonMissing'));
  }
  return errors;
}

export function isStatus(text: string): text is AccreditationStatus {
  return accreditationStatuses.some((status) => status === text);
}
