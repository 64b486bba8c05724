import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, type EntityManager } from 'typeorm';
import {
  Clock,
  Database,
  decodeCursor,
  isId,
  newId,
  notFound,
  pageOf,
} from '../../platform/index.js';
import { Account } from '../account.entity.js';
import { Notice } from './notice.entity.js';

/** A message to a learner: a kind for the page, a sentence, and where to look (a path of this site). */
export type NewNotice = Readonly<Pick<Notice, 'kind' | 'text' | 'link'>>;

/** A notice as it is listed. */
export type ListedNotice = Omit<Notice, 'learnerId' | 'account'>;

/** Messages to people in the application: learners, and administrators of a provider. */
@Injectable()
export class Notices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Notifies a learner, in the transaction of what happened. */
  async addNotice(
    manager: EntityManager,
    learnerId: string,
    notice: NewNotice,
    at: Date,
  ): Promise<void> {
    await this.tellAll(manager, [{ learnerId, ...notice }], at);
  }

  /** Notifies several learners, in one statement. */
  async tellAll(
    manager: EntityManager,
    notices: readonly (NewNotice & { readonly learnerId: string })[],
    at: Date,
  ): Promise<void> {
    if (notices.length === 0) return;
    await manager.insert(
      Notice,
      notices.map(({ learnerId, kind, text, link }) => ({
        learnerId,
        id: newId(),
        kind,
        text,
        link,
        createdAt: at,
        readAt: null,
      })),
    );
  }

  /** Notifies every administrator of these providers, also in a learner's transaction. */
  async tellAdministrators(
    manager: EntityManager,
    providerIds: readonly string[],
    notice: NewNotice,
    at: Date,
  ): Promise<void> {
    const administrators = await manager.find(Account, {
      select: { id: true },
      where: { providerId: In(providerIds), role: 'administrator', disabledAt: IsNull() },
      order: { id: 'ASC' },
    });
    await this.tellAll(
      manager,
      administrators.map(({ id: learnerId }) => ({ learnerId, ...notice })),
      at,
    );
  }

  /** The account's notices, the newest first. */
  async list(
    learnerId: string,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<{ items: ListedNotice[]; nextCursor: string | null }> {
    const [last] = decodeCursor(page.cursor, ['id']) ?? [];
    // Identifiers begin with the time they were made at, and the primary key is in their order.
    const rows = await this.database.asLearner(learnerId, (manager) =>
      manager.find(Notice, {
        select: { id: true, kind: true, text: true, link: true, createdAt: true, readAt: true },
        where: { learnerId, ...(last && { id: LessThan(last) }) },
        order: { id: 'DESC' },
        take: page.limit + 1,
      }),
    );
    return pageOf(rows, page.limit, ({ id }) => [id]);
  }

  /**
   * Marks a notice as read; the first time counts.
   * @throws Problem not-found
   */
  async read(learnerId: string, noticeId: string): Promise<void> {
    if (!isId(noticeId)) {
      throw notFound();
    }
    const [, found] = await this.database.asLearner(learnerId, (manager) =>
      manager.query<[unknown[], number]>(
        `UPDATE notice SET read_at = coalesce(read_at, $3) WHERE learner_id = $1 AND id = $2`,
        [learnerId, noticeId, this.clock.now()],
      ),
    );
    if (found === 0) {
      throw notFound();
    }
  }
}
