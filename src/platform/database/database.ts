import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { Configuration } from '../configuration.js';
import { createDataSource } from './data-source.js';
import { isId } from '../ids.js';

/**
 * The way to PostgreSQL. Learner-owned tables show only rows that the transaction's setting allows
 * (forced row-level security), so a statement runs on somebody's behalf or sees nothing.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly dataSource: DataSource;
  private readonly systemPool: pg.Pool;

  constructor(configuration: Configuration) {
    this.dataSource = createDataSource(configuration.databaseUrl, {
      poolSize: configuration.databasePoolSize,
    });
    this.systemPool = new pg.Pool({
      connectionString: configuration.databaseUrl,
      max: Math.max(2, Math.ceil(configuration.databasePoolSize / 2)),
      application_name: 'lectern-system',
      // Waited for before a new connection is handed out; one that cannot be the system's is thrown away.
      verify: (client, done) => client.query(`SET app.scope = 'system'`, (error) => done(error)),
    });
    // A lost idle connection is replaced at the next use; without a handler it would end the process.
    this.systemPool.on('error', () => undefined);
    this.systemPool.on('connect', (client) => {
      client.on('error', () => undefined);
    });
  }

  async connect(): Promise<void> {
    if (!this.dataSource.isInitialized) await this.dataSource.initialize();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.systemPool.end();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  /** One transaction that sees the rows of this learner. */
  asLearner<T>(learnerId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.inScope(`app.learner_id = '${checked(learnerId)}'`, work);
  }

  /** One transaction that sees the claims, awards, certificates and decisions of this provider, to read. */
  asProvider<T>(providerId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.inScope(`app.provider_id = '${checked(providerId)}'`, work);
  }

  /** One transaction that sees all rows: jobs, audit decisions, public verification. */
  asSystem<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.inScope(`app.scope = 'system'`, work);
  }

  /**
   * One transaction that sees one moment and to which PostgreSQL allows no write: as this provider, or as the
   * system when null.
   */
  inSnapshot<T>(
    providerId: string | null,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const scope =
      providerId === null ? `app.scope = 'system'` : `app.provider_id = '${checked(providerId)}'`;
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      await manager.query(`SET LOCAL ${scope}`);
      return work(manager);
    });
  }

  /**
   * One statement as the system, on connections that are always the system's: the writer of beats.
   * @param name of a statement that is run often: each connection plans it once and keeps it
   */
  async systemQuery<T extends object>(
    sql: string,
    parameters: unknown[] = [],
    name?: string,
  ): Promise<T[]> {
    const result = await this.systemPool.query<T>({ name, text: sql, values: parameters });
    return result.rows;
  }

  /** One statement on nobody's behalf: reference tables and accounts. */
  query<T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.dataSource.query<T[]>(sql, parameters);
  }

  private inScope<T>(setting: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      // A statement and not set_config(): only a statement reaches the shards of a distributed PostgreSQL.
      await manager.query(`SET LOCAL ${setting}`);
      return work(manager);
    });
  }
}

/** SET takes no parameters, so the id is checked to be nothing but an id. */
function checked(id: string): string {
  if (!isId(id)) throw new Error('Not an identifier');
  return id;
}

/** The name of the constraint that a failed statement broke (without a shard number), if it broke one. */
export function constraintOf(error: unknown): string | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error) || !('constraint' in cause)) return undefined;
  return typeof cause.constraint === 'string'
    ? cause.constraint.replace(/_\d{6,}$/, '')
    : undefined;
}
