import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { isDay } from '../../shared/calendar.js';
import { isId } from '../ids.js';
import { Problem } from './problem.js';
import { t } from './messages.js';
import { inputError } from '../../shared/input-error.js';

/** The query of every list: `?limit=&cursor=`. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 20;

  @ApiPropertyOptional({ type: 'string', maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

/** What a sort value in a cursor may be, and whether PostgreSQL accepts a value as such. */
const kinds = {
  id: (value: unknown): boolean => typeof value === 'string' && isId(value),
  day: (value: unknown): boolean => typeof value === 'string' && isDay(value),
  instant: (value: unknown): boolean =>
    typeof value === 'string' &&
    isDay(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString() === value,
  number: (value: unknown): boolean => typeof value === 'number' && isReal(value),
  text: (value: unknown): boolean => typeof value === 'string' && !value.includes('\u0000'),
} as const;

export type CursorKind = keyof typeof kinds;

/** The sort values of a row, as in a cursor of these kinds: texts, except numbers. */
export type CursorValues<Kinds extends readonly CursorKind[]> = {
  -readonly [At in keyof Kinds]: Kinds[At] extends 'number' ? number : string;
};

/**
 * The sort values in a cursor, or null without one.
 * @throws Problem invalid-input when no list of these kinds gave it
 */
export function decodeCursor<const Kinds extends readonly CursorKind[]>(
  cursor: string | undefined,
  expected: Kinds,
): CursorValues<Kinds> | null {
  if (cursor === undefined || cursor === '') return null;
  const values = parsed(cursor);
  if (
    Array.isArray(values) &&
    values.length === expected.length &&
    expected.every((kind, at) => kinds[kind](values[at]))
  ) {
    return values as CursorValues<Kinds>;
  }
  throw new Problem('invalid-input', t.message('cursor'), {
    errors: [inputError('cursor', 'cursor', t.message('cursorField'))],
  });
}

/**
 * A page of rows that were asked for with one more than its limit.
 * @param sortValues of a row, in the order of the list
 */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  sortValues: (row: Row) => readonly (string | number | Date)[],
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items,
    nextCursor:
      last === undefined
        ? null
        : Buffer.from(JSON.stringify(sortValues(last))).toString('base64url'),
  };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** Whether PostgreSQL can store a number as a real. */
function isReal(number: number): boolean {
  const size = Math.abs(number);
  return size === 0 || (size > 1e-37 && size < 1e37);
}
