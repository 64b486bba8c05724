import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Corrected keys with the grades that follow from them, when a learner opened the questions, and where the topics of
 * an activity and of an award come from. What was asked and how an attempt was graded when it was handed in stay as
 * they were: a correction and a regrade are rows of their own.
 */
export class KeysAndTopics1764000015000 implements MigrationInterface {
  name = 'KeysAndTopics1764000015000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...topics,
      ...corrections,
      ...starts,
      ...functions,
      ...guards,
      ...rowLevelSecurity,
    ]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const topics = [
  `ALTER TABLE activity ADD topics text[] NOT NULL DEFAULT '{}'`,
  // What learners said so far is their own word.
  `ALTER TABLE award_topic ADD origin varchar(20) NOT NULL DEFAULT 'self-declared',
     ADD CONSTRAINT award_topic_origin CHECK (origin IN ('activity', 'papers', 'self-declared'))`,
];

const corrections = [
  // accepted: the ids of the choices that are right from now on; of a void question all of them.
  `CREATE TABLE activity_correction (
     activity_id uuid NOT NULL,
     version integer NOT NULL,
     question varchar(20) NOT NULL,
     accepted text[] NOT NULL,
     void boolean NOT NULL,
     rationale text,
     reason text NOT NULL,
     corrected_by uuid NOT NULL,
     corrected_at timestamptz NOT NULL,
     CONSTRAINT activity_correction_pk PRIMARY KEY (activity_id, version),
     CONSTRAINT activity_correction_version CHECK (version > 0),
     CONSTRAINT activity_correction_accepts CHECK (cardinality(accepted) > 0),
     CONSTRAINT activity_correction_activity_fk FOREIGN KEY (activity_id) REFERENCES activity (id),
     CONSTRAINT activity_correction_account_fk FOREIGN KEY (corrected_by) REFERENCES account (id)
   )`,
  // How far the regrading that a correction calls for has come: it goes on where it stopped.
  `CREATE TABLE activity_regrading (
     activity_id uuid NOT NULL,
     version integer NOT NULL,
     regraded_until uuid,
     attempts integer NOT NULL,
     changed integer NOT NULL,
     now_passed integer NOT NULL,
     pass_stands integer NOT NULL,
     finished_at timestamptz,
     CONSTRAINT activity_regrading_pk PRIMARY KEY (activity_id, version),
     CONSTRAINT activity_regrading_correction_fk FOREIGN KEY (activity_id, version) REFERENCES activity_correction (activity_id, version)
   )`,
  `CREATE UNIQUE INDEX activity_regrading_one_at_a_time ON activity_regrading (activity_id) WHERE finished_at IS NULL`,
  `CREATE TABLE activity_regrade (
     learner_id uuid NOT NULL,
     attempt_id uuid NOT NULL,
     version integer NOT NULL,
     activity_id uuid NOT NULL,
     correct integer NOT NULL,
     question_count integer NOT NULL,
     passed boolean NOT NULL,
     pass_stands boolean NOT NULL,
     regraded_at timestamptz NOT NULL,
     CONSTRAINT activity_regrade_pk PRIMARY KEY (learner_id, attempt_id, version),
     CONSTRAINT activity_regrade_correct CHECK (correct BETWEEN 0 AND question_count),
     CONSTRAINT activity_regrade_outcome CHECK (NOT (passed AND pass_stands)),
     CONSTRAINT activity_regrade_attempt_fk FOREIGN KEY (learner_id, attempt_id) REFERENCES activity_attempt (learner_id, id),
     CONSTRAINT activity_regrade_correction_fk FOREIGN KEY (activity_id, version) REFERENCES activity_correction (activity_id, version)
   )`,
  `CREATE UNIQUE INDEX activity_regrade_passed_once ON activity_regrade (learner_id, activity_id) WHERE passed`,
  `CREATE INDEX activity_regrade_results ON activity_regrade (activity_id, version)`,
  // 0: the key as it was designated.
  `ALTER TABLE activity_attempt ADD key_version integer NOT NULL DEFAULT 0`,
  // Evaluating asks for a pass, which a regrade may give: see the trigger.
  `ALTER TABLE activity_attempt DROP CONSTRAINT activity_attempt_passed_first`,
  // A regrading takes learner after learner.
  `DROP INDEX activity_attempt_results`,
  `CREATE INDEX activity_attempt_results ON activity_attempt (activity_id, learner_id)`,
];

const starts = [
  `CREATE TABLE activity_start (
     learner_id uuid NOT NULL,
     activity_id uuid NOT NULL,
     number integer NOT NULL,
     started_at timestamptz NOT NULL,
     CONSTRAINT activity_start_pk PRIMARY KEY (learner_id, activity_id, number),
     CONSTRAINT activity_start_account_fk FOREIGN KEY (learner_id) REFERENCES account (id),
     CONSTRAINT activity_start_activity_fk FOREIGN KEY (activity_id) REFERENCES activity (id)
   )`,
];

