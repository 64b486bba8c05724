import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What rests on a device's word alone is told apart: spans that came late, and the credit that was given for them. */
export class HeldClaims1764000014000 implements MigrationInterface {
  name = 'HeldClaims1764000014000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of reading) await runner.query(statement);
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
