import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Accounts, Accreditations, Providers, type Profile } from '../../src/accounts/index.js';
import { createApplication } from '../../src/application.js';
import { Configuration, Database, Jobs, readSettings } from '../../src/platform/index.js';
import { cloneDatabase } from './clone-database.js';
import { HttpClient, type Answer, type RequestOptions } from './http-client.js';
import { TestClock } from './test-clock.js';

/** What to make a provider of, and who accredits it: the name of an accreditor. */
type NewProvider = Parameters<Providers['create']>[0] & {
  readonly accreditedBy?: string | null;
  readonly accreditationStatement?: string | null;
};

type Statement = Parameters<Accreditations['state']>[1];

export interface TestServerOptions {
  /** The server's clock; one that stands still on a Monday afternoon unless given. */
  readonly clock?: TestClock;
  /** Environment variables of the server, such as LECTERN_TRUSTED_PROXIES. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether queued jobs are done, as in the real server; off for tests that look at the queue. */
  readonly jobs?: boolean;
}

/** Somebody signed in over HTTP. */
export interface SignedIn {
  readonly accountId: string;
  readonly email: string;
  readonly password: string;
  /** Calls a path with this person's cookies. */
  fetch(path: string, options?: RequestOptions): Promise<Answer>;
  /** The person's cookies, for a browser or another client. */
  readonly client: HttpClient;
}

export interface TestClinician extends SignedIn {
  readonly learnerId: string;
}

export interface TestAdministrator extends SignedIn {
  readonly providerId: string;
}

/** The whole application on a port and a database of its own, as a test sees it. */
export class TestServer {
  /** Calls without cookies, as a stranger. Each use is another stranger. */
  get anonymous(): HttpClient {
    return new HttpClient(this.url);
  }

  readonly database: Database;

  constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly clock: TestClock,
    /** Connection addresses of this server's database. */
    readonly databaseUrls: { readonly application: string; readonly admin: string },
    private readonly end: () => Promise<void>,
  ) {
    this.database = app.get(Database);
  }

  /** Makes a clinician with a profile (what is not said is filled in) and signs them in. */
  async createClinician(profile: Partial<Profile> = {}): Promise<TestClinician> {
    const signedIn = await this.createAccount('clinician', {
      profile: {
        name: 'Ada Example',
        profession: 'physician',
        degree: 'MD',
        npi: null,
        timeZone: 'UTC',
        licences: [{ jurisdiction: 'New York', number: '123456' }],
        ...profile,
      },
    });
    return { ...signedIn, learnerId: signedIn.accountId };
  }

  /** Makes an administrator of a provider (an id, or what to make one of) and signs them in. */
  async createAdministrator(
    options: { provider?: string | NewProvider } = {},
  ): Promise<TestAdministrator> {
    const { provider = { name: `Provider ${randomBytes(4).toString('hex')}` } } = options;
    const providerId =
      typeof provider === 'string' ? provider : (await this.createProvider(provider)).id;
    return { ...(await this.createAccount('administrator', { providerId })), providerId };
  }

  /** Makes an operator of the server and signs them in. */
  createOperator(): Promise<SignedIn> {
    return this.createAccount('operator', {});
  }

  /** Makes a provider; where somebody accredits it, that is stated from the year 2000 on, as the operator does. */
  async createProvider({
    accreditedBy = null,
    accreditationStatement = null,
    ...provider
  }: NewProvider): Promise<{ id: string; name: string }> {
    const made = await this.app.get(Providers).create(provider);
    if (accreditedBy !== null) {
      await this.accredit(made.id, {
        accreditor: accreditedBy,
        statement: accreditationStatement,
      });
    }
    return made;
  }

  /** States an accreditation, full and from the year 2000 on unless said otherwise. @returns the id of the entry */
  accredit(providerId: string, entry: Partial<Statement> = {}): Promise<string> {
    return this.app
      .get(Accreditations)
      .state(
        providerId,
        { accreditor: 'ACCME', validFrom: '2000-01-01', status: 'full', ...entry },
        { kind: 'system', id: null },
      );
  }

  /** Signs in over HTTP. @throws Error when the answer is not 201 */
  async signIn(email: string, password: string): Promise<HttpClient> {
    const client = new HttpClient(this.url);
    const answer = await client.fetch('/session', { body: { email, password } });
    if (answer.status !== 201) {
      throw new Error(
        `${email} was not signed in: ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    }
    return client;
  }

  /** Stops the server and drops its database. */
  close(): Promise<void> {
    return this.end();
  }

  private async createAccount(
    role: 'clinician' | 'administrator' | 'operator',
    details: { profile?: Profile; providerId?: string },
  ): Promise<SignedIn> {
    const email = `${role}-${randomBytes(5).toString('hex')}@test.example`;
    const password = `correct horse ${randomBytes(6).toString('hex')}`;
    const { id } = await this.app.get(Accounts).create({ email, password, role, ...details });
    const client = await this.signIn(email, password);
    return {
      accountId: id,
      email,
      password,
      client,
      fetch: (path, options) => client.fetch(path, options),
    };
  }
}

/**
 * Starts the real application on a real port of this machine, with a database cloned from the migrated
 * template, without demonstration accounts and papers, and with a clock that the test moves.
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const clock = options.clock ?? new TestClock();
  const database = await cloneDatabase();
  let app: NestFastifyApplication | null = null;
  const end = async (): Promise<void> => {
    await app?.close();
    await database.drop();
  };
  try {
    const settings = readSettings({
      PORT: '0',
      HOST: '127.0.0.1',
      LECTERN_PUBLIC_URL: 'http://lectern.test',
      LECTERN_DEMO: 'off',
      LECTERN_LOG_LEVEL: 'silent',
      LECTERN_DATA_DIR: tmpdir(),
      LECTERN_KEY_ENCRYPTION_KEY: '0a'.repeat(32),
      DATABASE_URL: database.url,
      ...options.env,
    });
    app = await createApplication(new Configuration(settings, database.url), { clock });
    if (options.jobs !== false) await app.get(Jobs).start();
    await app.listen(0, '127.0.0.1');
    const address = app.getHttpServer().address();
    if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
    const urls = { application: database.url, admin: database.adminUrl };
    return new TestServer(app, `http://127.0.0.1:${address.port}`, clock, urls, end);
  } catch (error) {
    await end();
    throw error;
  }
}
