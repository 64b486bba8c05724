import { ApiProperty } from '@nestjs/swagger';
import type { ProfileRule } from '../domain/profile/profile.js';

export class SourceDto {
  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string', nullable: true })
  address: string | null;

  @ApiProperty({ type: 'string' })
  date: string;

  @ApiProperty({ type: 'string', enum: ['body', 'provider', 'third-party', 'local', 'own'] })
  trust: 'body' | 'provider' | 'third-party' | 'local' | 'own';
}

export class UnitDto {
  @ApiProperty({ type: 'string' })
  one: string;

  @ApiProperty({ type: 'string' })
  many: string;
}

export class ProfileCategoryDto {
  @ApiProperty({ type: 'string' })
  id: string;

  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ type: 'boolean', description: 'Whether credit from elsewhere may be put here.' })
  selfReported: boolean;
}

export class ProfileRuleDto {
  @ApiProperty({ type: 'string' })
  id: string;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string' })
  operator: ProfileRule['operator'] | 'total';

  @ApiProperty({ type: 'string', nullable: true })
  amount: string | null;

  @ApiProperty({ type: 'boolean', description: 'What is not confirmed is not judged.' })
  confirmed: boolean;

  @ApiProperty({ type: SourceDto, nullable: true })
  source: SourceDto | null;
}

export class RequirementProfileDto {
  @ApiProperty({ type: 'string' })
  id: string;

  @ApiProperty({ type: 'string' })
  version: string;

  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ type: 'string' })
  body: string;

  @ApiProperty({ type: UnitDto })
  unit: UnitDto;

  @ApiProperty({ type: 'string', description: 'The period in words.' })
  period: string;

  @ApiProperty({ type: 'boolean', description: 'Whether the first day is the learner’s own.' })
  ownStart: boolean;

  @ApiProperty({ type: [ProfileCategoryDto] })
  buckets: ProfileCategoryDto[];

  @ApiProperty({ type: [ProfileRuleDto] })
  rules: ProfileRuleDto[];
}

export class TopicDto {
  @ApiProperty({ type: 'string' })
  id: string;

  @ApiProperty({ type: 'string' })
  name: string;
}

export class RequirementProfilesDto {
  @ApiProperty({ type: [RequirementProfileDto] })
  items: RequirementProfileDto[];

  @ApiProperty({ type: [String], description: 'The units that some requirement accepts.' })
  units: string[];

  @ApiProperty({ type: [TopicDto], description: 'The topics that some requirement asks for.' })
  topics: TopicDto[];
}
