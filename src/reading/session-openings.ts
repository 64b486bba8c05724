import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A paper was opened: a reading session began. */
export interface SessionOpening {
  learnerId: string;
  sessionId: string;
  paperId: string;
  /** The search that led to the paper, when one did. */
  searchId: string | null;
  at: Date;
  /** IANA name, of the profile: it determines the days of what is read, whatever the profile says later. */
  timeZone: string;
}

/** Runs in the transaction of the opening, on behalf of the learner; an error undoes the opening. */
export type OpeningHandler = (manager: EntityManager, opening: SessionOpening) => Promise<void>;

/** Where other modules register to be notified, in the same transaction, that a learner opened a paper. */
@Injectable()
export class SessionOpenings {
  private readonly handlers: OpeningHandler[] = [];

  /** Registers a handler; called while the modules start. */
  onOpened(handler: OpeningHandler): void {
    this.handlers.push(handler);
  }

  async notifyOpening(manager: EntityManager, opening: SessionOpening): Promise<void> {
    for (const handler of this.handlers) await handler(manager, opening);
  }
}
