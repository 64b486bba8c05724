import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Notices } from '../../accounts/index.js';
import { Ledger } from '../../ledger/index.js';
import { Clock, Database, Jobs } from '../../platform/index.js';
import { correctableActivity, type CorrectableActivity } from './correction-rows.js';
import { regrade, type Regrading } from '../domain/regrading.js';
import { regradeNotice } from '../domain/regrade-notice.js';
import { disclosure } from '../domain/start.js';
import {
  attemptsOf,
  keepRegrades,
  learnersAfter,
  moveRegrading,
  nextRegrading,
  type RegradingRow,
} from './regrading-rows.js';
import { ActivityRegrading } from './activity-regrading.entity.js';

export const regradeJob = 'activity.regrade';

/** So many learners in one transaction: a moment's work, and little to do again after a crash. */
const learnersAtOnce = 200;

/**
 * Regrades the attempts that a corrected key touches, learner after learner. Each transaction keeps its regrades,
 * its notices and records, and how far it came, so that a process that dies loses at most the one under way.
 */
@Injectable()
export class Regradings implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.jobs.register(regradeJob, () => this.finishAll());
    // For a process that died with the job in its hands while others went on.
    this.jobs.every('7 * * * *', regradeJob);
  }

  /** What a server that stopped left undone. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.asSystem(async (manager) => {
      const isOpen = await manager.existsBy(ActivityRegrading, { finishedAt: IsNull() });
      if (isOpen) await this.jobs.enqueue(manager, regradeJob, {});
    });
  }

  /** Continues every unfinished regrading. Several processes may do so at once. */
  async finishAll(): Promise<void> {
    while (await this.database.asSystem((manager) => this.step(manager)));
  }

  /** Regrades some more learners. @returns whether there may be more to do */
  private async step(manager: EntityManager): Promise<boolean> {
    const regrading = await nextRegrading(manager);
    if (!regrading) return false;
    const { activityId, providerId } = regrading;
    const activity = await correctableActivity(manager, { providerId, id: activityId });
    if (!activity) throw new Error('A regrading has its activity');
    const learnerIds = await learnersAfter(manager, regrading, learnersAtOnce);
    if (learnerIds.length === 0) {
      const { activityId, version } = regrading;
      const finishedAt = this.clock.now();
      await manager.update(ActivityRegrading, { activityId, version }, { finishedAt });
      return true;
    }
    const attempts = await attemptsOf(manager, activityId, learnerIds);
    const touched = learnerIds.flatMap((learnerId) => {
      const own = attempts.get(learnerId) ?? [];
      const made = regrade(activity.questions, activity.passPercent, own);
      if (!made) return [];
      const passed = made.outcome === 'now-passed' || own.some((attempt) => attempt.passed);
      const told = disclosure(activity, { attemptsMade: own.length, passed });
      return [{ learnerId, ...made, tellsWhy: told === 'answers' }];
    });
    await this.saveRegrades(manager, regrading, activity, touched);
    const count = (wanted: Regrading['outcome']): number =>
      touched.filter(({ outcome }) => outcome === wanted).length;
    await moveRegrading(manager, regrading, {
      until: learnerIds.at(-1) ?? '',
      attempts: [...attempts.values()].reduce((sum, own) => sum + own.length, 0),
      changed: touched.reduce((sum, { regrades }) => sum + regrades.length, 0),
      nowPassed: count('now-passed'),
      passStands: count('pass-stands'),
    });
    return true;
  }

  private async saveRegrades(
    manager: EntityManager,
    regrading: RegradingRow,
    activity: CorrectableActivity,
    touched: readonly (Regrading & { learnerId: string; tellsWhy: boolean })[],
  ): Promise<void> {
    if (touched.length === 0) return;
    const { activityId, version } = regrading;
    const at = this.clock.now();
    const rows = touched.flatMap(({ learnerId, regrades }) =>
      regrades.map((one) => ({ learnerId, ...one })),
    );
    await keepRegrades(manager, regrading, rows, at);
    const reason = activity.corrections.at(-1)?.reason ?? '';
    await this.ledger.recordAll(
      manager,
      rows.map(({ attemptId, correct, of, passed, passStands }) => ({
        actor: { kind: 'system', id: null },
        action: 'activity.regrade',
        subject: { kind: 'activity_attempt', id: attemptId },
        after: { activityId, version, correct, of, passed, passStands },
        reason,
      })),
      at,
    );
    await this.notices.tellAll(
      manager,
      touched.map(({ learnerId, outcome, tellsWhy }) => ({
        learnerId,
        kind: 'activity-regraded',
        text: regradeNotice({
          title: activity.title,
          outcome,
          reason: tellsWhy ? reason : null,
        }),
        link: `/activities/${activityId}`,
      })),
      at,
    );
  }
}
