import pg from 'pg';
import { createDataSource, migrateDatabase } from '../../src/platform/index.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { insertLearner, insertShared } from './one-row-everywhere.js';

let database: ClonedDatabase;
let superuser: pg.Client;

beforeAll(async () => {
  database = await cloneDatabase();
  superuser = new pg.Client({ connectionString: database.adminUrl });
  await superuser.connect();
});

afterAll(async () => {
  await superuser.end();
  await database.drop();
});

/** Makes the tables as they were when a migration was the last one. */
async function migrateUntil(last: string): Promise<void> {
  const dataSource = createDataSource(database.url, { withoutEntities: true });
  await dataSource.initialize();
  try {
    const madeAt = (name = ''): number => Number(name.slice(-13));
    const later = dataSource.migrations.filter(({ name }) => madeAt(name) > madeAt(last));
    expect(later.length).toBeGreaterThan(0);
    for (const migration of later) {
      dataSource.migrations.splice(dataSource.migrations.indexOf(migration), 1);
    }
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

async function rows(table: string): Promise<unknown[]> {
  const found = await superuser.query(`SELECT to_jsonb(t) AS row FROM ${table} t`);
  return found.rows.map(({ row }) => row as unknown);
}

it('an upgrade of a database with a row in every table keeps each of them', async () => {
  await superuser.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION lectern');
  const before = 'Signing1764000005000';
  await migrateUntil(before);
  const tables = (
    await superuser.query<{ tablename: string }>(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration' ORDER BY 1`,
    )
  ).rows.map(({ tablename }) => tablename);
  const shared = await insertShared(superuser);
  await insertLearner(superuser, shared, tables);
  const filled = new Map<string, unknown[]>();
  for (const table of tables) filled.set(table, await rows(table));
  expect([...filled.values()].filter((kept) => kept.length > 0).length).toBeGreaterThan(25);

  const { applied } = await migrateDatabase(database.url);
  expect(applied).toContain('CertificateTemplates1764000006000');
  for (const [table, kept] of filled) {
    expect([table, await rows(table)]).toEqual([
      table,
      kept.map((row) => expect.objectContaining(row as object)),
    ]);
  }
});
