import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { claimStates } from '../credit/index.js';
import { OptionalDay, PageQuery } from '../platform/index.js';

export const outcomes = [
  'awarded',
  'declined',
  'upheld',
  'reduced',
  'revoked',
  'reinstated',
] as const;
export const actEnds = ['released', 'spent'] as const;

/** Which of the provider's claims to list. */
export class AuditQuery extends PageQuery {
  @ApiPropertyOptional({ enum: claimStates })
  @IsOptional()
  @IsIn(claimStates)
  state?: (typeof claimStates)[number];

  @ApiPropertyOptional({ description: 'A rule that flagged the claim, or `any`', maxLength: 60 })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,60}$/)
  flag?: string;

  @OptionalDay('First day on which it was claimed (UTC)')
  from?: string;

  @OptionalDay('Last day on which it was claimed (UTC)')
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

/** What a reduction leaves of a part. */
export class ReducedPartInput {
  @ApiProperty({ maxLength: 80 })
  @IsString()
  @MaxLength(80)
  unit: string;

  @OptionalDay('The day of the part, where a unit has several')
  completedOn?: string;

  @ApiProperty({ example: '0.50', description: 'What counts from now on; 0.00 for nothing of it' })
  @Matches(/^\d{1,6}\.\d{2}$/, { message: 'amount must be a decimal with two places' })
  amount: string;
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

  @ApiPropertyOptional({
    enum: actEnds,
    description:
      'What a revocation, or declining a held claim, makes of the act: released (a mistake), others may credit it; spent (misconduct), nobody may again. Released where it is left out',
  })
  @IsOptional()
  @IsIn(actEnds)
  act?: (typeof actEnds)[number];

  @ApiPropertyOptional({
    type: [ReducedPartInput],
    description: 'For a reduction: the parts that come to less from now on. The others stay',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ReducedPartInput)
  parts?: ReducedPartInput[];
}

export class AuditClaimPart {
  @ApiProperty()
  unit: string;
  @ApiProperty()
  creditName: string;
  @ApiProperty({ format: 'date' })
  completedOn: string;
  @ApiProperty({ example: '0.50', description: 'What was awarded' })
  amount: string;
  @ApiProperty({ example: '0.50', description: 'What counts of it now' })
  left: string;
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
    type: [AuditClaimPart],
    description: 'All that was awarded, by kind of credit and day',
  })
  parts: AuditClaimPart[];
  @ApiProperty({
    type: [String],
    description: 'What it is about: questions, the article, or the days of reading',
  })
  questions: readonly string[];
  @ApiProperty({ format: 'date' })
  completedOn: string;
  @ApiProperty({ format: 'date-time', type: 'string' })
  claimedAt: Date;
  @ApiProperty({ enum: claimStates })
  state: (typeof claimStates)[number];
  @ApiProperty()
  flagged: boolean;
  @ApiProperty({ type: [String] })
  flags: readonly string[];
  @ApiProperty({ type: 'string', nullable: true })
  certificateSerial: string | null;
}

/** Why a claim is held, and until when the provider means to decide. */
export class AuditHold {
  @ApiProperty({ type: [String], description: 'A sentence for each threshold that was crossed' })
  reasons: string[];
  @ApiProperty({ format: 'date' })
  reviewBy: string;
  @ApiProperty({ type: 'integer', description: 'The version of the limits; 0 for the usual ones' })
  limitsVersion: number;
  @ApiProperty({ description: 'The day has passed and nobody has decided; it stays held' })
  overdue: boolean;
}

export class HeldClaimItem extends AuditClaimItem {
  @ApiProperty({ type: AuditHold })
  hold: AuditHold;
}

export class HeldClaimList {
  @ApiProperty({ type: [HeldClaimItem] })
  items: HeldClaimItem[];
  @ApiProperty({ type: 'integer' })
  total: number;
  @ApiProperty({ type: 'integer', description: 'How many of all of them are overdue' })
  overdue: number;
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class AuditClaimList {
  @ApiProperty({ type: [AuditClaimItem] })
  items: AuditClaimItem[];
  @ApiProperty({ type: 'integer' })
  total: number;
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
