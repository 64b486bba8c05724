import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LessThan, type EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { IdempotentAnswer } from './idempotent-answer.entity.js';
import { Problem } from './problem.js';
import { t } from './messages.js';

/** The Idempotency-Key header of a request that claims, awards or issues. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => {
    const value = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (typeof value === 'string' && /^[\x21-\x7e]{8,200}$/.test(value)) return value;
    throw new Problem('idempotency-key-required', t.message('keyMissing'));
  },
);

export interface Answer<T extends object> {
  readonly status: number;
  readonly body: T;
}

/**
 * Does the work once per actor and key, and gives the first answer to every repeat. The answer is stored in
 * the transaction of the work; a repeat that arrives in between waits for that transaction.
 * Only successes are kept: after a refusal the same key may be tried again.
 * @throws Problem idempotency-key-reused when the key came with another request before
 */
export async function answerOnce<T extends object>(
  manager: EntityManager,
  call: { actorId: string; key: string; request: unknown; at: Date },
  work: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const requestHash = createHash('sha256').update(JSON.stringify(call.request)).digest();
  // The row is taken first, so that two repeats at once wait for each other at the primary key.
  const [taken] = await manager.query<{ key: string }[]>(
    `INSERT INTO idempotent_answer (actor_id, key, request_hash, status, body, created_at)
     VALUES ($1, $2, $3, 0, '{}', $4) ON CONFLICT DO NOTHING RETURNING key`,
    [call.actorId, call.key, requestHash, call.at],
  );
  if (taken) {
    const answer = await work();
    const { actorId, key } = call;
    await manager.update(IdempotentAnswer, { actorId, key }, answer);
    return answer;
  }
  const [first] = await manager.query<{ request_hash: Buffer; status: number; body: T }[]>(
    `SELECT request_hash, status, body FROM idempotent_answer WHERE actor_id = $1 AND key = $2`,
    [call.actorId, call.key],
  );
  if (!first?.request_hash.equals(requestHash)) {
    throw new Problem('idempotency-key-reused', t.message('keyReused'));
  }
  return { status: first.status, body: first.body };
}

const DAYS_KEPT = 30;

/** Forgets answers older than 30 days; what a repeat could then do again is refused by the database. */
export async function purgeAnswers(database: Database, now: Date): Promise<void> {
  await database.dataSource.manager.delete(IdempotentAnswer, {
    createdAt: LessThan(new Date(now.getTime() - DAYS_KEPT * 86_400_000)),
  });
}
