import { Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import { Access, readFileBody, type RequestWithActor, TakesFile } from '../platform/index.js';
import { FileCheckDto } from './file-check.dto.js';
import { VerificationDto } from './verification.dto.js';
import { Verifications, type Asking } from './verifications.js';

/** Certificates are far smaller; a transcript of many years, or a print scanned at once, may not be. */
const largestFile = 16 * 1024 * 1024;

/** Where a public check starts: by the code on a certificate, or with the file itself. */
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
    @Req() request: RequestWithActor,
  ): Promise<VerificationDto> {
    return this.verifications.check(verificationId, askingOf(request));
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
    @Req() request: RequestWithActor,
  ): Promise<string> {
    return this.verifications.facts(verificationId, askingOf(request));
  }

  @Post('files')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'verifyFile',
    summary:
      'Whether a certificate (PDF) or a credential (JSON, token) is as it was issued, and still counts',
    description: 'Send the file itself, at most 16 MB. It is not kept.',
  })
  @TakesFile()
  @ApiOkResponse({ type: FileCheckDto })
  @ApiTooManyRequestsResponse({ description: 'too-many-attempts, with Retry-After' })
  async checkFile(@Req() request: RequestWithActor): Promise<FileCheckDto> {
    return this.verifications.checkFile(
      await readFileBody(request, largestFile),
      askingOf(request),
    );
  }
}

function askingOf({ ip, actor }: RequestWithActor): Asking {
  return { address: ip, accountId: actor?.accountId ?? null };
}
