import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/index.js';
import type { AwardedClaim } from '../../awards/award-documents.js';
import { documentOfPart } from '../../awards/document-of-part.js';
import { frozenEvidence } from './claim-freezing.js';
import { derivedTopics } from '../../domain/claims/award-topics.js';
import type { JudgedClaim } from './judged-claim.js';
import type { ClaimRow } from '../read/claim-view.js';
import { insertAwards } from '../../awards/award-rows.js';
import { insertClaimed } from '../claim-uses.js';
import { RuleSets } from '../../rules/rule-sets.js';
import { Claim } from '../../tables/claim.entity.js';
import { ClaimHold } from '../../tables/claim-hold.entity.js';

/** A claim as written, and what to document. */
export interface WrittenClaim {
  readonly row: ClaimRow;
  /** One for each part that has a document; none in a private log. */
  readonly documented: readonly AwardedClaim[];
}

/** Writes a judged claim down: the claim, what it uses up, and its awards. */
@Injectable()
export class ClaimWriter {
  constructor(private readonly ruleSets: RuleSets) {}

  /** A constant number of statements, whatever is claimed. */
  async write(
    manager: EntityManager,
    learnerId: string,
    judged: JudgedClaim,
    { now, replaces }: { now: Date; replaces: string | null },
  ): Promise<WrittenClaim> {
    const { assessment, ruleSet, kind } = judged;
    if (assessment.completedOn === null)
      throw new Error('A claim without its day is not claimable');
    await this.ruleSets.saveVersion(manager, ruleSet, now);
    // Nothing is awarded while a claim is held; its evidence has what it would give.
    const awards = judged.hold ? [] : assessment.parts.map((part) => ({ id: newId(), ...part }));
    const row: ClaimRow = {
      id: newId(),
      kind,
      state: judged.hold ? 'held' : 'awarded',
      amount: assessment.amount,
      unit: assessment.unit,
      flagged: assessment.findings.some(({ outcome }) => outcome === 'flagged'),
      audited: judged.option.provider !== null,
      findings: assessment.findings,
      evidence: frozenEvidence(judged),
      parts: awards.map(({ id, unit, amount, completedOn }) => ({
        awardId: id,
        unit,
        completedOn,
        amount,
        left: amount,
      })),
      completed_on: assessment.completedOn,
      claimed_at: now,
      replaces,
      replaced_by: null,
      ended_at: null,
      ended_reason: null,
      spent: false,
      hold: judged.hold && { reasons: judged.hold.reasons, reviewBy: judged.hold.reviewBy },
      decline: null,
    };
    await insertClaim(manager, learnerId, judged, row);
    await insertClaimed(manager, learnerId, judged, row);
    const providerId = judged.option.provider?.id ?? null;
    if (judged.hold && providerId !== null) {
      await manager.insert(ClaimHold, {
        learnerId,
        claimId: row.id,
        providerId,
        reasons: [...judged.hold.reasons],
        limitsVersion: judged.hold.limitsVersion,
        reviewBy: judged.hold.reviewBy,
        heldAt: now,
      });
    }
    await insertAwards(
      manager,
      { learnerId, claimId: row.id, providerId, ruleSet, at: now },
      awards,
    );
    await insertTopics(manager, learnerId, judged, row);
    const claim = {
      learnerId,
      claimId: row.id,
      evidence: row.evidence,
      ruleSet,
      template: judged.option.certificateTemplate,
      documentedAt: now,
    };
    const documented = awards.flatMap(
      ({ id, ...part }) => documentOfPart(claim, { awardId: id, ...part }) ?? [],
    );
    return { row, documented };
  }
}

async function insertClaim(
  manager: EntityManager,
  learnerId: string,
  { option, ruleSet, basis, kind }: JudgedClaim,
  row: ClaimRow,
): Promise<void> {
  const { id, state, unit, amount, flagged, findings, evidence, replaces } = row;
  await manager.insert(Claim, {
    learnerId,
    id,
    providerId: option.provider?.id ?? null,
    creditOptionId: option.id,
    ruleSetId: ruleSet.id,
    ruleSetVersion: ruleSet.version,
    kind,
    state,
    unit,
    amount,
    flagged,
    findings,
    evidence,
    learnerName: basis.learner.name,
    completedOn: row.completed_on,
    attestedAt: row.claimed_at,
    claimedAt: row.claimed_at,
    replaces,
  });
}

/** What the awards of the claim are on, each of them the same. */
async function insertTopics(
  manager: EntityManager,
  learnerId: string,
  { evidence }: JudgedClaim,
  row: ClaimRow,
): Promise<void> {
  const topics = derivedTopics(evidence);
  if (topics.length === 0) return;
  await manager.query(
    `INSERT INTO award_topic (learner_id, award_id, topic, origin, set_at)
     SELECT $1, a.id, x.topic, x.origin, $5
     FROM award a CROSS JOIN unnest($3::text[], $4::text[]) AS x (topic, origin)
     WHERE a.learner_id = $1 AND a.claim_id = $2 AND a.kind = 'award'`,
    [
      learnerId,
      row.id,
      topics.map(({ topic }) => topic),
      topics.map(({ origin }) => origin),
      row.claimed_at,
    ],
  );
}
