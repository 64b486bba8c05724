import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Decisions that reduce and reinstate; revocations that release an act or spend it; claims that their learners take
 * back, and claims made again in their place.
 */
export class Decisions1764000013000 implements MigrationInterface {
  name = 'Decisions1764000013000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...claims,
      ...awards,
      ...uses,
      ...spending,
      ...decisions,
      ...certificates,
      ...reliance,
      ...notices,
    ]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const system = `current_setting('app.scope', true) = 'system'`;

const claims = [
  `ALTER TABLE claim
     ADD replaces uuid,
     DROP CONSTRAINT claim_state,
     ADD CONSTRAINT claim_state CHECK (state IN ('awarded', 'upheld', 'reduced', 'revoked', 'withdrawn')),
     ADD CONSTRAINT claim_replaces_fk FOREIGN KEY (learner_id, replaces) REFERENCES claim (learner_id, id)`,
  `CREATE UNIQUE INDEX claim_replaced_once ON claim (learner_id, replaces)`,
  // What its learner took back stays so: they claim again instead.
  `CREATE OR REPLACE FUNCTION refuse_change_but_state() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.state <> 'withdrawn'
        AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state' THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION '% rows are judged once: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '23L01';
   END $$`,
];

/** What is taken off an award and given back stands in rows of its own, and comes to no more than the award and no less than nothing. */
const awards = [
  `ALTER TABLE award
     DROP CONSTRAINT award_kind,
     DROP CONSTRAINT award_sign,
     ADD CONSTRAINT award_kind CHECK (kind IN ('award', 'reversal', 'reduction', 'reinstatement')),
     ADD CONSTRAINT award_sign CHECK (kind = 'award' AND amount > 0 AND reverses_id IS NULL
       OR kind IN ('reversal', 'reduction') AND amount < 0 AND reverses_id IS NOT NULL AND reason IS NOT NULL
       OR kind = 'reinstatement' AND amount > 0 AND reverses_id IS NOT NULL AND reason IS NOT NULL)`,
  `DROP INDEX award_reversed_once`,
  `CREATE UNIQUE INDEX award_reinstated_once ON award (learner_id, reverses_id) WHERE kind = 'reinstatement'`,
  `CREATE INDEX award_changes ON award (learner_id, claim_id) WHERE kind <> 'award'`,
  `CREATE FUNCTION refuse_more_than_was_awarded() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     changed award;
     given numeric;
     still numeric;
   BEGIN
     -- Changes of one claim follow each other, so that each sees what the one before left.
     PERFORM FROM claim WHERE learner_id = NEW.learner_id AND id = NEW.claim_id FOR NO KEY UPDATE;
     SELECT * INTO changed FROM award WHERE learner_id = NEW.learner_id AND id = NEW.reverses_id;
     SELECT sum(amount) FILTER (WHERE kind = 'award'), sum(amount) INTO given, still FROM award
     WHERE learner_id = NEW.learner_id AND claim_id = NEW.claim_id AND unit = NEW.unit AND completed_on = NEW.completed_on;
     IF changed.claim_id = NEW.claim_id AND changed.unit = NEW.unit AND changed.completed_on = NEW.completed_on
        AND (NEW.kind = 'reinstatement' AND changed.kind IN ('reversal', 'reduction') AND NEW.amount = -changed.amount
             OR NEW.kind <> 'reinstatement' AND changed.kind = 'award')
        AND still + NEW.amount BETWEEN 0 AND given THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'a change of an award leaves between nothing and what was awarded'
       USING ERRCODE = '23514', CONSTRAINT = 'award_left_within_award';
   END $$`,
  `CREATE TRIGGER award_left_within_award BEFORE INSERT ON award
     FOR EACH ROW WHEN (NEW.kind <> 'award') EXECUTE FUNCTION refuse_more_than_was_awarded()`,
];

const used = ['claim_cycle', 'claim_article', 'credited_time', 'timed_credit', 'credited_item'];
const acts = ['claim_cycle', 'claim_article'];

/**
 * What a claim uses up is held, then released or spent; a revocation that is undone takes it up again. What a learner
 * took back is released for the same option too.
 */
