import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AuditClaimItem, AuditHold, actEnds, outcomes } from './audit.dto.js';
import {
  EvidenceReading,
  EvidenceCycle,
  EvidenceArticle,
  EvidenceHours,
} from './evidence-acts.dto.js';

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

class EvidenceRecordSource {
  @ApiProperty()
  title: string;
  @ApiProperty({ type: 'string', nullable: true })
  address: string | null;
  @ApiProperty()
  date: string;
}

/** Until when the record of the activity must be kept. Nothing deletes it afterwards. */
class EvidenceRecords {
  @ApiProperty({ format: 'date', description: 'The last day' })
  keptUntil: string;
  @ApiProperty({ description: 'It must still be kept today' })
  required: boolean;
  @ApiProperty({ type: 'integer' })
  years: number;
  @ApiProperty({ type: EvidenceRecordSource })
  source: EvidenceRecordSource;
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
  @ApiProperty({ description: 'The email address of the administrator' })
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

/** Another claim of the same act, or of some of its minutes, that a provider revoked, or declined for misconduct. */
export class EvidenceRevokedAct {
  @ApiProperty({ description: 'Who decided so' })
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
    type: EvidenceRecords,
    nullable: true,
    description: 'Null where no source of the rules says how long',
  })
  records: EvidenceRecords | null;
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
