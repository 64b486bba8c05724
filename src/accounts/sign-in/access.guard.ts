import { Injectable, Logger, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  Configuration,
  Problem,
  accessMetadata,
  sendsFile,
  type Actor,
  type Audience,
  type RequestWithActor,
} from '../../platform/index.js';
import { sessionTokenOf } from './cookies.js';
import { isCrossSite } from '../domain/cross-site.js';
import { SignInSessions } from './sign-in-sessions.js';
import { t } from './messages.js';

/** Guards every route: finds out who calls, and admits only callers that the route's `@Access` names. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly logger = new Logger(AccessGuard.name);

  constructor(
    private readonly reflector: Reflector,
    private readonly configuration: Configuration,
    private readonly sessions: SignInSessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const audience = this.audienceOf(context);
    this.refuseForgery(request);
    const token = sessionTokenOf(request);
    request.actor = token === undefined ? null : await this.sessions.actorOf(token);
    refuseStrangers(audience, request.actor);
    return true;
  }

  private audienceOf(context: ExecutionContext): Audience {
    const audience = this.reflector.getAllAndOverride<Audience | undefined>(accessMetadata, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (audience === undefined) {
      const route = `${context.getClass().name}.${context.getHandler().name}`;
      this.logger.error(`${route} does not declare who may call it`);
      throw new Problem('route-undeclared', t.message('undeclared'));
    }
    return audience;
  }

  private refuseForgery(request: RequestWithActor): void {
    const { headers } = request;
    const crossSite = isCrossSite({
      method: request.method,
      secFetchSite: text(headers['sec-fetch-site']),
      origin: headers.origin,
      host: headers.host,
      publicUrl: this.configuration.publicUrl,
    });
    if (crossSite) {
      throw new Problem('cross-site-request', t.message('crossSite'));
    }
    // A form of another site can send text and form data, never JSON, nor a PDF or an image as its type.
    const contentType = headers['content-type'];
    if (sendsFile(request)) return;
    if (contentType !== undefined && !/^application\/json\s*(;|$)/i.test(contentType)) {
      throw new Problem('unsupported-media-type', t.message('mediaType'));
    }
  }
}

function refuseStrangers(audience: Audience, actor: Actor | null): void {
  if (audience === 'public') {
    return;
  }
  if (actor === null) {
    throw new Problem('not-signed-in', t.message('notSignedIn'));
  }
  if (audience !== 'signed-in' && audience !== actor.role) {
    throw new Problem('not-allowed', t.message('otherRole', { audience, role: actor.role }));
  }
}

/** A header that may come several times: then none of its values is believed. */
function text(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}
