import { DataSource } from 'typeorm';
import { createDataSource } from '../../src/platform/index.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { drift, generatedNames, unprotectedTables } from './schema.js';

let database: ClonedDatabase;
let dataSource: DataSource;

beforeEach(async () => {
  database = await cloneDatabase();
  dataSource = createDataSource(database.url);
  await dataSource.initialize();
});

afterEach(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** One change of the tables each, and what the check must say of it. All are made at once. */
const changes: [difference: string, change: string, finding: RegExp][] = [
  ['a column that the table lacks', `ALTER TABLE notice DROP COLUMN link`, /"notice" ADD "link"/],
  ['a column too many', `ALTER TABLE notice ADD mood text`, /DROP COLUMN "mood"/],
  ['another type', `ALTER TABLE licence ALTER number TYPE varchar(70)`, /"licence".*"number"/],
  [
    'another rule for NULL',
    `ALTER TABLE notice ALTER read_at SET NOT NULL`,
    /"read_at" DROP NOT NULL/,
  ],
  ['a missing index', `DROP INDEX paper_pmid`, /CREATE INDEX "paper_pmid"/],
  ['an index too many', `CREATE INDEX extra ON notice (kind)`, /DROP INDEX "public"."extra"/],
  [
    'a missing unique constraint',
    `ALTER TABLE account DROP CONSTRAINT account_email`,
    /"account" ADD CONSTRAINT .* UNIQUE \("email"\)/,
  ],
  [
    'a missing foreign key',
    `ALTER TABLE saved_paper DROP CONSTRAINT saved_paper_paper_fk`,
    /"saved_paper_paper_fk" FOREIGN KEY/,
  ],
  [
    'a missing check',
    `ALTER TABLE account DROP CONSTRAINT account_provider`,
    /"account_provider" CHECK/,
  ],
  [
    'a missing exclusion',
    `ALTER TABLE reading_span DROP CONSTRAINT reading_span_once`,
    /"reading_span_once" EXCLUDE/,
  ],
  [
    'a check that says something else',
    `ALTER TABLE account DROP CONSTRAINT account_role,
       ADD CONSTRAINT account_role CHECK (role IN ('clinician', 'administrator', 'owner'))`,
    /^account_role in the entity/,
  ],
  [
    'an exclusion that says something else',
    `ALTER TABLE credited_time DROP CONSTRAINT credited_time_once, ADD CONSTRAINT credited_time_once
       EXCLUDE USING gist (learner_id WITH =, tstzrange(starts_at, ends_at) WITH &&)`,
    /^credited_time_once in the entity/,
  ],
  [
    'a partial index over other rows',
    `DROP INDEX award_one_per_part;
     CREATE UNIQUE INDEX award_one_per_part ON award (learner_id, claim_id, unit) WHERE kind = 'reversal'`,
    /^award_one_per_part in the entity/,
  ],
  ['a missing table', `DROP TABLE paper_reaction`, /CREATE TABLE "paper_reaction"/],
  ['a table without an entity', `CREATE TABLE diary (day date)`, /^diary has no entity$/],
  [
    'another name of a primary key',
    `ALTER TABLE search RENAME CONSTRAINT search_pk TO other_pk`,
    /^search_pk is in the entity only$/,
  ],
  [
    'another name of a unique constraint',
    `ALTER TABLE licence RENAME CONSTRAINT licence_once TO other_once`,
    /licence_once/,
  ],
  [
    'another name of a foreign key',
    `ALTER TABLE notice RENAME CONSTRAINT notice_account_fk TO other_fk`,
    /"notice_account_fk"/,
  ],
  [
    'another name of a check',
    `ALTER TABLE cycle RENAME CONSTRAINT cycle_state TO other_check`,
    /"cycle_state"/,
  ],
  ['another name of an index', `ALTER INDEX paper_doi RENAME TO other`, /"paper_doi"/],
];

describe('the entities and the tables that the migrations create', () => {
  it('agree', async () => {
    expect(dataSource.entityMetadatas.length).toBeGreaterThan(20);
    expect(await drift(dataSource)).toEqual([]);
  });

  it('are reported as different after each of many changes', async () => {
    for (const [, change] of changes) await dataSource.query(change);
    const findings = await drift(dataSource);
    for (const [difference, , finding] of changes) {
      expect({ difference, found: findings.some((line) => finding.test(line)) }).toEqual({
        difference,
        found: true,
      });
    }
  });
});

describe('the names of constraints and indexes', () => {
  it('are hand-written', async () => {
    expect(await generatedNames(dataSource)).toEqual([]);
  });

  it('are found where a tool generated them', async () => {
    for (const change of [
      'ALTER TABLE notice ADD UNIQUE (created_at)',
      'ALTER TABLE notice ADD CHECK (length(text) > 0)',
      'CREATE INDEX ON notice (read_at)',
      'CREATE INDEX "IDX_0123456789abcdef" ON notice (kind)',
      'CREATE TABLE extra (id uuid PRIMARY KEY, account_id uuid REFERENCES account (id))',
    ]) {
      await dataSource.query(change);
    }
    expect(new Set(await generatedNames(dataSource))).toEqual(
      new Set([
        'IDX_0123456789abcdef',
        'extra_account_id_fkey',
        'extra_pkey',
        'notice_created_at_key',
        'notice_read_at_idx',
        'notice_text_check',
      ]),
    );
  });
});

describe("a table with a learner's rows", () => {
  it('is bound by row-level security and keyed by learner', async () => {
    expect(await unprotectedTables(dataSource)).toEqual([]);
  });

  it('is found if it is not', async () => {
    await dataSource.query('ALTER TABLE notice NO FORCE ROW LEVEL SECURITY');
    await dataSource.query('ALTER TABLE cycle DISABLE ROW LEVEL SECURITY');
    await dataSource.query('DROP POLICY claim_owner ON claim');
    await dataSource.query(
      'CREATE TABLE diary (id uuid CONSTRAINT diary_pk PRIMARY KEY, learner_id uuid NOT NULL)',
    );
    expect(await unprotectedTables(dataSource)).toEqual([
      'claim: no policy for its owner',
      'cycle: row-level security is not forced',
      'diary: no policy for its owner',
      'diary: row-level security is not forced',
      'diary: the primary key does not start with learner_id',
      'notice: row-level security is not forced',
    ]);
  });
});

describe('a migration', () => {
  it('goes only forward', async () => {
    const runner = dataSource.createQueryRunner();
    for (const migration of dataSource.migrations) {
      await expect(migration.down(runner)).rejects.toThrow(/forward only/);
    }
    await runner.release();
  });

  it('is not repeated once it was applied', async () => {
    expect(await dataSource.runMigrations()).toEqual([]);
  });
});
