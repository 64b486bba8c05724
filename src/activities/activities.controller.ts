import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Access, CurrentActor, IdempotencyKey, type Actor } from '../platform/index.js';
import { Activities } from './activities.js';
import { Attempts } from './attempts/attempts.js';
import { ActivityListDto, ActivityPageDto, ActivityQuery } from './dto/activity.dto.js';
import {
  ActivityEvaluationDto,
  AnswersBody,
  AssessmentStartDto,
  AttemptDto,
} from './dto/attempt.dto.js';

@ApiTags('activities')
@Access('clinician')
@Controller('activities')
export class ActivitiesController {
  constructor(
    private readonly activities: Activities,
    private readonly attempts: Attempts,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listActivities',
    summary: 'Articles with an assessment that are open for credit, newest first',
  })
  @ApiOkResponse({ type: ActivityListDto })
  list(@CurrentActor() actor: Actor, @Query() query: ActivityQuery): Promise<ActivityListDto> {
    return this.activities.list(actor.accountId, query);
  }

  @Get('attempts/:id')
  @ApiOperation({ operationId: 'getAttempt', summary: 'One of my attempts with its feedback' })
  @ApiOkResponse({ type: AttemptDto })
  attempt(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AttemptDto> {
    return this.attempts.findAttempt(actor.accountId, id);
  }

  @Put('attempts/:id/evaluation')
  @ApiOperation({
    operationId: 'putEvaluation',
    summary: 'Say what I think of an activity that I passed',
  })
  @ApiOkResponse({ type: AttemptDto })
  evaluate(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() evaluation: ActivityEvaluationDto,
  ): Promise<AttemptDto> {
    return this.attempts.evaluate(actor, id, evaluation);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getActivity',
    summary: 'An activity with its questions, without the right answers',
  })
  @ApiOkResponse({ type: ActivityPageDto })
  getActivity(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ActivityPageDto> {
    return this.activities.page(actor.accountId, id);
  }

  @Post(':id/starts')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'postAssessmentStart',
    summary: 'Say that I open the questions for my next attempt; the first time counts',
  })
  @ApiOkResponse({ type: AssessmentStartDto })
  start(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AssessmentStartDto> {
    return this.attempts.start(actor.accountId, id);
  }

  @Post(':id/attempts')
  @HttpCode(201)
  @ApiOperation({ operationId: 'postAttempt', summary: 'Hand in my answers' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: AttemptDto })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() { answers }: AnswersBody,
  ): Promise<AttemptDto> {
    const plain = answers.map(({ question, choice }) => ({ question, choice }));
    return (await this.attempts.submit(actor, id, plain, key)).body;
  }
}
