import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor, type Actor, SendsFile } from '../../platform/index.js';
import { ArchiveContentsDto, ArchivePeriodQuery } from './archive.dto.js';
import { CertificateArchives } from './certificate-archives.js';

@ApiTags('certificates')
@Controller('certificates/archive')
@Access('clinician')
export class ArchiveController {
  constructor(private readonly archives: CertificateArchives) {}

  @Get('contents')
  @ApiOperation({
    operationId: 'getArchiveContents',
    summary: 'How many certificates an archive of this period would hold',
  })
  @ApiOkResponse({ type: ArchiveContentsDto })
  contents(
    @CurrentActor() actor: Actor,
    @Query() period: ArchivePeriodQuery,
  ): Promise<ArchiveContentsDto> {
    return this.archives.contents(actor.accountId, period);
  }

  @Get()
  @ApiOperation({
    operationId: 'getCertificateArchive',
    summary: 'My certificates of a period as one ZIP of PDFs, with a table of contents as CSV',
    description: 'One at a time for each learner.',
  })
  @SendsFile('application/zip')
  @ApiNotFoundResponse({ description: 'There are none in this period' })
  @ApiConflictResponse({ description: 'archive-under-way' })
  @ApiUnprocessableEntityResponse({ description: 'archive-too-large' })
  async download(
    @CurrentActor() actor: Actor,
    @Query() period: ArchivePeriodQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { fileName, pieces, done } = await this.archives.begin(actor.accountId, period);
    const content = Readable.from(pieces).once('close', done);
    // The caller may be gone before anything is sent; then nothing else would end it.
    if (reply.raw.destroyed) content.destroy();
    reply.raw.once('close', () => content.destroy());
    await reply
      .type('application/zip')
      .headers({
        'content-disposition': `attachment; filename="${fileName}"`,
        'cache-control': 'private, no-store',
      })
      .send(content);
  }
}
