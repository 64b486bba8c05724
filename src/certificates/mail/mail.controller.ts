import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../platform/index.js';
import { CertificateMails } from './certificate-mails.js';
import { MailChoices } from './mail-choices.js';
import { ChooseMailDto, MailChoiceDto } from './mail.dto.js';

@ApiTags('certificates')
@Controller()
@Access('clinician')
export class MailController {
  constructor(
    private readonly mails: CertificateMails,
    private readonly choices: MailChoices,
  ) {}

  @Post('certificates/:id/mail')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'mailCertificate',
    summary: 'Send the certificate to the address of my account',
  })
  @ApiAcceptedResponse({ description: 'It is sent as soon as the mail server takes it' })
  @ApiNotFoundResponse()
  @ApiConflictResponse({ description: 'mail-not-configured' })
  @ApiTooManyRequestsResponse({ description: 'too-many-attempts, with Retry-After' })
  ask(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.mails.ask(actor.accountId, id);
  }

  @Get('certificate-mail')
  @ApiOperation({
    operationId: 'getCertificateMail',
    summary: 'Whether I get my certificates by email',
  })
  @ApiOkResponse({ type: MailChoiceDto })
  choice(@CurrentActor() actor: Actor): Promise<MailChoiceDto> {
    return this.choices.findChoice(actor.accountId);
  }

  @Put('certificate-mail')
  @ApiOperation({
    operationId: 'putCertificateMail',
    summary: 'Say whether I want my certificates by email',
  })
  @ApiOkResponse({ type: MailChoiceDto })
  choose(@CurrentActor() actor: Actor, @Body() { wanted }: ChooseMailDto): Promise<MailChoiceDto> {
    return this.choices.choose(actor.accountId, wanted);
  }
}
