import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Access,
  CurrentActor,
  IdempotencyKey,
  isId,
  notFound,
  type Actor,
  SendsFile,
} from '../platform/index.js';
import { AuditClaimList, AuditQuery, DecisionInput } from './audit.dto.js';
import { Auditing } from './auditing.service.js';
import { Decisions } from './decisions/decisions.service.js';
import { AuditEvidence } from './evidence.dto.js';

@ApiTags('auditing')
@Access('administrator')
@Controller('audit/claims')
export class AuditingController {
  constructor(
    private readonly auditing: Auditing,
    private readonly decisions: Decisions,
  ) {}

  @Get()
  @ApiOkResponse({ type: AuditClaimList })
  list(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<AuditClaimList> {
    return this.auditing.list(providerOf(actor), query);
  }

  @Get(':learnerId/:claimId')
  @ApiOkResponse({ type: AuditEvidence })
  evidence(
    @CurrentActor() actor: Actor,
    @Param('learnerId') learnerId: string,
    @Param('claimId') claimId: string,
  ): Promise<AuditEvidence> {
    if (!isId(learnerId) || !isId(claimId)) throw notFound();
    return this.auditing.evidence(providerOf(actor), learnerId, claimId);
  }

  @Get(':learnerId/:claimId/report')
  @ApiOperation({
    operationId: 'getAuditReport',
    summary: 'The evidence as it stands, as signed PDF',
  })
  @SendsFile('application/pdf')
  @ApiNotFoundResponse()
  async report(
    @CurrentActor() actor: Actor,
    @Param('learnerId') learnerId: string,
    @Param('claimId') claimId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isId(learnerId) || !isId(claimId)) throw notFound();
    const pdf = await this.auditing.report(providerOf(actor), learnerId, claimId);
    await reply
      .type('application/pdf')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="audit-report-${claimId}.pdf"`)
      .send(pdf);
  }

  @Post(':learnerId/:claimId/decisions')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Award or decline a held claim; uphold, reduce, revoke or reinstate another',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: AuditEvidence })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('learnerId') learnerId: string,
    @Param('claimId') claimId: string,
    @IdempotencyKey() key: string,
    @Body() decision: DecisionInput,
  ): Promise<AuditEvidence> {
    if (!isId(learnerId) || !isId(claimId)) throw notFound();
    const target = { providerId: providerOf(actor), learnerId, claimId };
    return (await this.decisions.decide(actor, target, decision, key)).body;
  }
}

/** The provider an administrator belongs to; the database allows no administrator without one. */
function providerOf(actor: Actor): string {
  if (!actor.providerId) throw notFound();
  return actor.providerId;
}
