import { ApiProperty } from '@nestjs/swagger';

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

export class EvidenceReading {
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

export class EvidenceEvaluation {
  @ApiProperty()
  result: string;
  @ApiProperty()
  effect: string;
}

export class EvidenceCycle {
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
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'From opening the questions to handing them in; null when not known',
  })
  secondsOnAssessment: number | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'Right answers by a key corrected before the claim, where the pass stands without reaching it',
  })
  correctByLaterKey: number | null;
  @ApiProperty({
    format: 'date-time',
    type: 'string',
    nullable: true,
    description: 'When a corrected key made the attempt pass',
  })
  regradedAt: string | null;
  @ApiProperty({ type: [String], description: 'What the provider says it is about' })
  topics: string[];
  @ApiProperty({ format: 'date-time', type: 'string', nullable: true })
  passedAt: string | null;
  @ApiProperty({ format: 'date-time', type: 'string', nullable: true })
  evaluatedAt: string | null;
}

export class EvidenceHours {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  @ApiProperty({ type: 'string', nullable: true })
  reflection: string | null;
  @ApiProperty({ type: [EvidenceSource] })
  sources: EvidenceSource[];
}
