import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { ClaimLogFilter } from './claim-log-filter.js';
import type { ClaimState } from '../../tables/claim.entity.js';
import type { ClaimedFor } from '../../domain/rule-set.js';
import { claimKinds } from '../../assessment.dto.js';
import { claimStates } from './claim.dto.js';
import { OptionalDay } from '../../../platform/index.js';

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

  @OptionalDay('The first day of completion, by the learner’s calendar.')
  from?: string;

  @OptionalDay('The last day of it.')
  to?: string;
}
