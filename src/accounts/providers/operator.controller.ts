import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Access, CurrentActor, IdempotencyKey, type Actor } from '../../platform/index.js';
import { accreditors } from './accreditation/accreditors.js';
import { OperatedProviders } from './operated-providers.js';
import {
  AccreditationInput,
  AccreditorsDto,
  OperatedProviderDto,
  OperatedProvidersDto,
  ProposalDecisionInput,
} from './operator.dto.js';
import { ProviderProposals } from './provider-proposals.js';

@ApiTags('operator')
@Access('operator')
@Controller('operator')
export class OperatorController {
  constructor(
    private readonly operated: OperatedProviders,
    private readonly proposals: ProviderProposals,
  ) {}

  @Get('accreditors')
  @ApiOperation({ operationId: 'listAccreditors', summary: 'Who may accredit a provider' })
  @ApiOkResponse({ type: AccreditorsDto })
  accreditors(): AccreditorsDto {
    return {
      items: accreditors().all.map(
        ({ code, name, shortName, accredits, jurisdiction, confirmed }) => ({
          code,
          name,
          shortName,
          accredits,
          jurisdiction,
          confirmed,
        }),
      ),
    };
  }

  @Get('providers')
  @ApiOperation({
    operationId: 'listOperatedProviders',
    summary: 'All providers, and what waits for the operator',
  })
  @ApiOkResponse({ type: OperatedProvidersDto })
  async list(): Promise<OperatedProvidersDto> {
    return { items: await this.operated.list() };
  }

  @Get('providers/:id')
  @ApiOperation({
    operationId: 'getOperatedProvider',
    summary: 'One provider with its accreditation history and its proposals',
  })
  @ApiOkResponse({ type: OperatedProviderDto })
  getProvider(@Param('id') id: string): Promise<OperatedProviderDto> {
    return this.operated.findProvider(id);
  }

  @Post('providers/:id/accreditations')
  @HttpCode(201)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({
    operationId: 'stateAccreditation',
    summary: 'State who accredits it from a day on, that it ended, or correct an entry',
  })
  @ApiCreatedResponse({ type: OperatedProviderDto })
  async state(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() given: AccreditationInput,
  ): Promise<OperatedProviderDto> {
    await this.operated.state(actor, id, given, key);
    return this.operated.findProvider(id);
  }

  @Post('providers/:id/proposals/:proposalId/decisions')
  @HttpCode(201)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ operationId: 'decideProposal', summary: 'Accept or decline a proposal' })
  @ApiCreatedResponse({ type: OperatedProviderDto })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id') providerId: string,
    @Param('proposalId') id: string,
    @IdempotencyKey() key: string,
    @Body() decision: ProposalDecisionInput,
  ): Promise<OperatedProviderDto> {
    const { outcome, reason = null, accreditation = null } = decision;
    await this.proposals.decide(actor, { providerId, id }, { outcome, reason, accreditation }, key);
    return this.operated.findProvider(providerId);
  }
}
