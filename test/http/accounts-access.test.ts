import fastifyCookie from '@fastify/cookie';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsModule } from '../../src/accounts/index.js';
import { LedgerModule } from '../../src/ledger/index.js';
import {
  Access,
  Configuration,
  PlatformModule,
  ProblemFilter,
  readSettings,
} from '../../src/platform/index.js';
import { HttpClient } from '../support/http-client.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let ada: TestClinician;

beforeAll(async () => {
  server = await startTestServer();
  ada = await server.createClinician();
});

afterAll(async () => {
  await server.close();
});

describe('a page of another site', () => {
  const change = (headers: Record<string, string>) =>
    ada.fetch('/profile', {
      method: 'PUT',
      headers,
      body: {
        name: 'Eve',
        profession: 'other',
        degree: null,
        npi: null,
        timeZone: 'UTC',
        licences: [],
      },
    });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://lectern.test' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://lectern.test.evil.example' }],
  ])(`cannot change anything with a visitor's cookie: %j`, async (headers) => {
    expect(await change(headers)).toMatchObject({
      status: 403,
      body: { code: 'cross-site-request' },
    });
    expect((await ada.fetch('/profile')).body.name).not.toBe('Eve');
  });

  it.each([
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://lectern.test' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'http://lectern.test' }],
    [{}],
  ])('is not recognised in %j', async (headers) => {
    expect(await change({ ...headers })).toMatchObject({ status: 200 });
    await ada.fetch('/profile', {
      method: 'PUT',
      body: { ...(await ada.fetch('/profile')).body, name: 'Ada Example' },
    });
  });

  it('cannot sign a visitor in to its own account, or out', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const body = { email: ada.email, password: ada.password };
    expect(await server.anonymous.fetch('/session', { body, headers })).toMatchObject({
      status: 403,
    });
    expect(await ada.fetch('/session', { method: 'DELETE', headers })).toMatchObject({
      status: 403,
    });
    expect((await ada.fetch('/session')).body.user).not.toBeNull();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'cannot disguise a form as JSON: %s',
    async (type) => {
      const answer = await server.anonymous.fetch('/session', {
        body: JSON.stringify({ email: ada.email, password: ada.password }),
        headers: { 'content-type': type },
      });
      expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    },
  );

  it('may still link to Lectern: reading is harmless', async () => {
    expect(
      await ada.fetch('/profile', { headers: { 'sec-fetch-site': 'cross-site' } }),
    ).toMatchObject({ status: 200 });
  });
});

describe('a role', () => {
  it('is the role that the account has now, not the one at sign-in', async () => {
    const admin = await server.createAdministrator();
    expect(await admin.fetch('/profile')).toMatchObject({ status: 403 });
    await server.database.dataSource.query(
      `UPDATE account SET role = 'clinician', provider_id = NULL WHERE id = $1`,
      [admin.accountId],
    );
    expect(await admin.fetch('/profile')).toMatchObject({ status: 404 });
  });
});

describe('a route that does not say who may call it', () => {
  @Controller()
  class Forgetful {
    @Get('undeclared')
    undeclared(): string {
      return 'a secret';
    }

    @Access('public')
    @Post('open')
    open(): string {
      return 'for all';
    }
  }

  @Controller('half')
  @Access('administrator')
  class Declared {
    @Get()
    inherited(): string {
      return 'for administrators';
    }

    @Access('public')
    @Get('open')
    own(): string {
      return 'for all';
    }
  }

  let app: NestFastifyApplication;
  let client: HttpClient;

  beforeAll(async () => {
    const configuration = new Configuration(
      readSettings({ LECTERN_DEMO: 'off', LECTERN_LOG_LEVEL: 'silent' }),
      server.databaseUrls.application,
    );

    @Module({
      imports: [PlatformModule.forRoot(configuration, server.clock), LedgerModule, AccountsModule],
      controllers: [Forgetful, Declared],
    })
    class WithForgetfulRoutes {}

    app = await NestFactory.create<NestFastifyApplication>(
      WithForgetfulRoutes,
      new FastifyAdapter(),
      { logger: false, abortOnError: false },
    );
    await app.register(fastifyCookie);
    app.setGlobalPrefix('api/v1');
    app.useGlobalFilters(new ProblemFilter());
    await app.listen(0, '127.0.0.1');
    client = new HttpClient(await app.getUrl());
  });

  afterAll(async () => {
    await app.close();
  });

  it('is refused to everybody, even to people who are signed in', async () => {
    const refused = { status: 500, body: { code: 'route-undeclared' } };
    expect(await client.fetch('/undeclared')).toMatchObject(refused);
    const headers = { cookie: ada.client.cookieHeader() };
    expect(await client.fetch('/undeclared', { headers })).toMatchObject(refused);
  });

  it('is not confused with a route of the same class, or with one that overrides its controller', async () => {
    expect(await client.fetch('/open', { method: 'POST' })).toMatchObject({ status: 201 });
    expect(await client.fetch('/half')).toMatchObject({ status: 401 });
    expect(await client.fetch('/half/open')).toMatchObject({ status: 200 });
  });
});
