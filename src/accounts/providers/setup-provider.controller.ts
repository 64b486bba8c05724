import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, notFound, type Actor } from '../../platform/index.js';
import { Accreditations } from './accreditation/accreditations.js';
import { ProviderDto, ProviderFactsInput } from './provider.dto.js';
import { ProviderProposals } from './provider-proposals.js';
import { providerView } from './provider-view.js';
import { Providers } from './providers.js';

@ApiTags('set-up')
@Access('administrator')
@Controller('setup/provider')
export class SetupProviderController {
  constructor(
    private readonly providers: Providers,
    private readonly accreditations: Accreditations,
    private readonly proposals: ProviderProposals,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getProvider', summary: 'The provider that I administer' })
  @ApiOkResponse({ type: ProviderDto })
  show(@CurrentActor() actor: Actor): Promise<ProviderDto> {
    return this.view(providerOf(actor));
  }

  @Put()
  @ApiOperation({
    operationId: 'putProvider',
    summary:
      'Change the website of my provider, and propose its legal name and accreditation to the operator',
  })
  @ApiOkResponse({
    type: ProviderDto,
    description: 'What holds now; `proposals` has what waits for the operator.',
  })
  async change(
    @CurrentActor() actor: Actor,
    @Body() facts: ProviderFactsInput,
  ): Promise<ProviderDto> {
    await this.proposals.proposeFacts(providerOf(actor), facts, actor);
    return this.view(providerOf(actor));
  }

  @Post('proposals/:id/withdrawal')
  @HttpCode(201)
  @ApiOperation({ operationId: 'withdrawProposal', summary: 'Take back what still waits' })
  @ApiCreatedResponse({ type: ProviderDto })
  async withdraw(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ProviderDto> {
    await this.proposals.withdraw(providerOf(actor), id, actor);
    return this.view(providerOf(actor));
  }

  private async view(id: string): Promise<ProviderDto> {
    const provider = await this.providers.find(id);
    if (!provider) throw notFound();
    const entries = await this.accreditations.entries(id);
    return providerView(provider, entries, await this.proposals.ofProvider(id));
  }
}

/** The provider of an administrator; the database allows none without one. */
function providerOf(actor: Actor): string {
  if (!actor.providerId) throw notFound();
  return actor.providerId;
}
