import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Credit that a learner has from elsewhere, in their own words: nobody here certifies it. */
export interface ElsewhereCredit {
  readonly id: string;
  readonly title: string;
  readonly provider: string | null;
  /** A kind of credit; null: the learner named none. */
  readonly unit: string | null;
  readonly amount: string;
  /** YYYY-MM-DD */
  readonly completedOn: string;
  readonly writtenAt: Date;
  /** Whether it looks the same as another that was written down before, and so counts only once with it. */
  readonly repeated: boolean;
  /** Whether the learner keeps a file that shows it. */
  readonly proof: boolean;
}

/** Finds the self-reported credit that counts, for activities completed in these days, in one statement. */
export type ElsewhereSource = (
  manager: EntityManager,
  learnerId: string,
  days: { readonly from: string; readonly to: string },
) => Promise<readonly ElsewhereCredit[]>;

/** Where the module of self-reported credit registers itself: the log of a learner shows that credit too. */
@Injectable()
export class CreditElsewhere {
  private source: ElsewhereSource | null = null;

  /** @throws Error when there is a source already */
  register(source: ElsewhereSource): void {
    if (this.source) throw new Error('Only one module may keep credit from elsewhere');
    this.source = source;
  }

  /** The latest activity first; none when nobody keeps any. */
  async listCredit(
    manager: EntityManager,
    learnerId: string,
    {
      from = '0001-01-01',
      to = '9999-12-31',
    }: { from?: string | undefined; to?: string | undefined },
  ): Promise<readonly ElsewhereCredit[]> {
    const all = (await this.source?.(manager, learnerId, { from, to })) ?? [];
    return all.toSorted((a, b) =>
      `${a.completedOn} ${a.id}` < `${b.completedOn} ${b.id}` ? 1 : -1,
    );
  }
}
