import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyInstance } from 'fastify';
import { AppModule } from './app.module.js';
import { serveOpenApi } from './openapi.js';
import {
  Metrics,
  NestLog,
  ProblemFilter,
  acceptFiles,
  bodyLimit,
  createLogger,
  inputValidation,
  logRequests,
  newId,
  refuseNul,
  type Clock,
  type Configuration,
} from './platform/index.js';
import { serveWebPages } from './web-pages.js';

/**
 * The whole application, ready to listen: the same for the server and for tests.
 * @param overrides.clock another clock than the server's own
 */
export async function createApplication(
  configuration: Configuration,
  overrides: { clock?: Clock } = {},
): Promise<NestFastifyApplication> {
  const logger = createLogger(configuration);
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: configuration.trustedProxies.length > 0 ? [...configuration.trustedProxies] : false,
    genReqId: (request: { headers: Record<string, unknown> }) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId();
    },
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(configuration, overrides.clock),
    adapter,
    { logger: new NestLog(logger), abortOnError: false },
  );
  const fastify: FastifyInstance = adapter.getInstance();
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: configuration.secureCookies,
    referrerPolicy: { policy: 'same-origin' },
  });
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  acceptFiles(fastify);
  refuseNul(fastify);
  logRequests(fastify);
  app.get(Metrics).observe(fastify);

  app.setGlobalPrefix('api/v1', {
    exclude: [
      'livez',
      'readyz',
      'metrics',
      '.well-known/did.json',
      '.well-known/jwks.json',
      '.well-known/lectern-keys.json',
    ],
  });
  app.useGlobalPipes(inputValidation());
  app.useGlobalFilters(new ProblemFilter());
  serveOpenApi(app, configuration);
  await serveWebPages(app);
  await app.init();
  await fastify.ready();
  return app;
}
