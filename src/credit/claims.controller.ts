import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  Access,
  CurrentActor,
  IdempotencyKey,
  PageQuery,
  isId,
  notFound,
  type Actor,
} from '../platform/index.js';
import { Claims } from './claims.js';
import {
  AssessmentDto,
  ClaimBody,
  ClaimDto,
  ClaimedCyclesBody,
  ClaimsDto,
} from './dto/claim.dto.js';

@ApiTags('credit')
@Access('clinician')
@Controller('claims')
export class ClaimsController {
  constructor(private readonly claims: Claims) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a claim would come to; changes nothing' })
  @ApiOkResponse({ type: AssessmentDto })
  async preview(
    @CurrentActor() actor: Actor,
    @Body() body: ClaimedCyclesBody,
  ): Promise<AssessmentDto> {
    const { claimable, amount, unit, creditName, document, findings, arithmetic, completedOn } =
      await this.claims.preview(actor.accountId, body);
    return {
      claimable,
      amount,
      unit,
      creditName,
      document,
      findings: [...findings],
      arithmetic: [...arithmetic],
      completedOn,
    };
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Claim credit for documented cycles' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: ClaimDto })
  async claim(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() { creditOptionId, cycleIds }: ClaimBody,
  ): Promise<ClaimDto> {
    return (await this.claims.claim(actor.accountId, { creditOptionId, cycleIds }, key)).body;
  }

  @Get()
  @ApiOperation({ summary: 'My claims, newest first, with the totals of all of them' })
  @ApiOkResponse({ type: ClaimsDto })
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<ClaimsDto> {
    return this.claims.list(actor.accountId, page);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A claim with its findings' })
  @ApiOkResponse({ type: ClaimDto })
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClaimDto> {
    if (!isId(id)) throw notFound();
    return this.claims.one(actor.accountId, id);
  }
}
