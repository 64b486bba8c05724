import type { EntityManager } from 'typeorm';

/**
 * Claims of one learner are judged, taken back and decided one after the other, so that each sees what the one before it
 * did, and the profile they are judged by stays as it is. Learners do not wait for each other.
 */
export async function standInLine(manager: EntityManager, learnerId: string): Promise<void> {
  await manager.query('SELECT FROM learner_profile WHERE learner_id = $1 FOR NO KEY UPDATE', [
    learnerId,
  ]);
}
