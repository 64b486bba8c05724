import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { PageQuery } from '../platform/index.js';

const states = ['awarded', 'upheld', 'revoked'] as const;
const outcomes = ['upheld', 'revoked'] as const;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Which of the provider's claims to list. */
export class AuditQuery extends PageQuery {
  @ApiPropertyOptional({ enum: states })
  @IsOptional()
  @IsIn(states)
  state?: (typeof states)[number];

  @ApiPropertyOptional({ description: 'A rule that flagged the claim, or `any`', maxLength: 60 })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,60}$/)
  flag?: string;

  @ApiPropertyOptional({ format: 'date', description: 'First day on which it was claimed (UTC)' })
  @IsOptional()
  @Matches(day, { message: 'from must be a day as YYYY-MM-DD' })
  @IsISO8601({ strict: true })
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day on which it was claimed (UTC)' })
  @IsOptional()
  @Matches(day, { message: 'to must be a day as YYYY-MM-DD' })
  @IsISO8601({ strict: true })
  to?: string;

  @ApiPropertyOptional({
    maxLength: 200,
    description: "Words of the learner's name or a question, or a certificate's serial",
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

/** An administrator's decision about a claim. */
export class DecisionInput {
  @ApiProperty({ enum: outcomes })
  @IsIn(outcomes)
  outcome: (typeof outcomes)[number];

  @ApiProperty({
    minLength: 10,
    maxLength: 2000,
    description: 'Shown to the learner; when revoked, also on the verify page',
  })
  @IsString()
  @MinLength(10, { message: 'Give the reason in a sentence of at least 10 characters.' })
  @MaxLength(2000)
  @Matches(/\S.{8,}\S/s, { message: 'Give the reason in a sentence of at least 10 characters.' })
  reason: string;
}

export class AuditClaimItem {
  @ApiProperty({ format: 'uuid' })
  learnerId: string;
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: ['cycles', 'article', 'reading'], description: 'What was claimed' })
  kind: 'cycles' | 'article' | 'reading';
  @ApiProperty()
  learnerName: string;
  @ApiProperty({ example: '0.50' })
  amount: string;
  @ApiProperty()
  unit: string;
  @ApiProperty()
  creditName: string;
  @ApiProperty({
    type: [String],
    description: 'What it is about: questions, the article, or the days of reading',
  })
  questions: readonly string[];
  @ApiProperty({ format: 'date' })
  completedOn: string;
  @ApiProperty({ format: 'date-time', type: 'string' })
  claimedAt: Date;
  @ApiProperty({ enum: states })
  state: (typeof states)[number];
  @ApiProperty()
  flagged: boolean;
  @ApiProperty({ type: [String] })
  flags: readonly string[];
  @ApiProperty({ type: 'string', nullable: true })
  certificateSerial: string | null;
}

export class AuditClaimList {
  @ApiProperty({ type: [AuditClaimItem] })
  items: AuditClaimItem[];
  @ApiProperty({ type: 'integer' })
  total: number;
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
