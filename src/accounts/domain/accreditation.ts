import { addDays } from '../../shared/calendar.js';
import { listed } from '../../shared/words.js';
/** The status that an accreditor gives a provider. Provisional and probation may award; withdrawn may not. */
export const accreditationStatuses = ['full', 'provisional', 'probation', 'withdrawn'] as const;

export type AccreditationStatus = (typeof accreditationStatuses)[number];

/** An accreditor, as statements and rules name it. */
export interface Accreditor {
  readonly code: string;
  /** As it follows "accredited by the". */
  readonly name: string;
  /** As lists say it. */
  readonly shortName: string;
  /** As it follows "to provide". */
  readonly accredits: string;
  /** Its own code, that of the group it belongs to, and those that its accreditation brings with it. */
  readonly standsFor: readonly string[];
}

/** One entry of a provider's history, as the operator stated it. Days are YYYY-MM-DD, both included. */
export interface AccreditationEntry {
  readonly id: string;
  readonly accreditor: Accreditor;
  readonly identifier: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly status: AccreditationStatus;
  /** The sentence that the accreditor asks it to print; null for the standard one. */
  readonly statement: string | null;
  /** The earlier entry that this one replaces, from its first day on; null for none. */
  readonly corrects: string | null;
}

/** An accreditation in force on a day: what evidence freezes of it. */
export interface Accreditation extends Accreditor {
  readonly entryId: string | null;
  readonly identifier: string | null;
  readonly status: Exclude<AccreditationStatus, 'withdrawn'>;
  readonly statement: string | null;
}

/**
 * What is in force on a day: of each accreditor, the latest entry that has begun by then. An entry ends where
 * the next one of its accreditor begins, or after its own last day; what was corrected never held.
 * @param history in the order in which it was stated
 * @param day     YYYY-MM-DD
 */
export function inForceOn(history: readonly AccreditationEntry[], day: string): Accreditation[] {
  const corrected = new Set(history.map(({ corrects }) => corrects));
  const latest = new Map<string, AccreditationEntry>();
  for (const entry of history) {
    const { code } = entry.accreditor;
    if (corrected.has(entry.id) || entry.validFrom > day) continue;
    const before = latest.get(code);
    if (!before || before.validFrom <= entry.validFrom) latest.set(code, entry);
  }
  return [...latest.values()].flatMap((entry) => {
    const { id, accreditor, identifier, status, statement, validTo } = entry;
    if (status === 'withdrawn' || (validTo !== null && validTo < day)) return [];
    return [{ ...accreditor, entryId: id, identifier, status, statement }];
  });
}

/** What is in force on the last of these days and was on each of the others: for an activity of several days. */
export function inForceOnAll(
  history: readonly AccreditationEntry[],
  days: readonly string[],
): Accreditation[] {
  const [last, ...others] = days.toSorted().toReversed();
  if (last === undefined) return [];
  const before = others.map((day) => new Set(inForceOn(history, day).map(({ code }) => code)));
  return inForceOn(history, last).filter(({ code }) => before.every((codes) => codes.has(code)));
}

/**
 * Those of the accreditations in force that one of these accreditors gave, itself, as a member of its group or as
 * part of another accreditation: the one answer to "is this provider accredited by one of them".
 * @param by codes of accreditors
 */
export function accreditedBy<A extends Pick<Accreditor, 'standsFor'>>(
  accreditations: readonly A[],
  by: readonly string[],
): A[] {
  return accreditations.filter(({ standsFor }) => standsFor.some((code) => by.includes(code)));
}

/** Who accredits, as text for people: `ACCME and EACCME`; null for nobody. */
export function accreditorsInWords(
  accreditations: readonly Pick<Accreditor, 'shortName'>[],
): string | null {
  return listed(accreditations.map(({ shortName }) => shortName)) || null;
}

/** Days that follow each other on which the same accreditors accredit; `to` is null for ever. */
export interface AccreditedPeriod {
  readonly from: string;
  readonly to: string | null;
  /** Every code that the accreditations of these days include. */
  readonly codes: readonly string[];
}

/** The history as periods without gaps, from the first day of all on. */
export function accreditedPeriods(history: readonly AccreditationEntry[]): AccreditedPeriod[] {
  const starts = new Set<string>(['0001-01-01']);
  for (const { validFrom, validTo } of history) {
    starts.add(validFrom);
    if (validTo !== null) starts.add(addDays(validTo, 1));
  }
  const days = [...starts].toSorted();
  return days.map((from, at) => {
    const next = days[at + 1];
    const codes = new Set(inForceOn(history, from).flatMap(({ standsFor }) => standsFor));
    return { from, to: next === undefined ? null : addDays(next, -1), codes: [...codes] };
  });
}
