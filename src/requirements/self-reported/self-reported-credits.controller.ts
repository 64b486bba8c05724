import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Access,
  CurrentActor,
  IdempotencyKey,
  LARGEST_PROOF,
  isId,
  notFound,
  proofTypes,
  readFileBody,
  sendProof,
  type Actor,
  SendsFile,
  TakesFile,
} from '../../platform/index.js';
import type { SelfReportedCreditFacts } from '../domain/self-reported/self-reported-credit.js';
import {
  CorrectedSelfReportedCreditBody,
  SelfReportedCreditBody,
  SelfReportedCreditDto,
  SelfReportedCreditsDto,
  SelfReportedCreditsQuery,
  SupportingDocumentDto,
} from '../dto/self-reported-credit.dto.js';
import { SelfReportedCredits } from './self-reported-credits.js';
import { SupportingDocuments } from './supporting-documents.js';

@ApiTags('requirements')
@Access('clinician')
@Controller('external-credits')
export class SelfReportedCreditsController {
  constructor(
    private readonly credits: SelfReportedCredits,
    private readonly documents: SupportingDocuments,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listExternalCredits',
    summary: 'My credit from elsewhere, the latest activity first, withdrawn ones among it',
  })
  @ApiOkResponse({ type: SelfReportedCreditsDto })
  list(
    @CurrentActor() actor: Actor,
    @Query() page: SelfReportedCreditsQuery,
  ): Promise<SelfReportedCreditsDto> {
    return this.credits.list(actor.accountId, page);
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ operationId: 'postExternalCredit', summary: 'Write down credit from elsewhere' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: SelfReportedCreditDto })
  add(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: SelfReportedCreditBody,
  ): Promise<SelfReportedCreditDto> {
    return this.credits.add(actor.accountId, factsOf(body), key);
  }

  @Put(':id')
  @ApiOperation({ operationId: 'putExternalCredit', summary: 'Correct it; the ledger holds both' })
  @ApiOkResponse({ type: SelfReportedCreditDto })
  correct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: CorrectedSelfReportedCreditBody,
  ): Promise<SelfReportedCreditDto> {
    return this.credits.correct(actor.accountId, idOrNotFound(id), factsOf(body), body.revision);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @ApiOperation({ operationId: 'withdrawExternalCredit', summary: 'Let it count no longer' })
  @ApiOkResponse({ type: SelfReportedCreditDto })
  withdraw(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SelfReportedCreditDto> {
    return this.credits.withdraw(actor.accountId, idOrNotFound(id), true);
  }

  @Delete(':id/withdrawal')
  @HttpCode(200)
  @ApiOperation({ operationId: 'restoreExternalCredit', summary: 'Take the withdrawal back' })
  @ApiOkResponse({ type: SelfReportedCreditDto })
  restore(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SelfReportedCreditDto> {
    return this.credits.withdraw(actor.accountId, idOrNotFound(id), false);
  }

  @Post(':id/distinction')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'distinguishExternalCredit',
    summary: 'Say that it differs from the credit that it looks the same as: both count',
  })
  @ApiOkResponse({ type: SelfReportedCreditDto })
  distinguish(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<SelfReportedCreditDto> {
    return this.credits.distinguish(actor.accountId, idOrNotFound(id), true);
  }

  @Delete(':id/distinction')
  @HttpCode(200)
  @ApiOperation({ operationId: 'undoDistinguishExternalCredit', summary: 'Take that back' })
  @ApiOkResponse({ type: SelfReportedCreditDto })
  confuse(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SelfReportedCreditDto> {
    return this.credits.distinguish(actor.accountId, idOrNotFound(id), false);
  }

  @Put(':id/proof')
  @ApiOperation({
    operationId: 'putProof',
    summary: 'Upload the file that shows it: PDF, PNG or JPEG, at most 10 MB',
  })
  @TakesFile(...proofTypes)
  @ApiOkResponse({ type: SupportingDocumentDto })
  async prove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<SupportingDocumentDto> {
    const bytes = await readFileBody(request, LARGEST_PROOF);
    return this.documents.saveDocument(actor.accountId, idOrNotFound(id), bytes);
  }

  @Get(':id/proof')
  @ApiOperation({ operationId: 'getProof', summary: 'The file that shows it, byte for byte' })
  @SendsFile(...proofTypes)
  async getSupportingDocument(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendProof(
      reply,
      `proof-${id}`,
      await this.documents.file(actor.accountId, idOrNotFound(id)),
    );
  }
}

function idOrNotFound(id: string): string {
  if (!isId(id)) throw notFound();
  return id;
}

function factsOf(body: SelfReportedCreditBody): SelfReportedCreditFacts {
  return {
    title: body.title,
    provider: body.provider ?? null,
    unit: body.unit ?? null,
    buckets: Object.fromEntries(body.countsAs.map((one) => [one.profileId, one.bucketId])),
    amount: body.amount,
    completedOn: body.completedOn,
    topics: body.topics,
    note: body.note ?? null,
  };
}
