import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, Configuration, Database, type RequestWithActor } from '../../platform/index.js';
import { Accounts, type User } from '../accounts.js';
import { deviceTokenOf, giveCookies, takeSessionCookie } from './cookies.js';
import { MaybeSignedInDto, SignInBody, SignedInDto } from './session.dto.js';
import { SignInSessions } from './sign-in-sessions.js';
import { SignIn } from './sign-in.js';

@ApiTags('accounts')
@Controller('session')
export class SessionController {
  constructor(
    private readonly accounts: Accounts,
    private readonly signIn: SignIn,
    private readonly sessions: SignInSessions,
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  @Post()
  @Access('public')
  @ApiOperation({ operationId: 'signIn', summary: 'Sign in; the answer sets the session cookie' })
  @ApiCreatedResponse({ type: SignedInDto })
  async start(
    @Body() body: SignInBody,
    @Req() request: RequestWithActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInDto> {
    const signedIn = await this.signIn.signIn({
      email: body.email.trim(),
      password: body.password,
      address: request.ip,
      userAgent: request.headers['user-agent'],
      deviceToken: deviceTokenOf(request),
      replacedSessionId: request.actor?.sessionId,
    });
    giveCookies(reply, signedIn, this.configuration.secureCookies);
    return { user: await this.userDto(signedIn.accountId) };
  }

  @Get()
  @Access('public')
  @ApiOperation({ operationId: 'whoAmI', summary: 'Who is signed in, if anybody' })
  @ApiOkResponse({ type: MaybeSignedInDto })
  async show(@Req() request: RequestWithActor): Promise<MaybeSignedInDto> {
    return {
      user: request.actor ? await this.userDto(request.actor.accountId) : null,
      demonstration: this.configuration.demo.enabled,
    };
  }

  @Delete()
  @Access('public')
  @HttpCode(204)
  @ApiOperation({ operationId: 'signOut', summary: 'Sign out; also right when not signed in' })
  @ApiNoContentResponse()
  async end(
    @Req() request: RequestWithActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const sessionId = request.actor?.sessionId;
    if (sessionId !== undefined) {
      await this.sessions.end(this.database.dataSource.manager, sessionId);
    }
    takeSessionCookie(reply, this.configuration.secureCookies);
  }

  private userDto(accountId: string): Promise<User> {
    return this.accounts.user(accountId);
  }
}
