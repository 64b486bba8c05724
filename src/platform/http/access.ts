import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export const audiences = ['public', 'signed-in', 'clinician', 'administrator', 'operator'] as const;

/** Who may call a route. */
export type Audience = (typeof audiences)[number];

/** What an account is for. An operator runs the server and sees no learner's data. */
export type Role = Exclude<Audience, 'public' | 'signed-in'>;

/** The key of a route's declaration in Nest's metadata. */
export const accessMetadata = 'lectern:access';

/** Declares who may call a route. A route without it is refused. */
export const Access = (audience: Audience): MethodDecorator & ClassDecorator =>
  SetMetadata(accessMetadata, audience);

/** Who is calling. For a clinician `accountId` is the learner's id. */
export interface Actor {
  readonly accountId: string;
  readonly role: Role;
  /** The accredited provider of an administrator. */
  readonly providerId: string | null;
  readonly sessionId: string;
}

/** A request after the guard has found out who is calling; `actor` is null for nobody. */
export interface RequestWithActor extends FastifyRequest {
  actor?: Actor | null;
}

/** The caller of a route that is not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = context.switchToHttp().getRequest<RequestWithActor>().actor;
  if (!actor) throw new Error('CurrentActor on a route that lets nobody in');
  return actor;
});
