import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Claims of every kind: several awards to a claim, one for each kind of credit; time, acts and items that a
 * reversal sets free; options as an operator configures them; the learner's own log once, made to no provider.
 */
export class Claims1764000002000 implements MigrationInterface {
  name = 'Claims1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...functions,
      ...options,
      ...claims,
      ...exclusiveUse,
      ...articles,
      ...items,
      ...reading,
      ...guards,
      ...keptData,
    ]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const functions = [
  // What a claim uses up may be set free once, when its award is reversed; nothing else about it changes.
  `CREATE FUNCTION refuse_change_but_release() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.released_at IS NULL AND NEW.released_at IS NOT NULL
        AND to_jsonb(NEW) - 'released_at' = to_jsonb(OLD) - 'released_at' THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION '% rows are append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '23L01';
   END $$`,
];

const options = [
  `ALTER TABLE credit_option
     ALTER provider_id DROP NOT NULL,
     ADD designated_maximum numeric(8,2),
     ADD document_within_days integer,
     ADD claim_within_days integer,
     ADD audience text[],
     ADD certificate_template varchar(60),
     ADD retired_at timestamptz,
     DROP CONSTRAINT credit_option_once,
     ADD CONSTRAINT credit_option_dates CHECK (closes_on >= opens_on),
     ADD CONSTRAINT credit_option_maximum CHECK (designated_maximum > 0),
     ADD CONSTRAINT credit_option_windows CHECK (document_within_days > 0 AND claim_within_days > 0),
     ADD CONSTRAINT credit_option_own_log CHECK (provider_id IS NOT NULL OR certificate_kind = 'none')`,
  // The log is the learner's own: no provider keeps it. What was logged so far stays as it is.
  `UPDATE credit_option SET retired_at = now() WHERE certificate_kind = 'none'`,
  `CREATE UNIQUE INDEX credit_option_once ON credit_option (provider_id, rule_set_id, title) WHERE retired_at IS NULL`,
  `CREATE UNIQUE INDEX credit_option_one_log ON credit_option (rule_set_id) WHERE provider_id IS NULL AND retired_at IS NULL`,
];

const claims = [
  `ALTER TABLE claim
     ALTER provider_id DROP NOT NULL,
     ADD kind varchar(20) NOT NULL DEFAULT 'cycles',
     ADD CONSTRAINT claim_kind CHECK (kind IN ('cycles', 'article', 'reading'))`,
  `ALTER TABLE claim ALTER kind DROP DEFAULT`,
  `CREATE INDEX claim_by_option ON claim (credit_option_id)`,
  `ALTER TABLE award ALTER provider_id DROP NOT NULL`,
  `DROP INDEX award_one_per_claim`,
  `CREATE UNIQUE INDEX award_one_per_part ON award (learner_id, claim_id, unit) WHERE kind = 'award'`,
  `CREATE INDEX award_by_unit ON award (learner_id, unit, completed_on)`,
];

/** What rules that exclude each other may use once: acts and minutes, until they are set free. */
const exclusiveUse = [
  `ALTER TABLE claim_cycle ADD released_at timestamptz, DROP CONSTRAINT claim_one_per_exclusive_group`,
  `CREATE UNIQUE INDEX claim_one_per_exclusive_group ON claim_cycle (learner_id, cycle_id, exclusive_group) WHERE released_at IS NULL`,
  `ALTER TABLE credited_time ADD released_at timestamptz, DROP CONSTRAINT credited_time_once`,
  `ALTER TABLE credited_time ADD CONSTRAINT credited_time_once
     EXCLUDE USING gist (learner_id WITH =, exclusive_group WITH =, tstzrange(starts_at, ends_at) WITH &&)
     WHERE (released_at IS NULL)`,
  // Row-level security keeps range operators off an index; comparisons of a start are let through.
  `CREATE INDEX credited_time_by_start ON credited_time (learner_id, exclusive_group, starts_at) WHERE released_at IS NULL`,
];

