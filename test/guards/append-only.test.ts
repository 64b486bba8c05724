import pg from 'pg';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { insertLearner, insertShared } from './one-row-everywhere.js';

/** Rows that are never changed nor deleted. A claim's state is the one thing about it that may change. */
const appendOnly = [
  'ledger_entry',
  'rule_set_version',
  'claim',
  'claim_cycle',
  'claim_article',
  'credited_time',
  'credited_item',
  'timed_credit',
  'award',
  'certificate',
  'certificate_verification',
  'certificate_revocation',
  'certificate_reliance',
  'certificate_template',
  'certificate_logo',
  'certificate_time_stamp',
  'transcript',
  'transcript_verification',
  'audit_decision',
  'claim_hold',
  'provider_claim_limits',
  'self_reported_credit_version',
  // Retiring, ending earlier and the evaluation are the only changes; an update that says nothing is refused.
  'activity',
  'activity_attempt',
  'activity_correction',
  'activity_regrade',
  'activity_start',
  // A change that waits ends, once.
  'profile_change',
  'profile_supporting_document',
  // Retired, once.
  'signing_key',
  'provider_accreditation',
  // Decided, once.
  'provider_proposal',
];

/** Rows that may be corrected, with an entry in the ledger, but are never deleted. */
const kept = [
  'attested_profile',
  'self_reported_credit',
  'supporting_document',
  'held_requirement',
  'own_requirement',
];

/** Raised by our own triggers. */
const refusedByTrigger = '23L01';
const refusedByPrivilege = '42501';

let database: ClonedDatabase;
let superuser: pg.Client;
let application: pg.Client;

beforeAll(async () => {
  database = await cloneDatabase();
  superuser = new pg.Client({ connectionString: database.adminUrl });
  application = new pg.Client({ connectionString: database.url });
  await Promise.all([superuser.connect(), application.connect()]);
  await insertLearner(superuser, await insertShared(superuser));
  await application.query(`SET app.scope = 'system'`);
});

afterAll(async () => {
  await Promise.all([superuser.end(), application.end()]);
  await database.drop();
});

/** @returns the SQLSTATE with which PostgreSQL refuses the statement, or null when it does not */
async function refusal(client: pg.Client, statement: string): Promise<string | null> {
  await client.query('BEGIN');
  try {
    await client.query(statement);
    return null;
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error);
  } finally {
    await client.query('ROLLBACK');
  }
}

/** An update that changes one column to what it is, and so says nothing but "update". */
async function touch(table: string): Promise<string> {
  const { rows } = await superuser.query<{ column: string }>(
    `SELECT attname AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1`,
    [table],
  );
  const column = rows[0]?.column ?? '';
  return `UPDATE ${table} SET ${column} = ${column}`;
}

describe.each([...appendOnly, ...kept])('%s', (table) => {
  it('has a row for the test', async () => {
    expect((await application.query(`SELECT 1 FROM ${table}`)).rowCount).toBeGreaterThan(0);
  });

  it('lets a trigger refuse a deletion even by the superuser', async () => {
    expect(await refusal(superuser, `DELETE FROM ${table}`)).toBe(refusedByTrigger);
    expect(await refusal(superuser, `TRUNCATE ${table} CASCADE`)).toBe(refusedByTrigger);
  });

  it('lets privileges refuse a deletion by the application', async () => {
    expect(await refusal(application, `DELETE FROM ${table}`)).toBe(refusedByPrivilege);
    expect(await refusal(application, `TRUNCATE ${table} CASCADE`)).toBe(refusedByPrivilege);
  });
});

describe.each(appendOnly.filter((table) => table !== 'claim'))('%s', (table) => {
  it('refuses an update', async () => {
    const update = await touch(table);
    expect(await refusal(superuser, update)).toBe(refusedByTrigger);
    expect([refusedByTrigger, refusedByPrivilege]).toContain(await refusal(application, update));
  });
});

describe('a claim', () => {
  it('may change its state', async () => {
    expect(await refusal(application, `UPDATE claim SET state = 'upheld'`)).toBeNull();
  });

  it.each([
    `amount = 5`,
    `findings = '[{}]'`,
    `evidence = '{"cycles": []}'`,
    `learner_name = 'Somebody else'`,
    `state = 'upheld', completed_on = '2020-01-01'`,
    `claimed_at = claimed_at - interval '1 day'`,
  ])('may not change what was judged: %s', async (change) => {
    expect(await refusal(application, `UPDATE claim SET ${change}`)).toBe(refusedByTrigger);
  });
});

describe('a change of a profile', () => {
  it('ends once, and the proposal stays unchanged', async () => {
    const end = `UPDATE profile_change SET state = 'withdrawn', ended_at = proposed_at`;
    expect(await refusal(application, end)).toBeNull();
    expect(await refusal(application, `${end}; ${end}`)).toBe(refusedByTrigger);
    expect(await refusal(application, `${end}, after = '{"name": "N"}'`)).toBe(refusedByTrigger);
  });
});
it.each(['reading_session', 'cycle', 'activity_attempt'])(
  '%s keeps the time zone with which it was made',
  async (table) => {
    const move = `UPDATE ${table} SET time_zone = 'Pacific/Honolulu'`;
    expect(await refusal(superuser, move)).toBe(refusedByTrigger);
  },
);

it('the tables that keep their rows are exactly those listed here', async () => {
  const { rows } = await superuser.query<{ table: string }>(
    `SELECT DISTINCT tgrelid::regclass::text AS table FROM pg_trigger
     WHERE tgfoid::regproc::text = 'refuse_deletion' ORDER BY 1`,
  );
  expect(rows.map(({ table }) => table)).toEqual(kept.toSorted());
});

describe.each(['claim_cycle', 'claim_article', 'credited_time', 'timed_credit', 'credited_item'])(
  '%s',
  (table) => {
    it('may be released once, and not used up again', async () => {
      const [release, again] = ['2026-03-03', '2026-03-04'].map(
        (day) => `UPDATE ${table} SET released_at = '${day}'`,
      );
      expect(await refusal(application, release ?? '')).toBeNull();
      for (const change of [again, `UPDATE ${table} SET released_at = NULL`]) {
        expect(await refusal(application, `${release}; ${change}`)).toBe(refusedByTrigger);
      }
    });
  },
);

it('the append-only tables are exactly those listed here', async () => {
  const { rows } = await superuser.query<{ table: string }>(
    `SELECT DISTINCT tgrelid::regclass::text AS table FROM pg_trigger
     WHERE tgfoid::regproc::text LIKE 'refuse_change%' ORDER BY 1`,
  );
  expect(rows.map(({ table }) => table)).toEqual(appendOnly.toSorted());
});
