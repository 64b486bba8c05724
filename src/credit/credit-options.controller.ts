import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../platform/index.js';
import { CreditOptions, type OptionForLearner } from './credit-options.js';
import { CreditOptionsDto, type CreditOptionDto } from './dto/credit-option.dto.js';

@ApiTags('credit')
@Access('clinician')
@Controller('credit-options')
export class CreditOptionsController {
  constructor(private readonly options: CreditOptions) {}

  @Get()
  @ApiOperation({ summary: 'What I may claim, and why not the rest' })
  @ApiOkResponse({ type: CreditOptionsDto })
  async list(@CurrentActor() actor: Actor): Promise<CreditOptionsDto> {
    return { items: (await this.options.forLearner(actor.accountId)).map(optionDto) };
  }
}

function optionDto(found: OptionForLearner): CreditOptionDto {
  const { option, ruleSet } = found;
  const { provider } = option;
  return {
    id: option.id,
    title: option.title,
    creditName: found.creditName,
    unit: found.unit,
    provider: {
      id: provider.id,
      name: provider.name,
      demonstration: provider.demonstration,
      accreditedBy: provider.accreditedBy,
    },
    learningFormat: ruleSet.learningFormat,
    ruleSet: { id: ruleSet.id, version: ruleSet.version, name: ruleSet.name },
    document: found.document,
    available: found.available,
    whyNot: found.whyNot,
  };
}
