import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Problem } from './problem.js';

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

/** The sort values of a list's last row as an opaque text. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The sort values that a cursor holds, or null without one.
 * @throws Problem invalid-input when it is not one of ours
 */
export function decodeCursor(
  cursor: string | undefined,
  kinds: readonly ('string' | 'number')[],
): (string | number)[] | null {
  if (cursor === undefined || cursor === '') return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(values) &&
      values.length === kinds.length &&
      values.every((value, at) => typeof value === kinds[at] && value !== '\u0000')
    ) {
      return values as (string | number)[];
    }
  } catch {
    // Not JSON: answered below like every other cursor that is not ours.
  }
  throw new Problem(
    'invalid-input',
    'The cursor is not one of ours. Start the list again without it.',
    {
      errors: [{ path: 'cursor', code: 'cursor', message: 'is not a cursor of this list' }],
    },
  );
}
