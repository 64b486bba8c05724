import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Award } from '../credit/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock, Database, notFound } from '../platform/index.js';
import { AwardTopic } from './award-topic.entity.js';
import type { Topic } from './domain/topics.js';

/** The topics that learners give to their own awards. */
@Injectable()
export class AwardTopics {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  /** By award, its topics: one statement. */
  async of(
    manager: EntityManager,
    learnerId: string,
    awardIds: readonly string[],
  ): Promise<Map<string, string[]>> {
    const rows = await manager.query<{ id: string; topics: string[] }[]>(
      `SELECT award_id AS id, array_agg(topic::text ORDER BY topic) AS topics FROM award_topic
       WHERE learner_id = $1 AND award_id = ANY($2::uuid[]) GROUP BY award_id`,
      [learnerId, awardIds],
    );
    return new Map(rows.map(({ id, topics }) => [id, topics]));
  }

  /** Puts these topics in the place of those there are. @throws Problem not-found */
  set(
    learnerId: string,
    awardId: string,
    given: readonly Topic[],
  ): Promise<{ awardId: string; topics: Topic[] }> {
    return this.database.asLearner(learnerId, async (manager) => {
      const award = await manager.findOne(Award, {
        where: { learnerId, id: awardId, kind: 'award' },
        lock: { mode: 'for_key_share' },
      });
      if (!award) throw notFound();
      const topics = [...new Set(given)].toSorted();
      const before = (await this.of(manager, learnerId, [awardId])).get(awardId) ?? [];
      if (before.join(' ') === topics.join(' ')) return { awardId, topics };
      const now = this.clock.now();
      await manager.query('DELETE FROM award_topic WHERE learner_id = $1 AND award_id = $2', [
        learnerId,
        awardId,
      ]);
      const rows = topics.map((topic) => ({ learnerId, awardId, topic, setAt: now }));
      if (rows.length > 0)
        await manager.upsert(AwardTopic, rows, ['learnerId', 'awardId', 'topic']);
      await this.ledger.record(
        manager,
        {
          actor: { kind: 'learner', id: learnerId },
          action: 'award.topics',
          subject: { kind: 'award', id: awardId },
          before: { topics: before },
          after: { topics },
        },
        now,
      );
      return { awardId, topics };
    });
  }
}
