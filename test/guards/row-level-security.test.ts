import pg from 'pg';
import { Configuration, Database, readSettings } from '../../src/platform/index.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { insertLearner, insertShared, type LearnerRows } from './one-row-everywhere.js';

/** Found by an unguessable id, by anybody; holds nothing else (test/guards/schema.ts). */
const publicTables = ['certificate_verification', 'transcript_verification'];

/** What an administrator of the provider may look at. */
const sharedWithProvider = [
  'claim',
  'claim_hold',
  'award',
  'certificate',
  'audit_decision',
  'activity_regrade',
  'profile_change',
  'profile_supporting_document',
];

let clone: ClonedDatabase;
let superuser: pg.Client;
let database: Database;
let ada: LearnerRows;
let ben: LearnerRows;
let learnerTables: string[];

beforeAll(async () => {
  clone = await cloneDatabase();
  superuser = new pg.Client({ connectionString: clone.adminUrl });
  await superuser.connect();
  const shared = await insertShared(superuser);
  ada = await insertLearner(superuser, shared);
  ben = await insertLearner(superuser, shared);
  const { rows } = await superuser.query<{ table: string }>(
    `SELECT attrelid::regclass::text AS table
     FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
     WHERE attname = 'learner_id' AND relkind = 'r' AND relnamespace = 'public'::regnamespace
       AND relname <> ALL ($1) ORDER BY 1`,
    [publicTables],
  );
  learnerTables = rows.map(({ table }) => table);
  database = new Database(new Configuration(readSettings({}), clone.url));
  await database.connect();
});

afterAll(async () => {
  await database.onApplicationShutdown();
  await superuser.end();
  await clone.drop();
});

type Ask = <T extends object>(sql: string, parameters?: unknown[]) => Promise<T[]>;

/** Whose rows of each table the statement's scope shows. */
async function owners(ask: Ask): Promise<Record<string, string[]>> {
  const seen: Record<string, string[]> = {};
  for (const table of learnerTables) {
    const rows = await ask<{ learner_id: string }>(`SELECT learner_id FROM ${table} ORDER BY 1`);
    seen[table] = rows.map((row) => row.learner_id);
  }
  return seen;
}

const everywhere = (...ids: string[]): Record<string, string[]> =>
  Object.fromEntries(learnerTables.map((table) => [table, ids.toSorted()]));

/** The SQLSTATE that the work ends with, or what it gives back. */
async function outcome(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    const cause: unknown =
      error instanceof Error && 'driverError' in error ? error.driverError : error;
    return cause instanceof pg.DatabaseError ? cause.code : cause;
  }
}

const refused = '42501';

