import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../platform/index.js';
import type { AwardedClaim } from './award-documents.js';
import { actsOf } from './awarded-acts.js';
import type { ClaimEvidence } from './claim-evidence.js';
import { frozenEvidence } from './claim-freezing.js';
import type { JudgedClaim } from './judged-claim.js';
import type { ClaimRow } from './claim-view.js';
import { zoneOfClaim } from './claim-zone.js';
import { insertClaimed } from './claim-uses.js';
import type { ClaimedYear } from './domain/assess-claim.js';
import { paysForActs } from './domain/rule-set.js';
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
      awards: awards.map(({ id, unit, completedOn }) => ({ id, unit, completedOn })),
      completed_on: assessment.completedOn,
      claimed_at: now,
      reversed_at: null,
      reversal_reason: null,
    };
    await insertClaim(manager, learnerId, judged, row);
    await insertClaimed(manager, learnerId, judged, row);
    await insertAwards(manager, learnerId, judged, row, awards);
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
     SELECT $1, id, $6, $7, 'award', unit, amount, $8, $9, completed_on, $10
     FROM unnest($2::uuid[], $3::text[], $4::numeric[], $5::date[]) AS x (id, unit, amount, completed_on)`,
    [
      learnerId,
      parts.map(({ id }) => id),
      parts.map(({ unit }) => unit),
      parts.map(({ amount }) => amount),
      parts.map(({ completedOn }) => completedOn),
      row.id,
      option.provider?.id ?? null,
      ruleSet.id,
      ruleSet.version,
      row.claimed_at,
    ],
  );
}

/** What the document of a part is made from; none where nobody documents it. */
function awardedClaim(
  learnerId: string,
  { ruleSet, option, basis, assessment }: JudgedClaim,
  row: ClaimRow,
  part: Part,
): AwardedClaim[] {
  if (part.document === 'none' || basis.provider === null) return [];
  const year = assessment.years.find(({ completedOn }) => completedOn === part.completedOn);
  const { cycles, papers, article, offer, learner } = ofYear(row.evidence, year);
  return [
    {
      learnerId,
      claimId: row.id,
      awardId: part.id,
      document: part.document,
      amount: part.amount,
      available: offer?.designatedMaximum ?? (paysForActs(ruleSet) ? part.amount : null),
      unit: part.unit,
      creditName: part.creditName,
      title: article?.title ?? option.title,
      learningFormat: ruleSet.learningFormat,
      ruleSet: { id: ruleSet.id, version: ruleSet.version, name: ruleSet.name },
      learner: {
        ...basis.learner,
        timeZone: zoneOfClaim(basis, basis.learner.timeZone, row.claimed_at),
      },
      provider: basis.provider,
      questions: cycles.flatMap(({ question }) => question ?? []),
      articles: article ? [article.source.title] : [],
      acts: actsOf({ cycles, papers, learner }, ruleSet, part.amount, part.completedOn),
      template: option.certificateTemplate,
      completedOn: part.completedOn,
      awardedAt: row.claimed_at,
    },
  ];
}

/** What of a claim lies in one of its years. */
function ofYear(evidence: ClaimEvidence, year: ClaimedYear | undefined): ClaimEvidence {
  const cycles = new Set(year?.evidence.cycles.map(({ id }) => id));
  const sources = new Set(year?.evidence.sources.map(({ paperId }) => paperId));
  return {
    ...evidence,
    cycles: evidence.cycles.filter(({ id }) => cycles.has(id)),
    ...(evidence.papers && {
      papers: evidence.papers.filter(({ paperId }) => sources.has(paperId)),
    }),
  };
}
