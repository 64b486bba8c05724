import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What rests on a device's word alone is told apart: spans that came late, and the credit that was given for them.
 * Limits of providers, and claims that are held for review before they are awarded.
 */
export class HeldClaims1764000014000 implements MigrationInterface {
  name = 'HeldClaims1764000014000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...reading, ...limits, ...holds, ...claims, ...decisions]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const reading = [
  `ALTER TABLE reading_span DROP CONSTRAINT reading_span_kind`,
  // Row-level security binds the owner too. What claims were judged on is frozen in them and stays as it was.
  `SET LOCAL app.scope = 'system'`,
  `UPDATE reading_span SET kind = 'offline' WHERE reason = 'reading-offline'`,
  `ALTER TABLE reading_span
     ADD CONSTRAINT reading_span_kind CHECK (kind IN ('active', 'offline', 'idle', 'hidden', 'unfocused', 'gap')),
     ADD CONSTRAINT reading_span_offline CHECK ((kind = 'offline') = (reason = 'reading-offline'))`,
  `ALTER TABLE credited_time ADD offline boolean NOT NULL DEFAULT false`,
  `CREATE INDEX cycle_by_documentation ON cycle (learner_id, documented_at)`,
];

const system = `current_setting('app.scope', true) = 'system'`;
const learner = `learner_id = nullif(current_setting('app.learner_id', true), '')::uuid`;
const provider = `provider_id = nullif(current_setting('app.provider_id', true), '')::uuid`;

const appendOnly = (table: string): string[] => [
  `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM CURRENT_USER`,
];

/** Every version that was in force stays: a held claim names the one that held it. */
const limits = [
  `CREATE TABLE provider_claim_limits (
     provider_id uuid NOT NULL,
     version integer NOT NULL,
     limits jsonb NOT NULL,
     set_by uuid NOT NULL,
     set_at timestamptz NOT NULL,
     CONSTRAINT provider_claim_limits_pk PRIMARY KEY (provider_id, version),
     CONSTRAINT provider_claim_limits_version CHECK (version > 0),
     CONSTRAINT provider_claim_limits_provider_fk FOREIGN KEY (provider_id) REFERENCES accredited_provider (id),
     CONSTRAINT provider_claim_limits_account_fk FOREIGN KEY (set_by) REFERENCES account (id)
   )`,
  ...appendOnly('provider_claim_limits'),
];

const holds = [
  // limits_version 0: the usual limits of the server.
  `CREATE TABLE claim_hold (
     learner_id uuid NOT NULL,
     claim_id uuid NOT NULL,
     provider_id uuid NOT NULL,
     reasons jsonb NOT NULL,
     limits_version integer NOT NULL,
     review_by date NOT NULL,
     held_at timestamptz NOT NULL,
     CONSTRAINT claim_hold_pk PRIMARY KEY (learner_id, claim_id),
     CONSTRAINT claim_hold_reasons CHECK (jsonb_array_length(reasons) > 0),
     CONSTRAINT claim_hold_claim_fk FOREIGN KEY (learner_id, claim_id) REFERENCES claim (learner_id, id)
   )`,
  `CREATE INDEX claim_hold_by_provider ON claim_hold (provider_id, review_by)`,
  ...appendOnly('claim_hold'),
  `ALTER TABLE claim_hold ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE claim_hold FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY claim_hold_owner ON claim_hold USING (${learner} OR ${system}) WITH CHECK (${learner} OR ${system})`,
  `CREATE POLICY claim_hold_provider ON claim_hold FOR SELECT USING (${provider})`,
];

/** A claim is held before it is anything else, and declined for good; while it is either, nothing is awarded for it. */
const claims = [
  `ALTER TABLE claim
     DROP CONSTRAINT claim_state,
     ADD CONSTRAINT claim_state CHECK (state IN ('held', 'awarded', 'upheld', 'reduced', 'revoked', 'withdrawn', 'declined'))`,
  `CREATE INDEX claim_held ON claim (provider_id, claimed_at) WHERE state = 'held'`,
  `CREATE OR REPLACE FUNCTION refuse_change_but_state() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.state NOT IN ('withdrawn', 'declined')
        AND (OLD.state = 'held' AND NEW.state IN ('awarded', 'declined', 'withdrawn')
             OR OLD.state <> 'held' AND NEW.state NOT IN ('held', 'declined'))
        AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state' THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION '% rows are judged once: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '23L01';
   END $$`,
  `CREATE FUNCTION refuse_award_while_held() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM claim WHERE learner_id = NEW.learner_id AND id = NEW.claim_id AND state IN ('held', 'declined')) THEN
       RAISE EXCEPTION 'nothing is awarded for a claim that is held or was declined'
         USING ERRCODE = '23514', CONSTRAINT = 'award_not_held';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER award_not_held BEFORE INSERT ON award
     FOR EACH ROW EXECUTE FUNCTION refuse_award_while_held()`,
];

const decisions = [
  `ALTER TABLE audit_decision
     DROP CONSTRAINT audit_decision_outcome,
     ADD CONSTRAINT audit_decision_outcome CHECK (outcome IN ('awarded', 'declined', 'upheld', 'reduced', 'revoked', 'reinstated')),
     DROP CONSTRAINT audit_decision_act,
     ADD CONSTRAINT audit_decision_act CHECK (act IS NULL OR outcome IN ('revoked', 'declined') AND act IN ('released', 'spent'))`,
  `CREATE UNIQUE INDEX audit_decision_held_once ON audit_decision (learner_id, claim_id) WHERE outcome IN ('awarded', 'declined')`,
];
