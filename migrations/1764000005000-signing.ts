import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The keys that certificates and credentials were ever signed with, and each certificate's place in a public list of
 * what was revoked.
 */
export class Signing1764000005000 implements MigrationInterface {
  name = 'Signing1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...keys, ...statusList]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const keys = [
  // private_key is encrypted, and null for an operator's key, which stays in the operator's file.
  `CREATE TABLE signing_key (
     kid varchar(80) NOT NULL,
     purpose varchar(20) NOT NULL,
     algorithm varchar(20) NOT NULL,
     public_key bytea NOT NULL,
     certificates text,
     private_key bytea,
     valid_from timestamptz NOT NULL,
     valid_to timestamptz,
     created_at timestamptz NOT NULL,
     retired_at timestamptz,
     CONSTRAINT signing_key_pk PRIMARY KEY (kid),
     CONSTRAINT signing_key_purpose CHECK (purpose IN ('document', 'credential')),
     CONSTRAINT signing_key_algorithm CHECK (algorithm IN ('ES256', 'RS256', 'Ed25519')),
     CONSTRAINT signing_key_certified CHECK ((purpose = 'document') = (certificates IS NOT NULL))
   )`,
  // What was once signed must be found to be so for ever: a key is never taken back, only retired, once.
  `CREATE FUNCTION refuse_change_but_retirement() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.retired_at IS NULL AND NEW.retired_at IS NOT NULL
        AND to_jsonb(NEW) - 'retired_at' = to_jsonb(OLD) - 'retired_at' THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION '% rows can only be retired: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '23L01';
   END $$`,
  `CREATE TRIGGER signing_key_kept BEFORE UPDATE OR DELETE ON signing_key
     FOR EACH ROW EXECUTE FUNCTION refuse_change_but_retirement()`,
  `CREATE TRIGGER signing_key_no_truncate BEFORE TRUNCATE ON signing_key
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `REVOKE DELETE, TRUNCATE ON signing_key FROM CURRENT_USER`,
];

/** Certificates of before get places too, spread over their list by an odd factor so that none is given twice. */
const statusList = [
  `SET LOCAL app.scope = 'system'`,
  `ALTER TABLE certificate_verification
     ADD COLUMN provider_id uuid, ADD COLUMN status_list integer, ADD COLUMN status_index integer`,
  `ALTER TABLE certificate_verification DISABLE TRIGGER certificate_verification_append_only`,
  `GRANT UPDATE ON certificate_verification TO CURRENT_USER`,
  `UPDATE certificate_verification v
   SET provider_id = p.provider_id, status_list = p.year * 100 + p.place / 131072, status_index = p.place * 48271 % 131072
   FROM (SELECT learner_id, id, provider_id, extract(year FROM issued_at AT TIME ZONE 'UTC')::integer AS year,
                row_number() OVER (PARTITION BY provider_id, extract(year FROM issued_at AT TIME ZONE 'UTC')
                                   ORDER BY random())::bigint AS place
         FROM certificate) p
   WHERE p.learner_id = v.learner_id AND p.id = v.certificate_id`,
  `REVOKE UPDATE ON certificate_verification FROM CURRENT_USER`,
  `ALTER TABLE certificate_verification ENABLE TRIGGER certificate_verification_append_only`,
  `ALTER TABLE certificate_verification
     ALTER COLUMN provider_id SET NOT NULL, ALTER COLUMN status_list SET NOT NULL, ALTER COLUMN status_index SET NOT NULL,
     ADD CONSTRAINT certificate_verification_status UNIQUE (provider_id, status_list, status_index)`,
];
