import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Finds the credit bodies that ask something of a learner, by the names that rule sets give them, in one statement. */
export type HeldBodiesSource = (
  manager: EntityManager,
  learnerId: string,
) => Promise<readonly string[]>;

/** Where the module that knows what learners must fulfil registers itself: their logs come first. */
@Injectable()
export class HeldBodies {
  private source: HeldBodiesSource | null = null;

  /** @throws Error when there is a source already */
  register(source: HeldBodiesSource): void {
    if (this.source) throw new Error('Only one module may say what learners must fulfil');
    this.source = source;
  }

  /** The bodies that ask something of this learner; none when nobody knows. */
  async listBodies(manager: EntityManager, learnerId: string): Promise<ReadonlySet<string>> {
    return new Set(await this.source?.(manager, learnerId));
  }
}
