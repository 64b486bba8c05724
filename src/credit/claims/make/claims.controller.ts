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
  isId,
  notFound,
  type Actor,
} from '../../../platform/index.js';
import { previewView } from './claim-preview.js';
import { ClaimWithdrawals } from '../decisions/claim-withdrawals.js';
import { Claims } from './claims.js';
import { AssessmentDto } from '../../assessment.dto.js';
import { ClaimDto, ClaimsDto } from '../read/claim.dto.js';
import { ClaimBody, ClaimQuery, ClaimedBody, requestOf } from './claim-body.dto.js';

@ApiTags('credit')
@Access('clinician')
@Controller('claims')
export class ClaimsController {
  constructor(
    private readonly claims: Claims,
    private readonly withdrawals: ClaimWithdrawals,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a claim would come to; changes nothing' })
  @ApiOkResponse({ type: AssessmentDto })
  async preview(@CurrentActor() actor: Actor, @Body() body: ClaimedBody): Promise<AssessmentDto> {
    return previewView(await this.claims.preview(actor.accountId, requestOf(body)));
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({
    summary:
      'Claim credit for documented cycles, an article with its assessment or hours of reading',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: ClaimDto })
  async claim(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: ClaimBody,
  ): Promise<ClaimDto> {
    return (await this.claims.claim(actor.accountId, requestOf(body), key)).body;
  }

  @Get()
  @ApiOperation({ summary: 'My claims, newest first, with the totals of all of them' })
  @ApiOkResponse({ type: ClaimsDto })
  list(@CurrentActor() actor: Actor, @Query() page: ClaimQuery): Promise<ClaimsDto> {
    return this.claims.list(actor.accountId, page);
  }

  @Post(':id/withdrawal')
  @HttpCode(201)
  @ApiOperation({ summary: 'Take a claim to my own log back; it may be claimed again' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: ClaimDto })
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
  ): Promise<ClaimDto> {
    if (!isId(id)) throw notFound();
    await this.withdrawals.withdraw(actor.accountId, id, key);
    return this.claims.findClaim(actor.accountId, id);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A claim with its findings' })
  @ApiOkResponse({ type: ClaimDto })
  getClaim(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClaimDto> {
    if (!isId(id)) throw notFound();
    return this.claims.findClaim(actor.accountId, id);
  }
}
