import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../../platform/index.js';
import { topicIds, type Topic } from '../../shared/topics.js';

/** Decimal text as the interface gives amounts. */
export const decimal = { type: 'string', pattern: '^\\d+\\.\\d{2}$', example: '1.00' } as const;

/** Which of the open activities to list. */
export class ActivityQuery extends PageQuery {
  @ApiPropertyOptional({
    type: 'string',
    maxLength: 200,
    description: "Words of the titles, the journal or the provider's name",
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ type: 'string', format: 'uuid', description: 'Only of this paper' })
  @IsOptional()
  @IsUUID()
  paperId?: string;
}

export class ActivityProviderDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ type: 'string', nullable: true })
  accreditedBy: string | null;

  @ApiProperty({ type: 'boolean' })
  demonstration: boolean;
}

export class ActivityPaperDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string', nullable: true })
  journal: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  year: number | null;

  @ApiProperty({ type: 'boolean' })
  retracted: boolean;

  @ApiProperty({ type: 'boolean' })
  demonstration: boolean;
}

/** What is required and what it can give, shown before the start, and the learner's progress. */
export class ActivitySummaryDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string' })
  objective: string;

  @ApiProperty({ type: () => ActivityProviderDto })
  provider: ActivityProviderDto;

  @ApiProperty({ type: () => ActivityPaperDto })
  paper: ActivityPaperDto;

  @ApiProperty({ type: 'string', format: 'date' })
  releasedOn: string;

  @ApiProperty({ type: 'string', format: 'date', description: 'The last day for an attempt' })
  expiresOn: string;

  @ApiProperty({ ...decimal, description: 'The most credit that it can give' })
  designatedMaximum: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100 })
  passPercent: number;

  @ApiProperty({ type: 'integer' })
  questionCount: number;

  @ApiProperty({ type: 'integer', description: 'The least number of right answers that passes' })
  rightNeeded: number;

  @ApiProperty({
    type: 'string',
    isArray: true,
    enum: topicIds,
    description: 'What the provider says it is about, of the topics that bodies ask for',
  })
  topics: Topic[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: without end' })
  attemptsAllowed: number | null;

  @ApiProperty({ type: 'integer' })
  attemptsMade: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: without end' })
  attemptsLeft: number | null;

  @ApiProperty({ type: 'boolean' })
  passed: boolean;

  @ApiProperty({ type: 'boolean' })
  evaluated: boolean;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  passedAttemptId: string | null;

  @ApiProperty({ type: 'boolean' })
  mayStart: boolean;

  @ApiProperty({ type: 'string', nullable: true })
  whyNot: string | null;
}

export class ActivityListDto {
  @ApiProperty({ type: () => [ActivitySummaryDto] })
  items: ActivitySummaryDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class ActivityChoiceDto {
  @ApiProperty({ type: 'string' })
  id: string;

  @ApiProperty({ type: 'string' })
  text: string;
}

export class ActivityQuestionDto {
  @ApiProperty({ type: 'string' })
  id: string;

  @ApiProperty({ type: 'string' })
  text: string;

  @ApiProperty({ type: () => [ActivityChoiceDto] })
  choices: ActivityChoiceDto[];
}

export class AttemptSummaryDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  number: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Null while only the verdict may be told',
  })
  correct: number | null;

  @ApiProperty({ type: 'integer' })
  of: number;

  @ApiProperty({ type: 'boolean' })
  passed: boolean;

  @ApiProperty({ type: 'string', format: 'date-time' })
  submittedAt: Date;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  evaluatedAt: Date | null;
}

export class ActivityPageDto extends ActivitySummaryDto {
  @ApiProperty({ type: () => [ActivityQuestionDto] })
  questions: ActivityQuestionDto[];

  @ApiProperty({ type: [String], description: "The provider's statements, each rated 1 to 5" })
  evaluationItems: string[];

  @ApiProperty({ type: () => [AttemptSummaryDto] })
  attempts: AttemptSummaryDto[];
}
