import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../platform/index.js';
import { CreditOptionsDto } from './credit-option.dto.js';
import { LearnerOptions } from './learner-options.js';
import { optionView } from './option-view.js';

@ApiTags('credit')
@Access('clinician')
@Controller('credit-options')
export class CreditOptionsController {
  constructor(private readonly options: LearnerOptions) {}

  @Get()
  @ApiOperation({ summary: 'What I may claim, and why not the rest' })
  @ApiOkResponse({ type: CreditOptionsDto })
  async list(@CurrentActor() actor: Actor): Promise<CreditOptionsDto> {
    return { items: (await this.options.listOptions(actor.accountId)).map(optionView) };
  }
}
