import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A claim that was declined by mistake can be held again, with all that it had used up, and is decided anew. */
export class DeclinedClaims1764000017000 implements MigrationInterface {
  name = 'DeclinedClaims1764000017000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup to go back.');
  }
}

const system = `current_setting('app.scope', true) = 'system'`;

const statements = [
  `CREATE OR REPLACE FUNCTION refuse_change_but_state() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.state <> 'withdrawn'
        AND (OLD.state = 'held' AND NEW.state IN ('awarded', 'declined', 'withdrawn')
             OR OLD.state = 'declined' AND NEW.state = 'held'
             OR OLD.state NOT IN ('held', 'declined') AND NEW.state NOT IN ('held', 'declined'))
        AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state' THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION '% rows are judged once: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '23L01';
   END $$`,
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
         SELECT FROM claim WHERE learner_id = NEW.learner_id AND id = NEW.claim_id AND state IN ('revoked', 'declined')) THEN
         RETURN NEW;
       END IF;
     END IF;
     RAISE EXCEPTION '% rows are append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '23L01';
   END $$`,
  // Declined, held again and decided anew: awarded once.
  `DROP INDEX audit_decision_held_once`,
  `CREATE UNIQUE INDEX audit_decision_awarded_once ON audit_decision (learner_id, claim_id) WHERE outcome = 'awarded'`,
];
