import { fileURLToPath } from 'node:url';
import { runMigrations as migrateJobs } from 'graphile-worker';
import pg from 'pg';
import { DataSource } from 'typeorm';

const compiled = fileURLToPath(new URL('../../..', import.meta.url));

/** TypeORM's data source over the compiled entities and migrations of all modules. */
export function createDataSource(
  url: string,
  options: { poolSize?: number; withoutEntities?: boolean } = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: options.withoutEntities ? [] : [`${compiled}src/**/*.entity.js`],
    migrations: [`${compiled}migrations/*.js`],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    // TypeORM's own logger prints parameters, which hold personal data.
    logging: false,
    applicationName: 'lectern',
    poolSize: options.poolSize ?? 10,
    poolErrorHandler: () => undefined,
  });
}

/** Any number that only Lectern's migrations use. */
const migrationLock = 4_917_230_118;

/**
 * Brings the database up to this version: ours and the job queue's tables. Several processes may call it
 * at once; one does the work and the others wait.
 */
export async function migrateDatabase(url: string): Promise<{ applied: string[] }> {
  const lock = new pg.Client({ connectionString: url });
  await lock.connect();
  const dataSource = createDataSource(url, { poolSize: 2, withoutEntities: true });
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await dataSource.initialize();
    const applied = await dataSource.runMigrations();
    await migrateJobs({ connectionString: url });
    return { applied: applied.map((migration) => migration.name) };
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await lock.end();
  }
}

/** Whether row-level security binds this role: a superuser or BYPASSRLS role would see every learner's rows. */
export async function isBoundByRowSecurity(dataSource: DataSource): Promise<boolean> {
  const [role] = await dataSource.query<{ bound: boolean }[]>(
    'SELECT NOT (rolsuper OR rolbypassrls) AS bound FROM pg_roles WHERE rolname = current_user',
  );
  return role?.bound ?? false;
}
