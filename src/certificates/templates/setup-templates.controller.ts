import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Access,
  CurrentActor,
  readFileBody,
  type Actor,
  SendsFile,
  TakesFile,
} from '../../platform/index.js';
import type { Logo } from '../../documents/index.js';
import { TemplateAdministration } from './template-administration.js';
import {
  LogoDto,
  LogoQuery,
  PreviewTemplateDto,
  SaveTemplateDto,
  TemplateDto,
  TemplatesDto,
} from './template.dto.js';

const largestLogo = 2 * 1024 * 1024;

@ApiTags('set-up')
@Access('administrator')
@Controller('setup')
export class SetupTemplatesController {
  constructor(private readonly templates: TemplateAdministration) {}

  @Get('certificate-templates')
  @ApiOperation({
    operationId: 'listCertificateTemplates',
    summary: "My provider's templates of certificates, the usual one first",
  })
  @ApiOkResponse({ type: TemplatesDto })
  async list(@CurrentActor() actor: Actor): Promise<TemplatesDto> {
    return { items: await this.templates.list(actor) };
  }

  @Get('certificate-templates/:name')
  @ApiOperation({
    operationId: 'getCertificateTemplate',
    summary: 'The latest version of a template, with the texts that ship beside its own',
  })
  @ApiOkResponse({ type: TemplateDto })
  @ApiNotFoundResponse()
  show(@CurrentActor() actor: Actor, @Param('name') name: string): Promise<TemplateDto> {
    return this.templates.show(actor, name);
  }

  @Put('certificate-templates/:name')
  @ApiOperation({
    operationId: 'saveCertificateTemplate',
    summary: 'Add a version of a template; what was issued stays as it is',
  })
  @ApiOkResponse({ type: TemplateDto })
  @ApiConflictResponse({ description: 'template-changed' })
  save(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Body() draft: SaveTemplateDto,
  ): Promise<TemplateDto> {
    return this.templates.save(actor, name, draft);
  }

  @Post('certificate-previews')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewCertificate',
    summary: 'What certificates would look like, with invented facts; stamped and not signed',
  })
  @SendsFile('application/pdf')
  async preview(
    @CurrentActor() actor: Actor,
    @Body() draft: PreviewTemplateDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pdf = await this.templates.preview(actor, draft);
    await reply.type('application/pdf').header('cache-control', 'no-store').send(pdf);
  }

  @Post('certificate-logos')
  @HttpCode(201)
  @ApiOperation({
    operationId: 'keepCertificateLogo',
    summary: "Keep my provider's own mark, a PNG or JPEG picture of at most 2 MB",
  })
  @TakesFile()
  @ApiCreatedResponse({ type: LogoDto })
  async keepLogo(
    @CurrentActor() actor: Actor,
    @Query() _confirmed: LogoQuery,
    @Req() request: FastifyRequest,
  ): Promise<Logo> {
    return this.templates.keepLogo(actor, await readFileBody(request, largestLogo));
  }
}
