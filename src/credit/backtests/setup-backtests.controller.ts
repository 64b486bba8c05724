import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, Problem, notFound, type Actor } from '../../platform/index.js';
import { readCandidate } from './backtest-candidate.js';
import { backtestView } from './backtest-view.js';
import { Backtests } from './backtests.js';
import { BacktestDto, BacktestInput } from './backtest.dto.js';
import { inputError } from '../../shared/input-error.js';
import { t } from './messages.js';

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
    const read = readCandidate(candidate, t('candidate'));
    if ('problems' in read) {
      throw new Problem('invalid-input', t.message('unusable'), {
        errors: read.problems.map(({ line, path, message: problem, remedy }) => {
          const values = { line, path: path || '/', problem, remedy };
          return inputError('candidate', 'rule-file', t.message('problem', values));
        }),
        extra: { problems: read.problems },
      });
    }
    return backtestView(read.ruleSet, await this.backtests.run(read.ruleSet, actor.providerId));
  }
}
