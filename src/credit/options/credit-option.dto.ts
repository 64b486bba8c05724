import { ApiProperty } from '@nestjs/swagger';
import type { CreditDocument } from '../domain/finding.js';
import type { ClaimedFor } from '../domain/rule-set.js';
import { decimal, ClaimProviderDto, ClaimRuleSetDto, claimKinds } from '../assessment.dto.js';

export class OptionProviderDto extends ClaimProviderDto {
  @ApiProperty({ type: 'string', nullable: true })
  accreditedBy: string | null;
}

export class OptionWindowsDto {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Days after the activity within which it is documented; null: without end.',
  })
  documentWithinDays: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Days after the activity within which it is claimed; null: without end.',
  })
  claimWithinDays: number | null;
}

export class PeriodCapDto {
  @ApiProperty({ ...decimal, description: 'The most that counts in the period.' })
  amount: string;

  @ApiProperty({ type: 'string' })
  unit: string;

  @ApiProperty({ type: 'string', format: 'date' })
  from: string;

  @ApiProperty({ type: 'string', format: 'date' })
  to: string;

  @ApiProperty({ ...decimal, description: 'What the learner was awarded in it.' })
  used: string;
}

export class CreditOptionDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string' })
  creditName: string;

  @ApiProperty({ type: 'string' })
  unit: string;

  @ApiProperty({
    type: () => OptionProviderDto,
    nullable: true,
    description: "Null for the learner's own log.",
  })
  provider: OptionProviderDto | null;

  @ApiProperty({ type: 'string', description: 'The credit body whose rules judge.' })
  body: string;

  @ApiProperty({ type: 'string' })
  learningFormat: string;

  @ApiProperty({ type: 'string', enum: claimKinds, description: 'What a claim is made of.' })
  claimedFor: ClaimedFor;

  @ApiProperty({ type: () => ClaimRuleSetDto })
  ruleSet: ClaimRuleSetDto;

  @ApiProperty({
    type: 'string',
    enum: ['certificate', 'participation', 'none'],
    description: 'What documents the credit for this learner; none: the own log.',
  })
  document: CreditDocument;

  @ApiProperty({
    ...decimal,
    nullable: true,
    description: 'The most that one claim may come to; null when nothing was designated.',
  })
  designatedMaximum: string | null;

  @ApiProperty({ type: 'string', format: 'date' })
  opensOn: string;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  closesOn: string | null;

  @ApiProperty({ type: () => OptionWindowsDto, nullable: true })
  windows: OptionWindowsDto | null;

  @ApiProperty({ type: () => PeriodCapDto, nullable: true })
  periodCap: PeriodCapDto | null;

  @ApiProperty({ type: 'boolean' })
  available: boolean;

  @ApiProperty({ type: 'string', nullable: true })
  whyNot: string | null;
}

export class CreditOptionsDto {
  @ApiProperty({ type: () => [CreditOptionDto] })
  items: CreditOptionDto[];
}
