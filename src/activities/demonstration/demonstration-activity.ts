import { Injectable } from '@nestjs/common';
import { DemonstrationAccounts } from '../../accounts/index.js';
import { DemonstrationLibrary } from '../../literature/index.js';
import { Clock, Database, shippedYaml } from '../../platform/index.js';
import { ActivityMaking } from '../designation/activity-making.js';
import type { NewActivity } from '../domain/activity-errors.js';
import { earliestDayAt } from '../../shared/zones.js';
import { addYears } from '../../shared/calendar.js';
import { Activity } from '../activity.entity.js';

/** What templates/demonstration/activity.yaml says of it. */
interface DemonstrationAssessment extends Omit<
  NewActivity,
  'paperId' | 'releasedOn' | 'expiresOn'
> {
  /** The key of the demonstration paper. */
  readonly paper: string;
}

export const demonstrationAssessment = (): DemonstrationAssessment =>
  shippedYaml('demonstration', 'activity.yaml') as DemonstrationAssessment;

/** The activity with which the way from an article to its credit can be tried offline. */
@Injectable()
export class DemonstrationActivity {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: DemonstrationAccounts,
    private readonly library: DemonstrationLibrary,
    private readonly making: ActivityMaking,
  ) {}

  /**
   * Makes it when the demonstration provider and its paper are there and never had it: a retired one is not made
   * again. Several processes may call it at once.
   */
  async ensure(): Promise<void> {
    const providerId = await this.accounts.providerId();
    const { paper, ...assessment } = demonstrationAssessment();
    const paperId = await this.library.idOf(paper);
    if (providerId === null || paperId === null) return;
    await this.database.asSystem(async (manager) => {
      await manager.query(
        `SELECT pg_advisory_xact_lock(hashtextextended('lectern demonstration activity', 0))`,
      );
      const { title } = assessment;
      if (await manager.existsBy(Activity, { providerId, title })) return;
      // Open for everybody at once: nowhere is it an earlier day.
      const releasedOn = earliestDayAt(this.clock.now());
      const activity = {
        ...assessment,
        paperId,
        releasedOn,
        expiresOn: addYears(releasedOn, 3),
      };
      await this.making.make(manager, providerId, activity, { kind: 'system', id: null });
    });
  }
}
