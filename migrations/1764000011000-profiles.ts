import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose certificate it is: what of a profile was attested and reviewed, the changes of it that wait, and who holds an NPI.
 * A new profile has no profession until a claim asks for it.
 */
export class Profiles1764000011000 implements MigrationInterface {
  name = 'Profiles1764000011000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...profile, ...review, ...kept, ...rowLevelSecurity, ...before])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const profile = [
  `ALTER TABLE learner_profile ALTER profession DROP NOT NULL`,
  // Rises with each change in force, so that whoever was shown a profile can tell that it is another now.
  `ALTER TABLE learner_profile ADD revision integer NOT NULL DEFAULT 1`,
  // A table of its own, keyed by what is unique over all learners. Nobody holds an NPI that several profiles had before.
  `CREATE TABLE npi_holder (
     npi varchar(10) NOT NULL,
     learner_id uuid,
     CONSTRAINT npi_holder_pk PRIMARY KEY (npi),
     CONSTRAINT npi_holder_npi CHECK (npi ~ '^[0-9]{10}$'),
     CONSTRAINT npi_holder_account_fk FOREIGN KEY (learner_id) REFERENCES account (id)
   )`,
];

const review = [
  // facts: name, profession, degree, npi and licences, which later ones are compared with.
  `CREATE TABLE attested_profile (
     learner_id uuid NOT NULL,
     facts jsonb NOT NULL,
     attested_at timestamptz NOT NULL,
     reviewed_at timestamptz,
     CONSTRAINT attested_profile_pk PRIMARY KEY (learner_id),
     CONSTRAINT attested_profile_account_fk FOREIGN KEY (learner_id) REFERENCES account (id)
   )`,
  `CREATE TABLE profile_change (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     state varchar(20) NOT NULL,
     before jsonb NOT NULL,
     after jsonb NOT NULL,
     findings jsonb NOT NULL,
     provider_ids uuid[] NOT NULL,
     proposed_at timestamptz NOT NULL,
     ended_at timestamptz,
     decided_by uuid,
     provider_id uuid,
     reason text,
     CONSTRAINT profile_change_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT profile_change_state CHECK (state IN ('passed', 'waiting', 'accepted', 'declined', 'withdrawn')),
     CONSTRAINT profile_change_ended CHECK ((ended_at IS NULL) = (state IN ('passed', 'waiting'))),
     CONSTRAINT profile_change_decided CHECK (
       (state IN ('accepted', 'declined')) = (decided_by IS NOT NULL)
       AND (decided_by IS NULL) = (provider_id IS NULL)
       AND (decided_by IS NULL) = (reason IS NULL)),
     CONSTRAINT profile_change_account_fk FOREIGN KEY (learner_id) REFERENCES account (id),
     CONSTRAINT profile_change_decider_fk FOREIGN KEY (decided_by) REFERENCES account (id),
     CONSTRAINT profile_change_provider_fk FOREIGN KEY (provider_id) REFERENCES accredited_provider (id)
   )`,
  `CREATE UNIQUE INDEX profile_change_one_waiting ON profile_change (learner_id) WHERE state = 'waiting'`,
  `CREATE INDEX profile_change_by_time ON profile_change (proposed_at, id)`,
  `CREATE TABLE profile_change_proof (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     change_id uuid NOT NULL,
     media_type varchar(40) NOT NULL,
     size integer NOT NULL,
     sha256 bytea NOT NULL,
     bytes bytea NOT NULL,
     uploaded_at timestamptz NOT NULL,
     CONSTRAINT profile_change_proof_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT profile_change_proof_media_type CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
     CONSTRAINT profile_change_proof_size CHECK (size = octet_length(bytes) AND size BETWEEN 1 AND 10485760),
     CONSTRAINT profile_change_proof_change_fk FOREIGN KEY (learner_id, change_id) REFERENCES profile_change (learner_id, id)
   )`,
  `CREATE INDEX profile_change_proof_change ON profile_change_proof (learner_id, change_id)`,
];