const uses = [
  ...used.map(
    (table) => `ALTER TABLE ${table} ADD spent_at timestamptz,
     ADD CONSTRAINT ${table}_ended_one_way CHECK (released_at IS NULL OR spent_at IS NULL)`,
  ),
  ...acts.map(
    (table) => `ALTER TABLE ${table} ADD withdrawn boolean NOT NULL DEFAULT false,
     ADD CONSTRAINT ${table}_withdrawn CHECK (released_at IS NOT NULL OR NOT withdrawn)`,
  ),
  `ALTER TABLE claim_cycle DROP CONSTRAINT claim_one_per_cycle`,
  `CREATE UNIQUE INDEX claim_one_per_cycle ON claim_cycle (learner_id, cycle_id, credit_option_id) WHERE NOT withdrawn`,
  `ALTER TABLE claim_article DROP CONSTRAINT claim_one_per_article`,
  `CREATE UNIQUE INDEX claim_one_per_article ON claim_article (learner_id, activity_id, credit_option_id) WHERE NOT withdrawn`,
  `CREATE OR REPLACE FUNCTION refuse_change_but_release() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     ends CONSTANT text[] := ARRAY['released_at', 'spent_at', 'withdrawn'];
     was_held boolean;
     is_held boolean;
   BEGIN
     IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - ends = to_jsonb(OLD) - ends THEN
       was_held := OLD.released_at IS NULL AND OLD.spent_at IS NULL;
       is_held := NEW.released_at IS NULL AND NEW.spent_at IS NULL;
       IF was_held AND NOT is_held THEN RETURN NEW; END IF;
       IF is_held AND NOT was_held AND ${system} AND EXISTS (
         SELECT FROM claim WHERE learner_id = NEW.learner_id AND id = NEW.claim_id AND state = 'revoked') THEN
         RETURN NEW;
       END IF;
     END IF;
     RAISE EXCEPTION '% rows are append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '23L01';
   END $$`,
  ...used.map((table) => `GRANT UPDATE (spent_at) ON ${table} TO CURRENT_USER`),
  ...acts.map((table) => `GRANT UPDATE (withdrawn) ON ${table} TO CURRENT_USER`),
  // What became of an act before, for whoever judges it again: few rows among many.
  `CREATE INDEX claim_cycle_ended ON claim_cycle (learner_id, cycle_id) WHERE released_at IS NOT NULL OR spent_at IS NOT NULL`,
  `CREATE INDEX credited_time_ended ON credited_time (learner_id, starts_at) WHERE released_at IS NOT NULL OR spent_at IS NOT NULL`,
];

/** What was spent is credited by nobody again, whatever the option, the group or the provider. Who claims and who decides stand in one line. */
const spending = [
  `CREATE FUNCTION refuse_what_was_spent() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     spent boolean;
   BEGIN
     IF TG_TABLE_NAME = 'claim_cycle' THEN
       spent := EXISTS (SELECT FROM claim_cycle x WHERE x.learner_id = NEW.learner_id
         AND x.cycle_id = (to_jsonb(NEW) ->> 'cycle_id')::uuid AND x.claim_id <> NEW.claim_id AND x.spent_at IS NOT NULL);
     ELSIF TG_TABLE_NAME = 'claim_article' THEN
       spent := EXISTS (SELECT FROM claim_article x WHERE x.learner_id = NEW.learner_id
         AND x.activity_id = (to_jsonb(NEW) ->> 'activity_id')::uuid AND x.claim_id <> NEW.claim_id AND x.spent_at IS NOT NULL);
     ELSE
       spent := EXISTS (SELECT FROM credited_time x WHERE x.learner_id = NEW.learner_id
         AND x.starts_at < (to_jsonb(NEW) ->> 'ends_at')::timestamptz AND x.ends_at > (to_jsonb(NEW) ->> 'starts_at')::timestamptz
         AND x.claim_id <> NEW.claim_id AND x.spent_at IS NOT NULL);
     END IF;
     IF NOT spent THEN RETURN NEW; END IF;
     RAISE EXCEPTION 'what a revocation spent is not credited again'
       USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_not_spent';
   END $$`,
  ...['claim_cycle', 'claim_article', 'credited_time'].flatMap((table) => [
    `CREATE TRIGGER ${table}_not_spent BEFORE INSERT ON ${table}
       FOR EACH ROW EXECUTE FUNCTION refuse_what_was_spent()`,
    `CREATE TRIGGER ${table}_not_taken_up_spent BEFORE UPDATE ON ${table}
       FOR EACH ROW WHEN (OLD.released_at IS NOT NULL AND NEW.released_at IS NULL) EXECUTE FUNCTION refuse_what_was_spent()`,
  ]),
];

const decisions = [
  `ALTER TABLE audit_decision
     ADD act varchar(20),
     DROP CONSTRAINT audit_decision_outcome,
     ADD CONSTRAINT audit_decision_outcome CHECK (outcome IN ('upheld', 'reduced', 'revoked', 'reinstated')),
     ADD CONSTRAINT audit_decision_act CHECK (act IS NULL OR outcome = 'revoked' AND act IN ('released', 'spent'))`,
  // A claim may be reinstated and revoked again. What takes its credit twice is refused by award_left_within_award.
  `DROP INDEX audit_decision_revoked_once`,
];

