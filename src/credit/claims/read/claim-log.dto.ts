import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { ClaimLogFilter } from './claim-log-filter.js';
import type { ClaimState } from '../../tables/claim.entity.js';
import type { ClaimedFor } from '../../domain/rule-set.js';
import { claimKinds } from '../../assessment.dto.js';
import { claimStates } from './claim.dto.js';
import { t } from '../messages.js';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** What a learner narrows the log of claims to. */
export class ClaimLogQuery implements ClaimLogFilter {
  @ApiPropertyOptional({ type: 'string', enum: claimStates })
  @IsOptional()
  @IsIn(claimStates)
  state?: ClaimState;

  @ApiPropertyOptional({ type: 'string', enum: claimKinds })
  @IsOptional()
  @IsIn(claimKinds)
  kind?: ClaimedFor;

  @ApiPropertyOptional({ type: 'string', maxLength: 80, description: 'A kind of credit.' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  unit?: string;

  @ApiPropertyOptional({
    type: 'string',
    format: 'date',
    description: 'The first day of completion, by the learner’s calendar.',
  })
  @IsOptional()
  @Matches(day, { message: t('fromDay') })
  @IsISO8601({ strict: true })
  from?: string;

  @ApiPropertyOptional({ type: 'string', format: 'date', description: 'The last day of it.' })
  @IsOptional()
  @Matches(day, { message: t('toDay') })
  @IsISO8601({ strict: true })
  to?: string;
}
