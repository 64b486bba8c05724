import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor, notFound, type Actor } from '../../platform/index.js';
import {
  AwardsInDoubtDto,
  DoubtEntryQuery,
  DoubtQuery,
  OperatedAwardsInDoubt,
} from './awards-in-doubt.dto.js';
import { AwardsInDoubt } from './awards-in-doubt.js';

/** What was awarded under an accreditation that proved wrong, for the operator and for the provider's administrators. */
@Controller()
export class AwardsInDoubtController {
  constructor(private readonly awards: AwardsInDoubt) {}

  @Get('operator/providers/:id/awards-in-doubt')
  @Access('operator')
  @ApiTags('operator')
  @ApiOperation({
    operationId: 'listOperatedAwardsInDoubt',
    summary:
      'What a provider awarded under an accreditation that proved wrong, without its learners',
  })
  @ApiOkResponse({ type: OperatedAwardsInDoubt })
  async forOperator(
    @Param('id') id: string,
    @Query() query: DoubtQuery,
  ): Promise<OperatedAwardsInDoubt> {
    const { items, nextCursor } = await this.awards.list(id, query);
    return {
      items: items.map(({ learnerId: _id, learnerName: _name, ...award }) => award),
      nextCursor,
    };
  }

  @Get('operator/providers/:id/awards-in-doubt.csv')
  @Access('operator')
  @ApiTags('operator')
  @ApiOperation({ operationId: 'exportOperatedAwardsInDoubt', summary: 'The same as CSV' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  csvForOperator(
    @Param('id') id: string,
    @Query() { entry }: DoubtEntryQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, this.awards.csv(id, entry, false));
  }

  @Get('audit/awards-in-doubt')
  @Access('administrator')
  @ApiTags('auditing')
  @ApiOperation({
    operationId: 'listAwardsInDoubt',
    summary: 'What my provider awarded under an accreditation that proved wrong',
  })
  @ApiOkResponse({ type: AwardsInDoubtDto })
  forAdministrator(
    @CurrentActor() actor: Actor,
    @Query() query: DoubtQuery,
  ): Promise<AwardsInDoubtDto> {
    return this.awards.list(providerOf(actor), query);
  }

  @Get('audit/awards-in-doubt.csv')
  @Access('administrator')
  @ApiTags('auditing')
  @ApiOperation({ operationId: 'exportAwardsInDoubt', summary: 'The same as CSV' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  csvForAdministrator(
    @CurrentActor() actor: Actor,
    @Query() { entry }: DoubtEntryQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, this.awards.csv(providerOf(actor), entry, true));
  }
}

/** Waits for the first piece, so that an earlier failure can still become a problem. */
async function send(reply: FastifyReply, pieces: AsyncGenerator<string>): Promise<void> {
  const first = await pieces.next();
  await reply
    .type('text/csv; charset=utf-8')
    .headers({
      'content-disposition': 'attachment; filename="lectern-awards-in-doubt.csv"',
      'cache-control': 'private, no-store',
    })
    .send(Readable.from(joined(first.done ? '' : first.value, pieces)));
}

async function* joined(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

function providerOf(actor: Actor): string {
  if (!actor.providerId) throw notFound();
  return actor.providerId;
}