const kept = [
  // What was proposed stays as it was; a change that waits ends once.
  `CREATE FUNCTION refuse_change_but_end_of_waiting() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE ending text[] := ARRAY['state', 'ended_at', 'decided_by', 'provider_id', 'reason', 'provider_ids'];
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.state = 'waiting' AND NEW.state <> 'waiting'
        AND to_jsonb(NEW) - ending = to_jsonb(OLD) - ending THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION '% rows end once: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '23L01';
   END $$`,
  `CREATE TRIGGER profile_change_ends_once BEFORE UPDATE OR DELETE ON profile_change
     FOR EACH ROW EXECUTE FUNCTION refuse_change_but_end_of_waiting()`,
  `CREATE TRIGGER profile_change_no_truncate BEFORE TRUNCATE ON profile_change
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `REVOKE DELETE, TRUNCATE ON profile_change FROM CURRENT_USER`,
  `CREATE TRIGGER profile_change_proof_append_only BEFORE UPDATE OR DELETE ON profile_change_proof
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER profile_change_proof_no_truncate BEFORE TRUNCATE ON profile_change_proof
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON profile_change_proof FROM CURRENT_USER`,
  `CREATE TRIGGER attested_profile_kept BEFORE DELETE ON attested_profile
     FOR EACH ROW EXECUTE FUNCTION refuse_deletion()`,
  `CREATE TRIGGER attested_profile_no_truncate BEFORE TRUNCATE ON attested_profile
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion()`,
  `REVOKE DELETE, TRUNCATE ON attested_profile FROM CURRENT_USER`,
];

const system = `current_setting('app.scope', true) = 'system'`;
const learner = `learner_id = nullif(current_setting('app.learner_id', true), '')::uuid`;
const provider = `nullif(current_setting('app.provider_id', true), '')::uuid`;

/** Shown to the administrators of the providers whose certificates rest on the profile. */
const asked = `${provider} = ANY (provider_ids)`;

const rowLevelSecurity = [
  ...['npi_holder', 'attested_profile', 'profile_change', 'profile_change_proof'].flatMap(
    (table) => [
      `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
      `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
      `CREATE POLICY ${table}_owner ON ${table} USING (${learner} OR ${system}) WITH CHECK (${learner} OR ${system})`,
    ],
  ),
  `CREATE POLICY profile_change_provider ON profile_change FOR SELECT USING (${asked})`,
  `CREATE POLICY profile_change_proof_provider ON profile_change_proof FOR SELECT USING (
     EXISTS (SELECT FROM profile_change c
             WHERE c.learner_id = profile_change_proof.learner_id AND c.id = change_id AND ${asked}))`,
  // Administrators may be told by what a learner does; they alone read it.
  `CREATE POLICY notice_to_administrators ON notice FOR INSERT WITH CHECK (
     EXISTS (SELECT FROM account a WHERE a.id = notice.learner_id AND a.role = 'administrator'))`,
];

const factsNow = `jsonb_build_object('name', p.name, 'profession', p.profession, 'degree', p.degree, 'npi', p.npi,
  'licences', coalesce((SELECT jsonb_agg(jsonb_build_object('jurisdiction', l.jurisdiction, 'number', l.number) ORDER BY l.id)
                        FROM licence l WHERE l.learner_id = p.learner_id), '[]'))`;

/**
 * Profiles on which certificates rest are taken as attested as they are. Where one says another name, profession or NPI
 * than the last certificate rests on, it was changed when nobody reviewed that: the provider finds it among the changes
 * that passed. Nothing is undone.
 */
const before = [
  `SET LOCAL app.scope = 'system'`,
  `CREATE TEMPORARY TABLE resting ON COMMIT DROP AS
     SELECT DISTINCT ON (c.learner_id) c.learner_id, claim.attested_at, claim.evidence -> 'learner' AS learner
     FROM certificate c
     JOIN claim ON claim.learner_id = c.learner_id AND claim.id = c.claim_id
     ORDER BY c.learner_id, claim.attested_at DESC`,
  `INSERT INTO attested_profile (learner_id, facts, attested_at)
     SELECT p.learner_id, ${factsNow}, resting.attested_at FROM resting JOIN learner_profile p USING (learner_id)`,
  `INSERT INTO profile_change (learner_id, id, state, before, after, findings, provider_ids, proposed_at)
     SELECT p.learner_id, gen_random_uuid(), 'passed',
       jsonb_build_object('name', learner -> 'name', 'profession', learner -> 'profession', 'degree', learner -> 'degree',
         'npi', learner -> 'npi', 'licences', coalesce(nullif(learner -> 'licences', 'null'), '[]')),
       ${factsNow}, '[{"fact": "name", "kind": "before-reviews", "passes": true}]',
       ARRAY(SELECT DISTINCT c.provider_id FROM certificate c WHERE c.learner_id = p.learner_id ORDER BY 1), p.updated_at
     FROM resting JOIN learner_profile p USING (learner_id)
     WHERE learner ? 'name' AND (p.name, p.profession, p.npi)
       IS DISTINCT FROM (learner ->> 'name', learner ->> 'profession', learner ->> 'npi')`,
  `INSERT INTO npi_holder (npi, learner_id)
     SELECT npi, CASE count(*) WHEN 1 THEN min(learner_id::text)::uuid END
     FROM learner_profile WHERE npi IS NOT NULL GROUP BY npi`,
];
