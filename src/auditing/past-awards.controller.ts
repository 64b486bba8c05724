import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PastAwards, PastAwardsDto, pastAwardsCsv, pastAwardsView } from '../credit/index.js';
import { Access, CurrentActor, notFound, type Actor } from '../platform/index.js';

/** Awards of the provider that today's rules would not give, for its administrators. */
@ApiTags('auditing')
@Access('administrator')
@Controller('audit')
export class PastAwardsController {
  constructor(private readonly awards: PastAwards) {}

  @Get('past-awards')
  @ApiOperation({
    operationId: 'reviewPastAwards',
    summary: 'Awards of my provider that today’s rules would not give; changes nothing',
  })
  @ApiOkResponse({ type: PastAwardsDto })
  async review(@CurrentActor() actor: Actor): Promise<PastAwardsDto> {
    return pastAwardsView(await this.awards.review(providerOf(actor)));
  }

  @Get('past-awards.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="lectern-past-awards.csv"')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ operationId: 'exportPastAwards', summary: 'All of them as CSV' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  csv(@CurrentActor() actor: Actor): Promise<string> {
    return pastAwardsCsv(this.awards, providerOf(actor));
  }
}

function providerOf(actor: Actor): string {
  if (!actor.providerId) throw notFound();
  return actor.providerId;
}
