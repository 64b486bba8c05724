import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, notFound, type Actor } from '../../platform/index.js';
import { RuleReadingDto, RuleSetsDto } from './rule-set.dto.js';
import { RuleAdministration } from './rule-administration.js';

@ApiTags('set-up')
@Access('administrator')
@Controller('setup/rule-sets')
export class SetupRuleSetsController {
  constructor(private readonly rules: RuleAdministration) {}

  @Get()
  @ApiOperation({ operationId: 'listRuleSets', summary: 'Every rule set with its versions' })
  @ApiOkResponse({ type: RuleSetsDto })
  async list(@CurrentActor() actor: Actor): Promise<RuleSetsDto> {
    if (!actor.providerId) throw notFound();
    return { items: await this.rules.all(actor.providerId) };
  }

  @Post('readings')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'readRuleFiles',
    summary: 'Read the rule files of this server again; with any problem it keeps what it has',
  })
  @ApiOkResponse({ type: RuleReadingDto })
  async readAgain(@CurrentActor() actor: Actor): Promise<RuleReadingDto> {
    const { accountId, providerId } = actor;
    if (!providerId) throw notFound();
    const reading = await this.rules.readAgain({ accountId, providerId });
    return {
      ...reading,
      problems: [...reading.problems],
      added: [...reading.added],
      changed: [...reading.changed],
      removed: [...reading.removed],
    };
  }
}
