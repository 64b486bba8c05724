import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables, their constraints, indexes, triggers and policies take the names that people use for what they hold. */
export class RenameSupportingDocuments1764000018000 implements MigrationInterface {
  name = 'RenameSupportingDocuments1764000018000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const statements = [
  `ALTER TABLE external_credit_proof RENAME COLUMN external_credit_id TO self_reported_credit_id`,
  `ALTER TABLE external_credit_version RENAME COLUMN external_credit_id TO self_reported_credit_id`,
  `ALTER TABLE external_credit_proof RENAME TO supporting_document`,
  `ALTER TABLE external_credit_version RENAME TO self_reported_credit_version`,
  `ALTER TABLE external_credit RENAME TO self_reported_credit`,
  `ALTER TABLE profile_change_proof RENAME TO profile_supporting_document`,
  `DO $$
   DECLARE
     renamed text[] := ARRAY['supporting_document', 'self_reported_credit_version', 'self_reported_credit',
       'profile_supporting_document'];
     command text;
   BEGIN
     FOR command IN
       SELECT format(named.command, quote_ident(named.name), quote_ident(
           replace(replace(replace(named.name, 'external_credit_proof', 'supporting_document'),
             'external_credit', 'self_reported_credit'), 'profile_change_proof', 'profile_supporting_document')))
       FROM (
         SELECT 'ALTER TABLE ' || conrelid::regclass || ' RENAME CONSTRAINT %s TO %s' AS command, conname::text AS name
         FROM pg_constraint WHERE conrelid::regclass::text = ANY (renamed)
         UNION ALL
         SELECT 'ALTER INDEX %s RENAME TO %s', indexrelid::regclass::text
         FROM pg_index i WHERE indrelid::regclass::text = ANY (renamed)
           AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
         UNION ALL
         SELECT 'ALTER TRIGGER %s ON ' || tgrelid::regclass || ' RENAME TO %s', tgname::text
         FROM pg_trigger WHERE NOT tgisinternal AND tgrelid::regclass::text = ANY (renamed)
         UNION ALL
         SELECT 'ALTER POLICY %s ON ' || polrelid::regclass || ' RENAME TO %s', polname::text
         FROM pg_policy WHERE polrelid::regclass::text = ANY (renamed)
       ) AS named
       WHERE named.name ~ '^(external_credit|profile_change_proof)'
     LOOP
       EXECUTE command;
     END LOOP;
   END $$`,
];
