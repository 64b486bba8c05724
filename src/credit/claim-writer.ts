import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../platform/index.js';
import type { AwardedClaim } from './award-documents.js';
import type { ClaimEvidence, EvidenceCycle } from './claim-evidence.js';
import type { JudgedClaim } from './claim-judging.js';
import type { ClaimRow } from './claim-view.js';
import type { WholeCycle } from './cycle-rows.js';
import { millisecondsOf, without } from './domain/stretches.js';
import { RuleSets } from './rule-sets.js';

/** What a learner attests with every claim; kept with it. */
export const attestation =
  'I did this learning myself, what I wrote about it is true, and I claim no more than the extent of my participation.';

/** Writes a judged claim down: the claim, its cycles, its time and its award. */
@Injectable()
export class ClaimWriter {
  constructor(private readonly ruleSets: RuleSets) {}

  /**
   * Seven statements, whatever the number of cycles.
   * @returns the claim, and what to document; null for a private log
   */
  async write(
    manager: EntityManager,
    learnerId: string,
    judged: JudgedClaim,
    now: Date,
  ): Promise<{ row: ClaimRow; award: AwardedClaim | null }> {
    const { assessment, ruleSet, option } = judged;
    if (assessment.completedOn === null)
      throw new Error('A claim without its day is not claimable');
    await this.ruleSets.keep(manager, ruleSet, now);
    const evidence = frozenEvidence(judged);
    const row: ClaimRow = {
      id: newId(),
      state: 'awarded',
      amount: assessment.amount,
      unit: assessment.unit,
      flagged: assessment.findings.some(({ outcome }) => outcome === 'flagged'),
      findings: assessment.findings,
      evidence,
      completed_on: assessment.completedOn,
      claimed_at: now,
      reversed_at: null,
      reversal_reason: null,
    };
    await insertClaim(manager, learnerId, judged, row);
    await insertCycles(manager, learnerId, judged, row.id, now);
    await insertTime(manager, learnerId, judged, row.id);
    const awardId = newId();
    await manager.query(
      `INSERT INTO award (learner_id, id, claim_id, provider_id, kind, unit, amount,
         rule_set_id, rule_set_version, completed_on, awarded_at)
       VALUES ($1, $2, $3, $4, 'award', $5, $6, $7, $8, $9, $10)`,
      [
        learnerId,
        awardId,
        row.id,
        option.provider.id,
        row.unit,
        row.amount,
        ruleSet.id,
        ruleSet.version,
        row.completed_on,
        now,
      ],
    );
    if (assessment.document === 'none') return { row, award: null };
    const award: AwardedClaim = {
      learnerId,
      claimId: row.id,
      awardId,
      document: assessment.document,
      amount: row.amount,
      unit: row.unit,
      creditName: assessment.creditName,
      title: option.title,
      learningFormat: ruleSet.learningFormat,
      ruleSet: { id: ruleSet.id, version: ruleSet.version, name: ruleSet.name },
      learner: evidence.learner,
      provider: evidence.provider,
      questions: evidence.cycles.flatMap(({ question }) => question ?? []),
      completedOn: row.completed_on,
      awardedAt: now,
    };
    return { row, award };
  }
}

async function insertClaim(
  manager: EntityManager,
  learnerId: string,
  { option, ruleSet, profile }: JudgedClaim,
  row: ClaimRow,
): Promise<void> {
  await manager.query(
    `INSERT INTO claim (learner_id, id, provider_id, credit_option_id, rule_set_id, rule_set_version,
       state, unit, amount, flagged, findings, evidence, learner_name, completed_on, attested_at, claimed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)`,
    [
      learnerId,
      row.id,
      option.provider.id,
      option.id,
      ruleSet.id,
      ruleSet.version,
      row.state,
      row.unit,
      row.amount,
      row.flagged,
      JSON.stringify(row.findings),
      JSON.stringify(row.evidence),
      profile.name,
      row.completed_on,
      row.claimed_at,
    ],
  );
}

