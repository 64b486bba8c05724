import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Award, AwardTopic, type AwardedTopic } from '../../credit/index.js';
import { Ledger } from '../../ledger/index.js';
import { Clock, Database, notFound } from '../../platform/index.js';
import type { Topic } from '../../shared/topics.js';

/** What an award is on, the topics in order; of each where it comes from. */
export interface TopicsOfAward {
  readonly awardId: string;
  readonly topics: Topic[];
  readonly origins: AwardedTopic[];
}

/** The topics of awards: derived from what was read, or said by the learner. */
@Injectable()
export class AwardTopics {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  /** By award, its topics with where they come from: one statement. */
  async listTopics(
    manager: EntityManager,
    learnerId: string,
    awardIds: readonly string[],
  ): Promise<Map<string, AwardedTopic[]>> {
    const rows = await manager.query<{ id: string; topics: AwardedTopic[] }[]>(
      `SELECT award_id AS id, json_agg(json_build_object('topic', topic, 'origin', origin) ORDER BY topic) AS topics
       FROM award_topic WHERE learner_id = $1 AND award_id = ANY($2::uuid[]) GROUP BY award_id`,
      [learnerId, awardIds],
    );
    return new Map(rows.map(({ id, topics }) => [id, topics]));
  }

  /**
   * Puts these topics in the place of those that the learner said before. What the activity or its papers gave stays,
   * and is not the learner's word though they say it too.
   * @throws Problem not-found
   */
  set(learnerId: string, awardId: string, given: readonly Topic[]): Promise<TopicsOfAward> {
    return this.database.asLearner(learnerId, async (manager) => {
      const award = await manager.findOne(Award, {
        where: { learnerId, id: awardId, kind: 'award' },
        lock: { mode: 'for_key_share' },
      });
      if (!award) throw notFound();
      const all = (await this.listTopics(manager, learnerId, [awardId])).get(awardId) ?? [];
      const derived = all.filter(({ origin }) => origin !== 'self-declared');
      const said = (topics: readonly AwardedTopic[]): Topic[] =>
        topics.filter(({ origin }) => origin === 'self-declared').map(({ topic }) => topic);
      const topics = [...new Set(given)]
        .filter((topic) => !derived.some((one) => one.topic === topic))
        .toSorted();
      const before = said(all);
      const own = topics.map((topic) => ({ topic, origin: 'self-declared' as const }));
      const after = topicsOf(awardId, [...derived, ...own]);
      if (before.join(' ') === topics.join(' ')) return after;
      const now = this.clock.now();
      await manager.delete(AwardTopic, { learnerId, awardId, origin: 'self-declared' });
      const rows = own.map((one) => ({ learnerId, awardId, ...one, setAt: now }));
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
      return after;
    });
  }
}

function topicsOf(awardId: string, given: readonly AwardedTopic[]): TopicsOfAward {
  const origins = given.toSorted((a, b) => (a.topic < b.topic ? -1 : 1));
  return { awardId, topics: origins.map(({ topic }) => topic), origins };
}
