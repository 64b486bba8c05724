import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, Problem, notFound, type Actor } from '../../platform/index.js';
import { readCandidate } from './backtest-candidate.js';
import { backtestView } from './backtest-view.js';
import { Backtests } from './backtests.js';
import { BacktestDto, BacktestInput } from './backtest.dto.js';

@ApiTags('set-up')
@Access('administrator')
@Controller('setup/backtests')
export class SetupBacktestsController {
  constructor(private readonly backtests: Backtests) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'backtestRules',
    summary:
      'What a candidate would have changed in the claims made to my provider; writes nothing',
  })
  @ApiOkResponse({ type: BacktestDto })
  async run(
    @CurrentActor() actor: Actor,
    @Body() { candidate }: BacktestInput,
  ): Promise<BacktestDto> {
    if (!actor.providerId) throw notFound();
    const read = readCandidate(candidate, 'the candidate');
    if ('problems' in read) {
      throw new Problem(
        'invalid-input',
        'The candidate is not a usable rule set. What is wrong, and what to do about it, is listed below.',
        {
          errors: read.problems.map(({ line, path, message, remedy }) => ({
            path: 'candidate',
            code: 'rule-file',
            message: `Line ${line}, ${path || '/'}: ${message} ${remedy}`,
          })),
          extra: { problems: read.problems },
        },
      );
    }
    return backtestView(read.ruleSet, await this.backtests.run(read.ruleSet, actor.providerId));
  }
}
