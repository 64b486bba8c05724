import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  Clock,
  Database,
  decodeCursor,
  isId,
  newId,
  notFound,
  pageOf,
} from '../../platform/index.js';
import { Notice } from './notice.entity.js';

/** What a learner is told: a kind for the page, a sentence, and where to look (a path of this site). */
export interface NewNotice {
  readonly kind: string;
  readonly text: string;
  readonly link: string | null;
}

/** A notice as it is listed. */
export interface ListedNotice extends NewNotice {
  readonly id: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** What Lectern tells people in the application: learners, and administrators of a provider. */
@Injectable()
export class Notices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Tells a learner something, in the transaction of what happened. */
  async addNotice(
    manager: EntityManager,
    learnerId: string,
    notice: NewNotice,
    at: Date,
  ): Promise<void> {
    await this.tellAll(manager, [{ learnerId, ...notice }], at);
  }

  /** Tells several learners something each, in one statement. */
  async tellAll(
    manager: EntityManager,
    notices: readonly (NewNotice & { readonly learnerId: string })[],
    at: Date,
  ): Promise<void> {
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

  /** Tells every administrator of these providers something, also in a learner's transaction. */
  async tellAdministrators(
    manager: EntityManager,
    providerIds: readonly string[],
    { kind, text, link }: NewNotice,
    at: Date,
  ): Promise<void> {
    const administrators = await manager.query<{ id: string }[]>(
      `SELECT id FROM account WHERE provider_id = ANY ($1::uuid[]) AND role = 'administrator' AND disabled_at IS NULL
       ORDER BY id`,
      [providerIds],
    );
    await manager.query(
      `INSERT INTO notice (learner_id, id, kind, text, link, created_at)
       SELECT account_id, id, $3, $4, $5, $6 FROM unnest($1::uuid[], $2::uuid[]) AS told (account_id, id)`,
      [administrators.map(({ id }) => id), administrators.map(() => newId()), kind, text, link, at],
    );
  }

  /** The account's notices, the newest first. */
  async list(
    learnerId: string,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<{ items: ListedNotice[]; nextCursor: string | null }> {
    const [last] = decodeCursor(page.cursor, ['id']) ?? [null];
    // Identifiers begin with the time they were made at, and the primary key is in their order.
    const rows = await this.database.asLearner(learnerId, (manager) =>
      manager.query<ListedNotice[]>(
        `SELECT id, kind, text, link, created_at AS "createdAt", read_at AS "readAt"
         FROM notice WHERE learner_id = $1 AND ($2::uuid IS NULL OR id < $2::uuid)
         ORDER BY id DESC LIMIT $3`,
        [learnerId, last, page.limit + 1],
      ),
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
