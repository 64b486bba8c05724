import type { EntityManager } from 'typeorm';
import type { JudgedClaim } from './make/judged-claim.js';
import type { ClaimRow } from './read/claim-view.js';
import type { PaidFor } from '../tables/credited-time.entity.js';
import { paysForActs } from '../domain/rule-set.js';
import { timeUsed } from '../domain/time/counted-time.js';
import { inPieces } from '../domain/time/stretches.js';

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
  await insertTotals(manager, learnerId, judged, row);
  await insertItems(manager, learnerId, judged, row);
}

const actTables = ['claim_cycle', 'claim_article'] as const;
const otherTables = ['credited_time', 'timed_credit', 'credited_item'] as const;
const usedTables = [...actTables, ...otherTables];

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
  for (const table of usedTables) {
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
  for (const table of actTables) {
    await manager.query(
      `UPDATE ${table} SET released_at = $3, withdrawn = true WHERE learner_id = $1 AND claim_id = $2`,
      [learnerId, claimId, at],
    );
  }
  for (const table of otherTables) {
    await manager.query(
      `UPDATE ${table} SET released_at = $3 WHERE learner_id = $1 AND claim_id = $2`,
      [learnerId, claimId, at],
    );
  }
}

/** The walls that taking up again breaks at where another claim has the act or its minutes by now. */
export const claimedMeanwhile: ReadonlySet<string | undefined> = new Set([
  'claim_one_per_exclusive_group',
  'article_one_per_exclusive_group',
  'credited_time_once',
  'credited_time_or_act',
  'claim_cycle_not_spent',
  'claim_article_not_spent',
  'credited_time_not_spent',
]);

/** Uses up again what a revocation or declining ended, while the claim is still revoked or declined. Breaks one of `claimedMeanwhile` where that cannot be. */
export async function takeUpAgain(
  manager: EntityManager,
  { learnerId, claimId }: { learnerId: string; claimId: string },
): Promise<void> {
  for (const table of usedTables) {
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

/**
 * An act uses all of its reading that was not spent, even if another act was read at the same time. Time that is paid by its length
 * is what no claim of the exclusive group was credited for before.
 */
async function insertTime(
  manager: EntityManager,
  learnerId: string,
  { assessment, credited, earlier, exclusiveGroup, ruleSet }: JudgedClaim,
  { id }: ClaimRow,
): Promise<void> {
  const paidFor: PaidFor = paysForActs(ruleSet) ? 'act' : 'time';
  const spent = credited.filter((one) => one.spent);
  const used = assessment.years.flatMap(({ evidence }) =>
    timeUsed(ruleSet, evidence, earlier, spent),
  );
  if (used.length === 0) return;
  const pieces = used.flatMap((one) =>
    inPieces([one]).map((piece) => ({ ...piece, offline: one.offline ?? false })),
  );
  await manager.query(
    `INSERT INTO credited_time (learner_id, claim_id, exclusive_group, starts_at, ends_at, offline, paid_for)
     SELECT $1, $2, $3, starts_at, ends_at, offline, $7
     FROM unnest($4::timestamptz[], $5::timestamptz[], $6::boolean[]) AS x (starts_at, ends_at, offline)`,
    [
      learnerId,
      id,
      exclusiveGroup,
      pieces.map(({ startsAt }) => startsAt.toISOString()),
      pieces.map(({ endsAt }) => endsAt.toISOString()),
      pieces.map(({ offline }) => offline),
      paidFor,
    ],
  );
}

/** What the next claim under these rules rounds together with its own time. */
async function insertTotals(
  manager: EntityManager,
  learnerId: string,
  { assessment, ruleSet }: JudgedClaim,
  { id }: ClaimRow,
): Promise<void> {
  const rows = assessment.years.flatMap(({ completedOn, time }) =>
    Object.entries(time).map(([rule, credit]) => ({ completedOn, rule, ...credit })),
  );
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO timed_credit (learner_id, claim_id, rule_set_id, rule_set_version, completed_on, rule_id, milliseconds, amount)
     SELECT $1, $2, $3, $4, x.* FROM unnest($5::date[], $6::text[], $7::bigint[], $8::numeric[]) AS x`,
    [
      learnerId,
      id,
      ruleSet.id,
      ruleSet.version,
      rows.map((row) => row.completedOn),
      rows.map(({ rule }) => rule),
      rows.map(({ milliseconds }) => milliseconds),
      rows.map(({ amount }) => amount),
    ],
  );
}

async function insertItems(
  manager: EntityManager,
  learnerId: string,
  { assessment, exclusiveGroup, ruleSet }: JudgedClaim,
  row: ClaimRow,
): Promise<void> {
  const days = new Map<string, string>();
  for (const { completedOn, evidence } of assessment.years) {
    for (const { paperId } of evidence.sources) days.set(paperId, completedOn);
    if (evidence.article) days.set(evidence.article.activityId, completedOn);
  }
  if (days.size === 0) return;
  await manager.query(
    `INSERT INTO credited_item (learner_id, claim_id, item_id, completed_on, rule_set_id, exclusive_group)
     SELECT $1, $2, x.*, $5, $6 FROM unnest($3::uuid[], $4::date[]) AS x`,
    [learnerId, row.id, [...days.keys()], [...days.values()], ruleSet.id, exclusiveGroup],
  );
}
