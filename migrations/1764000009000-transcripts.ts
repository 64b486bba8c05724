import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Transcripts: issued documents like certificates, never changed nor deleted, with a public way to each. */
export class Transcripts1764000009000 implements MigrationInterface {
  name = 'Transcripts1764000009000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...appendOnly, ...rowLevelSecurity]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const tables = [
  `CREATE TABLE transcript (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     serial varchar(30) NOT NULL,
     verification_id varchar(40) NOT NULL,
     period_from date NOT NULL,
     period_to date NOT NULL,
     line_count integer NOT NULL,
     facts jsonb NOT NULL,
     facts_sha256 bytea NOT NULL,
     template_version varchar(60) NOT NULL,
     issued_at timestamptz NOT NULL,
     CONSTRAINT transcript_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT transcript_period CHECK (period_from <= period_to),
     CONSTRAINT transcript_not_empty CHECK (line_count > 0),
     CONSTRAINT transcript_account_fk FOREIGN KEY (learner_id) REFERENCES account (id)
   )`,
  `CREATE TABLE transcript_verification (
     verification_id varchar(40) NOT NULL,
     serial varchar(30) NOT NULL,
     learner_id uuid NOT NULL,
     transcript_id uuid NOT NULL,
     CONSTRAINT transcript_verification_pk PRIMARY KEY (verification_id),
     CONSTRAINT transcript_verification_serial UNIQUE (serial),
     CONSTRAINT transcript_verification_transcript_fk FOREIGN KEY (learner_id, transcript_id) REFERENCES transcript (learner_id, id)
   )`,
];

const appendOnly = [
  ['transcript', 'DELETE, TRUNCATE'],
  ['transcript_verification', 'UPDATE, DELETE, TRUNCATE'],
].flatMap(([table, rights]) => [
  `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  // A foreign key into transcript locks its rows with the owner's UPDATE privilege.
  `REVOKE ${rights} ON ${table} FROM CURRENT_USER`,
]);

const system = `current_setting('app.scope', true) = 'system'`;
const learner = `learner_id = nullif(current_setting('app.learner_id', true), '')::uuid`;

const rowLevelSecurity = [
  `ALTER TABLE transcript ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE transcript FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY transcript_owner ON transcript USING (${learner} OR ${system}) WITH CHECK (${learner} OR ${system})`,
];
