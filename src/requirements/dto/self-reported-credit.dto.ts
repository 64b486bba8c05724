import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { topicOrigins, type TopicOrigin } from '../../credit/index.js';
import { selfReportedCreditLimits } from '../domain/self-reported/self-reported-credit.js';
import { OptionalDay, PageQuery } from '../../platform/index.js';
import { topicIds, type Topic } from '../../shared/topics.js';

const unlessNull = ValidateIf((_, value) => value !== null && value !== undefined);
const topicList = { type: 'string', isArray: true, enum: topicIds } as const;

export class SelfReportedCreditsQuery extends PageQuery {
  @OptionalDay('The first day of completion.')
  from?: string;

  @OptionalDay('The last day of it.')
  to?: string;

  @ApiPropertyOptional({ type: 'string', maxLength: 80, description: 'A kind of credit.' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  unit?: string;

  @ApiPropertyOptional({ type: 'string', enum: ['true'], description: 'Without withdrawn ones.' })
  @IsOptional()
  @IsIn(['true'])
  counting?: 'true';
}

export class CountsAsDto {
  @ApiProperty({ type: 'string', example: 'uk.rcp' })
  @IsString()
  @MaxLength(60)
  profileId: string;

  @ApiProperty({ type: 'string', example: 'external' })
  @IsString()
  @MaxLength(40)
  bucketId: string;
}

export class SelfReportedCreditBody {
  @ApiProperty({ type: 'string', minLength: 1, maxLength: selfReportedCreditLimits.title })
  @IsString()
  @MaxLength(selfReportedCreditLimits.title)
  title: string;

  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    maxLength: selfReportedCreditLimits.provider,
  })
  @unlessNull
  @IsString()
  @MaxLength(selfReportedCreditLimits.provider)
  provider?: string | null;

  @ApiPropertyOptional({ type: 'string', nullable: true, example: 'AMA PRA Category 1 Credit' })
  @unlessNull
  @IsString()
  @MaxLength(80)
  unit?: string | null;

  @ApiPropertyOptional({ type: [CountsAsDto], description: 'At most one bucket of each profile.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(selfReportedCreditLimits.buckets)
  @ArrayUnique((one: CountsAsDto) => one?.profileId)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CountsAsDto)
  countsAs: CountsAsDto[] = [];

  @ApiProperty({ type: 'string', example: '1.25', description: 'A multiple of 0.01.' })
  @IsString()
  @MaxLength(20)
  amount: string;

  @ApiProperty({ type: 'string', format: 'date' })
  @IsString()
  @MaxLength(10)
  completedOn: string;

  @ApiPropertyOptional(topicList)
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(topicIds.length)
  @IsIn(topicIds, { each: true })
  topics: Topic[] = [];

  @ApiPropertyOptional({ type: 'string', nullable: true, maxLength: selfReportedCreditLimits.note })
  @unlessNull
  @IsString()
  @MaxLength(selfReportedCreditLimits.note)
  note?: string | null;
}

export class CorrectedSelfReportedCreditBody extends SelfReportedCreditBody {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'The revision that is corrected.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  revision: number;
}

export class SupportingDocumentDto {
  @ApiProperty({ type: 'string', enum: ['application/pdf', 'image/png', 'image/jpeg'] })
  mediaType: string;

  @ApiProperty({ type: 'integer', description: 'Bytes.' })
  size: number;

  @ApiProperty({ type: 'string', description: 'SHA-256 of the bytes, hexadecimal.' })
  sha256: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  uploadedAt: string;
}

export class DuplicateDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string', format: 'date' })
  completedOn: string;

  @ApiProperty({
    type: 'string',
    enum: ['facts', 'proof'],
    description: 'The same title, day, amount and provider; or the same file as proof.',
  })
  because: 'facts' | 'proof';
}

export class SelfReportedCreditDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string', nullable: true })
  provider: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  unit: string | null;

  @ApiProperty({ type: [CountsAsDto] })
  countsAs: CountsAsDto[];

  @ApiProperty({ type: 'string' })
  amount: string;

  @ApiProperty({ type: 'string', format: 'date' })
  completedOn: string;

  @ApiProperty({ type: [String] })
  topics: string[];

  @ApiProperty({ type: 'string', nullable: true })
  note: string | null;

  @ApiProperty({ type: 'integer' })
  revision: number;

  @ApiProperty({ type: 'boolean', enum: [true], description: 'The learner’s own word.' })
  selfReported: true;

  @ApiProperty({ type: 'string', format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  updatedAt: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  withdrawnAt: string | null;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'When the learner said that it differs from what it looks the same as.',
  })
  distinctAt: string | null;

  @ApiProperty({
    type: [DuplicateDto],
    description:
      'Written down earlier and looking the same: of all these one counts, until the learner says that they differ.',
  })
  duplicates: DuplicateDto[];

  @ApiProperty({ type: SupportingDocumentDto, nullable: true })
  proof: SupportingDocumentDto | null;
}

export class SelfReportedCreditsDto {
  @ApiProperty({ type: [SelfReportedCreditDto] })
  items: SelfReportedCreditDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class AwardTopicsBody {
  @ApiProperty(topicList)
  @IsArray()
  @ArrayMaxSize(topicIds.length)
  @IsIn(topicIds, { each: true })
  topics: Topic[];
}

export class AwardedTopicDto {
  @ApiProperty({ type: 'string', enum: topicIds })
  topic: Topic;

  @ApiProperty({ type: 'string', enum: topicOrigins })
  origin: TopicOrigin;
}

export class AwardTopicsDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  awardId: string;

  @ApiProperty(topicList)
  topics: Topic[];

  @ApiProperty({
    type: [AwardedTopicDto],
    description: 'Where each topic comes from. Those of the activity or its papers stay',
  })
  origins: AwardedTopicDto[];
}