const functions = [
  `CREATE OR REPLACE FUNCTION refuse_change_to_activity_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     changeable text[] := ARRAY['evaluation', 'evaluated_at'];
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.evaluation IS NULL AND NEW.evaluation IS NOT NULL
        AND to_jsonb(NEW) - changeable = to_jsonb(OLD) - changeable THEN
       IF OLD.passed OR EXISTS (SELECT FROM activity_regrade r
            WHERE r.learner_id = OLD.learner_id AND r.attempt_id = OLD.id AND r.passed) THEN
         RETURN NEW;
       END IF;
       RAISE EXCEPTION 'An attempt is evaluated after it passed'
         USING ERRCODE = '23L02', CONSTRAINT = 'activity_attempt_passed_first';
     END IF;
     RAISE EXCEPTION 'An attempt can only be evaluated, once: % refused', TG_OP USING ERRCODE = '23L01';
   END $$`,
  // Attempts of one learner at one activity stand in line, so that each sees those before it. The lock on the
  // activity makes a correction of its key wait for attempts under way, and attempts for a correction.
  `CREATE OR REPLACE FUNCTION number_activity_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     allowed integer;
     latest integer;
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtextextended(NEW.learner_id::text || NEW.activity_id::text, 0));
     SELECT attempts_allowed INTO allowed FROM activity WHERE id = NEW.activity_id FOR KEY SHARE;
     SELECT coalesce(max(version), 0) INTO latest FROM activity_correction WHERE activity_id = NEW.activity_id;
     IF NEW.key_version <> latest THEN
       RAISE EXCEPTION 'The key was corrected: version % and not %', latest, NEW.key_version
         USING ERRCODE = '23L02', CONSTRAINT = 'activity_attempt_latest_key';
     END IF;
     IF NEW.evaluation IS NOT NULL AND NOT NEW.passed THEN
       RAISE EXCEPTION 'An attempt is evaluated after it passed'
         USING ERRCODE = '23L02', CONSTRAINT = 'activity_attempt_passed_first';
     END IF;
     IF EXISTS (SELECT FROM activity_regrade r
          WHERE r.learner_id = NEW.learner_id AND r.activity_id = NEW.activity_id AND r.passed) THEN
       RAISE EXCEPTION 'An earlier attempt passed when it was regraded'
         USING ERRCODE = '23L02', CONSTRAINT = 'activity_attempt_passed_once';
     END IF;
     SELECT count(*) + 1 INTO NEW.number FROM activity_attempt
      WHERE learner_id = NEW.learner_id AND activity_id = NEW.activity_id;
     IF NEW.number > allowed THEN
       RAISE EXCEPTION 'All % attempts are used', allowed
         USING ERRCODE = '23L02', CONSTRAINT = 'activity_attempts_used';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE FUNCTION refuse_second_pass() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtextextended(NEW.learner_id::text || NEW.activity_id::text, 0));
     IF EXISTS (SELECT FROM activity_attempt t
          WHERE t.learner_id = NEW.learner_id AND t.activity_id = NEW.activity_id AND t.passed) THEN
       RAISE EXCEPTION 'The learner passed this activity already'
         USING ERRCODE = '23L02', CONSTRAINT = 'activity_regrade_passed_once';
     END IF;
     RETURN NEW;
   END $$`,
  // The start of the next attempt: the first time that its questions are opened counts.
  `CREATE FUNCTION number_activity_start() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtextextended(NEW.learner_id::text || NEW.activity_id::text, 0));
     SELECT count(*) + 1 INTO NEW.number FROM activity_attempt
      WHERE learner_id = NEW.learner_id AND activity_id = NEW.activity_id;
     RETURN NEW;
   END $$`,
  `CREATE FUNCTION keep_derived_topic() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.origin = 'self-declared' AND (TG_OP = 'DELETE' OR NEW.origin = OLD.origin) THEN
       RETURN coalesce(NEW, OLD);
     END IF;
     RAISE EXCEPTION 'A topic that an activity or its papers gave stays as it is: % refused', TG_OP USING ERRCODE = '23L01';
   END $$`,
];

const appendOnly = ['activity_correction', 'activity_regrade', 'activity_start'];

const guards = [
  ...appendOnly.flatMap((table) => [
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ]),
  // A foreign key into activity_correction locks its rows with the owner's UPDATE privilege.
  `REVOKE DELETE, TRUNCATE ON activity_correction FROM CURRENT_USER`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON activity_regrade, activity_start FROM CURRENT_USER`,
  `CREATE TRIGGER activity_regrade_passes_once BEFORE INSERT ON activity_regrade
     FOR EACH ROW WHEN (NEW.passed) EXECUTE FUNCTION refuse_second_pass()`,
  `CREATE TRIGGER activity_start_numbered BEFORE INSERT ON activity_start
     FOR EACH ROW EXECUTE FUNCTION number_activity_start()`,
  `CREATE TRIGGER award_topic_derived_kept BEFORE UPDATE OR DELETE ON award_topic
     FOR EACH ROW EXECUTE FUNCTION keep_derived_topic()`,
];

const system = `current_setting('app.scope', true) = 'system'`;
const learner = `learner_id = nullif(current_setting('app.learner_id', true), '')::uuid`;

const provider = `activity_id IN (
  SELECT id FROM activity WHERE provider_id = nullif(current_setting('app.provider_id', true), '')::uuid)`;

const rowLevelSecurity = ['activity_regrade', 'activity_start'].flatMap((table) => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY ${table}_owner ON ${table} USING (${learner} OR ${system}) WITH CHECK (${learner} OR ${system})`,
]);
// Which claims rest on a pass that only the earlier key gave.
rowLevelSecurity.push(
  `CREATE POLICY activity_regrade_provider ON activity_regrade FOR SELECT USING (${provider})`,
);
