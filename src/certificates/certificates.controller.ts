import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor, PageQuery, type Actor } from '../platform/index.js';
import { CertificateDto, CertificateListDto } from './certificates.dto.js';
import { LearnerCertificates } from './learner-certificates.js';

@ApiTags('certificates')
@Controller('certificates')
@Access('clinician')
export class CertificatesController {
  constructor(private readonly certificates: LearnerCertificates) {}

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

  @Get(':id/pdf')
  @ApiOperation({ operationId: 'getCertificatePdf', summary: 'The certificate as PDF' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({
    content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiNotFoundResponse()
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const printed = await this.certificates.print(actor.accountId, id, known);
    void reply.headers({ etag: printed.etag, 'cache-control': 'private, no-cache' });
    if (printed.pdf === null) {
      await reply.status(304).send();
      return;
    }
    await reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="${printed.fileName}"`)
      .send(printed.pdf);
  }
}
