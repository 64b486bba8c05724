import { Problem, decodeCursor, encodeCursor, isId } from '../platform/index.js';

/** Where a list that is ordered by an instant and an id goes on. */
export interface ListPosition {
  /** ISO 8601 in UTC, with milliseconds. */
  readonly instant: string;
  readonly id: string;
}

const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * The position that a cursor holds, or null without one.
 * @throws Problem invalid-input when it is not a cursor of such a list
 */
export function positionOf(cursor: string | undefined): ListPosition | null {
  const values = decodeCursor(cursor, ['string', 'string']);
  if (values === null) return null;
  const [instant = '', id = ''] = values.map(String);
  if (instantForm.test(instant) && !Number.isNaN(Date.parse(instant)) && isId(id)) {
    return { instant, id };
  }
  throw new Problem(
    'invalid-input',
    'The cursor is not one of ours. Start the list again without it.',
    { errors: [{ path: 'cursor', code: 'cursor', message: 'is not a cursor of this list' }] },
  );
}

/** A page of rows that were asked for with one more than its limit. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  place: (row: T) => { instant: Date; id: string },
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items, nextCursor: null };
  const { instant, id } = place(last);
  return { items, nextCursor: encodeCursor([instant.toISOString(), id]) };
}
