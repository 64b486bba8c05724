import pg from 'pg';
import { createDataSource, migrateDatabase } from '../../src/platform/index.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { insertLearner, insertShared, type LearnerRows } from './one-row-everywhere.js';

let database: ClonedDatabase;
let superuser: pg.Client;
let ada: LearnerRows;

/** A claim as it was judged before: hours over the learner's zone, and over its cap. */
const content = { rules: [{ id: 'hours', operator: 'hourly', unitMinutes: 60, rate: '1' }] };
const evidence = {
  arithmetic: [
    { label: '26 h of active reading', amount: '26.00' },
    { label: 'Over the cap of 20.00 in 2026', amount: '-6.00' },
  ],
};

beforeAll(async () => {
  database = await cloneDatabase();
  superuser = new pg.Client({ connectionString: database.adminUrl });
  await superuser.connect();
  await superuser.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION lectern');
  const dataSource = createDataSource(database.url, { withoutEntities: true });
  await dataSource.initialize();
  const before = dataSource.migrations.filter(({ name }) => !/00001\d000$/.test(name ?? ''));
  dataSource.migrations.splice(0, dataSource.migrations.length, ...before);
  await dataSource.runMigrations();
  await dataSource.destroy();
  const tables = await superuser.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
  );
  const names = tables.rows.map(({ tablename }) => tablename);
  ada = await insertLearner(superuser, await insertShared(superuser), names);
  await superuser.query(`SET session_replication_role = 'replica'`);
  await superuser.query(`UPDATE learner_profile SET time_zone = 'Asia/Tokyo'`);
  await superuser.query(`UPDATE rule_set_version SET content = $1`, [content]);
  await superuser.query(`UPDATE claim SET evidence = $1, completed_on = '2026-03-02'`, [evidence]);
  // Read without a break for more than a day.
  await superuser.query(`UPDATE credited_time SET ends_at = starts_at + interval '26 hours'`);
  await superuser.query(`SET session_replication_role = 'origin'`);
  await migrateDatabase(database.url);
});

afterAll(async () => {
  await superuser.end();
  await database.drop();
});

it.each(['reading_session', 'cycle', 'activity_attempt'])(
  '%s gets the zone of the profile, the best one known',
  async (table) => {
    const { rows } = await superuser.query(`SELECT time_zone FROM ${table}`);
    expect(rows).toEqual([{ time_zone: 'Asia/Tokyo' }]);
  },
);

it('credited time keeps its length, in pieces of a day, and what it was paid for', async () => {
  const { rows } = await superuser.query(
    `SELECT paid_for, extract(epoch FROM ends_at - starts_at)::integer / 3600 AS hours
     FROM credited_time ORDER BY starts_at`,
  );
  expect(rows).toEqual([
    { paid_for: 'time', hours: 24 },
    { paid_for: 'time', hours: 2 },
  ]);
});

it('time of earlier claims counts in the total, with its amount before the cap', async () => {
  const { rows } = await superuser.query(
    `SELECT learner_id, claim_id, rule_id, milliseconds::integer / 3600000 AS hours, amount,
       to_char(completed_on, 'YYYY-MM-DD') AS day, released_at
     FROM timed_credit`,
  );
  expect(rows).toEqual([
    {
      learner_id: ada.learnerId,
      claim_id: ada.claimId,
      rule_id: 'hours',
      hours: 26,
      amount: '26.00',
      day: '2026-03-02',
      released_at: null,
    },
  ]);
});
