import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { mostEvaluationItems, mostQuestions } from '../domain/activity-errors.js';
import { longestRemark } from '../domain/evaluation.js';

const unlessNull = ValidateIf((_, value) => value !== null);

export class AnswerDto {
  @ApiProperty({ type: 'string', maxLength: 20 })
  @IsString()
  @MaxLength(20)
  question: string;

  @ApiProperty({ type: 'string', maxLength: 20 })
  @IsString()
  @MaxLength(20)
  choice: string;
}

/** An answer to every question. */
export class AnswersBody {
  @ApiProperty({ type: () => [AnswerDto], maxItems: mostQuestions })
  @IsArray()
  @ArrayMaxSize(mostQuestions)
  @ValidateNested({ each: true })
  @Type(() => AnswerDto)
  answers: AnswerDto[];
}

export class ActivityEvaluationDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 })
  @IsInt()
  @Min(1)
  @Max(5)
  relevance: number;

  @ApiProperty({ type: 'boolean' })
  @IsBoolean()
  changesPractice: boolean;

  @ApiProperty({ type: 'string', nullable: true, maxLength: longestRemark })
  @unlessNull
  @IsString()
  @MaxLength(longestRemark)
  change: string | null;

  @ApiProperty({ type: 'boolean', description: 'Whether the learner saw a commercial bias' })
  @IsBoolean()
  bias: boolean;

  @ApiProperty({ type: 'string', nullable: true, maxLength: longestRemark })
  @unlessNull
  @IsString()
  @MaxLength(longestRemark)
  biasDescription: string | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'integer', minimum: 1, maximum: 5 },
    maxItems: mostEvaluationItems,
    description:
      "How far the learner agrees with each of the provider's statements, in their order",
  })
  @IsArray()
  @ArrayMaxSize(mostEvaluationItems)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(5, { each: true })
  ratings: number[];
}

export class QuestionFeedbackDto {
  @ApiProperty({ type: 'string' })
  question: string;

  @ApiProperty({ type: 'string' })
  chosen: string;

  @ApiProperty({
    type: 'boolean',
    nullable: true,
    description:
      'Null, as right and rationale, while another attempt is left: told after passing or the last attempt.',
  })
  correct: boolean | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The right choice' })
  right: string | null;

  @ApiProperty({
    type: [String],
    description: 'Every choice that is right: after a correction there may be several',
  })
  accepted: string[];

  @ApiProperty({
    type: 'boolean',
    description: 'Taken back by the provider: every answer counts as right',
  })
  void: boolean;

  @ApiProperty({ type: 'string', nullable: true })
  rationale: string | null;
}

export class AttemptRegradeDto {
  @ApiProperty({ type: 'string', format: 'date-time' })
  at: Date;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Right answers by the new key' })
  correct: number | null;

  @ApiProperty({ type: 'boolean', description: 'The learner passed by this regrade' })
  passed: boolean;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Why the provider corrected the key; null while another attempt is left',
  })
  reason: string | null;
}

/** When the questions of an attempt were first opened. */
export class AssessmentStartDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  activityId: string;

  @ApiProperty({ type: 'integer', description: 'Of the attempt that it is for' })
  number: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  startedAt: Date;
}

/** An attempt as it was graded, with what may be shown of it now. */
export class AttemptDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  activityId: string;

  @ApiProperty({ type: 'integer' })
  number: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'By the key in force. Null while more attempts are left than a count may be told for; see rightAnswersShown',
  })
  correct: number | null;

  @ApiProperty({ type: 'integer' })
  of: number;

  @ApiProperty({ type: 'boolean' })
  passed: boolean;

  @ApiProperty({ type: 'string', format: 'date-time' })
  submittedAt: Date;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: without end' })
  attemptsLeft: number | null;

  @ApiProperty({ type: 'boolean' })
  rightAnswersShown: boolean;

  @ApiProperty({ type: () => [QuestionFeedbackDto] })
  feedback: QuestionFeedbackDto[];

  @ApiProperty({
    type: () => [AttemptRegradeDto],
    description: 'What corrected keys made of it, the first first',
  })
  regrades: AttemptRegradeDto[];

  @ApiProperty({ type: () => ActivityEvaluationDto, nullable: true })
  evaluation: ActivityEvaluationDto | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  evaluatedAt: Date | null;
}
