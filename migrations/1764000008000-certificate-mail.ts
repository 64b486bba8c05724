import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which certificates were sent by e-mail, and who does not want that. */
export class CertificateMail1764000008000 implements MigrationInterface {
  name = 'CertificateMail1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...rowLevelSecurity]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const tables = [
  // The letter that follows the issue bears the certificate's own id and was asked for by nobody.
  `CREATE TABLE certificate_mail (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     certificate_id uuid NOT NULL,
     asked_at timestamptz,
     outcome varchar(20),
     ended_at timestamptz,
     CONSTRAINT certificate_mail_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT certificate_mail_asked CHECK ((asked_at IS NULL) = (id = certificate_id)),
     CONSTRAINT certificate_mail_outcome CHECK (outcome IN ('accepted', 'refused')),
     CONSTRAINT certificate_mail_ended CHECK ((outcome IS NULL) = (ended_at IS NULL)),
     CONSTRAINT certificate_mail_certificate_fk FOREIGN KEY (learner_id, certificate_id) REFERENCES certificate (learner_id, id)
   )`,
  `CREATE INDEX certificate_mail_by_asking ON certificate_mail (learner_id, asked_at)`,
  `CREATE TABLE certificate_mail_choice (
     learner_id uuid NOT NULL,
     wanted boolean NOT NULL,
     chosen_at timestamptz NOT NULL,
     CONSTRAINT certificate_mail_choice_pk PRIMARY KEY (learner_id),
     CONSTRAINT certificate_mail_choice_account_fk FOREIGN KEY (learner_id) REFERENCES account (id)
   )`,
];

const system = `current_setting('app.scope', true) = 'system'`;
const learner = `learner_id = nullif(current_setting('app.learner_id', true), '')::uuid`;

const rowLevelSecurity = ['certificate_mail', 'certificate_mail_choice'].flatMap((table) => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY ${table}_owner ON ${table} USING (${learner} OR ${system}) WITH CHECK (${learner} OR ${system})`,
]);
