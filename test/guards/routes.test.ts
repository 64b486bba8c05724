import { tmpdir } from 'node:os';
import fastifyCookie from '@fastify/cookie';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { Access, Configuration, ProblemFilter, readSettings } from '../../src/platform/index.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { startTestServer } from '../support/server.js';
import { declaredRoutes, servedRoutes } from './routes.js';

/** Routes that no controller answers: the same bytes for everybody. */
const outsideControllers = [
  /^GET \/api\/(docs|openapi\.json)/,
  /^GET (\/assets\/)?\*$/,
  /^GET \/\*$/,
];

describe('the routes of the server', () => {
  it('each say who may call them', async () => {
    const server = await startTestServer();
    try {
      const declared = declaredRoutes(server.app);
      const undeclared = servedRoutes(server.app).filter(
        (route) =>
          declared.get(route) === undefined &&
          !outsideControllers.some((known) => known.test(route)),
      );
      expect(undeclared).toEqual([]);
      expect(declared.size).toBeGreaterThan(30);
    } finally {
      await server.close();
    }
  });
});

@Controller('forgetful')
class Forgetful {
  @Get()
  say(): string {
    return 'something';
  }

  @Post('careful')
  @Access('public')
  sayToo(): string {
    return 'something';
  }
}

@Module({})
class WithForgetful {}

describe('a route that does not say who may call it', () => {
  let database: ClonedDatabase;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    database = await cloneDatabase();
    const settings = readSettings({
      LECTERN_DATA_DIR: tmpdir(),
      LECTERN_KEY_ENCRYPTION_KEY: '0a'.repeat(32),
      LECTERN_LOG_LEVEL: 'silent',
    });
    app = await NestFactory.create<NestFastifyApplication>(
      {
        module: WithForgetful,
        imports: [AppModule.forRoot(new Configuration(settings, database.url))],
        controllers: [Forgetful],
      },
      new FastifyAdapter(),
      { logger: false },
    );
    await app.register(fastifyCookie);
    app.useGlobalFilters(new ProblemFilter());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('is found', () => {
    const declared = declaredRoutes(app);
    expect(declared.get('GET /forgetful')).toBeUndefined();
    expect(declared.has('GET /forgetful')).toBe(true);
    expect(declared.get('POST /forgetful/careful')).toBe('public');
  });

  it('admits nobody', async () => {
    const answer = await app.inject({ method: 'GET', url: '/forgetful' });
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ code: 'route-undeclared' });
    expect(answer.body).not.toContain('something');
    const open = await app.inject({ method: 'POST', url: '/forgetful/careful' });
    expect(open.statusCode).toBe(201);
  });
});