async function insertCycles(
  manager: EntityManager,
  learnerId: string,
  { cycles, exclusiveGroup, option }: JudgedClaim,
  claimId: string,
  now: Date,
): Promise<void> {
  const ids = cycles.map(({ id }) => id);
  await manager.query(
    `INSERT INTO claim_cycle (learner_id, cycle_id, exclusive_group, claim_id, credit_option_id)
     SELECT $1, cycle_id, $3, $4, $5 FROM unnest($2::uuid[]) AS cycle_id`,
    [learnerId, ids, exclusiveGroup, claimId, option.id],
  );
  await manager.query(
    `UPDATE cycle SET state = 'claimed', documented_at = coalesce(documented_at, $3), updated_at = $3,
       revision = revision + 1
     WHERE learner_id = $1 AND id = ANY($2::uuid[])`,
    [learnerId, ids, now],
  );
}

/** The active time that no claim of the exclusive group was credited for before. */
async function insertTime(
  manager: EntityManager,
  learnerId: string,
  { stretches, earlier, exclusiveGroup }: JudgedClaim,
  claimId: string,
): Promise<void> {
  const credited = without(stretches, earlier.creditedStretches);
  if (credited.length === 0) return;
  await manager.query(
    `INSERT INTO credited_time (learner_id, claim_id, exclusive_group, starts_at, ends_at)
     SELECT $1, $2, $3, starts_at, ends_at FROM unnest($4::timestamptz[], $5::timestamptz[]) AS x (starts_at, ends_at)`,
    [
      learnerId,
      claimId,
      exclusiveGroup,
      credited.map(({ startsAt }) => startsAt.toISOString()),
      credited.map(({ endsAt }) => endsAt.toISOString()),
    ],
  );
}

/** All that the claim was judged on, so that an audit never depends on rows that live on. */
function frozenEvidence({
  profile,
  option,
  ruleSet,
  cycles,
  assessment,
  stretches,
}: JudgedClaim): ClaimEvidence {
  const { provider } = option;
  const inOrder = cycles.toSorted(
    (a, b) => (a.documentedAt?.getTime() ?? 0) - (b.documentedAt?.getTime() ?? 0),
  );
  const spans = inOrder.flatMap(({ sessions }) => sessions.flatMap((session) => session.spans));
  return {
    learner: {
      name: profile.name,
      profession: profile.profession,
      degree: profile.degree,
      npi: profile.npi,
      licences: profile.licences,
      timeZone: profile.timeZone,
    },
    provider: {
      id: provider.id,
      name: provider.name,
      accreditedBy: provider.accreditedBy,
      demonstration: provider.demonstration,
    },
    option: { id: option.id, title: option.title },
    ruleSet: {
      id: ruleSet.id,
      version: ruleSet.version,
      name: ruleSet.name,
      learningFormat: ruleSet.learningFormat,
      unit: assessment.unit,
      creditName: assessment.creditName,
      document: assessment.document,
    },
    cycles: inOrder.map(frozenCycle),
    activeSeconds: millisecondsOf(stretches) / 1000,
    elapsedSeconds: millisecondsOf(spans) / 1000,
    attestation,
    arithmetic: assessment.arithmetic,
  };
}

function frozenCycle(cycle: WholeCycle): EvidenceCycle {
  return {
    id: cycle.id,
    question: cycle.question,
    application: cycle.application,
    evaluation: cycle.evaluation,
    searchQuery: cycle.searchQuery,
    openedAt: cycle.openedAt.toISOString(),
    documentedAt: cycle.documentedAt?.toISOString() ?? null,
    sources: cycle.papers
      .filter(({ cited }) => cited)
      .map(({ paperId, title, journal, year, pmid, doi, retracted }) => ({
        paperId,
        title,
        journal,
        year,
        pmid,
        doi,
        retracted,
      })),
    sessions: cycle.sessions.map((session) => ({
      id: session.sessionId,
      paperId: session.paperId,
      paperTitle: session.paperTitle,
      device: session.device,
      startedAt: session.startedAt.toISOString(),
      endedAt: session.endedAt?.toISOString() ?? null,
      spans: session.spans.map(({ startsAt, endsAt, kind, reason }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        kind,
        reason,
      })),
    })),
  };
}
