import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Credit that a learner holds: an award less what was taken back of it. */
export interface LearnerAward {
  readonly id: string;
  readonly claimId: string;
  readonly unit: string;
  /** What is left of it, exact decimal text; never zero. */
  readonly amount: string;
  readonly ruleSet: { readonly id: string; readonly version: string };
  /** What was claimed, as its credit option is called. */
  readonly title: string;
  /** YYYY-MM-DD in the learner's time zone. */
  readonly completedOn: string;
  readonly awardedAt: Date;
  /** The cycles, or the article's activity, that it was given for: who counts one of them twice counts one act twice. */
  readonly actIds: readonly string[];
}

interface AwardRow extends Omit<LearnerAward, 'ruleSet'> {
  readonly ruleSetId: string;
  readonly ruleSetVersion: string;
}

/** The credit of a learner, for those who count it. */
@Injectable()
export class LearnerAwards {
  /**
   * What is left of the awards for activities completed in these days, oldest first: one statement. A claim
   * may have several awards, one for each unit.
   * @param manager may see the learner
   * @param from first day, YYYY-MM-DD
   * @param to last day
   */
  async between(
    manager: EntityManager,
    learnerId: string,
    from: string,
    to: string,
  ): Promise<LearnerAward[]> {
    const rows = await manager.query<AwardRow[]>(
      `SELECT a.id, a.claim_id AS "claimId", a.unit,
         (a.amount + coalesce(changes.amount, 0))::text AS amount,
         a.rule_set_id AS "ruleSetId", a.rule_set_version AS "ruleSetVersion",
         coalesce(c.evidence #>> '{option,title}', a.rule_set_id) AS title,
         to_char(a.completed_on, 'YYYY-MM-DD') AS "completedOn", a.awarded_at AS "awardedAt",
         ARRAY(
           SELECT cc.cycle_id::text FROM claim_cycle cc
             WHERE cc.learner_id = a.learner_id AND cc.claim_id = a.claim_id
           UNION ALL SELECT ca.activity_id::text FROM claim_article ca
             WHERE ca.learner_id = a.learner_id AND ca.claim_id = a.claim_id) AS "actIds"
       FROM award a
       JOIN claim c ON c.learner_id = a.learner_id AND c.id = a.claim_id
       LEFT JOIN (SELECT claim_id, unit, completed_on, sum(amount) AS amount FROM award
                  WHERE learner_id = $1 AND kind <> 'award' GROUP BY claim_id, unit, completed_on) AS changes
         ON changes.claim_id = a.claim_id AND changes.unit = a.unit AND changes.completed_on = a.completed_on
       WHERE a.learner_id = $1 AND a.kind = 'award' AND a.completed_on BETWEEN $2 AND $3
         AND a.amount + coalesce(changes.amount, 0) > 0
       ORDER BY a.completed_on, a.id`,
      [learnerId, from, to],
    );
    return rows.map(({ ruleSetId, ruleSetVersion, ...award }) => ({
      ...award,
      ruleSet: { id: ruleSetId, version: ruleSetVersion },
    }));
  }
}
