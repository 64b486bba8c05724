import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The time-stamps that an authority gave for signed certificates. */
export class TimeStamps1764000007000 implements MigrationInterface {
  name = 'TimeStamps1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...stamps, ...rowLevelSecurity]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const stamps = [
  // The signed bytes follow from the facts and both keys, so a time-stamp is of one certificate under two keys.
  `CREATE TABLE certificate_time_stamp (
     learner_id uuid NOT NULL,
     certificate_id uuid NOT NULL,
     document_kid varchar(80) NOT NULL,
     credential_kid varchar(80) NOT NULL,
     token bytea NOT NULL,
     authority varchar(200) NOT NULL,
     stamped_at timestamptz NOT NULL,
     CONSTRAINT certificate_time_stamp_pk PRIMARY KEY (learner_id, certificate_id, document_kid, credential_kid),
     CONSTRAINT certificate_time_stamp_certificate_fk FOREIGN KEY (learner_id, certificate_id)
       REFERENCES certificate (learner_id, id),
     CONSTRAINT certificate_time_stamp_document_fk FOREIGN KEY (document_kid) REFERENCES signing_key (kid),
     CONSTRAINT certificate_time_stamp_credential_fk FOREIGN KEY (credential_kid) REFERENCES signing_key (kid)
   )`,
  `CREATE TRIGGER certificate_time_stamp_append_only BEFORE UPDATE OR DELETE ON certificate_time_stamp
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER certificate_time_stamp_no_truncate BEFORE TRUNCATE ON certificate_time_stamp
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON certificate_time_stamp FROM CURRENT_USER`,
];

const system = `current_setting('app.scope', true) = 'system'`;
const learner = `learner_id = nullif(current_setting('app.learner_id', true), '')::uuid`;

const rowLevelSecurity = [
  `ALTER TABLE certificate_time_stamp ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE certificate_time_stamp FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY certificate_time_stamp_owner ON certificate_time_stamp
     USING (${learner} OR ${system}) WITH CHECK (${learner} OR ${system})`,
];
