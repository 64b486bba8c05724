import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../platform/index.js';
import type { AwardedClaim } from './award-documents.js';
import { actsOf, isFlat } from './awarded-acts.js';
import type { ClaimEvidence } from './claim-evidence.js';
import { frozenEvidence } from './claim-freezing.js';
import { derivedTopics } from './domain/award-topics.js';
import type { JudgedClaim } from './judged-claim.js';
import type { ClaimRow } from './claim-view.js';
import { insertClaimed } from './claim-uses.js';
import { RuleSets } from './rule-sets.js';

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
    now: Date,
  ): Promise<WrittenClaim> {
    const { assessment, ruleSet, kind } = judged;
    if (assessment.completedOn === null)
      throw new Error('A claim without its day is not claimable');
    await this.ruleSets.keep(manager, ruleSet, now);
    const awards = assessment.parts.map((part) => ({ id: newId(), ...part }));
    const row: ClaimRow = {
      id: newId(),
      kind,
      state: 'awarded',
      amount: assessment.amount,
      unit: assessment.unit,
      flagged: assessment.findings.some(({ outcome }) => outcome === 'flagged'),
      findings: assessment.findings,
      evidence: frozenEvidence(judged),
      awards: awards.map(({ id, unit }) => ({ id, unit })),
      completed_on: assessment.completedOn,
      claimed_at: now,
      reversed_at: null,
      reversal_reason: null,
    };
    await insertClaim(manager, learnerId, judged, row);
    await insertClaimed(manager, learnerId, judged, row);
    await insertAwards(manager, learnerId, judged, row, awards);
    await insertTopics(manager, learnerId, judged, row);
    const documented = awards.flatMap((award) => awardedClaim(learnerId, judged, row, award));
    return { row, documented };
  }
}

type Part = JudgedClaim['assessment']['parts'][number] & { readonly id: string };

async function insertClaim(
  manager: EntityManager,
  learnerId: string,
  { option, ruleSet, basis, kind }: JudgedClaim,
  row: ClaimRow,
): Promise<void> {
  await manager.query(
    `INSERT INTO claim (learner_id, id, provider_id, credit_option_id, rule_set_id, rule_set_version, kind,
       state, unit, amount, flagged, findings, evidence, learner_name, completed_on, attested_at, claimed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)`,
    [
      learnerId,
      row.id,
      option.provider?.id ?? null,
      option.id,
      ruleSet.id,
      ruleSet.version,
      kind,
      row.state,
      row.unit,
      row.amount,
      row.flagged,
      JSON.stringify(row.findings),
      JSON.stringify(row.evidence),
      basis.learner.name,
      row.completed_on,
      row.claimed_at,
    ],
  );
}

async function insertAwards(
  manager: EntityManager,
  learnerId: string,
  { option, ruleSet }: JudgedClaim,
  row: ClaimRow,
  parts: readonly Part[],
): Promise<void> {
  await manager.query(
    `INSERT INTO award (learner_id, id, claim_id, provider_id, kind, unit, amount,
       rule_set_id, rule_set_version, completed_on, awarded_at)
     SELECT $1, id, $5, $6, 'award', unit, amount, $7, $8, $9, $10
     FROM unnest($2::uuid[], $3::text[], $4::numeric[]) AS x (id, unit, amount)`,
    [
      learnerId,
      parts.map(({ id }) => id),
      parts.map(({ unit }) => unit),
      parts.map(({ amount }) => amount),
      row.id,
      option.provider?.id ?? null,
      ruleSet.id,
      ruleSet.version,
      row.completed_on,
      row.claimed_at,
    ],
  );
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

/** What the document of a part is made from; none where nobody documents it. */
function awardedClaim(
  learnerId: string,
  { ruleSet, option, basis }: JudgedClaim,
  row: ClaimRow,
  part: Part,
): AwardedClaim[] {
  if (part.document === 'none' || basis.provider === null) return [];
  const { cycles, article, offer }: ClaimEvidence = row.evidence;
  return [
    {
      learnerId,
      claimId: row.id,
      awardId: part.id,
      document: part.document,
      amount: part.amount,
      available: offer?.designatedMaximum ?? (isFlat(ruleSet) ? part.amount : null),
      unit: part.unit,
      creditName: part.creditName,
      title: article?.title ?? option.title,
      learningFormat: ruleSet.learningFormat,
      ruleSet: { id: ruleSet.id, version: ruleSet.version, name: ruleSet.name },
      learner: basis.learner,
      provider: basis.provider,
      questions: cycles.flatMap(({ question }) => question ?? []),
      articles: article ? [article.source.title] : [],
      acts: actsOf(row.evidence, ruleSet, part.amount, row.completed_on),
      template: option.certificateTemplate,
      completedOn: row.completed_on,
      awardedAt: row.claimed_at,
    },
  ];
}