describe('row-level security', () => {
  it('has rows of both learners in every table, so that the other tests prove something', async () => {
    expect(learnerTables.length).toBeGreaterThanOrEqual(18);
    const ask: Ask = async (sql) => (await superuser.query(sql)).rows;
    expect(await owners(ask)).toEqual(everywhere(ada.learnerId, ben.learnerId));
  });

  it('shows nothing without a scope', async () => {
    expect(await owners((sql) => database.query(sql))).toEqual(everywhere());
  });

  it('lets a learner see only their own rows', async () => {
    const seen = await database.asLearner(ada.learnerId, (m) => owners((sql) => m.query(sql)));
    expect(seen).toEqual(everywhere(ada.learnerId));
  });

  it('lets the system see all rows, in a transaction and on its own connections', async () => {
    const all = everywhere(ada.learnerId, ben.learnerId);
    expect(await database.asSystem((m) => owners((sql) => m.query(sql)))).toEqual(all);
    expect(await owners((sql) => database.systemQuery(sql))).toEqual(all);
  });

  it('lets no scope outlive its transaction on a pooled connection', async () => {
    await database.asSystem((m) => m.query('SELECT 1'));
    await database.asLearner(ada.learnerId, (m) => m.query('SELECT 1'));
    const rounds = await Promise.all(
      Array.from({ length: 20 }, () => owners((sql) => database.query(sql))),
    );
    for (const seen of rounds) expect(seen).toEqual(everywhere());
  });

  it(`stops a learner from changing or deleting another's rows`, async () => {
    for (const table of learnerTables) {
      for (const statement of [
        `UPDATE ${table} SET learner_id = learner_id WHERE learner_id = $1 RETURNING 1`,
        `DELETE FROM ${table} WHERE learner_id = $1 RETURNING 1`,
      ]) {
        const result = await outcome(() =>
          database.asLearner(ada.learnerId, (m) => m.query(statement, [ben.learnerId])),
        );
        // Nothing found to change, or not allowed to change anything at all (append-only).
        expect([`${statement}: refused`, `${statement}: none`]).toContain(
          `${statement}: ${result === refused ? 'refused' : countOf(result)}`,
        );
      }
    }
  });

  it(`stops a learner from adding a row in another's name`, async () => {
    for (const table of learnerTables) {
      const { rows } = await superuser.query<{ row: object }>(
        `SELECT to_jsonb(t) AS row FROM ${table} AS t WHERE learner_id = $1`,
        [ben.learnerId],
      );
      const add = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`;
      const result = await outcome(() =>
        database.asLearner(ada.learnerId, (m) => m.query(add, [rows[0]?.row])),
      );
      expect(`${table}: ${String(result)}`).toBe(`${table}: ${refused}`);
    }
  });

  it('stops a learner from giving a row away', async () => {
    for (const table of ['notice', 'cycle', 'reading_session', 'claim', 'search']) {
      const give = `UPDATE ${table} SET learner_id = $1 WHERE learner_id = $2`;
      const result = await outcome(() =>
        database.asLearner(ada.learnerId, (m) => m.query(give, [ben.learnerId, ada.learnerId])),
      );
      expect([refused, '23L01']).toContain(result);
    }
  });

  it('shows a provider only the claims made to it and what resulted from them', async () => {
    const seen = await database.asProvider(ada.providerId, (m) => owners((sql) => m.query(sql)));
    for (const table of learnerTables) {
      const expected = sharedWithProvider.includes(table) ? [ada.learnerId] : [];
      expect({ table, seen: seen[table] }).toEqual({ table, seen: expected });
    }
  });

  it('lets a provider write nothing', async () => {
    for (const table of sharedWithProvider) {
      const { rows } = await superuser.query<{ row: object }>(
        `SELECT to_jsonb(t) AS row FROM ${table} AS t WHERE learner_id = $1`,
        [ada.learnerId],
      );
      const add = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`;
      const added = await outcome(() =>
        database.asProvider(ada.providerId, (m) => m.query(add, [rows[0]?.row])),
      );
      expect(`${table}: ${String(added)}`).toBe(`${table}: ${refused}`);
    }
    const changed = await database.asProvider(ada.providerId, (m) =>
      m.query(`UPDATE claim SET state = 'revoked' WHERE learner_id = $1 RETURNING 1`, [
        ada.learnerId,
      ]),
    );
    expect(countOf(changed)).toBe('none');
  });

  it('accepts only an id as a scope', async () => {
    const injected = `${ada.learnerId}'; SET LOCAL app.scope = 'system`;
    const attempts = [
      async () => database.asLearner(injected, async () => 'done'),
      async () => database.asProvider(injected, async () => 'done'),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow('Not an identifier');
  });

  it('binds the role of the application', async () => {
    const rows = await database.query<{ rolsuper: boolean; rolbypassrls: boolean }>(
      'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user',
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  });
});

/** TypeORM answers a changing statement with its rows and their number. */
function countOf(result: unknown): string {
  const rows: unknown = Array.isArray(result) && Array.isArray(result[0]) ? result[0] : result;
  return Array.isArray(rows) && rows.length === 0 ? 'none' : JSON.stringify(result);
}
