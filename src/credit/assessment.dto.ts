import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CreditDocument, Effect, Outcome } from './domain/finding.js';
import type { ClaimedFor } from './domain/rule-set.js';

export const documents: CreditDocument[] = ['certificate', 'participation', 'none'];
const outcomes: Outcome[] = ['met', 'not-met', 'flagged'];
export const decimal = { type: 'string', pattern: '^-?\\d+\\.\\d{2}$', example: '0.50' } as const;

export class FindingDto {
  @ApiProperty({ type: 'string', description: "The rule's id within its rule set." })
  rule: string;

  @ApiProperty({ type: 'string', enum: outcomes })
  outcome: Outcome;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string' })
  required: string;

  @ApiProperty({ type: 'string' })
  observed: string;

  @ApiProperty({ type: 'string' })
  source: string;

  @ApiProperty({ type: 'string', nullable: true })
  sourceUrl: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  remedy: string | null;

  @ApiPropertyOptional({
    type: 'string',
    enum: ['no-credit'],
    description: 'The rule is met, but what the claim ends in is not the credit.',
  })
  effect?: Effect;
}

export class ArithmeticLineDto {
  @ApiProperty({ type: 'string' })
  label: string;

  @ApiProperty({ ...decimal, description: 'Signed; the lines add up to the amount.' })
  amount: string;
}

/** The amount of one kind of credit in one year: what overflows a cap is a separate part. */
export class CreditPartDto {
  @ApiProperty({
    type: 'string',
    format: 'date',
    description:
      'The day that this part is dated by: a claim over several years has parts of each.',
  })
  completedOn: string;

  @ApiProperty({ type: 'string' })
  unit: string;

  @ApiProperty({ type: 'string' })
  creditName: string;

  @ApiProperty(decimal)
  amount: string;

  @ApiProperty({ type: 'string', enum: documents })
  document: CreditDocument;
}

export class HoldDto {
  @ApiProperty({ type: [String], description: 'A sentence for each threshold that was crossed.' })
  reasons: string[];

  @ApiProperty({
    type: 'string',
    format: 'date',
    description:
      'The day by which the provider means to decide. After it the claim stays held and is overdue; nothing is awarded by itself.',
  })
  reviewBy: string;
}

export class AssessmentDto {
  @ApiProperty({ type: 'boolean' })
  claimable: boolean;

  @ApiProperty({
    ...decimal,
    description: 'What a claim would be awarded in this unit; 0.00 when not claimable.',
  })
  amount: string;

  @ApiProperty({ type: 'string' })
  unit: string;

  @ApiProperty({ type: 'string' })
  creditName: string;

  @ApiProperty({ type: 'string', enum: documents })
  document: CreditDocument;

  @ApiProperty({ type: () => [FindingDto] })
  findings: FindingDto[];

  @ApiProperty({
    type: () => [CreditPartDto],
    description: 'The first is the main one; empty when not claimable.',
  })
  parts: CreditPartDto[];

  @ApiProperty({ type: () => [ArithmeticLineDto] })
  arithmetic: ArithmeticLineDto[];

  @ApiProperty({
    type: 'string',
    format: 'date',
    nullable: true,
    description: "The learner's day of the last needed step; null while one is missing.",
  })
  completedOn: string | null;

  @ApiProperty({
    type: () => HoldDto,
    nullable: true,
    description:
      'Why the claim would be held for review instead of awarded; null where it would not.',
  })
  hold: HoldDto | null;

  @ApiProperty({
    type: 'string',
    description: 'To be sent with the claim, which is then made for exactly this or not at all.',
  })
  shown: string;
}

export const claimKinds: ClaimedFor[] = ['cycles', 'article', 'reading'];

export class ClaimProviderDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ type: 'boolean' })
  demonstration: boolean;
}

export class ClaimRuleSetDto {
  @ApiProperty({ type: 'string' })
  id: string;

  @ApiProperty({ type: 'string' })
  version: string;

  @ApiProperty({ type: 'string' })
  name: string;
}
