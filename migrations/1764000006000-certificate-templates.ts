import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Providers' own templates with their logos, more kinds of certificates, and certificates that take another's place. */
export class CertificateTemplates1764000006000 implements MigrationInterface {
  name = 'CertificateTemplates1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...templates, ...supersession]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const templates = [
  `CREATE TABLE certificate_template (
     provider_id uuid NOT NULL,
     name varchar(60) NOT NULL,
     version integer NOT NULL,
     content jsonb NOT NULL,
     made_by uuid NOT NULL,
     made_at timestamptz NOT NULL,
     CONSTRAINT certificate_template_pk PRIMARY KEY (provider_id, name, version),
     CONSTRAINT certificate_template_version CHECK (version > 0),
     CONSTRAINT certificate_template_provider_fk FOREIGN KEY (provider_id) REFERENCES accredited_provider (id),
     CONSTRAINT certificate_template_account_fk FOREIGN KEY (made_by) REFERENCES account (id)
   )`,
  // A picture is kept under the hash of its bytes as they stand in a PDF: what was issued with it finds it for ever.
  `CREATE TABLE certificate_logo (
     provider_id uuid NOT NULL,
     sha256 bytea NOT NULL,
     width integer NOT NULL,
     height integer NOT NULL,
     components integer NOT NULL,
     filter varchar(20) NOT NULL,
     bytes bytea NOT NULL,
     made_by uuid NOT NULL,
     made_at timestamptz NOT NULL,
     CONSTRAINT certificate_logo_pk PRIMARY KEY (provider_id, sha256),
     CONSTRAINT certificate_logo_shape CHECK (width > 0 AND height > 0 AND components IN (1, 3)),
     CONSTRAINT certificate_logo_filter CHECK (filter IN ('DCTDecode', 'FlateDecode')),
     CONSTRAINT certificate_logo_provider_fk FOREIGN KEY (provider_id) REFERENCES accredited_provider (id),
     CONSTRAINT certificate_logo_account_fk FOREIGN KEY (made_by) REFERENCES account (id)
   )`,
  ...['certificate_template', 'certificate_logo'].flatMap((table) => [
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM CURRENT_USER`,
  ]),
  `ALTER TABLE certificate ALTER COLUMN template_version TYPE varchar(160)`,
  `ALTER TABLE certificate DROP CONSTRAINT certificate_kind`,
  `ALTER TABLE certificate ADD CONSTRAINT certificate_kind
     CHECK (kind IN ('ama-credit', 'journal-credit', 'other-credit', 'participation'))`,
];

/** One certificate per award, and in its place at most one other, and in that one's place again. */
const supersession = [
  `ALTER TABLE certificate ADD COLUMN supersedes uuid, ADD COLUMN supersedes_reason text`,
  `ALTER TABLE certificate DROP CONSTRAINT certificate_one_per_award`,
  `CREATE UNIQUE INDEX certificate_one_per_award ON certificate (learner_id, award_id) WHERE supersedes IS NULL`,
  `ALTER TABLE certificate
     ADD CONSTRAINT certificate_of_award UNIQUE (learner_id, award_id, id),
     ADD CONSTRAINT certificate_superseded_once UNIQUE (learner_id, supersedes),
     ADD CONSTRAINT certificate_supersession CHECK ((supersedes IS NULL) = (supersedes_reason IS NULL) AND supersedes <> id),
     ADD CONSTRAINT certificate_supersedes_fk FOREIGN KEY (learner_id, award_id, supersedes)
       REFERENCES certificate (learner_id, award_id, id)`,
  // What was revoked is not brought back under another name; whoever revokes locks the same row first.
  `CREATE FUNCTION refuse_to_supersede_revoked() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM FROM certificate WHERE learner_id = NEW.learner_id AND id = NEW.supersedes FOR UPDATE;
     IF EXISTS (SELECT FROM certificate_revocation
                WHERE learner_id = NEW.learner_id AND certificate_id = NEW.supersedes) THEN
       RAISE EXCEPTION 'a revoked certificate is not superseded'
         USING ERRCODE = '23514', CONSTRAINT = 'certificate_supersedes_what_counts';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER certificate_supersedes_what_counts BEFORE INSERT ON certificate
     FOR EACH ROW WHEN (NEW.supersedes IS NOT NULL) EXECUTE FUNCTION refuse_to_supersede_revoked()`,
];
