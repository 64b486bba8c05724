import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Access,
  CurrentActor,
  IdempotencyKey,
  PageQuery,
  type Actor,
  SendsFile,
} from '../../platform/index.js';
import { sendFile } from '../printing/printed-file.js';
import {
  NewTranscriptBody,
  TranscriptDto,
  TranscriptListDto,
  TranscriptWithFactsDto,
} from './transcripts.dto.js';
import { Transcripts } from './transcripts.js';

@ApiTags('certificates')
@Controller('transcripts')
@Access('clinician')
export class TranscriptsController {
  constructor(private readonly transcripts: Transcripts) {}

  @Post()
  @HttpCode(201)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({
    operationId: 'postTranscript',
    summary: 'Issue a transcript of what I completed in a period',
  })
  @ApiCreatedResponse({ type: TranscriptDto })
  @ApiUnprocessableEntityResponse({ description: 'nothing-in-period, name-not-printable' })
  async issue(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: NewTranscriptBody,
  ): Promise<TranscriptDto> {
    return (await this.transcripts.issue(actor.accountId, body, key)).body;
  }

  @Get()
  @ApiOperation({ operationId: 'listTranscripts', summary: 'My transcripts, newest first' })
  @ApiOkResponse({ type: TranscriptListDto })
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<TranscriptListDto> {
    return this.transcripts.list(actor.accountId, page);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getTranscript', summary: 'One transcript with its frozen facts' })
  @ApiOkResponse({ type: TranscriptWithFactsDto })
  @ApiNotFoundResponse()
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TranscriptWithFactsDto> {
    return this.transcripts.find(actor.accountId, id);
  }

  @Get(':id/pdf')
  @ApiOperation({ operationId: 'getTranscriptPdf', summary: 'The transcript as PDF' })
  @SendsFile('application/pdf')
  @ApiNotFoundResponse()
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.transcripts.print(actor.accountId, id, known));
  }
}
