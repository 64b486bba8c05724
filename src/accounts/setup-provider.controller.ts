import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, notFound, type Actor } from '../platform/index.js';
import { ledgerActor } from './ledger-actor.js';
import { ProviderDto, ProviderFactsDto } from './provider.dto.js';
import { Providers } from './providers.js';

@ApiTags('set-up')
@Access('administrator')
@Controller('setup/provider')
export class SetupProviderController {
  constructor(private readonly providers: Providers) {}

  @Get()
  @ApiOperation({ operationId: 'getProvider', summary: 'The provider that I administer' })
  @ApiOkResponse({ type: ProviderDto })
  async show(@CurrentActor() actor: Actor): Promise<ProviderDto> {
    const provider = actor.providerId && (await this.providers.find(actor.providerId));
    if (!provider) throw notFound();
    return provider;
  }

  @Put()
  @ApiOperation({
    operationId: 'putProvider',
    summary: 'Replace the facts of my provider; what was issued keeps the facts of its time',
  })
  @ApiOkResponse({ type: ProviderDto })
  async change(
    @CurrentActor() actor: Actor,
    @Body() facts: ProviderFactsDto,
  ): Promise<ProviderDto> {
    if (!actor.providerId) throw notFound();
    return this.providers.change(actor.providerId, facts, ledgerActor(actor));
  }
}
