import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../platform/index.js';
import { SourceDto, UnitDto } from './profile.dto.js';
import { RequirementDto } from './requirement.dto.js';

const amount = { type: 'string', description: 'Exact decimal text.', example: '12.50' } as const;
const day = { type: 'string', format: 'date' } as const;

export class ProgressQuery {
  @ApiPropertyOptional({
    ...day,
    description: 'A day of the periods in question; today unless said.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  on?: string;
}

export class LinesQuery extends PageQuery {
  @ApiPropertyOptional(day)
  @IsOptional()
  @IsString()
  @MaxLength(10)
  on?: string;
}

export class PeriodDto {
  @ApiProperty(day)
  from: string;

  @ApiProperty(day)
  to: string;
}

export class AskedDto {
  @ApiProperty({ type: 'string' })
  rule: string;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string', enum: ['total', 'minimum', 'topic'] })
  kind: 'total' | 'minimum' | 'topic';

  @ApiProperty({ type: [String], description: 'Empty: all buckets.' })
  buckets: string[];

  @ApiProperty({ type: 'string', nullable: true })
  topic: string | null;

  @ApiProperty({ type: PeriodDto })
  over: PeriodDto;

  @ApiProperty({ ...day, nullable: true, description: 'null: it must be met at all times.' })
  by: string | null;

  @ApiProperty(amount)
  required: string;

  @ApiProperty(amount)
  applied: string;

  @ApiProperty(amount)
  missing: string;

  @ApiProperty({ type: 'string', enum: ['met', 'missing', 'missed'] })
  state: 'met' | 'missing' | 'missed';

  @ApiProperty({ type: 'string', nullable: true, description: 'What would close the gap.' })
  remedy: string | null;

  @ApiProperty({ type: SourceDto, nullable: true })
  source: SourceDto | null;
}

export class CategoryMeterDto {
  @ApiProperty({ type: 'string' })
  id: string;

  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty(amount)
  raw: string;

  @ApiProperty(amount)
  applied: string;

  @ApiProperty(amount)
  over: string;

  @ApiProperty({ ...amount, nullable: true })
  atLeast: string | null;

  @ApiProperty({ ...amount, nullable: true })
  atMost: string | null;

  @ApiProperty(amount)
  missing: string;

  @ApiProperty({ ...day, nullable: true })
  by: string | null;

  @ApiProperty({ type: 'boolean' })
  selfReported: boolean;
}

export class LockDto {
  @ApiProperty({ ...day, description: 'The last day on which something may be recorded.' })
  on: string;

  @ApiProperty({ type: 'boolean' })
  passed: boolean;
}

export class ExpiryDto {
  @ApiProperty(day)
  on: string;

  @ApiProperty(amount)
  amount: string;
}

export class SaidDto {
  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string' })
  sentence: string;
}

export class ProgressDto {
  @ApiProperty({ type: RequirementDto })
  requirement: RequirementDto;

  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ type: 'string' })
  body: string;

  @ApiProperty({ type: 'string' })
  version: string;

  @ApiProperty({ type: UnitDto })
  unit: UnitDto;

  @ApiProperty({ type: PeriodDto })
  period: PeriodDto;

  @ApiProperty({ type: 'boolean', description: 'The period is the time up to today.' })
  rolling: boolean;

  @ApiProperty({
    type: 'boolean',
    nullable: true,
    description: 'null: its numbers are not confirmed, so nothing is said.',
  })
  compliant: boolean | null;

  @ApiProperty(amount)
  raw: string;

  @ApiProperty(amount)
  applied: string;

  @ApiProperty(amount)
  over: string;

  @ApiProperty({
    ...amount,
    description: 'How much of what counts was recorded by the learner and is audited by nobody.',
  })
  unaudited: string;

  @ApiProperty({ type: [AskedDto], description: 'What is asked for, the total first.' })
  asked: AskedDto[];

  @ApiProperty({ type: [CategoryMeterDto] })
  buckets: CategoryMeterDto[];

  @ApiProperty(amount)
  surplus: string;

  @ApiProperty({ ...amount, nullable: true, description: 'What the next period would take of it.' })
  carriesOn: string | null;

  @ApiProperty({ type: LockDto, nullable: true })
  lock: LockDto | null;

  @ApiProperty({
    ...day,
    nullable: true,
    description:
      'The last day of the latest period that is closed: what is recorded for a day up to it comes too late.',
  })
  closedThrough: string | null;

  @ApiProperty({ type: 'boolean', description: 'Defined by the learner, and by no body.' })
  own: boolean;

  @ApiProperty({ type: ExpiryDto, nullable: true })
  nextExpiry: ExpiryDto | null;

  @ApiProperty({ type: 'integer', description: 'How many lines the arithmetic has.' })
  lineCount: number;

  @ApiProperty({ type: [SaidDto], description: 'Rules that are not judged.' })
  switchedOff: SaidDto[];

  @ApiProperty({ type: [SaidDto], description: 'What is asked for and recorded nowhere.' })
  unrecorded: SaidDto[];

  @ApiProperty({ type: [String] })
  remarks: string[];
}

export class ProgressListDto {
  @ApiProperty({ type: [ProgressDto] })
  items: ProgressDto[];
}

export class LinePartDto {
  @ApiProperty({ type: 'string' })
  bucket: string;

  @ApiProperty(amount)
  applied: string;
}

export class LineDto {
  @ApiProperty({ type: 'string', description: 'The id of the award or external credit.' })
  entryId: string;

  @ApiProperty({ type: 'string', enum: ['award', 'external', 'carried', 'flat'] })
  origin: 'award' | 'external' | 'carried' | 'flat';

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({
    type: 'boolean',
    nullable: true,
    description:
      'Whether a provider may audit it; nobody audits what is self-recorded or self-reported. Null where that is not known.',
  })
  audited: boolean | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, description: 'Of an award.' })
  claimId: string | null;

  @ApiProperty({ ...amount, description: 'As earned.' })
  amount: string;

  @ApiProperty({ type: 'string', nullable: true })
  unit: string | null;

  @ApiProperty(day)
  completedOn: string;

  @ApiProperty({ type: [String] })
  topics: string[];

  @ApiProperty({
    type: [String],
    description: 'Those of the topics that rest on the learner’s word alone',
  })
  selfDeclaredTopics: string[];

  @ApiProperty({ ...amount, description: 'What it is worth to this body: applied + over.' })
  raw: string;

  @ApiProperty(amount)
  applied: string;

  @ApiProperty(amount)
  over: string;

  @ApiProperty({ type: [LinePartDto] })
  parts: LinePartDto[];

  @ApiProperty({ type: 'string' })
  why: string;

  @ApiProperty({ ...day, nullable: true })
  expiresOn: string | null;
}

export class LinesDto {
  @ApiProperty({ type: [LineDto] })
  items: LineDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