const articles = [
  `CREATE TABLE claim_article (
     learner_id uuid NOT NULL,
     claim_id uuid NOT NULL,
     activity_id uuid NOT NULL,
     attempt_id uuid NOT NULL,
     credit_option_id uuid NOT NULL,
     exclusive_group varchar(40) NOT NULL,
     released_at timestamptz,
     CONSTRAINT claim_article_pk PRIMARY KEY (learner_id, claim_id),
     CONSTRAINT claim_one_per_article UNIQUE (learner_id, activity_id, credit_option_id),
     CONSTRAINT claim_article_claim_fk FOREIGN KEY (learner_id, claim_id) REFERENCES claim (learner_id, id),
     CONSTRAINT claim_article_attempt_fk FOREIGN KEY (learner_id, attempt_id) REFERENCES activity_attempt (learner_id, id)
   )`,
  `CREATE UNIQUE INDEX article_one_per_exclusive_group ON claim_article (learner_id, activity_id, exclusive_group) WHERE released_at IS NULL`,
];

/** Papers and activities that were credited: what a rule against crediting them again asks. */
const items = [
  `CREATE TABLE credited_item (
     learner_id uuid NOT NULL,
     claim_id uuid NOT NULL,
     item_id uuid NOT NULL,
     rule_set_id varchar(60) NOT NULL,
     exclusive_group varchar(40) NOT NULL,
     completed_on date NOT NULL,
     released_at timestamptz,
     CONSTRAINT credited_item_pk PRIMARY KEY (learner_id, claim_id, item_id),
     CONSTRAINT credited_item_claim_fk FOREIGN KEY (learner_id, claim_id) REFERENCES claim (learner_id, id)
   )`,
  `CREATE INDEX credited_item_by_item ON credited_item (learner_id, item_id, completed_on) WHERE released_at IS NULL`,
];

const reading = [
  `CREATE INDEX reading_session_paper ON reading_session (learner_id, paper_id, started_at)`,
];

const released = ['claim_cycle', 'credited_time', 'claim_article', 'credited_item'];
const added = ['claim_article', 'credited_item'];

const system = `current_setting('app.scope', true) = 'system'`;
const learner = `learner_id = nullif(current_setting('app.learner_id', true), '')::uuid`;

const guards = [
  `DROP TRIGGER claim_cycle_append_only ON claim_cycle`,
  `DROP TRIGGER credited_time_append_only ON credited_time`,
  ...released.flatMap((table) => [
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION refuse_change_but_release()`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM CURRENT_USER`,
    `GRANT UPDATE (released_at) ON ${table} TO CURRENT_USER`,
  ]),
  ...added.flatMap((table) => [
    `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_owner ON ${table} USING (${learner} OR ${system}) WITH CHECK (${learner} OR ${system})`,
  ]),
];

/** What claims made so far were credited for, and what those that were revoked hold no more. */
const keptData = [
  // Row-level security binds the owner too.
  `SET LOCAL app.scope = 'system'`,
  `INSERT INTO credited_item (learner_id, claim_id, item_id, rule_set_id, exclusive_group, completed_on)
   SELECT DISTINCT c.learner_id, c.id, (paper #>> '{}')::uuid, c.rule_set_id, act.exclusive_group, c.completed_on
   FROM claim c
   JOIN claim_cycle act ON act.learner_id = c.learner_id AND act.claim_id = c.id
   CROSS JOIN LATERAL jsonb_path_query(c.evidence, '$.cycles[*].sources[*].paperId') AS paper`,
  ...released.map(
    (table) => `UPDATE ${table} SET released_at = reversal.awarded_at FROM award reversal
     WHERE reversal.learner_id = ${table}.learner_id AND reversal.claim_id = ${table}.claim_id
       AND reversal.kind = 'reversal'`,
  ),
];
