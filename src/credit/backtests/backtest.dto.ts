import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { BacktestOutcome } from '../domain/backtests/backtest.js';
import type { Outcome } from '../domain/finding.js';
import { RuleSetVersionDto } from '../options/rule-set.dto.js';

export class BacktestInput {
  @ApiProperty({ type: 'string', maxLength: 200_000, description: 'A rule set as YAML.' })
  @IsString()
  @MinLength(1)
  @MaxLength(200_000)
  candidate: string;
}

export class CreditAmountDto {
  @ApiProperty({ type: 'string' })
  unit: string;

  @ApiProperty({ type: 'string', example: '0.50' })
  amount: string;
}

export class BeforeAfterDto {
  @ApiProperty({ type: 'integer' })
  before: number;

  @ApiProperty({ type: 'integer' })
  after: number;
}

export class FlaggedDto {
  @ApiProperty({ type: 'boolean' })
  before: boolean;

  @ApiProperty({ type: 'boolean' })
  after: boolean;
}

export class FindingChangeDto {
  @ApiProperty({ type: 'string' })
  rule: string;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string', enum: ['met', 'not-met', 'flagged'], nullable: true })
  before: Outcome | null;

  @ApiProperty({ type: 'string', enum: ['met', 'not-met', 'flagged'], nullable: true })
  after: Outcome | null;

  @ApiProperty({ type: 'string' })
  required: string;

  @ApiProperty({ type: 'string' })
  observed: string;
}

const outcomes: BacktestOutcome[] = ['same', 'more', 'less', 'other', 'refused'];

export class BacktestLineDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  learnerId: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  claimId: string;

  @ApiProperty({ type: 'string' })
  learnerName: string;

  @ApiProperty({ type: 'string', format: 'date' })
  completedOn: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  claimedAt: string;

  @ApiProperty({ type: 'string', description: 'The version that judged it.' })
  version: string;

  @ApiProperty({ type: 'string', enum: outcomes })
  outcome: BacktestOutcome;

  @ApiProperty({ type: () => [CreditAmountDto] })
  before: CreditAmountDto[];

  @ApiProperty({ type: () => [CreditAmountDto], description: 'Empty when it would be refused.' })
  after: CreditAmountDto[];

  @ApiProperty({ type: () => [CreditAmountDto], description: 'After less before, by unit.' })
  change: CreditAmountDto[];

  @ApiProperty({ type: () => FlaggedDto })
  flagged: FlaggedDto;

  @ApiProperty({ type: () => [FindingChangeDto] })
  findings: FindingChangeDto[];
}

export class BacktestTotalDto {
  @ApiProperty({ type: 'string' })
  unit: string;

  @ApiProperty({ type: 'string' })
  before: string;

  @ApiProperty({ type: 'string' })
  after: string;

  @ApiProperty({ type: 'string' })
  change: string;
}

export class BacktestOutcomesDto implements Record<BacktestOutcome, number> {
  @ApiProperty({ type: 'integer' })
  same: number;

  @ApiProperty({ type: 'integer' })
  more: number;

  @ApiProperty({ type: 'integer' })
  less: number;

  @ApiProperty({
    type: 'integer',
    description: 'Another unit, or more of one and less of another.',
  })
  other: number;

  @ApiProperty({ type: 'integer' })
  refused: number;
}

export class CandidateDto extends PickType(RuleSetVersionDto, [
  'version',
  'name',
  'validFrom',
  'validTo',
]) {
  @ApiProperty({ type: 'string' })
  id: string;
}

export class BacktestDto {
  @ApiProperty({ type: () => CandidateDto })
  candidate: CandidateDto;

  @ApiProperty({ type: 'integer', description: 'Claims compared: the sum of the outcomes.' })
  compared: number;

  @ApiProperty({
    type: 'integer',
    description: 'Left out: their credit was taken back, by a decision or by the learner.',
  })
  revoked: number;

  @ApiProperty({
    type: 'integer',
    description:
      'Left out: what was kept of them does not give the awarded amount under their own version.',
  })
  notReplayed: number;

  @ApiProperty({ type: () => BacktestOutcomesDto })
  outcomes: BacktestOutcomesDto;

  @ApiProperty({ type: () => BeforeAfterDto })
  flagged: BeforeAfterDto;

  @ApiProperty({ type: () => [BacktestTotalDto] })
  totals: BacktestTotalDto[];

  @ApiProperty({ type: 'integer', description: 'Claims of which anything changes.' })
  changed: number;

  @ApiProperty({
    type: () => [BacktestLineDto],
    description: 'At most 200 of the changed claims, those with the largest effect first.',
  })
  items: BacktestLineDto[];
}

export class PastAwardsDto {
  @ApiProperty({ type: 'integer', description: 'Awards that were judged by today’s rules.' })
  judged: number;

  @ApiProperty({
    type: () => [BacktestTotalDto],
    description: 'Of the awards listed: what is left of them, and what today’s rules give.',
  })
  totals: BacktestTotalDto[];

  @ApiProperty({ type: 'integer', description: 'Awards of which today’s rules would give less.' })
  changed: number;

  @ApiProperty({
    type: () => [BacktestLineDto],
    description:
      'At most 200 of them, those with the largest effect first; `before` is what is left of the award. All are in the CSV.',
  })
  items: BacktestLineDto[];
}
