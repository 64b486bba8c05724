import { Controller, Get, Header, Injectable, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from './http/access.js';
import { Configuration } from './configuration.js';
import { Database } from './database/database.js';
import { t } from './messages.js';
import { Metrics } from './metrics.js';
import { Problem, notFound } from './http/problem.js';

/** Whether the server takes new work: false once it has been asked to stop. */
@Injectable()
export class Readiness {
  private stopping = false;

  stop(): void {
    this.stopping = true;
  }

  get accepting(): boolean {
    return !this.stopping;
  }
}

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
    private readonly configuration: Configuration,
  ) {}

  /** The process answers. */
  @Access('public')
  @Get('livez')
  @Header('cache-control', 'no-store')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** The process can do work: it is not stopping and the database answers. */
  @Access('public')
  @Get('readyz')
  @Header('cache-control', 'no-store')
  async ready(): Promise<{ status: string }> {
    if (!this.readiness.accepting) throw new Problem('not-ready', t.message('stopping'));
    await this.database.query('SELECT 1').catch(() => {
      throw new Problem('not-ready', t.message('databaseSilent'));
    });
    return { status: 'ready' };
  }

  /** Figures for the operator: with the token where one is set, else only for direct callers on this machine. */
  @Access('public')
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  async figures(@Req() request: FastifyRequest): Promise<string> {
    const token = this.configuration.metricsToken;
    const allowed =
      token === null
        ? isLoopback(request.socket.remoteAddress) && !request.headers['x-forwarded-for']
        : request.headers.authorization === `Bearer ${token}`;
    if (!allowed) throw notFound();
    return this.metrics.text();
  }
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127\.)/.test(address);
}
