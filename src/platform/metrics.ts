import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Figures for the operator, one registry per application. Labels name routes, never people. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'lectern_http_request_seconds',
    help: 'Time from request to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  private readonly inFlight = new Gauge({
    name: 'lectern_http_requests_in_flight',
    help: 'Requests taken and not answered yet',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  observe(fastify: FastifyInstance): void {
    const open = new Set<FastifyRequest>();
    const closed = (request: FastifyRequest): void => {
      open.delete(request);
      this.inFlight.set(open.size);
    };
    fastify.addHook('onRequest', async (request) => {
      open.add(request);
      this.inFlight.set(open.size);
    });
    // An aborted request may still be answered afterwards.
    fastify.addHook('onRequestAbort', async (request) => closed(request));
    fastify.addHook('onResponse', async (request, reply) => {
      closed(request);
      this.requests.observe(
        {
          method: request.method,
          route: request.routeOptions.url ?? 'none',
          status: String(reply.statusCode),
        },
        reply.elapsedTime / 1000,
      );
    });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
