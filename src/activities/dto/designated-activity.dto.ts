import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  fewestChoices,
  longest,
  mostAttempts,
  mostChoices,
  mostEvaluationItems,
  mostQuestions,
} from '../domain/activity-errors.js';
import { ActivityPaperDto, decimal } from './activity.dto.js';
import { KeyCorrectionDto } from './key-correction.dto.js';
import { topicIds, type Topic } from '../../shared/topics.js';
import { DayProperty } from '../../platform/index.js';
import { t } from './messages.js';

const unlessNull = ValidateIf((_, value) => value !== null);
/** Generous, because texts are tidied before they are measured. */
const roomFor = (characters: number) => MaxLength(characters * 2);

export class NewQuestionDto {
  @ApiProperty({ type: 'string', maxLength: longest.question })
  @IsString()
  @roomFor(longest.question)
  text: string;

  @ApiProperty({ type: [String], minItems: fewestChoices, maxItems: mostChoices })
  @IsArray()
  @ArrayMaxSize(mostChoices)
  @IsString({ each: true })
  @MaxLength(longest.choice * 2, { each: true })
  choices: string[];

  @ApiProperty({ type: 'integer', description: 'The position of the right choice, from 0' })
  @IsInt()
  right: number;

  @ApiProperty({ type: 'string', maxLength: longest.rationale })
  @IsString()
  @roomFor(longest.rationale)
  rationale: string;
}

export class NewActivityDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  @IsUUID(undefined, { message: t('paper') })
  paperId: string;

  @ApiProperty({ type: 'string', maxLength: longest.title })
  @IsString()
  @roomFor(longest.title)
  title: string;

  @ApiProperty({ type: 'string', maxLength: longest.objective })
  @IsString()
  @roomFor(longest.objective)
  objective: string;

  @DayProperty()
  releasedOn: string;

  @DayProperty({ description: 'At most three years later' })
  expiresOn: string;

  @ApiProperty({ type: 'string', example: '1', description: 'A multiple of 0.25' })
  @IsString()
  @MaxLength(12)
  designatedMaximum: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100 })
  @IsInt()
  passPercent: number;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: mostAttempts,
    nullable: true,
    description: 'Null: without end',
  })
  @unlessNull
  @IsInt()
  attemptsAllowed: number | null;

  @ApiProperty({ type: () => [NewQuestionDto], minItems: 1, maxItems: mostQuestions })
  @IsArray()
  @ArrayMaxSize(mostQuestions)
  @ValidateNested({ each: true })
  @Type(() => NewQuestionDto)
  questions: NewQuestionDto[];

  @ApiPropertyOptional({
    type: 'string',
    isArray: true,
    enum: topicIds,
    description: 'What it is about, of the topics that bodies ask for by name; none unless said',
  })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(topicIds, { each: true })
  topics?: Topic[];

  @ApiProperty({
    type: [String],
    maxItems: mostEvaluationItems,
    description: 'Statements to be rated 1 to 5 after passing, beside those that are always asked',
  })
  @IsArray()
  @ArrayMaxSize(mostEvaluationItems)
  @IsString({ each: true })
  @MaxLength(longest.evaluationItem * 2, { each: true })
  evaluationItems: string[];
}

export class RetirementDto {
  @ApiProperty({ type: 'string', minLength: 10, maxLength: 1000 })
  @IsString()
  @Matches(/\S.{8,}\S/s, { message: t('reason') })
  @MinLength(10, { message: t('reason') })
  @MaxLength(1000)
  reason: string;
}

export class EarlierExpiryDto {
  @DayProperty({ description: 'Earlier than the day that stands' })
  expiresOn: string;
}

export const activityStates = ['coming', 'open', 'expired', 'retired'] as const;

/** An activity in the provider's own list. */
export class DesignatedActivityDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: () => ActivityPaperDto })
  paper: ActivityPaperDto;

  @ApiProperty({ enum: activityStates })
  state: (typeof activityStates)[number];

  @ApiProperty({ type: 'string', format: 'date' })
  releasedOn: string;

  @ApiProperty({ type: 'string', format: 'date' })
  expiresOn: string;

  @ApiProperty(decimal)
  designatedMaximum: string;

  @ApiProperty({ type: 'integer' })
  passPercent: number;

  @ApiProperty({ type: 'integer', nullable: true })
  attemptsAllowed: number | null;

  @ApiProperty({ type: 'string', isArray: true, enum: topicIds })
  topics: Topic[];

  @ApiProperty({ type: 'integer' })
  questionCount: number;

  @ApiProperty({ type: 'integer', description: 'Learners who handed in at least once' })
  learners: number;

  @ApiProperty({ type: 'integer' })
  attempts: number;

  @ApiProperty({ type: 'integer', description: 'Learners who passed' })
  passed: number;

  @ApiProperty({ type: 'string', nullable: true })
  retiredReason: string | null;
}

export class DesignatedActivitiesDto {
  @ApiProperty({ type: () => [DesignatedActivityDto] })
  items: DesignatedActivityDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class QuestionResultDto extends NewQuestionDto {
  @ApiProperty({ type: [Number], description: 'Every choice that is right by the key in force' })
  accepted: number[];

  @ApiProperty({ type: 'boolean', description: 'Taken back: every choice counts as right' })
  void: boolean;

  @ApiProperty({ type: 'integer' })
  answered: number;

  @ApiProperty({ type: 'integer' })
  answeredRight: number;

  @ApiProperty({ type: [Number], description: 'How often each choice was taken' })
  taken: number[];
}

export class EvaluationResultsDto {
  @ApiProperty({ type: 'integer' })
  count: number;

  @ApiProperty({ type: 'string', nullable: true, example: '4.2' })
  relevance: string | null;

  @ApiProperty({ type: 'integer' })
  changesPractice: number;

  @ApiProperty({ type: 'integer' })
  bias: number;

  @ApiProperty({ type: [String], description: 'What learners will do differently, without names' })
  changes: string[];

  @ApiProperty({ type: [String], description: 'Where learners saw a bias, without names' })
  biasDescriptions: string[];
}

/** An activity with everything that its provider wrote, and what its learners made of it, without names. */
export class DesignatedActivityPageDto extends DesignatedActivityDto {
  @ApiProperty({ type: 'string' })
  objective: string;

  @ApiProperty({ type: [String] })
  evaluationItems: string[];

  @ApiProperty({ type: () => [QuestionResultDto] })
  questions: QuestionResultDto[];

  @ApiProperty({ type: () => EvaluationResultsDto })
  evaluations: EvaluationResultsDto;

  @ApiProperty({
    type: () => [KeyCorrectionDto],
    description: 'Corrections of the key, the first first',
  })
  corrections: KeyCorrectionDto[];
}
