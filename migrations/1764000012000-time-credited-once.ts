import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A minute once, on its own day: the time zone is kept with what was read, passed and documented; the time of an act
 * and time that is paid by its length keep each other out; what claims were credited for by time is kept, so that
 * the running total is rounded; and one claim may have awards of several days.
 */
export class TimeCreditedOnce1764000012000 implements MigrationInterface {
  name = 'TimeCreditedOnce1764000012000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...zones, ...payment, ...totals, ...keptTotals, ...awards]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

/** The zone of the profile as it is now is the best that is known of what was done before. */
const zones = [
  // Row-level security binds the owner too.
  `SET LOCAL app.scope = 'system'`,
  `ALTER TABLE activity_attempt DISABLE TRIGGER activity_attempt_append_only`,
  ...['reading_session', 'cycle', 'activity_attempt'].flatMap((table) => [
    `ALTER TABLE ${table} ADD time_zone varchar(60)`,
    `UPDATE ${table} SET time_zone = coalesce(
       (SELECT p.time_zone FROM learner_profile p WHERE p.learner_id = ${table}.learner_id), 'UTC')`,
    `ALTER TABLE ${table} ALTER time_zone SET NOT NULL`,
  ]),
  `ALTER TABLE activity_attempt ENABLE TRIGGER activity_attempt_append_only`,
  `CREATE FUNCTION keep_time_zone() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'The time zone of % rows is kept: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '23L01';
   END $$`,
  // Attempts have a guard of their own against every change.
  ...['reading_session', 'cycle'].map(
    (table) => `CREATE TRIGGER ${table}_zone_kept BEFORE UPDATE OF time_zone ON ${table}
       FOR EACH ROW EXECUTE FUNCTION keep_time_zone()`,
  ),
];

const timed = `jsonb_path_exists(v.content, '$.rules[*] ? (@.operator == "hourly" || @.operator == "minutes-per-topic")')`;

/**
 * An act keeps all of its reading, also where two acts overlap; paid by its length, a minute is nobody else's.
 * Two constraints say so: time excludes time, and time and acts exclude each other.
 */
const payment = [
  `ALTER TABLE credited_time DISABLE TRIGGER credited_time_append_only`,
  `GRANT UPDATE ON credited_time TO CURRENT_USER`,
  `ALTER TABLE credited_time ADD paid_for varchar(10), DROP CONSTRAINT credited_time_once`,
  `UPDATE credited_time SET paid_for = CASE WHEN EXISTS (
       SELECT FROM claim c JOIN rule_set_version v ON v.rule_set_id = c.rule_set_id AND v.version = c.rule_set_version
       WHERE c.learner_id = credited_time.learner_id AND c.id = credited_time.claim_id AND ${timed})
     THEN 'time' ELSE 'act' END`,
  // In pieces of a day, so that what touches a claim is found without looking at all that came before it.
  `INSERT INTO credited_time (learner_id, claim_id, exclusive_group, starts_at, ends_at, released_at, paid_for)
   SELECT t.learner_id, t.claim_id, t.exclusive_group, piece, least(piece + interval '24 hours', t.ends_at),
     t.released_at, t.paid_for
   FROM credited_time t
   CROSS JOIN LATERAL generate_series(t.starts_at + interval '24 hours', t.ends_at - interval '1 microsecond',
     interval '24 hours') AS piece
   WHERE t.ends_at - t.starts_at > interval '24 hours'`,
  `UPDATE credited_time SET ends_at = starts_at + interval '24 hours'
   WHERE ends_at - starts_at > interval '24 hours'`,
  `ALTER TABLE credited_time
     ALTER paid_for SET NOT NULL,
     ADD CONSTRAINT credited_time_paid_for CHECK (paid_for IN ('act', 'time')),
     ADD CONSTRAINT credited_time_within_a_day CHECK (ends_at - starts_at <= interval '24 hours'),
     ADD CONSTRAINT credited_time_once
       EXCLUDE USING gist (learner_id WITH =, exclusive_group WITH =, tstzrange(starts_at, ends_at) WITH &&)
       WHERE (released_at IS NULL AND paid_for = 'time'),
     ADD CONSTRAINT credited_time_or_act
       EXCLUDE USING gist (learner_id WITH =, exclusive_group WITH =, tstzrange(starts_at, ends_at) WITH &&, paid_for WITH <>)
       WHERE (released_at IS NULL)`,
  `REVOKE UPDATE ON credited_time FROM CURRENT_USER`,
  `GRANT UPDATE (released_at) ON credited_time TO CURRENT_USER`,
  `ALTER TABLE credited_time ENABLE TRIGGER credited_time_append_only`,
];

const system = `current_setting('app.scope', true) = 'system'`;
const learner = `learner_id = nullif(current_setting('app.learner_id', true), '')::uuid`;

/** How long a claim was credited for by its length, and what it came to before any limit: what the total rests on. */
const totals = [
  `CREATE TABLE timed_credit (
     learner_id uuid NOT NULL,
     claim_id uuid NOT NULL,
     completed_on date NOT NULL,
     rule_id varchar(60) NOT NULL,
     rule_set_id varchar(60) NOT NULL,
     rule_set_version varchar(30) NOT NULL,
     milliseconds bigint NOT NULL,
     amount numeric(8,2) NOT NULL,
     released_at timestamptz,
     CONSTRAINT timed_credit_pk PRIMARY KEY (learner_id, claim_id, completed_on, rule_id),
     CONSTRAINT timed_credit_positive CHECK (milliseconds > 0 AND amount >= 0),
     CONSTRAINT timed_credit_claim_fk FOREIGN KEY (learner_id, claim_id) REFERENCES claim (learner_id, id)
   )`,
  `CREATE INDEX timed_credit_by_day ON timed_credit (learner_id, rule_set_id, completed_on) WHERE released_at IS NULL`,
];

/** What was added up before the limits: the arithmetic without their lines. */
const awardedByTime = `(SELECT sum((line ->> 'amount')::numeric)
   FROM jsonb_array_elements(c.evidence -> 'arithmetic') AS line
   WHERE line ->> 'label' !~ '^(Over the (cap|designated)|Counted as )')`;

/** Hours count all their time; where parts of visits count, the time is what the amount is worth. */
const keptTotals = [
  `INSERT INTO timed_credit (learner_id, claim_id, completed_on, rule_id, rule_set_id, rule_set_version, milliseconds, amount, released_at)
   SELECT * FROM (
     SELECT c.learner_id, c.id, c.completed_on, rule ->> 'id', c.rule_set_id, c.rule_set_version,
       CASE rule ->> 'operator'
         WHEN 'hourly' THEN round(extract(epoch FROM held.time) * 1000)
         ELSE round(${awardedByTime} * (rule ->> 'unitMinutes')::numeric * 60000 / (rule ->> 'rate')::numeric)
       END::bigint AS milliseconds, ${awardedByTime} AS amount, held.released_at
     FROM claim c
     JOIN rule_set_version v ON v.rule_set_id = c.rule_set_id AND v.version = c.rule_set_version
     CROSS JOIN LATERAL jsonb_path_query_first(v.content,
       '$.rules[*] ? (@.operator == "hourly" || @.operator == "minutes-per-topic")') AS rule
     CROSS JOIN LATERAL (SELECT sum(t.ends_at - t.starts_at) AS time, max(t.released_at) AS released_at
       FROM credited_time t WHERE t.learner_id = c.learner_id AND t.claim_id = c.id) AS held
     WHERE rule IS NOT NULL
   ) AS made WHERE milliseconds > 0 AND amount >= 0`,
  `CREATE TRIGGER timed_credit_append_only BEFORE UPDATE OR DELETE ON timed_credit
     FOR EACH ROW EXECUTE FUNCTION refuse_change_but_release()`,
  `CREATE TRIGGER timed_credit_no_truncate BEFORE TRUNCATE ON timed_credit
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON timed_credit FROM CURRENT_USER`,
  `GRANT UPDATE (released_at) ON timed_credit TO CURRENT_USER`,
  `ALTER TABLE timed_credit ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE timed_credit FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY timed_credit_owner ON timed_credit USING (${learner} OR ${system}) WITH CHECK (${learner} OR ${system})`,
];

/** A claim of hours over two years has an award in each of them. */
const awards = [
  `DROP INDEX award_one_per_part`,
  `CREATE UNIQUE INDEX award_one_per_part ON award (learner_id, claim_id, unit, completed_on) WHERE kind = 'award'`,
];
