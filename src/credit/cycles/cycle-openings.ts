import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/index.js';
import { SessionOpenings, type SessionOpening } from '../../reading/index.js';
import { CycleSession } from '../tables/cycle-session.entity.js';

/**
 * Makes cycles by themselves: the papers opened from one search belong to one cycle, a paper opened directly
 * to its own. Runs in the transaction of the opening; openings at once meet at the unique indexes and end in
 * one cycle.
 */
@Injectable()
export class CycleOpenings implements OnModuleInit {
  constructor(private readonly openings: SessionOpenings) {}

  onModuleInit(): void {
    this.openings.onOpened((manager, opening) => this.addToCycle(manager, opening));
  }

  private async addToCycle(manager: EntityManager, opening: SessionOpening): Promise<void> {
    const { learnerId, sessionId, paperId, at } = opening;
    const cycle = (await this.ofSearch(manager, opening)) ?? (await this.ofPaper(manager, opening));
    // What the learner has already written names its sources: a paper opened later is not cited automatically.
    await manager.query(
      `INSERT INTO cycle_source (learner_id, cycle_id, paper_id, opened_at, cited)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT ON CONSTRAINT cycle_source_pk DO NOTHING`,
      [learnerId, cycle.id, paperId, at, cycle.state === 'open'],
    );
    await manager.insert(CycleSession, { learnerId, sessionId, cycleId: cycle.id });
  }

  /** The cycle of the search that led to the paper; none without a search or once that cycle is claimed. */
  private async ofSearch(
    manager: EntityManager,
    { learnerId, paperId, searchId, at, timeZone }: SessionOpening,
  ): Promise<OpenedCycle | undefined> {
    if (searchId === null) return undefined;
    const [cycle] = await manager.query<OpenedCycle[]>(
      `${insertCycle} ON CONFLICT (learner_id, search_id) WHERE search_id IS NOT NULL
       DO UPDATE SET updated_at = excluded.updated_at WHERE cycle.state <> 'claimed'
       RETURNING id, state`,
      [learnerId, newId(), searchId, paperId, at, timeZone],
    );
    return cycle;
  }

  /** The unclaimed cycle of a paper that was opened directly. */
  private async ofPaper(
    manager: EntityManager,
    { learnerId, paperId, at, timeZone }: SessionOpening,
  ): Promise<OpenedCycle> {
    const [cycle] = await manager.query<OpenedCycle[]>(
      `${insertCycle} ON CONFLICT (learner_id, origin_paper_id) WHERE search_id IS NULL AND state <> 'claimed'
       DO UPDATE SET updated_at = excluded.updated_at
       RETURNING id, state`,
      [learnerId, newId(), null, paperId, at, timeZone],
    );
    if (!cycle) throw new Error('An upsert returned no row');
    return cycle;
  }
}

interface OpenedCycle {
  id: string;
  state: 'open' | 'documented';
}

/** The update in case of a conflict locks the row, so that its state stays until the opening is committed. */
const insertCycle = `INSERT INTO cycle
    (learner_id, id, state, search_id, origin_paper_id, opened_at, updated_at, revision, time_zone)
  VALUES ($1, $2, 'open', $3, $4, $5, $5, 0, $6)`;
