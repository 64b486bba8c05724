import pg from 'pg';
import { createDataSource, migrateDatabase } from '../../src/platform/index.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { insertLearner, insertShared, present } from './one-row-everywhere.js';

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
    expect([table, await rows(present(table))]).toEqual([
      table,
      kept.map((row) =>
        expect.objectContaining(
          Object.fromEntries(
            Object.entries(row as object).map(([column, value]) => [present(column), value]),
          ),
        ),
      ),
    ]);
  }
});

it('an upgrade accepts profiles as attested, gives shared NPIs to nobody, and undoes nothing', async () => {
  await superuser.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION lectern');
  await migrateUntil('BeforeProfiles1764000010999');
  const { rows: tables } = await superuser.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
  );
  const known = tables.map(({ tablename }) => tablename);
  const shared = await insertShared(superuser);
  const [renamed, same, plain] = [
    await insertLearner(superuser, shared, known),
    await insertLearner(superuser, shared, known),
    await insertLearner(superuser, shared, known),
  ];
  const profile = (learnerId: string, name: string, npi: string) =>
    superuser.query('UPDATE learner_profile SET name = $2, npi = $3 WHERE learner_id = $1', [
      learnerId,
      name,
      npi,
    ]);
  await profile(renamed.learnerId, 'Somebody Else', '1234567893');
  await profile(same.learnerId, 'N', '1234567893');
  await profile(plain.learnerId, 'N', '1245319599');
  // As the claims were judged, which no trigger lets anybody write.
  await superuser.query(`SET session_replication_role = replica`);
  await superuser.query(`UPDATE claim SET evidence = jsonb_build_object('learner', jsonb_build_object(
    'name', 'N', 'profession', 'nurse', 'npi', (SELECT npi FROM learner_profile p WHERE p.learner_id = claim.learner_id)))`);
  await superuser.query(`SET session_replication_role = DEFAULT`);
  const before = await rows('learner_profile');

  await migrateDatabase(database.url);
  expect(await rows('learner_profile')).toEqual(
    before.map((row) => expect.objectContaining(row as object)),
  );
  expect(await rows('npi_holder')).toEqual(
    expect.arrayContaining([
      { npi: '1234567893', learner_id: null },
      { npi: '1245319599', learner_id: plain.learnerId },
    ]),
  );
  expect(await rows('attested_profile')).toHaveLength(3);
  expect(await rows('profile_change')).toEqual([
    expect.objectContaining({
      learner_id: renamed.learnerId,
      state: 'passed',
      before: expect.objectContaining({ name: 'N' }),
      after: expect.objectContaining({ name: 'Somebody Else', profession: 'nurse' }),
      provider_ids: [renamed.providerId],
    }),
  ]);
});
