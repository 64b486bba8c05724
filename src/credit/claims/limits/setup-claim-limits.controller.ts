import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, notFound, type Actor } from '../../../platform/index.js';
import { ClaimLimitBook, type LimitsInForce } from './claim-limit-book.js';
import {
  reasonsOfLimits,
  usualLimits,
  type ClaimLimits,
} from '../../domain/claims/claim-limits.js';
import { ClaimLimitsBody, ClaimLimitsDto, type ClaimLimitsInput } from './claim-limits.dto.js';

@ApiTags('set-up')
@Access('administrator')
@Controller('setup/claim-limits')
export class SetupClaimLimitsController {
  constructor(private readonly book: ClaimLimitBook) {}

  @Get()
  @ApiOperation({
    operationId: 'getClaimLimits',
    summary:
      'What learners may claim from my provider, and from where on claims are held for review',
  })
  @ApiOkResponse({ type: ClaimLimitsDto })
  async limits(@CurrentActor() actor: Actor): Promise<ClaimLimitsDto> {
    return view(await this.book.findLimits(settingOf(actor).providerId));
  }

  @Put()
  @ApiOperation({
    operationId: 'setClaimLimits',
    summary: 'Set them for claims from now on; null turns one off',
  })
  @ApiOkResponse({ type: ClaimLimitsDto })
  async set(@CurrentActor() actor: Actor, @Body() body: ClaimLimitsBody): Promise<ClaimLimitsDto> {
    const { version, ...limits } = body;
    return view(await this.book.set(settingOf(actor), limits, version));
  }
}

function settingOf({ accountId, providerId }: Actor): { accountId: string; providerId: string } {
  if (!providerId) throw notFound();
  return { accountId, providerId };
}

function view({ version, limits, setAt }: LimitsInForce): ClaimLimitsDto {
  return {
    version,
    setAt: setAt?.toISOString() ?? null,
    limits: given(limits),
    usual: given(usualLimits),
    reasons: reasonsOfLimits.map((one) => ({ ...one })),
  };
}

function given(limits: ClaimLimits): ClaimLimitsInput {
  return { ...limits, holdFlags: [...limits.holdFlags] };
}
