import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requirements that learners define themselves; what credit from elsewhere counted as before it was corrected, so
 * that a correction of words never takes it out of a closed period; and the learner's word that two are different.
 */
export class OwnRequirements1764000016000 implements MigrationInterface {
  name = 'OwnRequirements1764000016000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...versionsSoFar, ...kept, ...rowLevelSecurity]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const tables = [
  `CREATE TABLE own_requirement (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     definition jsonb NOT NULL,
     revision integer NOT NULL,
     created_at timestamptz NOT NULL,
     updated_at timestamptz NOT NULL,
     CONSTRAINT own_requirement_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT own_requirement_size CHECK (length(definition::text) <= 20000),
     CONSTRAINT own_requirement_revision CHECK (revision > 0),
     CONSTRAINT own_requirement_account_fk FOREIGN KEY (learner_id) REFERENCES account (id)
   )`,
  `ALTER TABLE external_credit ADD COLUMN distinct_at timestamptz`,
  `CREATE TABLE external_credit_version (
     learner_id uuid NOT NULL,
     external_credit_id uuid NOT NULL,
     revision integer NOT NULL,
     amount numeric(8,2) NOT NULL,
     unit varchar(80),
     buckets jsonb NOT NULL,
     completed_on date NOT NULL,
     topics jsonb NOT NULL,
     recorded_at timestamptz NOT NULL,
     CONSTRAINT external_credit_version_pk PRIMARY KEY (learner_id, external_credit_id, revision),
     CONSTRAINT external_credit_version_amount CHECK (amount > 0),
     CONSTRAINT external_credit_version_credit_fk FOREIGN KEY (learner_id, external_credit_id) REFERENCES external_credit (learner_id, id)
   )`,
];

/** From the ledger, which holds both sides of every correction; where it says nothing, the row as it is. */
const versionsSoFar = [
  `SET LOCAL app.scope = 'system'`,
  `INSERT INTO external_credit_version
   SELECT learner_id, id, revision, amount, unit, buckets, completed_on, topics, at FROM (
     SELECT c.learner_id, c.id, l.at,
       row_number() OVER of_credit AS revision,
       (l.after ->> 'amount')::numeric(8,2) AS amount, l.after ->> 'unit' AS unit, l.after -> 'buckets' AS buckets,
       (l.after ->> 'completedOn')::date AS completed_on, l.after -> 'topics' AS topics,
       lag(l.after - '{title,provider,note}'::text[]) OVER of_credit
         IS DISTINCT FROM l.after - '{title,provider,note}'::text[] AS changed
     FROM external_credit c
     JOIN ledger_entry l ON l.subject_kind = 'external-credit' AND l.subject_id = c.id
       AND l.action IN ('external-credit.add', 'external-credit.correct')
     WINDOW of_credit AS (PARTITION BY c.learner_id, c.id ORDER BY l.at, l.id)
   ) AS said WHERE changed`,
  `INSERT INTO external_credit_version
   SELECT learner_id, id, revision, amount, unit, buckets, completed_on, topics, updated_at FROM external_credit c
   WHERE NOT EXISTS (SELECT FROM external_credit_version v
     WHERE v.learner_id = c.learner_id AND v.external_credit_id = c.id)`,
];

const kept = [
  `CREATE TRIGGER own_requirement_kept BEFORE DELETE ON own_requirement
     FOR EACH ROW EXECUTE FUNCTION refuse_deletion()`,
  `CREATE TRIGGER own_requirement_no_truncate BEFORE TRUNCATE ON own_requirement
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion()`,
  `REVOKE DELETE, TRUNCATE ON own_requirement FROM CURRENT_USER`,
  `CREATE TRIGGER external_credit_version_append_only BEFORE UPDATE OR DELETE ON external_credit_version
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER external_credit_version_no_truncate BEFORE TRUNCATE ON external_credit_version
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON external_credit_version FROM CURRENT_USER`,
];

const system = `current_setting('app.scope', true) = 'system'`;
const learner = `learner_id = nullif(current_setting('app.learner_id', true), '')::uuid`;

const rowLevelSecurity = ['own_requirement', 'external_credit_version'].flatMap((table) => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY ${table}_owner ON ${table} USING (${learner} OR ${system}) WITH CHECK (${learner} OR ${system})`,
]);
