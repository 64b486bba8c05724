import { Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Access,
  CurrentActor,
  IdempotencyKey,
  PageQuery,
  type Actor,
  SendsFile,
} from '../platform/index.js';
import {
  CertificateDto,
  CertificateListDto,
  CredentialQuery,
  ReissuedDto,
} from './certificates.dto.js';
import { LearnerCertificates } from './learner-certificates.js';
import { sendFile } from './printing/printed-file.js';
import { Reissues } from './issuing/reissues.js';

@ApiTags('certificates')
@Controller('certificates')
@Access('clinician')
export class CertificatesController {
  constructor(
    private readonly certificates: LearnerCertificates,
    private readonly reissues: Reissues,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listCertificates', summary: 'My certificates, newest first' })
  @ApiOkResponse({ type: CertificateListDto })
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<CertificateListDto> {
    return this.certificates.list(actor.accountId, page);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getCertificate', summary: 'One certificate with its frozen facts' })
  @ApiOkResponse({ type: CertificateDto })
  @ApiNotFoundResponse()
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CertificateDto> {
    return this.certificates.find(actor.accountId, id);
  }

  @Post(':id/reissue')
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'A repeat is not done again' })
  @ApiOperation({
    operationId: 'reissueCertificate',
    summary: 'Issue a certificate again after a change of name; it takes the place of this one',
  })
  @ApiCreatedResponse({ type: ReissuedDto })
  @ApiNotFoundResponse()
  @ApiConflictResponse({ description: 'not-reissued' })
  async reissue(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReissuedDto> {
    const { status, body } = await this.reissues.reissue(actor.accountId, id, key);
    void reply.status(status);
    return body;
  }

  @Get(':id/pdf')
  @ApiOperation({ operationId: 'getCertificatePdf', summary: 'The certificate as PDF' })
  @SendsFile('application/pdf')
  @ApiNotFoundResponse()
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.certificates.print(actor.accountId, id, 'pdf', known));
  }

  @Get(':id/credential')
  @ApiOperation({
    operationId: 'getCertificateCredential',
    summary: 'The certificate as an Open Badges 3.0 credential, with a proof or as a token',
  })
  @ApiProduces('application/vc', 'application/vc+jwt')
  @ApiOkResponse({
    content: {
      'application/vc': { schema: { type: 'object', additionalProperties: true } },
      'application/vc+jwt': { schema: { type: 'string' } },
    },
  })
  @ApiNotFoundResponse()
  async credential(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { format }: CredentialQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.certificates.print(actor.accountId, id, format, known));
  }
}
