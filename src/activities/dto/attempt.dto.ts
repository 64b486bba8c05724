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
import { mostEvaluationItems, mostQuestions } from '../domain/activity-faults.js';
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

  @ApiProperty({ type: 'boolean' })
  correct: boolean;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'The right choice; of a wrong answer only after passing or the last attempt.',
  })
  right: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  rationale: string | null;
}

/** An attempt as it was graded, with what may be told of it now. */
export class AttemptDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  activityId: string;

  @ApiProperty({ type: 'integer' })
  number: number;

  @ApiProperty({ type: 'integer' })
  correct: number;

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

  @ApiProperty({ type: () => ActivityEvaluationDto, nullable: true })
  evaluation: ActivityEvaluationDto | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  evaluatedAt: Date | null;
}
