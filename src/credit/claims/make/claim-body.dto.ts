import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery, Problem } from '../../../platform/index.js';
import type { ClaimRequest, ClaimToMake } from '../claim-request.js';
import { ClaimLogQuery } from '../read/claim-log.dto.js';
import { inputError } from '../../../shared/input-error.js';
import type { Message } from '../../../shared/messages.js';
import { t } from '../messages.js';

const mostCycles = 50;
const longestReflection = 10_000;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The learner's own days of reading, and what they write about them. */
export class ReadingBody {
  @ApiProperty({ type: 'string', format: 'date' })
  @Matches(day, { message: t('day') })
  from: string;

  @ApiProperty({ type: 'string', format: 'date' })
  @Matches(day, { message: t('day') })
  to: string;

  @ApiPropertyOptional({ type: 'string', nullable: true, maxLength: longestReflection })
  @IsOptional()
  @IsString()
  @MaxLength(longestReflection)
  reflection?: string | null;
}

/** What is claimed: exactly one of cycleIds, attemptId and reading. */
export class ClaimedBody {
  @ApiProperty({ type: 'string', format: 'uuid' })
  @IsUUID()
  creditOptionId: string;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    minItems: 1,
    maxItems: mostCycles,
    uniqueItems: true,
    description: 'Documented cycles',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostCycles)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  cycleIds?: string[];

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'integer', minimum: 0 },
    maxItems: mostCycles,
    description:
      'The revisions of the cycles that the learner saw, in the order of cycleIds. A claim of a draft that was changed since is refused.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostCycles)
  @IsInt({ each: true })
  @Min(0, { each: true })
  cycleRevisions?: number[];

  @ApiPropertyOptional({
    type: 'string',
    format: 'uuid',
    description: 'An article with its assessment: any attempt at it',
  })
  @IsOptional()
  @IsUUID()
  attemptId?: string;

  @ApiPropertyOptional({ type: () => ReadingBody, description: 'Hours of reading' })
  @IsOptional()
  @Type(() => ReadingBody)
  @ValidateNested()
  reading?: ReadingBody;

  @ApiPropertyOptional({
    type: 'string',
    format: 'uuid',
    description:
      'A claim of mine that is taken back for this one: in my own log to correct it, with a provider because my profile was wrong',
  })
  @IsOptional()
  @IsUUID()
  replaces?: string;
}

export class ClaimBody extends ClaimedBody {
  @ApiProperty({
    type: 'boolean',
    enum: [true],
    description: 'The learner attests that the claim is true.',
  })
  @Equals(true, { message: t('attested') })
  attested: boolean;

  @ApiPropertyOptional({
    type: 'string',
    maxLength: 200,
    description:
      'As the preview gave it: where it no longer holds, nothing is claimed and `claim-changed` comes with a new preview',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  shown?: string;
}

/** Which of my claims. */
export class ClaimQuery extends IntersectionType(PageQuery, ClaimLogQuery) {}

/** @throws Problem invalid-input unless exactly one thing is claimed */
export function requestOf(body: ClaimedBody & { shown?: string }): ClaimToMake {
  const { shown, replaces } = body;
  return { ...subjectOf(body), ...(shown && { shown }), ...(replaces && { replaces }) };
}

function subjectOf(body: ClaimedBody): ClaimRequest {
  const { creditOptionId, cycleIds, cycleRevisions, attemptId, reading } = body;
  const given = [cycleIds, attemptId, reading].filter((one) => one !== undefined && one !== null);
  if (given.length === 1) {
    if (cycleIds) {
      if (!cycleRevisions) return { creditOptionId, cycleIds };
      if (cycleRevisions.length === cycleIds.length) {
        return { creditOptionId, cycleIds, cycleRevisions };
      }
      throw wrong('cycleRevisions', 'length', t.message('revisions'));
    }
    if (attemptId) return { creditOptionId, attemptId };
    if (reading) {
      const { from, to, reflection = null } = reading;
      return { creditOptionId, reading: { from, to, reflection } };
    }
  }
  throw wrong('', 'one-of', t.message('oneOf'));
}

function wrong(path: string, code: string, message: Message): Problem {
  return new Problem('invalid-input', t.message('oneSubject'), {
    errors: [inputError(path, code, message)],
  });
}
