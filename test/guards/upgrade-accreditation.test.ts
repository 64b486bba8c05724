import pg from 'pg';
import { newId, createDataSource, migrateDatabase } from '../../src/platform/index.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';

let database: ClonedDatabase;
let superuser: pg.Client;

beforeAll(async () => {
  database = await cloneDatabase();
  superuser = new pg.Client({ connectionString: database.adminUrl });
  await superuser.connect();
  await superuser.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION lectern');
  await migrateBefore(1764000010000);
});

afterAll(async () => {
  await superuser.end();
  await database.drop();
});

async function migrateBefore(first: number): Promise<void> {
  const dataSource = createDataSource(database.url, { withoutEntities: true });
  await dataSource.initialize();
  try {
    const made = dataSource.migrations.filter(({ name = '' }) => Number(name.slice(-13)) < first);
    dataSource.migrations.splice(0, dataSource.migrations.length, ...made);
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

/** What providers said of themselves, and which accreditor that is exactly the name of. */
const said: readonly (readonly [text: string | null, code: string | null])[] = [
  ['ACCME', 'ACCME'],
  [' the  accreditation council for continuing medical education (ACCME) ', 'ACCME'],
  ['Joint Accreditation', 'JOINT'],
  ['UEMS-EACCME', 'EACCME'],
  ['Landesärztekammer Hessen', 'DE-LAEK-HE'],
  ['ACCME (withdrawn 2019, no longer accredited)', null],
  ['Ourselves', null],
  [null, null],
];

it('an upgrade carries over who accredits a provider only if that is exactly the name of an accreditor', async () => {
  const ids = said.map(() => newId());
  for (const [at, [text]] of said.entries()) {
    await superuser.query(
      `INSERT INTO accredited_provider (id, name, accredited_by, accreditation_statement, demonstration, created_at)
       VALUES ($1, $2, $3, $4, false, '2025-05-04T06:00:00Z')`,
      [ids[at], `Provider ${at}`, text, text && `Accredited by ${text}.`],
    );
  }
  await migrateDatabase(database.url);
  const { rows } = await superuser.query<{ text: string | null; statement: string | null }>(
    `SELECT p.accredited_by AS text, p.accreditation_statement AS statement, a.accreditor AS code,
            to_char(a.valid_from, 'YYYY-MM-DD') AS from, a.status, a.carried_over, a.statement AS printed
     FROM accredited_provider p LEFT JOIN provider_accreditation a ON a.provider_id = p.id
     ORDER BY p.name`,
  );
  expect(rows).toEqual(
    said.map(([text, code]) => ({
      text,
      // What was said is kept, whatever becomes of it.
      statement: text && `Accredited by ${text}.`,
      code,
      // The day of its making, where that was latest: six in the morning is still the day before.
      from: code && '2025-05-03',
      status: code && 'full',
      carried_over: code && true,
      printed: code && `Accredited by ${text}.`,
    })),
  );
  const ledger = await superuser.query(
    `SELECT 1 FROM ledger_entry WHERE action = 'accreditation.carry-over'`,
  );
  expect(ledger.rowCount).toBe(5);
});
