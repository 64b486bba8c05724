import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, notFound } from './problem.js';
import { t } from './messages.js';
import type { ProblemCode } from './problem-codes.js';
import type { Message } from '../../shared/messages.js';

/** Statuses that the framework itself raises, before our own code is reached. */
const frameworkStatuses: Readonly<Record<number, readonly [ProblemCode, Message]>> = {
  400: ['invalid-input', t.message('unreadable')],
  405: ['method-not-allowed', t.message('method')],
  413: ['too-large', t.message('tooLarge')],
  415: ['unsupported-media-type', t.message('mediaType')],
};

/** Turns whatever was thrown into problem details. Nothing of an unexpected error is shown. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (problem.status >= 500) {
      request.log.error({ err: safeError(error), code: problem.code }, 'request failed');
    }
    if (reply.sent) return;
    void reply
      .headers({ ...problem.more.headers })
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify({ ...problem.body, requestId: request.id }));
  }
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status = statusOf(error);
  if (status === 404) return notFound();
  const known = status === undefined ? undefined : frameworkStatuses[status];
  if (known) return new Problem(...known);
  return new Problem('internal-error', t.message('unexpected'));
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return undefined;
}

/** Enough to find the error, without the parameters of a failed statement (they contain personal data). */
function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const driver = 'driverError' in error ? error.driverError : error;
  const field = (name: string) =>
    driver instanceof Object && name in driver
      ? (driver as Record<string, unknown>)[name]
      : undefined;
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    sqlState: field('code'),
    constraint: field('constraint'),
  };
}
