import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '../platform/index.js';
import { VerificationDto } from './certificates.dto.js';
import { Verifications } from './verifications.js';

@ApiTags('certificates')
@Controller('verifications')
@Access('public')
export class VerificationsController {
  constructor(private readonly verifications: Verifications) {}

  @Get(':verificationId')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'verifyCertificate', summary: 'Whether a certificate counts' })
  @ApiOkResponse({ type: VerificationDto })
  @ApiNotFoundResponse({ description: 'not-issued-here' })
  @ApiTooManyRequestsResponse({ description: 'too-many-attempts, with Retry-After' })
  check(
    @Param('verificationId') verificationId: string,
    @Req() request: FastifyRequest,
  ): Promise<VerificationDto> {
    return this.verifications.check(verificationId, request.ip);
  }

  @Get(':verificationId/facts')
  @Header('cache-control', 'no-store')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('access-control-allow-origin', '*')
  @ApiOperation({
    operationId: 'getCertificateFacts',
    summary:
      'The facts of a certificate, in the canonical JSON (RFC 8785) whose hash its credential holds',
  })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  @ApiNotFoundResponse({ description: 'not-issued-here' })
  @ApiTooManyRequestsResponse({ description: 'too-many-attempts, with Retry-After' })
  facts(
    @Param('verificationId') verificationId: string,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    return this.verifications.facts(verificationId, request.ip);
  }
}
