import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, PageQuery, notFound, type Actor } from '../platform/index.js';
import { HeldClaimList } from './audit.dto.js';
import { Auditing } from './auditing.service.js';

@ApiTags('auditing')
@Access('administrator')
@Controller('audit/held')
export class HeldClaimsController {
  constructor(private readonly auditing: Auditing) {}

  @Get()
  @ApiOperation({
    operationId: 'listHeldClaims',
    summary: 'Claims that are held for review, the earliest day of review first',
  })
  @ApiOkResponse({ type: HeldClaimList })
  list(@CurrentActor() { providerId }: Actor, @Query() page: PageQuery): Promise<HeldClaimList> {
    if (!providerId) throw notFound();
    return this.auditing.held(providerId, page);
  }
}
