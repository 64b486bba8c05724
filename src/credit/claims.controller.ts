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
} from '../platform/index.js';
import { Claims } from './claims.js';
import { holdView } from './claim-view.js';
import { AssessmentDto, ClaimDto, ClaimsDto } from './dto/claim.dto.js';
import { ClaimBody, ClaimQuery, ClaimedBody, requestOf } from './dto/claim-body.dto.js';

@ApiTags('credit')
@Access('clinician')
@Controller('claims')
export class ClaimsController {
  constructor(private readonly claims: Claims) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a claim would come to; changes nothing' })
  @ApiOkResponse({ type: AssessmentDto })
  async preview(@CurrentActor() actor: Actor, @Body() body: ClaimedBody): Promise<AssessmentDto> {
    const { assessment, hold } = await this.claims.preview(actor.accountId, requestOf(body));
    const { findings, parts, arithmetic, ...rest } = assessment;
    return {
      ...rest,
      parts: [...parts],
      findings: [...findings],
      arithmetic: [...arithmetic],
      hold: holdView(hold),
    };
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

  @Get(':id')
  @ApiOperation({ summary: 'A claim with its findings' })
  @ApiOkResponse({ type: ClaimDto })
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClaimDto> {
    if (!isId(id)) throw notFound();
    return this.claims.one(actor.accountId, id);
  }
}
