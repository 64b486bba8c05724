import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CreditEntry, Repeated, StatedBefore } from '../domain/entry.js';
import {
  lookalikes,
  type Lookalike,
  type SeenCredit,
} from '../domain/self-reported/same-credit.js';
import type { SelfReportedCredit } from './self-reported-credit.entity.js';
import { SelfReportedCreditVersion } from './self-reported-credit-version.entity.js';

interface StatedRow extends Omit<StatedBefore, 'recordedOn'> {
  readonly recordedAt: number;
}

interface CreditRow {
  readonly id: string;
  readonly title: string;
  readonly provider: string | null;
  readonly unit: string | null;
  readonly buckets: Readonly<Record<string, string>>;
  readonly amount: string;
  readonly completedOn: string;
  readonly topics: readonly string[];
  readonly createdAt: Date;
  readonly distinct: boolean;
  readonly document: string | null;
}

/** A credit that counts, as far as others look like it. */
export type SeenRow = Omit<CreditRow, 'createdAt'> & SeenCredit;

/** Self-reported credit as it counts: since when each of its facts applies, and which credit it looks like. */
@Injectable()
export class SelfReportedCreditRecord {
  /** Keeps what counts of a credit from now on. */
  async keepVersion(manager: EntityManager, credit: SelfReportedCredit): Promise<void> {
    const {
      learnerId,
      id,
      revision,
      amount,
      unit,
      buckets: categories,
      completedOn,
      topics,
    } = credit;
    await manager.insert(SelfReportedCreditVersion, {
      learnerId,
      selfReportedCreditId: id,
      revision,
      amount,
      unit,
      buckets: categories,
      completedOn,
      topics,
      recordedAt: credit.updatedAt,
    });
  }

  /** Those that count, for activities completed in these days, as entries: two statements. */
  async entries(
    manager: EntityManager,
    learnerId: string,
    { from, to }: { from: string; to: string },
    dayOf: (instant: Date) => string,
  ): Promise<CreditEntry[]> {
    const all = await this.counting(manager, learnerId);
    const seen = lookalikes(all);
    const stated = await this.stated(manager, learnerId);
    return all
      .filter(({ completedOn }) => from <= completedOn && completedOn <= to)
      .map((credit) => {
        const versions = stated.get(credit.id) ?? [];
        const recordedAt = versions.at(-1)?.recordedAt ?? credit.createdAt;
        const [first] = seen.get(credit.id) ?? [];
        return {
          id: credit.id,
          origin: 'external' as const,
          audited: false,
          title: credit.title,
          unit: credit.unit,
          ruleSetId: null,
          buckets: credit.buckets,
          amount: credit.amount,
          completedOn: credit.completedOn,
          recordedOn: dayOf(new Date(recordedAt)),
          recordedAt,
          before: versions.slice(0, -1).map(({ recordedAt: at, ...facts }) => ({
            ...facts,
            recordedOn: dayOf(new Date(at)),
          })),
          repeats: first ? repeatedOf(first) : null,
          topics: credit.topics,
          // Where a certificate is attached, what it is on is more than the learner's word.
          selfDeclaredTopics: credit.document === null ? credit.topics : [],
          claimId: null,
          acts: [],
        };
      });
  }

  /** By credit, the earlier ones that it looks the same as: one statement. */
  async lookalikesOf(
    manager: EntityManager,
    learnerId: string,
  ): Promise<Map<string, readonly Lookalike<SeenRow>[]>> {
    return lookalikes(await this.counting(manager, learnerId));
  }

  /** All that were not withdrawn, whatever their day: what was written down twice may have two. */
  async counting(manager: EntityManager, learnerId: string): Promise<SeenRow[]> {
    const rows = await manager.query<CreditRow[]>(
      `SELECT c.id, c.title, c.provider, c.unit, c.buckets, c.amount::text AS amount,
         c.completed_on::text AS "completedOn", c.topics, c.created_at AS "createdAt",
         c.distinct_at IS NOT NULL AS distinct, encode(p.sha256, 'hex') AS document
       FROM self_reported_credit c
       LEFT JOIN supporting_document p ON p.learner_id = c.learner_id AND p.self_reported_credit_id = c.id
       WHERE c.learner_id = $1 AND c.withdrawn_at IS NULL`,
      [learnerId],
    );
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.getTime() }));
  }

  private async stated(
    manager: EntityManager,
    learnerId: string,
  ): Promise<Map<string, readonly StatedRow[]>> {
    const rows = await manager.query<{ id: string; versions: StatedRow[] }[]>(
      `SELECT self_reported_credit_id AS id, json_agg(json_build_object(
           'amount', amount::text, 'unit', unit, 'buckets', buckets, 'completedOn', completed_on,
           'topics', topics, 'recordedAt', floor(extract(epoch FROM recorded_at) * 1000))
         ORDER BY revision) AS versions
       FROM self_reported_credit_version WHERE learner_id = $1 GROUP BY self_reported_credit_id`,
      [learnerId],
    );
    return new Map(rows.map(({ id, versions }) => [id, versions]));
  }
}

const repeatedOf = ({ credit }: Lookalike<SeenRow>): Repeated => ({
  id: credit.id,
  title: credit.title,
  completedOn: credit.completedOn,
  unit: credit.unit,
  buckets: credit.buckets,
});
