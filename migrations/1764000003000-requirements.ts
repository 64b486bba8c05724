import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What bodies ask of a learner and what the learner has from elsewhere: held requirements, external credits
 * with their proofs, and the topics that a learner gives to their own awards.
 */
export class Requirements1764000003000 implements MigrationInterface {
  name = 'Requirements1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...awards, ...requirements, ...external, ...kept, ...rowLevelSecurity])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const awards = [
  `CREATE INDEX award_by_completion ON award (learner_id, completed_on)`,
  `CREATE TABLE award_topic (
     learner_id uuid NOT NULL,
     award_id uuid NOT NULL,
     topic varchar(40) NOT NULL,
     set_at timestamptz NOT NULL,
     CONSTRAINT award_topic_pk PRIMARY KEY (learner_id, award_id, topic),
     CONSTRAINT award_topic_award_fk FOREIGN KEY (learner_id, award_id) REFERENCES award (learner_id, id)
   )`,
];

const requirements = [
  `CREATE TABLE held_requirement (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     profile_id varchar(60) NOT NULL,
     profile_version varchar(30) NOT NULL,
     label varchar(120) NOT NULL,
     starts_on date NOT NULL,
     ended_on date,
     created_at timestamptz NOT NULL,
     updated_at timestamptz NOT NULL,
     CONSTRAINT held_requirement_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT held_requirement_account_fk FOREIGN KEY (learner_id) REFERENCES account (id)
   )`,
  `CREATE UNIQUE INDEX held_requirement_once ON held_requirement (learner_id, profile_id, label) WHERE ended_on IS NULL`,
];

const external = [
  // buckets: which bucket of which profile the learner counts it in, {"uk.rcp": "external"}.
  `CREATE TABLE external_credit (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     title varchar(300) NOT NULL,
     provider varchar(200),
     unit varchar(80),
     buckets jsonb NOT NULL,
     amount numeric(8,2) NOT NULL,
     completed_on date NOT NULL,
     topics jsonb NOT NULL,
     note text,
     revision integer NOT NULL,
     created_at timestamptz NOT NULL,
     updated_at timestamptz NOT NULL,
     withdrawn_at timestamptz,
     CONSTRAINT external_credit_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT external_credit_amount CHECK (amount > 0),
     CONSTRAINT external_credit_account_fk FOREIGN KEY (learner_id) REFERENCES account (id)
   )`,
  `CREATE INDEX external_credit_by_completion ON external_credit (learner_id, completed_on, id)`,
  // A table of its own, so that no list ever reads the bytes.
  `CREATE TABLE external_credit_proof (
     learner_id uuid NOT NULL,
     external_credit_id uuid NOT NULL,
     media_type varchar(40) NOT NULL,
     size integer NOT NULL,
     sha256 bytea NOT NULL,
     bytes bytea NOT NULL,
     uploaded_at timestamptz NOT NULL,
     CONSTRAINT external_credit_proof_pk PRIMARY KEY (learner_id, external_credit_id),
     CONSTRAINT external_credit_proof_media_type CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
     CONSTRAINT external_credit_proof_size CHECK (size = octet_length(bytes) AND size BETWEEN 1 AND 10485760),
     CONSTRAINT external_credit_proof_credit_fk FOREIGN KEY (learner_id, external_credit_id) REFERENCES external_credit (learner_id, id)
   )`,
];

/** What a learner said once is corrected or withdrawn, with an entry in the ledger; never deleted. */
const kept = ['held_requirement', 'external_credit', 'external_credit_proof'].flatMap((table) => [
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION refuse_deletion()`,
  `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion()`,
  `REVOKE DELETE, TRUNCATE ON ${table} FROM CURRENT_USER`,
]);
kept.unshift(
  `CREATE FUNCTION refuse_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION '% rows are never deleted: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '23L01';
   END $$`,
);

const system = `current_setting('app.scope', true) = 'system'`;
const learner = `learner_id = nullif(current_setting('app.learner_id', true), '')::uuid`;

const rowLevelSecurity = [
  'award_topic',
  'held_requirement',
  'external_credit',
  'external_credit_proof',
].flatMap((table) => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY ${table}_owner ON ${table} USING (${learner} OR ${system}) WITH CHECK (${learner} OR ${system})`,
]);
