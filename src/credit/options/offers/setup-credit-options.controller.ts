import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, notFound, type Actor } from '../../../platform/index.js';
import {
  OfferInput,
  OptionRetirement,
  ProviderOptionDto,
  ProviderOptionsDto,
} from './provider-option.dto.js';
import { OptionOffers, type OfferActor, type ProviderOption } from './option-offers.js';
import { providerOptionView } from './provider-option-view.js';
import { RuleSets } from '../../rules/rule-sets.js';
import { dayAt } from '../../../shared/zones.js';

@ApiTags('set-up')
@Access('administrator')
@Controller('setup/credit-options')
export class SetupCreditOptionsController {
  constructor(
    private readonly offers: OptionOffers,
    private readonly ruleSets: RuleSets,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listProviderOptions',
    summary: 'What my provider offers, the retired last',
  })
  @ApiOkResponse({ type: ProviderOptionsDto })
  async list(@CurrentActor() actor: Actor): Promise<ProviderOptionsDto> {
    const options = await this.offers.ofProvider(offerActor(actor).providerId);
    return { items: options.map((option) => this.view(option)) };
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ operationId: 'offerOption', summary: 'Offer a rule set to learners' })
  @ApiCreatedResponse({ type: ProviderOptionDto })
  async offer(@CurrentActor() actor: Actor, @Body() offer: OfferInput): Promise<ProviderOptionDto> {
    return this.view(await this.offers.offer(offerActor(actor), offer));
  }

  @Put(':id')
  @ApiOperation({
    operationId: 'changeOption',
    summary: 'Change an option; claims that were made under it stay as they are',
  })
  @ApiOkResponse({ type: ProviderOptionDto })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() offer: OfferInput,
  ): Promise<ProviderOptionDto> {
    return this.view(await this.offers.change(offerActor(actor), id, offer));
  }

  @Post(':id/retire')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'retireOption',
    summary: 'End an option for good, with a reason; what was claimed stays',
  })
  @ApiOkResponse({ type: ProviderOptionDto })
  async retire(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: OptionRetirement,
  ): Promise<ProviderOptionDto> {
    return this.view(await this.offers.retire(offerActor(actor), id, reason));
  }

  private view(option: ProviderOption): ProviderOptionDto {
    const today = dayAt(this.clock.now(), 'UTC');
    return providerOptionView(option, this.ruleSets.on(option.ruleSetId, today), today);
  }
}

function offerActor({ accountId, providerId }: Actor): OfferActor {
  if (!providerId) throw notFound();
  return { accountId, providerId };
}
