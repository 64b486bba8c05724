import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ownRequirementLimits, ownUnits, type OwnUnit } from '../domain/profile/own-requirement.js';
import { RequirementProfileDto } from './profile.dto.js';
import { topicIds, type Topic } from '../../shared/topics.js';

const unlessNull = ValidateIf((_, value) => value !== null && value !== undefined);
const day = { type: 'string', format: 'date' } as const;
const amount = { type: 'string', example: '12.50', description: 'A multiple of 0.01.' } as const;
const kinds = ['once', 'months', 'calendar-years'] as const;

export class OwnPeriodDto {
  @ApiProperty({
    type: 'string',
    enum: kinds,
    description: 'Once, every so many months from the first day, or every so many calendar years.',
  })
  @IsIn(kinds)
  kind: (typeof kinds)[number];

  @ApiPropertyOptional({ ...day, nullable: true, description: 'The last day, of `once`.' })
  @unlessNull
  @IsString()
  @MaxLength(10)
  endsOn?: string | null;

  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'Months or years.' })
  @unlessNull
  @IsInt()
  @Min(1)
  @Max(ownRequirementLimits.months)
  count?: number | null;
}

export class OwnCategoryDto {
  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    description: 'Of a category that was there before; null for a new one.',
  })
  @unlessNull
  @IsString()
  @Matches(/^c\d{1,6}$/)
  id?: string | null;

  @ApiProperty({ type: 'string', maxLength: ownRequirementLimits.name })
  @IsString()
  @MaxLength(ownRequirementLimits.name)
  name: string;

  @ApiPropertyOptional({ ...amount, nullable: true })
  @unlessNull
  @IsString()
  @MaxLength(20)
  atLeast?: string | null;

  @ApiPropertyOptional({ ...amount, nullable: true })
  @unlessNull
  @IsString()
  @MaxLength(20)
  atMost?: string | null;

  @ApiPropertyOptional({
    type: 'boolean',
    description: 'Whether all credit comes in by itself that no category before it takes.',
  })
  @IsOptional()
  @IsBoolean()
  takesEverything: boolean = false;

  @ApiPropertyOptional({
    type: [String],
    description: 'Kinds of credit that come in by themselves.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(ownRequirementLimits.units)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  units: string[] = [];
}

export class OwnTopicDto {
  @ApiProperty({ type: 'string', enum: topicIds })
  @IsIn(topicIds)
  topic: Topic;

  @ApiProperty(amount)
  @IsString()
  @MaxLength(20)
  amount: string;
}

export class OwnRequirementBody {
  @ApiProperty({ type: 'string', minLength: 1, maxLength: ownRequirementLimits.name })
  @IsString()
  @MaxLength(ownRequirementLimits.name)
  name: string;

  @ApiProperty({ type: 'string', enum: ownUnits })
  @IsIn(ownUnits)
  unit: OwnUnit;

  @ApiProperty({ ...day, description: 'The first day.' })
  @IsString()
  @MaxLength(10)
  startsOn: string;

  @ApiProperty({ type: OwnPeriodDto })
  @IsObject()
  @ValidateNested()
  @Type(() => OwnPeriodDto)
  period: OwnPeriodDto;

  @ApiProperty(amount)
  @IsString()
  @MaxLength(20)
  total: string;

  @ApiPropertyOptional({
    type: [OwnCategoryDto],
    description: 'Kinds of credit that are told apart; without any, everything counts alike.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(ownRequirementLimits.categories)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => OwnCategoryDto)
  categories: OwnCategoryDto[] = [];

  @ApiPropertyOptional({ type: [OwnTopicDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(topicIds.length)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => OwnTopicDto)
  topics: OwnTopicDto[] = [];

  @ApiPropertyOptional({
    ...day,
    nullable: true,
    description:
      'The last day on which something may be recorded for the first period; the same day of the year for the others.',
  })
  @unlessNull
  @IsString()
  @MaxLength(10)
  deadline?: string | null;
}

export class ChangedOwnRequirementBody extends OwnRequirementBody {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'The revision that is changed.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  revision: number;
}

class OwnCategoryViewDto {
  @ApiProperty({ type: 'string' })
  id: string;

  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ ...amount, nullable: true })
  atLeast: string | null;

  @ApiProperty({ ...amount, nullable: true })
  atMost: string | null;

  @ApiProperty({ type: 'boolean' })
  takesEverything: boolean;

  @ApiProperty({ type: [String] })
  units: string[];
}

class OwnPeriodViewDto {
  @ApiProperty({ type: 'string', enum: kinds })
  kind: (typeof kinds)[number];

  @ApiProperty({ ...day, nullable: true })
  endsOn: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  count: number | null;
}

export class OwnRequirementDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({
    type: 'string',
    format: 'uuid',
    description:
      'Of the held requirement: it is ended, and its end taken back, under /requirements.',
  })
  requirementId: string;

  @ApiProperty({ ...day, nullable: true })
  endedOn: string | null;

  @ApiProperty({ type: 'integer' })
  revision: number;

  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ type: 'string', enum: ownUnits })
  unit: OwnUnit;

  @ApiProperty(day)
  startsOn: string;

  @ApiProperty({ type: OwnPeriodViewDto })
  period: OwnPeriodViewDto;

  @ApiProperty(amount)
  total: string;

  @ApiProperty({ type: [OwnCategoryViewDto] })
  categories: OwnCategoryViewDto[];

  @ApiProperty({ type: [OwnTopicDto] })
  topics: OwnTopicDto[];

  @ApiProperty({ ...day, nullable: true })
  deadline: string | null;

  @ApiProperty({ type: RequirementProfileDto, description: 'As it is judged.' })
  profile: RequirementProfileDto;
}

export class OwnRequirementsDto {
  @ApiProperty({ type: [OwnRequirementDto] })
  items: OwnRequirementDto[];
}
