import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Access,
  CurrentActor,
  LARGEST_PROOF,
  notFound,
  proofTypes,
  readFileBody,
  sendProof,
  type Actor,
  SendsFile,
  TakesFile,
} from '../../platform/index.js';
import type { Profile } from '../domain/profile.js';
import {
  ProfileSupportingDocumentDto,
  ProfileReviewDto,
} from '../profile-changes/profile-change.dto.js';
import { ProfileChanges } from '../profile-changes/profile-changes.js';
import { ProfileDto } from '../identity/profile.dto.js';
import { ProfileStanding } from './profile-standing.js';
import { Profiles } from './profiles.js';

@ApiTags('accounts')
@Controller('profile')
@Access('clinician')
export class ProfileController {
  constructor(
    private readonly profiles: Profiles,
    private readonly changes: ProfileChanges,
    private readonly standing: ProfileStanding,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getProfile', summary: 'My profile; 404 before it is filled in' })
  @ApiOkResponse({ type: ProfileDto })
  async show(@CurrentActor() actor: Actor): Promise<Profile> {
    const profile = await this.profiles.find(actor.accountId);
    if (!profile) {
      throw notFound();
    }
    return profile;
  }

  @Put()
  @ApiOperation({
    operationId: 'putProfile',
    summary: 'Replace my profile, or propose it where certificates rest on the one in force',
  })
  @ApiOkResponse({ type: ProfileDto })
  @ApiAcceptedResponse({
    type: ProfileDto,
    description: 'The change waits for review; the profile in force is answered.',
  })
  async replace(
    @CurrentActor() actor: Actor,
    @Body() body: ProfileDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Profile> {
    const { profile, waits } = await this.profiles.replace(actor.accountId, body);
    if (waits) void reply.status(202);
    return profile;
  }

  @Get('review')
  @ApiOperation({
    operationId: 'getProfileReview',
    summary: 'What my profile lacks for a claim, since when it is attested, and its latest change',
  })
  @ApiOkResponse({ type: ProfileReviewDto })
  review(@CurrentActor() actor: Actor): Promise<ProfileReviewDto> {
    return this.standing.findReview(actor.accountId);
  }

  @Post('changes/:id/withdrawal')
  @HttpCode(200)
  @ApiOperation({ operationId: 'withdrawProfileChange', summary: 'Take back a change that waits' })
  @ApiOkResponse({ type: ProfileReviewDto })
  async withdraw(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ProfileReviewDto> {
    await this.changes.withdraw(actor.accountId, id);
    return this.standing.findReview(actor.accountId);
  }

  @Post('changes/:id/proofs')
  @HttpCode(201)
  @ApiOperation({
    operationId: 'postProfileProof',
    summary: 'Add a file that shows the change: PDF, PNG or JPEG, at most 10 MB',
  })
  @TakesFile(...proofTypes)
  @ApiCreatedResponse({ type: ProfileSupportingDocumentDto })
  async prove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<ProfileSupportingDocumentDto> {
    const bytes = await readFileBody(request, LARGEST_PROOF);
    return this.changes.prove(actor.accountId, id, bytes);
  }

  @Get('changes/:id/proofs/:proofId')
  @ApiOperation({ operationId: 'getProfileProof', summary: 'A file that I uploaded' })
  @SendsFile(...proofTypes)
  async getSupportingDocument(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('proofId') proofId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await this.changes.findSupportingDocument(actor.accountId, id, proofId);
    await sendProof(reply, `proof-${proofId}`, document);
  }
}
