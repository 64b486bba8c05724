import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../platform/index.js';
import type { JsonObject } from '../../signatures/index.js';
import { Issuers } from './issuers.js';

const anyObject = { schema: { type: 'object', additionalProperties: true } } as const;

/** Kept by caches for as long as a revocation may stay unseen. */
const forMinutes = 'public, max-age=300';

/** Public keys and lists of what was revoked, for programs that check credentials anywhere. */
@ApiTags('issuers')
@Controller('issuers')
@Access('public')
export class IssuersController {
  constructor(private readonly issuers: Issuers) {}

  @Get(':providerId')
  @Header('cache-control', forMinutes)
  @Header('access-control-allow-origin', '*')
  @ApiOperation({ operationId: 'getIssuer', summary: 'The keys of an issuer of credentials' })
  @ApiOkResponse(anyObject)
  @ApiNotFoundResponse()
  document(@Param('providerId') providerId: string): Promise<JsonObject> {
    return this.issuers.document(providerId);
  }

  @Get(':providerId/status-lists/:list')
  @Header('content-type', 'application/vc')
  @Header('cache-control', forMinutes)
  @Header('access-control-allow-origin', '*')
  @ApiOperation({ operationId: 'getStatusList', summary: 'Which credentials were revoked' })
  @ApiOkResponse(anyObject)
  @ApiNotFoundResponse()
  async statusList(
    @Param('providerId') providerId: string,
    @Param('list') list: string,
  ): Promise<string> {
    // As text: only the types that end in json are written as such by the framework.
    return JSON.stringify(await this.issuers.statusList(providerId, list));
  }
}
