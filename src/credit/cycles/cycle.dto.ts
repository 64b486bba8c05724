import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../../platform/index.js';
import { cycleStates, type CycleState } from '../tables/cycle.entity.js';
import { cycleStandings, type CycleStanding } from '../domain/cycles/cycle-standing.js';
import {
  evaluationEffects,
  evaluationResults,
  type Evaluation,
} from '../domain/cycles/evaluation.js';
import type { DocumentedField } from '../domain/rule-set.js';

const longestQuestion = 2000;
const longestApplication = 10_000;
const mostSources = 200;
const fields: DocumentedField[] = ['question', 'application', 'evaluation', 'sources'];

/** Left out it stays as it is; null empties it. */
const unlessLeftOutOrNull = ValidateIf((_, value) => value !== undefined && value !== null);

export class CycleQuery extends PageQuery {
  @ApiPropertyOptional({ type: 'string', enum: cycleStates })
  @IsOptional()
  @IsIn(cycleStates)
  state?: CycleState;

  @ApiPropertyOptional({ type: 'string', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  paperId?: string;

  @ApiPropertyOptional({ type: 'string', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  sessionId?: string;
}

export class EvaluationDto implements Evaluation {
  @ApiProperty({ type: 'string', enum: evaluationResults })
  @IsIn(evaluationResults)
  result: Evaluation['result'];

  @ApiProperty({ type: 'string', enum: evaluationEffects })
  @IsIn(evaluationEffects)
  effect: Evaluation['effect'];
}

export class DocumentationBody {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 2_147_483_647,
    description: 'The revision the change was made on; another one answers stale-draft.',
  })
  @IsDefined()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  revision: number;

  @ApiPropertyOptional({ type: 'string', nullable: true, maxLength: longestQuestion })
  @unlessLeftOutOrNull
  @IsString()
  @MaxLength(longestQuestion)
  question?: string | null;

  @ApiPropertyOptional({ type: 'string', nullable: true, maxLength: longestApplication })
  @unlessLeftOutOrNull
  @IsString()
  @MaxLength(longestApplication)
  application?: string | null;

  @ApiPropertyOptional({ type: () => EvaluationDto, nullable: true })
  @unlessLeftOutOrNull
  @IsObject()
  @ValidateNested()
  @Type(() => EvaluationDto)
  evaluation?: EvaluationDto | null;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    maxItems: mostSources,
    uniqueItems: true,
    description: 'The papers cited, among those opened for the cycle.',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(mostSources)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  paperIds?: string[];
}

export class CycleSourceDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  paperId: string;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string', nullable: true })
  journal: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  year: number | null;

  @ApiProperty({ type: 'string', nullable: true })
  pmid: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  doi: string | null;

  @ApiProperty({ type: 'boolean' })
  retracted: boolean;

  @ApiProperty({ type: 'boolean', description: 'Whether it is named as a source.' })
  cited: boolean;

  @ApiProperty({ type: 'string', format: 'date-time' })
  openedAt: string;
}

export class MissingDto {
  @ApiProperty({ type: 'string', enum: fields })
  field: DocumentedField;

  @ApiProperty({ type: 'string' })
  message: string;
}

export class CycleClaimDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  claimId: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  creditOptionId: string;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  certificateId: string | null;
}

export class CycleDeadlinesDto {
  @ApiProperty({
    type: 'string',
    format: 'date',
    nullable: true,
    description: 'The last day to document it; null: without end.',
  })
  documentBy: string | null;

  @ApiProperty({
    type: 'string',
    format: 'date',
    nullable: true,
    description: 'The last day to claim it; null: without end.',
  })
  claimBy: string | null;

  @ApiProperty({ type: 'boolean', description: 'Whether the next of them is near.' })
  closing: boolean;
}

export class CycleDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', enum: cycleStates })
  state: CycleState;

  @ApiProperty({ type: 'integer' })
  revision: number;

  @ApiProperty({ type: 'string', nullable: true })
  question: string | null;

  @ApiProperty({ type: 'string' })
  suggestedQuestion: string;

  @ApiProperty({ type: 'string', nullable: true })
  application: string | null;

  @ApiProperty({ type: () => EvaluationDto, nullable: true })
  evaluation: EvaluationDto | null;

  @ApiProperty({ type: () => [CycleSourceDto] })
  sources: CycleSourceDto[];

  @ApiProperty({ type: 'integer' })
  activeSeconds: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  openedAt: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  documentedAt: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  searchQuery: string | null;

  @ApiProperty({
    type: 'string',
    enum: cycleStandings,
    description:
      'On its way to credit: earned but not documented, too late to document or claim, ready, or claimed.',
  })
  standing: CycleStanding;

  @ApiProperty({ type: () => CycleDeadlinesDto })
  deadlines: CycleDeadlinesDto;

  @ApiProperty({ type: () => [MissingDto] })
  missing: MissingDto[];

  @ApiProperty({ type: () => [CycleClaimDto] })
  claims: CycleClaimDto[];
}

export class CyclesDto {
  @ApiProperty({ type: () => [CycleDto] })
  items: CycleDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
