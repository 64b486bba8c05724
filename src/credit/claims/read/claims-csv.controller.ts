import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor, type Actor } from '../../../platform/index.js';
import { ClaimsCsv } from './claims-csv.js';
import { ClaimLogQuery } from './claim-log.dto.js';

@ApiTags('credit')
@Access('clinician')
@Controller('claims/export.csv')
export class ClaimsCsvController {
  constructor(private readonly csv: ClaimsCsv) {}

  @Get()
  @ApiOperation({
    operationId: 'exportClaims',
    summary: 'My log of credit as CSV, a row for each award; amounts as they were awarded',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async export(
    @CurrentActor() actor: Actor,
    @Query() filter: ClaimLogQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pieces = this.csv.pieces(actor.accountId, filter);
    const first = await pieces.next();
    await reply
      .type('text/csv; charset=utf-8')
      .headers({
        'content-disposition': `attachment; filename="${this.csv.fileName(filter)}"`,
        'cache-control': 'private, no-store',
      })
      .send(Readable.from(joined(first.done ? '' : first.value, pieces)));
  }
}

async function* joined(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}
