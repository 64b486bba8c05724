import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { pino, type Logger } from 'pino';
import type { Configuration } from './configuration.js';

/**
 * The log: one JSON line an event, on standard output. A request is logged by its route, never by its
 * address, query, headers or body, which reveal what people search for and who they are.
 */
export function createLogger(configuration: Pick<Configuration, 'logLevel'>): Logger {
  return pino({
    level: configuration.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}

export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
}

/** Nest's own messages in the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  private write(level: 'debug' | 'warn' | 'error', message: unknown, rest: unknown[]): void {
    const detail = rest.filter((part) => typeof part === 'string').join(' ');
    this.logger[level]({ detail }, message instanceof Error ? message.message : String(message));
  }
}
