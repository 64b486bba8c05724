import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../platform/index.js';
import { Accounts } from '../accounts.js';
import { ChangePasswordBody, SignInSessionListDto } from './session.dto.js';
import { SignInSessions } from './sign-in-sessions.js';

@ApiTags('accounts')
@Controller()
@Access('signed-in')
export class SessionsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: SignInSessions,
  ) {}

  @Get('sessions')
  @ApiOperation({ operationId: 'listSessions', summary: 'The browsers signed in to my account' })
  @ApiOkResponse({ type: SignInSessionListDto })
  async list(@CurrentActor() actor: Actor): Promise<SignInSessionListDto> {
    return { items: await this.sessions.list(actor) };
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeSession', summary: 'Sign one of my browsers out' })
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.sessions.revoke(actor, id);
  }

  @Put('password')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'changePassword',
    summary: 'Change my password; signs my other browsers out',
  })
  @ApiNoContentResponse()
  changePassword(@CurrentActor() actor: Actor, @Body() body: ChangePasswordBody): Promise<void> {
    return this.accounts.changePassword(actor, body.currentPassword, body.newPassword);
  }
}
