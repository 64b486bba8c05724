import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { PageQuery } from '../../platform/index.js';
import { professions, type Profession } from '../domain/profile.js';
import { changeStates, type ChangeState } from './profile-change.entity.js';
import { LicenceDto } from '../identity/profile.dto.js';
import { t } from './messages.js';

export class IdentityDto {
  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ type: 'string', enum: professions, nullable: true })
  profession: Profession | null;

  @ApiProperty({ type: 'string', nullable: true })
  degree: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  npi: string | null;

  @ApiProperty({ type: [LicenceDto] })
  licences: LicenceDto[];
}

const facts = ['name', 'profession', 'degree', 'npi', 'licences'] as const;

export class ChangeFindingDto {
  @ApiProperty({ type: 'string', enum: facts })
  fact: (typeof facts)[number];

  @ApiProperty({ type: 'boolean', description: 'Whether this needs no review.' })
  passes: boolean;

  @ApiProperty({ type: 'string', description: 'Why, in a sentence.' })
  reason: string;
}

export class ProfileSupportingDocumentDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  mediaType: string;

  @ApiProperty({ type: 'integer' })
  size: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  uploadedAt: Date;
}

export class ProfileChangeDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({
    type: 'string',
    enum: changeStates,
    description: 'passed: made at once; waiting: for review, the profile in force is as before.',
  })
  state: ChangeState;

  @ApiProperty({ type: IdentityDto, description: 'In force when it was proposed.' })
  before: IdentityDto;

  @ApiProperty({ type: IdentityDto })
  after: IdentityDto;

  @ApiProperty({ type: [ChangeFindingDto] })
  findings: ChangeFindingDto[];

  @ApiProperty({ type: 'string', format: 'date-time' })
  proposedAt: Date;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  endedAt: Date | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Of the decision.' })
  reason: string | null;

  @ApiProperty({ type: [ProfileSupportingDocumentDto] })
  proofs: ProfileSupportingDocumentDto[];
}

export class LackDto {
  @ApiProperty({ type: 'string', enum: ['profile', 'profession', 'npi'] })
  code: string;

  @ApiProperty({ type: 'string' })
  message: string;
}

export class ProfileReviewDto {
  @ApiProperty({ type: [LackDto], description: 'What the profile lacks for a claim.' })
  lacking: LackDto[];

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'When what certificates rest on was attested with a claim, or reviewed last.',
  })
  attestedAt: Date | null;

  @ApiProperty({ type: ProfileChangeDto, nullable: true, description: 'The latest.' })
  change: ProfileChangeDto | null;
}

/** Which changes of learners' profiles to list. */
export class ProfileChangeQuery extends PageQuery {
  @ApiPropertyOptional({ enum: changeStates })
  @IsOptional()
  @IsIn(changeStates)
  state?: ChangeState;
}

export class ReviewedChangeItem {
  @ApiProperty({ type: 'string', format: 'uuid' })
  learnerId: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', enum: changeStates })
  state: ChangeState;

  @ApiProperty({ type: 'string', description: 'As in force when it was proposed.' })
  name: string;

  @ApiProperty({ type: [String], enum: facts, description: 'Which facts change.' })
  facts: (typeof facts)[number][];

  @ApiProperty({ type: 'string', format: 'date-time' })
  proposedAt: Date;

  @ApiProperty({ type: 'integer' })
  proofs: number;
}

export class ReviewedChangeList {
  @ApiProperty({ type: [ReviewedChangeItem] })
  items: ReviewedChangeItem[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class ReviewedChangeDto extends ProfileChangeDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  learnerId: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'The provider that decided.' })
  decidedBy: string | null;
}

const outcomes = ['accepted', 'declined'] as const;

/** An administrator's decision about a change of a profile. */
export class ProfileChangeDecision {
  @ApiProperty({ enum: outcomes })
  @IsIn(outcomes)
  outcome: (typeof outcomes)[number];

  @ApiProperty({ minLength: 10, maxLength: 2000, description: 'The learner reads it.' })
  @IsString()
  @MinLength(10, { message: t('reason') })
  @MaxLength(2000)
  @Matches(/\S.{8,}\S/s, { message: t('reason') })
  reason: string;
}
