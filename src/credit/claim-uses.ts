import type { EntityManager } from 'typeorm';
import type { JudgedClaim } from './judged-claim.js';
import type { ClaimRow } from './claim-view.js';
import { timeUsed } from './domain/counted-time.js';

/** Writes what a claim uses up: its cycles or its article, the time, and the papers it was credited for. */
export async function insertClaimed(
  manager: EntityManager,
  learnerId: string,
  judged: JudgedClaim,
  row: ClaimRow,
): Promise<void> {
  if (judged.kind === 'cycles') await insertCycles(manager, learnerId, judged, row);
  if (judged.basis.article) await insertArticle(manager, learnerId, judged, row);
  await insertTime(manager, learnerId, judged, row);
  await insertItems(manager, learnerId, judged, row);
}

const used = ['claim_cycle', 'claim_article', 'credited_time', 'credited_item'] as const;

/** What a revocation makes of the act: others may credit it, or nobody may again. */
export type ActEnd = 'released' | 'spent';

/**
 * Ends what a claim used up, when its awards are reversed. Released, other options may credit it; the option that it was
 * claimed under may not. Spent, none may.
 */
export async function endUses(
  manager: EntityManager,
  { learnerId, claimId, at }: { learnerId: string; claimId: string; at: Date },
  end: ActEnd,
): Promise<void> {
  for (const table of used) {
    await manager.query(
      `UPDATE ${table} SET ${end}_at = $3
       WHERE learner_id = $1 AND claim_id = $2 AND released_at IS NULL AND spent_at IS NULL`,
      [learnerId, claimId, at],
    );
  }
}

/** Sets free what a claim used up for every option, also its own: its learner took it back. */
export async function withdrawUses(
  manager: EntityManager,
  { learnerId, claimId, at }: { learnerId: string; claimId: string; at: Date },
): Promise<void> {
  for (const table of used) {
    const again = table === 'claim_cycle' || table === 'claim_article' ? ', withdrawn = true' : '';
    await manager.query(
      `UPDATE ${table} SET released_at = $3${again} WHERE learner_id = $1 AND claim_id = $2`,
      [learnerId, claimId, at],
    );
  }
}

/** The walls that taking up again breaks at where another claim has the act or its minutes by now. */
export const claimedMeanwhile: ReadonlySet<string | undefined> = new Set([
  'claim_one_per_exclusive_group',
  'article_one_per_exclusive_group',
  'credited_time_once',
  'claim_cycle_not_spent',
  'claim_article_not_spent',
  'credited_time_not_spent',
]);

/** Uses up again what a revocation ended, while the claim is still revoked. Breaks one of `claimedMeanwhile` where that cannot be. */
export async function takeUpAgain(
  manager: EntityManager,
  { learnerId, claimId }: { learnerId: string; claimId: string },
): Promise<void> {
  for (const table of used) {
    await manager.query(
      `UPDATE ${table} SET released_at = NULL, spent_at = NULL
       WHERE learner_id = $1 AND claim_id = $2 AND (released_at IS NOT NULL OR spent_at IS NOT NULL)`,
      [learnerId, claimId],
    );
  }
}

async function insertCycles(
  manager: EntityManager,
  learnerId: string,
  { basis, exclusiveGroup, option }: JudgedClaim,
  { id, claimed_at: now }: ClaimRow,
): Promise<void> {
  const ids = basis.cycles.map((cycle) => cycle.id);
  await manager.query(
    `INSERT INTO claim_cycle (learner_id, cycle_id, exclusive_group, claim_id, credit_option_id)
     SELECT $1, cycle_id, $3, $4, $5 FROM unnest($2::uuid[]) AS cycle_id`,
    [learnerId, ids, exclusiveGroup, id, option.id],
  );
  await manager.query(
    `UPDATE cycle SET state = 'claimed', documented_at = coalesce(documented_at, $3), updated_at = $3,
       revision = revision + 1
     WHERE learner_id = $1 AND id = ANY($2::uuid[])`,
    [learnerId, ids, now],
  );
}

async function insertArticle(
  manager: EntityManager,
  learnerId: string,
  { basis, exclusiveGroup, option }: JudgedClaim,
  { id }: ClaimRow,
): Promise<void> {
  await manager.query(
    `INSERT INTO claim_article (learner_id, claim_id, activity_id, attempt_id, credit_option_id, exclusive_group)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [learnerId, id, basis.article?.activityId, basis.article?.attemptId, option.id, exclusiveGroup],
  );
}

/** The time that no claim of the exclusive group was credited for before. */
async function insertTime(
  manager: EntityManager,
  learnerId: string,
  { ruleSet, evidence, earlier, exclusiveGroup }: JudgedClaim,
  { id }: ClaimRow,
): Promise<void> {
  const credited = timeUsed(ruleSet, evidence, earlier);
  if (credited.length === 0) return;
  await manager.query(
    `INSERT INTO credited_time (learner_id, claim_id, exclusive_group, starts_at, ends_at, offline)
     SELECT $1, $2, $3, starts_at, ends_at, offline
     FROM unnest($4::timestamptz[], $5::timestamptz[], $6::boolean[]) AS x (starts_at, ends_at, offline)`,
    [
      learnerId,
      id,
      exclusiveGroup,
      credited.map(({ startsAt }) => startsAt.toISOString()),
      credited.map(({ endsAt }) => endsAt.toISOString()),
      credited.map(({ offline }) => offline ?? false),
    ],
  );
}

async function insertItems(
  manager: EntityManager,
  learnerId: string,
  { evidence: { sources, article }, exclusiveGroup, ruleSet }: JudgedClaim,
  row: ClaimRow,
): Promise<void> {
  const ids = new Set(sources.map(({ paperId }) => paperId));
  if (article) ids.add(article.activityId);
  if (ids.size === 0) return;
  await manager.query(
    `INSERT INTO credited_item (learner_id, claim_id, item_id, rule_set_id, exclusive_group, completed_on)
     SELECT $1, $2, item_id, $4, $5, $6 FROM unnest($3::uuid[]) AS item_id`,
    [learnerId, row.id, [...ids], ruleSet.id, exclusiveGroup, row.completed_on],
  );
}
