import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ledgerActor } from '../../accounts/index.js';
import { Ledger } from '../../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  decodeCursor,
  isId,
  notFound,
  pageOf,
  type Actor,
} from '../../platform/index.js';
import { ActivityMaking } from './activity-making.js';
import {
  choicesTaken,
  designatedActivities,
  designatedActivity,
  evaluationSums,
  regradingsOf,
} from './designated-rows.js';
import { designatedOf, designatedPageOf } from './designated-view.js';
import type { NewActivity } from '../domain/activity-errors.js';
import type {
  DesignatedActivitiesDto,
  DesignatedActivityPageDto,
} from '../dto/designated-activity.dto.js';
import type { Topic } from '../../shared/topics.js';
import { dayAt } from '../../shared/zones.js';
import { Activity } from '../activity.entity.js';
import { inputError } from '../../shared/input-error.js';
import { t } from './messages.js';

/** An administrator, with the provider whose activities they designate. */
export interface Designer extends Actor {
  readonly providerId: string;
}

/** The activities of one accredited provider, as its administrators make, end and look at them. */
@Injectable()
export class DesignatedActivities {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly making: ActivityMaking,
    private readonly ledger: Ledger,
  ) {}

  /** The provider's activities, the last made first. */
  list(
    { providerId }: Designer,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<DesignatedActivitiesDto> {
    const [before] = decodeCursor(cursor, ['id']) ?? [null];
    return this.database.asSystem(async (manager) => {
      const rows = await designatedActivities(manager, providerId, before, limit + 1);
      const page = pageOf(rows, limit, ({ id }) => [id]);
      return { ...page, items: page.items.map((row) => designatedOf(row, this.today())) };
    });
  }

  /** One activity with its questions, the right answers and the results. @throws Problem not-found */
  findActivity({ providerId }: Designer, id: string): Promise<DesignatedActivityPageDto> {
    return this.database.asSystem((manager) => this.page(manager, providerId, id));
  }

  /** Makes an activity. @throws Problem invalid-input, activity-title-taken */
  create(
    actor: Designer,
    given: NewActivity & { readonly topics?: readonly Topic[] },
  ): Promise<DesignatedActivityPageDto> {
    return this.database.asSystem(async (manager) => {
      const { providerId } = actor;
      const id = await this.making.make(manager, providerId, given, ledgerActor(actor));
      return this.page(manager, providerId, id);
    });
  }

  /**
   * Retires an activity: no new attempts, while a pass can still be evaluated and claimed.
   * @throws Problem not-found, activity-retired
   */
  retire(actor: Designer, id: string, reason: string): Promise<DesignatedActivityPageDto> {
    const at = this.clock.now();
    return this.change(actor, id, async (manager, { retiredAt }) => {
      if (retiredAt) {
        throw new Problem('activity-retired', t.message('alreadyRetired'));
      }
      await manager.update(Activity, { id }, { retiredAt: at, retiredReason: reason.trim() });
      const subject = { kind: 'activity', id };
      const change = { actor: ledgerActor(actor), action: 'activity.retire', subject };
      await this.ledger.record(manager, { ...change, reason: reason.trim() }, at);
    });
  }

  /**
   * Lets an activity end on an earlier day.
   * @throws Problem not-found, activity-retired, invalid-input
   */
  endEarlier(actor: Designer, id: string, expiresOn: string): Promise<DesignatedActivityPageDto> {
    return this.change(actor, id, async (manager, before) => {
      if (before.retiredAt) {
        throw new Problem('activity-retired', t.message('retired'));
      }
      const message =
        expiresOn >= before.expiresOn
          ? t.message('notEarlier')
          : expiresOn < before.releasedOn || expiresOn < this.today()
            ? t.message('tooEarly')
            : null;
      if (message !== null) {
        throw new Problem('invalid-input', t.message('lastDay', { error: message.text }), {
          errors: [inputError('expiresOn', 'earlier', message)],
        });
      }
      await manager.update(Activity, { id }, { expiresOn });
      await this.ledger.record(
        manager,
        {
          actor: ledgerActor(actor),
          action: 'activity.end-earlier',
          subject: { kind: 'activity', id },
          before: { expiresOn: before.expiresOn },
          after: { expiresOn },
        },
        this.clock.now(),
      );
    });
  }

  /** Locks the activity, lets it be changed, and shows it as it is then. */
  private change(
    { providerId }: Designer,
    id: string,
    work: (manager: EntityManager, before: Activity) => Promise<void>,
  ): Promise<DesignatedActivityPageDto> {
    if (!isId(id)) throw notFound();
    return this.database.asSystem(async (manager) => {
      const before = await manager.findOne(Activity, {
        where: { id, providerId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!before) throw notFound();
      await work(manager, before);
      return this.page(manager, providerId, id);
    });
  }

  private async page(
    manager: EntityManager,
    providerId: string,
    id: string,
  ): Promise<DesignatedActivityPageDto> {
    const row = isId(id) ? await designatedActivity(manager, providerId, id) : undefined;
    if (!row) throw notFound();
    const taken = await choicesTaken(manager, id);
    const sums = await evaluationSums(manager, id);
    const regradings = await regradingsOf(manager, id);
    return designatedPageOf(row, this.today(), taken, sums, regradings);
  }

  private today(): string {
    return dayAt(this.clock.now(), 'UTC');
  }
}
