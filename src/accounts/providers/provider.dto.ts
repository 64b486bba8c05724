import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { accreditationStatuses, type AccreditationStatus } from '../domain/accreditation.js';
import { longestIdentifier, longestStatement } from '../domain/accreditation-errors.js';
import {
  proposalKinds,
  proposalStates,
  type ProposalKind,
  type ProposalState,
} from './provider-proposal.entity.js';

const unlessNull = ValidateIf((_, value) => value !== null);

/** Generous, because the text is tidied before it is measured. */
const roomFor = (characters: number) => MaxLength(characters * 4);

export class ProviderFactsDto {
  @ApiProperty({
    type: 'string',
    minLength: 1,
    maxLength: 200,
    description: 'Another one than is stated becomes a proposal that waits for the operator.',
  })
  @IsString()
  @roomFor(200)
  name: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    maxLength: 200,
    description:
      'Who accredits it today; without it nothing may carry accredited wording. Another one than is stated becomes a proposal that waits for the operator.',
  })
  @unlessNull
  @IsString()
  @roomFor(200)
  accreditedBy: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    maxLength: longestStatement,
    description:
      'The statement that the accreditor asks it to print on certificates. Another one than is stated becomes a proposal that waits for the operator.',
  })
  @unlessNull
  @IsString()
  @roomFor(longestStatement)
  accreditationStatement: string | null;

  @ApiProperty({ type: 'string', nullable: true, maxLength: 300 })
  @unlessNull
  @IsString()
  @roomFor(300)
  website: string | null;
}

export class ProviderFactsInput extends ProviderFactsDto {
  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    maxLength: longestIdentifier,
    description: 'The number that the accreditor gave you, to propose with the accreditation.',
  })
  @IsOptional()
  @IsString()
  @roomFor(longestIdentifier)
  identifier?: string | null;
}

export class AccreditationEntryDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', description: 'A code of the list of accreditors.' })
  accreditor: string;

  @ApiProperty({ type: 'string' })
  accreditorName: string;

  @ApiProperty({ type: 'string', nullable: true })
  identifier: string | null;

  @ApiProperty({ type: 'string', format: 'date' })
  validFrom: string;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  validTo: string | null;

  @ApiProperty({ type: 'string', enum: [...accreditationStatuses] })
  status: AccreditationStatus;

  @ApiProperty({ type: 'string', nullable: true })
  statement: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  reason: string | null;

  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'The entry in whose place this one stands.',
  })
  corrects: string | null;

  @ApiProperty({ type: 'boolean', description: 'Whether another entry stands in its place.' })
  corrected: boolean;

  @ApiProperty({
    type: 'boolean',
    description:
      'Made from what the provider said of itself before; not confirmed by the operator.',
  })
  carriedOver: boolean;

  @ApiProperty({ type: 'boolean', description: 'Whether it is what holds today.' })
  inForce: boolean;

  @ApiProperty({ type: 'string', format: 'date-time' })
  statedAt: Date;
}

export class ProposedDto {
  @ApiPropertyOptional({ type: 'string' })
  name?: string;

  @ApiPropertyOptional({ type: 'string', nullable: true })
  accreditedBy?: string | null;

  @ApiPropertyOptional({ type: 'string', nullable: true })
  identifier?: string | null;

  @ApiPropertyOptional({ type: 'string', nullable: true })
  statement?: string | null;
}

export class ProposalDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', enum: [...proposalKinds] })
  kind: ProposalKind;

  @ApiProperty({ type: ProposedDto })
  proposed: ProposedDto;

  @ApiProperty({ type: 'string', enum: [...proposalStates] })
  state: ProposalState;

  @ApiProperty({ type: 'string', description: 'The email address of who proposed it.' })
  proposedBy: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  proposedAt: Date;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  decidedAt: Date | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why the operator decided so.' })
  reason: string | null;
}

export class ProviderDto extends ProviderFactsDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'boolean', description: 'A demonstration awards no credit; it stays one.' })
  demonstration: boolean;

  @ApiProperty({
    type: [AccreditationEntryDto],
    description: 'All that the operator stated of who accredits it, the latest first.',
  })
  accreditations: AccreditationEntryDto[];

  @ApiProperty({
    type: [ProposalDto],
    description: 'What was proposed to the operator, the newest first.',
  })
  proposals: ProposalDto[];
}
