import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Access,
  CurrentActor,
  IdempotencyKey,
  notFound,
  proofTypes,
  sendProof,
  type Actor,
  SendsFile,
} from '../../platform/index.js';
import {
  ProfileChangeDecision,
  ProfileChangeQuery,
  ReviewedChangeDto,
  ReviewedChangeList,
} from '../profile-changes/profile-change.dto.js';
import { ProfileReviews } from './profile-reviews.js';

@ApiTags('auditing')
@Access('administrator')
@Controller('audit/profile-changes')
export class ProfileReviewsController {
  constructor(private readonly reviews: ProfileReviews) {}

  @Get()
  @ApiOperation({
    operationId: 'listProfileChanges',
    summary: 'Changes of profiles that our certificates rest on; those that wait first',
  })
  @ApiOkResponse({ type: ReviewedChangeList })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: ProfileChangeQuery,
  ): Promise<ReviewedChangeList> {
    return this.reviews.list(providerOf(actor), query);
  }

  @Get(':learnerId/:id')
  @ApiOperation({ operationId: 'getProfileChange', summary: 'One change, both sides' })
  @ApiOkResponse({ type: ReviewedChangeDto })
  getChange(
    @CurrentActor() actor: Actor,
    @Param('learnerId') learnerId: string,
    @Param('id') id: string,
  ): Promise<ReviewedChangeDto> {
    return this.reviews.findChange(providerOf(actor), learnerId, id);
  }

  @Get(':learnerId/:id/proofs/:proofId')
  @ApiOperation({ operationId: 'getReviewedProof', summary: 'A file that shows it, to download' })
  @SendsFile(...proofTypes)
  async getSupportingDocument(
    @CurrentActor() actor: Actor,
    @Param('learnerId') learnerId: string,
    @Param('id') id: string,
    @Param('proofId') proofId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.reviews.findSupportingDocument(
      providerOf(actor),
      learnerId,
      id,
      proofId,
    );
    await sendProof(reply, `proof-${proofId}`, file);
  }

  @Post(':learnerId/:id/decisions')
  @HttpCode(201)
  @ApiOperation({ operationId: 'decideProfileChange', summary: 'Accept or decline a change' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: ReviewedChangeDto })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('learnerId') learnerId: string,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() decision: ProfileChangeDecision,
  ): Promise<ReviewedChangeDto> {
    const reviewer = { ...actor, providerId: providerOf(actor) };
    return (await this.reviews.decide(reviewer, { learnerId, id }, decision, key)).body;
  }
}

/** The provider an administrator belongs to; the database allows no administrator without one. */
function providerOf(actor: Actor): string {
  if (!actor.providerId) throw notFound();
  return actor.providerId;
}
