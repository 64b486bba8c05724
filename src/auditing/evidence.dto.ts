import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AuditClaimItem, AuditHold, actEnds, outcomes } from './audit.dto.js';

class EvidenceProvider {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: 'string', nullable: true })
  accreditedBy: string | null;
  @ApiProperty()
  demonstration: boolean;
}

class EvidenceRuleSet {
  @ApiProperty()
  id: string;
  @ApiProperty()
  version: string;
  @ApiProperty()
  name: string;
}

class EvidenceClaim extends AuditClaimItem {
  @ApiProperty({ format: 'date-time', type: 'string' })
  attestedAt: Date;
  @ApiProperty()
  attestation: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ type: EvidenceProvider })
  provider: EvidenceProvider;
  @ApiProperty()
  learningFormat: string;
  @ApiProperty({ type: EvidenceRuleSet })
  ruleSet: EvidenceRuleSet;
  @ApiProperty({ example: '0.50', description: 'The steps in which its rules give credit' })
  increment: string;
  @ApiProperty({
    type: AuditHold,
    nullable: true,
    description: 'Why it was held for review, whatever was decided since',
  })
  hold: AuditHold | null;
  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'The claim that the learner took back for this one',
  })
  replaces: string | null;
  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'The claim that was made in the place of this one',
  })
  replacedBy: string | null;
}

class EvidenceLicence {
  @ApiProperty()
  jurisdiction: string;
  @ApiProperty()
  number: string;
}

class EvidenceLearner {
  @ApiProperty()
  name: string;
  @ApiProperty()
  profession: string;
  @ApiProperty({ type: 'string', nullable: true })
  degree: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  npi: string | null;
  @ApiProperty({ type: [EvidenceLicence] })
  licences: readonly EvidenceLicence[];
  @ApiProperty()
  timeZone: string;
}

export class EvidenceSpan {
  @ApiProperty({ format: 'date-time', type: 'string' })
  startsAt: string;
  @ApiProperty({ format: 'date-time', type: 'string' })
  endsAt: string;
  @ApiProperty({ type: 'integer' })
  seconds: number;
  @ApiProperty({ enum: ['active', 'offline', 'idle', 'hidden', 'unfocused', 'gap'] })
  kind: string;
  @ApiProperty()
  counted: boolean;
  @ApiProperty()
  reason: string;
  @ApiProperty()
  why: string;
  @ApiProperty()
  paperTitle: string;
  @ApiProperty()
  device: string;
}

class EvidenceReading {
  @ApiProperty({ type: 'integer', description: 'Seconds that counted, each once' })
  activeSeconds: number;
  @ApiProperty({
    type: 'integer',
    description: 'Seconds that devices reported late, beside those',
  })
  offlineSeconds: number;
  @ApiProperty({ type: 'integer' })
  elapsedSeconds: number;
  @ApiProperty({ type: [EvidenceSpan] })
  spans: EvidenceSpan[];
}

export class EvidenceSource {
  @ApiProperty({ format: 'uuid' })
  paperId: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ type: 'string', nullable: true })
  journal: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  year: number | null;
  @ApiProperty({ type: 'string', nullable: true })
  pmid: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  doi: string | null;
  @ApiProperty()
  retracted: boolean;
}

class EvidenceEvaluation {
  @ApiProperty()
  result: string;
  @ApiProperty()
  effect: string;
}

class EvidenceCycle {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'string', nullable: true })
  question: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  application: string | null;
  @ApiProperty({ type: EvidenceEvaluation, nullable: true })
  evaluation: EvidenceEvaluation | null;
  @ApiProperty({ type: 'string', nullable: true })
  searchQuery: string | null;
  @ApiProperty({ type: [EvidenceSource] })
  sources: readonly EvidenceSource[];
}

export class EvidenceArticle {
  @ApiProperty({ format: 'uuid' })
  activityId: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ type: EvidenceSource })
  source: EvidenceSource;
  @ApiProperty({ type: 'integer', description: 'Right answers of the best attempt' })
  correct: number;
  @ApiProperty({ type: 'integer' })
  questionCount: number;
  @ApiProperty({ type: 'integer' })
  passPercent: number;
  @ApiProperty({ type: 'integer' })
  attemptsMade: number;
  @ApiProperty({ type: 'integer', nullable: true })
  attemptsAllowed: number | null;
  @ApiProperty({ format: 'date-time', type: 'string', nullable: true })
  passedAt: string | null;
  @ApiProperty({ format: 'date-time', type: 'string', nullable: true })
  evaluatedAt: string | null;
}

class EvidenceHours {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  @ApiProperty({ type: 'string', nullable: true })
  reflection: string | null;
  @ApiProperty({ type: [EvidenceSource] })
  sources: EvidenceSource[];
}

