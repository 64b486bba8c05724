import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { accreditationStatuses } from '../domain/accreditation.js';
import {
  longestIdentifier,
  longestReason,
  longestStatement,
} from '../domain/accreditation-errors.js';
import { ProviderDto } from './provider.dto.js';

const proposalOutcomes = ['accepted', 'declined'] as const;

export class AccreditorDto {
  @ApiProperty({ type: 'string', example: 'ACCME' })
  code: string;

  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ type: 'string' })
  shortName: string;

  @ApiProperty({ type: 'string', description: 'What it accredits providers for.' })
  accredits: string;

  @ApiProperty({ type: 'string' })
  jurisdiction: string;

  @ApiProperty({ type: 'boolean', description: 'Whether its source was read and says so.' })
  confirmed: boolean;
}

export class AccreditorsDto {
  @ApiProperty({ type: [AccreditorDto] })
  items: AccreditorDto[];
}

export class OperatedProviderSummaryDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ type: 'boolean' })
  demonstration: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'Who accredits it today.' })
  accreditedBy: string | null;

  @ApiProperty({ type: 'integer', description: 'Proposals that wait for the operator.' })
  waiting: number;

  @ApiProperty({
    type: 'integer',
    description: 'Entries made from what it said of itself before, not confirmed yet.',
  })
  toConfirm: number;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description:
      'What it said of itself before accreditation was stated here, where that is the name of no accreditor and nothing was stated since.',
  })
  unmatched: string | null;
}

export class OperatedProvidersDto {
  @ApiProperty({ type: [OperatedProviderSummaryDto] })
  items: OperatedProviderSummaryDto[];
}

export class OperatedProviderDto extends ProviderDto {
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Who it said accredits it, before the operator stated that.',
  })
  earlierAccreditedBy: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  earlierStatement: string | null;
}

export class AccreditationInput {
  @ApiProperty({ type: 'string', maxLength: 200, description: 'The code of an accreditor.' })
  @IsString()
  @MaxLength(200)
  accreditor: string;

  @ApiPropertyOptional({ type: 'string', nullable: true, maxLength: longestIdentifier })
  @IsOptional()
  @IsString()
  @MaxLength(longestIdentifier * 4)
  identifier?: string | null;

  @ApiProperty({ type: 'string', format: 'date' })
  @IsString()
  @MaxLength(40)
  validFrom: string;

  @ApiPropertyOptional({
    type: 'string',
    format: 'date',
    nullable: true,
    description: 'The last day; null until the next entry of this accreditor.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  validTo?: string | null;

  @ApiProperty({ type: 'string', enum: [...accreditationStatuses] })
  @IsString()
  @MaxLength(40)
  status: string;

  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    maxLength: longestStatement,
    description: 'The sentence that the accreditor asks for; null for the standard one.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(longestStatement * 4)
  statement?: string | null;

  @ApiPropertyOptional({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'The entry that never held, in whose place this one stands.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  corrects?: string | null;

  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    maxLength: longestReason,
    description: 'Needed for a correction and for a withdrawal.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(longestReason * 4)
  reason?: string | null;
}

export class ProposalDecisionInput {
  @ApiProperty({ type: 'string', enum: [...proposalOutcomes] })
  @IsIn(proposalOutcomes)
  outcome: (typeof proposalOutcomes)[number];

  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    maxLength: longestReason,
    description: 'What the administrator reads; needed to decline.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(longestReason)
  reason?: string | null;

  @ApiPropertyOptional({
    type: AccreditationInput,
    nullable: true,
    description: 'What you state, when you accept an accreditation.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AccreditationInput)
  accreditation?: AccreditationInput | null;
}
