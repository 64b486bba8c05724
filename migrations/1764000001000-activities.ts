import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Articles designated for credit with an assessment, and the learners' attempts at it. What a learner relied on
 * (questions, pass mark, attempts, dates, credit) never changes once it is made; an activity can be retired or
 * end earlier. Attempts are numbered here, so that two at once cannot be one more than allowed.
 */
export class Activities1764000001000 implements MigrationInterface {
  name = 'Activities1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...functions, ...triggers, ...rowLevelSecurity]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const tables = [
  // questions: [{id, text, choices: [{id, text}], right: choice id, rationale}]; days are YYYY-MM-DD.
  `CREATE TABLE activity (
     id uuid NOT NULL,
     provider_id uuid NOT NULL,
     paper_id uuid NOT NULL,
     title varchar(300) NOT NULL,
     objective text NOT NULL,
     released_on date NOT NULL,
     expires_on date NOT NULL,
     designated_maximum numeric(8,2) NOT NULL,
     pass_percent integer NOT NULL,
     attempts_allowed integer,
     questions jsonb NOT NULL,
     evaluation_items jsonb NOT NULL,
     created_at timestamptz NOT NULL,
     retired_at timestamptz,
     retired_reason text,
     CONSTRAINT activity_pk PRIMARY KEY (id),
     CONSTRAINT activity_lasts_three_years CHECK (expires_on >= released_on AND expires_on <= released_on + interval '3 years'),
     CONSTRAINT activity_designated_in_quarters CHECK (designated_maximum > 0 AND designated_maximum % 0.25 = 0),
     CONSTRAINT activity_pass_percent CHECK (pass_percent BETWEEN 1 AND 100),
     CONSTRAINT activity_attempts_allowed CHECK (attempts_allowed BETWEEN 1 AND 20),
     CONSTRAINT activity_question_count CHECK (jsonb_array_length(questions) BETWEEN 1 AND 30),
     CONSTRAINT activity_retired CHECK ((retired_at IS NULL) = (retired_reason IS NULL)),
     CONSTRAINT activity_provider_fk FOREIGN KEY (provider_id) REFERENCES accredited_provider (id),
     CONSTRAINT activity_paper_fk FOREIGN KEY (paper_id) REFERENCES paper (id)
   )`,
  `CREATE UNIQUE INDEX activity_one_in_force_per_title ON activity (provider_id, title) WHERE retired_at IS NULL`,
  `CREATE INDEX activity_paper ON activity (paper_id)`,
  `CREATE INDEX activity_expiry ON activity (expires_on, id)`,
  `CREATE TABLE activity_attempt (
     learner_id uuid NOT NULL,
     id uuid NOT NULL,
     activity_id uuid NOT NULL,
     number integer NOT NULL,
     answers jsonb NOT NULL,
     correct integer NOT NULL,
     question_count integer NOT NULL,
     passed boolean NOT NULL,
     submitted_at timestamptz NOT NULL,
     evaluation jsonb,
     evaluated_at timestamptz,
     CONSTRAINT activity_attempt_pk PRIMARY KEY (learner_id, id),
     CONSTRAINT activity_attempt_number UNIQUE (learner_id, activity_id, number),
     CONSTRAINT activity_attempt_correct CHECK (correct BETWEEN 0 AND question_count),
     CONSTRAINT activity_attempt_evaluated CHECK ((evaluation IS NULL) = (evaluated_at IS NULL)),
     CONSTRAINT activity_attempt_passed_first CHECK (evaluation IS NULL OR passed),
     CONSTRAINT activity_attempt_account_fk FOREIGN KEY (learner_id) REFERENCES account (id),
     CONSTRAINT activity_attempt_activity_fk FOREIGN KEY (activity_id) REFERENCES activity (id)
   )`,
  `CREATE UNIQUE INDEX activity_attempt_passed_once ON activity_attempt (learner_id, activity_id) WHERE passed`,
  `CREATE INDEX activity_attempt_results ON activity_attempt (activity_id)`,
];

const functions = [
  `CREATE FUNCTION refuse_change_to_activity() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     changeable text[] := ARRAY['expires_on', 'retired_at', 'retired_reason'];
     retires boolean;
   BEGIN
     IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - changeable = to_jsonb(OLD) - changeable THEN
       retires := OLD.retired_at IS NULL AND NEW.retired_at IS NOT NULL;
       IF NEW.expires_on <= OLD.expires_on
          AND (retires OR NEW.retired_at IS NOT DISTINCT FROM OLD.retired_at AND NEW.retired_reason IS NOT DISTINCT FROM OLD.retired_reason)
          AND (retires OR NEW.expires_on < OLD.expires_on) THEN
         RETURN NEW;
       END IF;
     END IF;
     RAISE EXCEPTION 'An activity can only be retired or end earlier: % refused', TG_OP USING ERRCODE = '23L01';
   END $$`,
  `CREATE FUNCTION refuse_change_to_activity_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     changeable text[] := ARRAY['evaluation', 'evaluated_at'];
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.evaluation IS NULL AND NEW.evaluation IS NOT NULL
        AND to_jsonb(NEW) - changeable = to_jsonb(OLD) - changeable THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'An attempt can only be evaluated, once: % refused', TG_OP USING ERRCODE = '23L01';
   END $$`,
  // Attempts of one learner at one activity stand in line, so that each sees those before it.
  `CREATE FUNCTION number_activity_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     allowed integer;
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtextextended(NEW.learner_id::text || NEW.activity_id::text, 0));
     SELECT attempts_allowed INTO allowed FROM activity WHERE id = NEW.activity_id;
     SELECT count(*) + 1 INTO NEW.number FROM activity_attempt
      WHERE learner_id = NEW.learner_id AND activity_id = NEW.activity_id;
     IF NEW.number > allowed THEN
       RAISE EXCEPTION 'All % attempts are used', allowed
         USING ERRCODE = '23L02', CONSTRAINT = 'activity_attempts_used';
     END IF;
     RETURN NEW;
   END $$`,
];

const triggers = [
  `CREATE TRIGGER activity_attempt_numbered BEFORE INSERT ON activity_attempt
     FOR EACH ROW EXECUTE FUNCTION number_activity_attempt()`,
  ...['activity', 'activity_attempt'].flatMap((table) => [
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION refuse_change_to_${table}()`,
    `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    `REVOKE DELETE, TRUNCATE ON ${table} FROM CURRENT_USER`,
  ]),
];

const system = `current_setting('app.scope', true) = 'system'`;
const learner = `learner_id = nullif(current_setting('app.learner_id', true), '')::uuid`;

const rowLevelSecurity = [
  `ALTER TABLE activity_attempt ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE activity_attempt FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY activity_attempt_owner ON activity_attempt USING (${learner} OR ${system}) WITH CHECK (${learner} OR ${system})`,
];