class EvidenceFinding {
  @ApiProperty()
  rule: string;
  @ApiProperty({ enum: ['met', 'not-met', 'flagged'] })
  outcome: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  required: string;
  @ApiProperty()
  observed: string;
  @ApiProperty()
  source: string;
  @ApiProperty({ type: 'string', nullable: true })
  sourceUrl: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  remedy: string | null;
  @ApiPropertyOptional({ enum: ['no-credit'] })
  effect?: 'no-credit';
}

class EvidenceArithmetic {
  @ApiProperty()
  label: string;
  @ApiProperty({ example: '0.50' })
  amount: string;
}

class EvidenceCertificate {
  @ApiProperty()
  serial: string;
  @ApiProperty()
  verificationId: string;
  @ApiProperty()
  verifyUrl: string;
  @ApiProperty({ enum: ['valid', 'superseded', 'revoked'] })
  status: string;
  @ApiProperty({ format: 'date-time', type: 'string' })
  issuedAt: Date;
}

class EvidenceAward {
  @ApiProperty({ enum: ['award', 'reversal', 'reduction', 'reinstatement'] })
  kind: string;
  @ApiProperty()
  unit: string;
  @ApiProperty()
  creditName: string;
  @ApiProperty({ example: '-0.50' })
  amount: string;
  @ApiProperty({
    type: 'string',
    format: 'date',
    description: 'What it is dated by: a claim over several years has awards of each',
  })
  completedOn: string;
  @ApiProperty({ format: 'date-time', type: 'string' })
  awardedAt: Date;
  @ApiProperty({ type: 'string', nullable: true })
  reason: string | null;
}

class EvidenceDecision {
  @ApiProperty({ enum: outcomes })
  outcome: (typeof outcomes)[number];
  @ApiProperty({
    enum: actEnds,
    nullable: true,
    description: 'What a revocation made of the act; null for other decisions',
  })
  act: (typeof actEnds)[number] | null;
  @ApiProperty()
  reason: string;
  @ApiProperty({ format: 'date-time', type: 'string' })
  decidedAt: Date;
  @ApiProperty({ description: 'The e-mail address of the administrator' })
  decidedBy: string;
}

class EvidenceHistory {
  @ApiProperty({ format: 'date-time', type: 'string' })
  at: Date;
  @ApiProperty()
  action: string;
  @ApiProperty({ enum: ['learner', 'administrator', 'operator', 'system', 'anonymous'] })
  actorKind: string;
  @ApiProperty({ type: 'string', nullable: true })
  reason: string | null;
}

/** Another claim of the same act, or of some of its minutes, whose credit a provider revoked. */
export class EvidenceRevokedAct {
  @ApiProperty({ description: 'Who revoked it' })
  provider: string;
  @ApiProperty({ format: 'date-time', type: 'string' })
  revokedAt: string;
  @ApiProperty({ enum: actEnds, description: 'Released: a mistake. Spent: misconduct' })
  act: (typeof actEnds)[number];
  @ApiProperty({ description: 'Known when this claim was made, and kept with it' })
  before: boolean;
  @ApiProperty({ description: 'False where it was reinstated since' })
  stands: boolean;
}

/** Everything a claim rests on, on one page. */
export class AuditEvidence {
  @ApiProperty({ type: EvidenceClaim })
  claim: EvidenceClaim;
  @ApiProperty({ type: EvidenceLearner })
  learner: EvidenceLearner;
  @ApiProperty({ type: EvidenceReading })
  reading: EvidenceReading;
  @ApiProperty({ type: [EvidenceCycle] })
  cycles: EvidenceCycle[];
  @ApiProperty({ type: EvidenceArticle, nullable: true })
  article: EvidenceArticle | null;
  @ApiProperty({ type: EvidenceHours, nullable: true })
  hours: EvidenceHours | null;
  @ApiProperty({
    type: [EvidenceRevokedAct],
    description: 'What became of the same act in other claims. The reasons are not told',
  })
  revokedElsewhere: EvidenceRevokedAct[];
  @ApiProperty({ type: [EvidenceFinding] })
  findings: readonly EvidenceFinding[];
  @ApiProperty({ type: [EvidenceArithmetic] })
  arithmetic: readonly EvidenceArithmetic[];
  @ApiProperty({ type: EvidenceCertificate, nullable: true })
  certificate: EvidenceCertificate | null;
  @ApiProperty({ type: [EvidenceCertificate], description: 'One for each part that has one' })
  certificates: EvidenceCertificate[];
  @ApiProperty({ type: [EvidenceAward] })
  awards: EvidenceAward[];
  @ApiProperty({ type: [EvidenceDecision] })
  decisions: EvidenceDecision[];
  @ApiProperty({ type: [EvidenceHistory] })
  history: EvidenceHistory[];
}