/** A certificate takes the place of one of the same award, or of one of the claim that its claim was made in the place of. */
const certificates = [
  `ALTER TABLE certificate DROP CONSTRAINT certificate_supersedes_fk`,
  `ALTER TABLE certificate ADD CONSTRAINT certificate_supersedes_fk
     FOREIGN KEY (learner_id, supersedes) REFERENCES certificate (learner_id, id)`,
  `ALTER TABLE certificate DROP CONSTRAINT certificate_of_award`,
  `DROP TRIGGER certificate_supersedes_what_counts ON certificate`,
  `DROP FUNCTION refuse_to_supersede_revoked()`,
  // What was revoked is not brought back under another name unless its credit is; whoever revokes locks the same row first.
  `CREATE FUNCTION refuse_to_supersede_others() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     earlier certificate;
   BEGIN
     SELECT * INTO earlier FROM certificate WHERE learner_id = NEW.learner_id AND id = NEW.supersedes FOR UPDATE;
     IF earlier.award_id <> NEW.award_id AND NOT EXISTS (
       SELECT FROM claim WHERE learner_id = NEW.learner_id AND id = NEW.claim_id AND replaces = earlier.claim_id) THEN
       RAISE EXCEPTION 'a certificate takes the place of one for the same learning'
         USING ERRCODE = '23514', CONSTRAINT = 'certificate_supersedes_own';
     END IF;
     IF EXISTS (SELECT FROM certificate_revocation
                WHERE learner_id = NEW.learner_id AND certificate_id = NEW.supersedes)
        AND NOT EXISTS (
          SELECT FROM award given
          JOIN award a ON a.learner_id = given.learner_id AND a.claim_id = given.claim_id
            AND a.unit = given.unit AND a.completed_on = given.completed_on
          WHERE given.learner_id = NEW.learner_id AND given.id = NEW.award_id AND given.id = earlier.award_id
          HAVING sum(a.amount) > 0) THEN
       RAISE EXCEPTION 'a revoked certificate is not superseded'
         USING ERRCODE = '23514', CONSTRAINT = 'certificate_supersedes_what_counts';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER certificate_supersedes_what_counts BEFORE INSERT ON certificate
     FOR EACH ROW WHEN (NEW.supersedes IS NOT NULL) EXECUTE FUNCTION refuse_to_supersede_others()`,
];

const learner = `learner_id = nullif(current_setting('app.learner_id', true), '')::uuid`;

/** That somebody else was told that a certificate counts: after it, its claim is not made again. */
const reliance = [
  `CREATE TABLE certificate_reliance (
     learner_id uuid NOT NULL,
     certificate_id uuid NOT NULL,
     kind varchar(20) NOT NULL,
     relied_at timestamptz NOT NULL,
     CONSTRAINT certificate_reliance_pk PRIMARY KEY (learner_id, certificate_id),
     CONSTRAINT certificate_reliance_kind CHECK (kind IN ('verification', 'transcript', 'unknown')),
     CONSTRAINT certificate_reliance_certificate_fk FOREIGN KEY (learner_id, certificate_id) REFERENCES certificate (learner_id, id)
   )`,
  `CREATE TRIGGER certificate_reliance_append_only BEFORE UPDATE OR DELETE ON certificate_reliance
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER certificate_reliance_no_truncate BEFORE TRUNCATE ON certificate_reliance
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON certificate_reliance FROM CURRENT_USER`,
  `ALTER TABLE certificate_reliance ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE certificate_reliance FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY certificate_reliance_owner ON certificate_reliance
     USING (${learner} OR ${system}) WITH CHECK (${learner} OR ${system})`,
  // Who was told before this was kept is not known, so every certificate that there is counts as relied on.
  `SET LOCAL app.scope = 'system'`,
  `INSERT INTO certificate_reliance (learner_id, certificate_id, kind, relied_at)
   SELECT learner_id, id, 'unknown', issued_at FROM certificate WHERE issued_at > now() - interval '15 days'`,
];

/** Administrators are told, in the transaction of a learner too, that a claim was made again. */
const notices = [
  `DROP POLICY IF EXISTS notice_to_administrators ON notice`,
  `CREATE POLICY notice_to_administrators ON notice FOR INSERT WITH CHECK (
     EXISTS (SELECT FROM account a WHERE a.id = notice.learner_id AND a.role = 'administrator'))`,
];
