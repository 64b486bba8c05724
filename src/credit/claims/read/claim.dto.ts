import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ClaimState } from '../../tables/claim.entity.js';
import type { CreditDocument } from '../../domain/finding.js';
import type { ClaimedFor } from '../../domain/rule-set.js';
import type { WhyKept } from '../../domain/claims/taking-back.js';
import {
  ArithmeticLineDto,
  ClaimProviderDto,
  ClaimRuleSetDto,
  claimKinds,
  CreditPartDto,
  FindingDto,
  HoldDto,
  decimal,
  documents,
} from '../../assessment.dto.js';

export const claimStates: ClaimState[] = [
  'held',
  'awarded',
  'upheld',
  'reduced',
  'revoked',
  'withdrawn',
  'declined',
];

export class ClaimPartDto extends CreditPartDto {
  @ApiProperty({
    ...decimal,
    description: 'What counts of it now, after reductions and reversals.',
  })
  left: string;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  certificateId: string | null;
}

/** When and why credit was taken back. */
export class TakenBackDto {
  @ApiProperty({ type: 'string', format: 'date-time' })
  at: string;

  @ApiProperty({ type: 'string' })
  reason: string;
}

export class RevocationDto extends TakenBackDto {
  @ApiProperty({
    type: 'string',
    enum: ['released', 'spent'],
    description: 'Released: another option may credit the act. Spent: none may again.',
  })
  act: 'released' | 'spent';
}

export class ClaimedArticleDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  attemptId: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  activityId: string;

  @ApiProperty({ type: 'string' })
  title: string;
}

export class ClaimedReadingDto {
  @ApiProperty({ type: 'string', format: 'date' })
  from: string;

  @ApiProperty({ type: 'string', format: 'date' })
  to: string;

  @ApiProperty({ type: 'string', nullable: true })
  reflection: string | null;
}

/** What its learner may do about a claim. */
export class TakingBackDto {
  @ApiProperty({
    type: 'string',
    enum: ['withdraw', 'claim-again'],
    nullable: true,
    description:
      'A claim to my own log is withdrawn or corrected; one to a provider is made again for a profile that was wrong.',
  })
  may: 'withdraw' | 'claim-again' | null;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'Null where there is no end.',
  })
  until: string | null;

  @ApiPropertyOptional({
    type: 'string',
    enum: ['ended', 'decided', 'time-over', 'relied-on', 'profile-unchanged', 'under-review'],
    description: 'Why it may not be taken back.',
  })
  why?: WhyKept;
}

export class ClaimDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', enum: claimKinds })
  kind: ClaimedFor;

  @ApiProperty({ type: 'string', enum: claimStates })
  state: ClaimState;

  @ApiProperty(decimal)
  amount: string;

  @ApiProperty({ type: 'string' })
  unit: string;

  @ApiProperty({ type: 'string' })
  creditName: string;

  @ApiProperty({ type: 'string', enum: documents })
  document: CreditDocument;

  @ApiProperty({
    type: () => [ClaimPartDto],
    description: 'What was awarded, by year and kind of credit.',
  })
  parts: ClaimPartDto[];

  @ApiProperty({ type: 'string', description: 'The title of the credit option.' })
  title: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  creditOptionId: string;

  @ApiProperty({ type: () => [FindingDto] })
  findings: FindingDto[];

  @ApiProperty({ type: () => [ArithmeticLineDto] })
  arithmetic: ArithmeticLineDto[];

  @ApiProperty({ type: 'string', format: 'date' })
  completedOn: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  claimedAt: string;

  @ApiProperty({
    type: () => ClaimProviderDto,
    nullable: true,
    description: "Null in the learner's own log.",
  })
  provider: ClaimProviderDto | null;

  @ApiProperty({ type: 'string' })
  learningFormat: string;

  @ApiProperty({ type: () => ClaimRuleSetDto })
  ruleSet: ClaimRuleSetDto;

  @ApiProperty({ type: 'array', items: { type: 'string' } })
  questions: string[];

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' } })
  cycleIds: string[];

  @ApiProperty({ type: () => ClaimedArticleDto, nullable: true })
  article: ClaimedArticleDto | null;

  @ApiProperty({ type: () => ClaimedReadingDto, nullable: true })
  reading: ClaimedReadingDto | null;

  @ApiProperty({ type: 'integer' })
  activeSeconds: number;

  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'Of the first part that has one.',
  })
  certificateId: string | null;

  @ApiProperty({ type: () => RevocationDto, nullable: true })
  revocation: RevocationDto | null;

  @ApiProperty({
    type: () => TakenBackDto,
    nullable: true,
    description: 'The last reduction, while it stands; `parts` say what is left.',
  })
  reduction: TakenBackDto | null;

  @ApiProperty({
    type: () => TakenBackDto,
    nullable: true,
    description: 'When its learner took it back.',
  })
  withdrawal: TakenBackDto | null;

  @ApiProperty({
    type: () => HoldDto,
    nullable: true,
    description:
      'Why it was held for review, whatever was decided since; null where it was not held.',
  })
  hold: HoldDto | null;

  @ApiProperty({
    type: () => RevocationDto,
    nullable: true,
    description: 'Why a held claim was declined.',
  })
  decline: RevocationDto | null;

  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'The claim that this one was made in the place of.',
  })
  replaces: string | null;

  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'The claim that was made in the place of this one.',
  })
  replacedBy: string | null;

  @ApiPropertyOptional({
    type: () => TakingBackDto,
    description: 'Told of a single claim, not in lists.',
  })
  takingBack?: TakingBackDto;

  @ApiProperty({ type: 'boolean' })
  flagged: boolean;

  @ApiProperty({
    type: 'boolean',
    description:
      'Whether a provider may audit it. What is self-recorded in an own log is audited by nobody.',
  })
  audited: boolean;
}

export class CreditTotalDto {
  @ApiProperty({ type: 'string' })
  unit: string;

  @ApiProperty({ type: 'string' })
  creditName: string;

  @ApiProperty({ ...decimal, description: 'Awards less reversals.' })
  amount: string;

  @ApiProperty({
    ...decimal,
    description: 'How much of it is self-recorded in an own log, which nobody audits.',
  })
  unaudited: string;
}

export class WaitingDto {
  @ApiProperty({ type: 'string' })
  unit: string;

  @ApiProperty({ type: 'string' })
  creditName: string;

  @ApiProperty({
    ...decimal,
    description: 'What the held claims would come to; it is in no total.',
  })
  amount: string;

  @ApiProperty({ type: 'integer' })
  claims: number;
}

export class ClaimsDto {
  @ApiProperty({ type: () => [ClaimDto] })
  items: ClaimDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;

  @ApiProperty({ type: 'integer', description: 'How many claims the filter lets through.' })
  total: number;

  @ApiProperty({
    type: () => [CreditTotalDto],
    description: 'Of all claims that the filter lets through, whatever the page.',
  })
  totals: CreditTotalDto[];

  @ApiProperty({
    type: () => [WaitingDto],
    description: 'What is held for review among them.',
  })
  waiting: WaitingDto[];
}
