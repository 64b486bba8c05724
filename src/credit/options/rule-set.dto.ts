import { ApiProperty } from '@nestjs/swagger';
import type { ClaimedFor, Trust } from '../domain/rule-set.js';

export class RuleSourceDto {
  @ApiProperty({ type: 'string' })
  key: string;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string', nullable: true })
  address: string | null;

  @ApiProperty({ type: 'string', description: 'When it was written or read.' })
  date: string;

  @ApiProperty({ type: 'string', enum: ['body', 'provider', 'third-party', 'local'] })
  trust: Trust;
}

export class RuleDto {
  @ApiProperty({ type: 'string' })
  id: string;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'string' })
  operator: string;

  @ApiProperty({ type: 'string', description: 'What it asks for or gives.' })
  sentence: string;

  @ApiProperty({ type: 'string', description: 'The key of a source.' })
  source: string;

  @ApiProperty({ type: 'boolean' })
  confirmed: boolean;
}

export class RuleSetVersionDto {
  @ApiProperty({ type: 'string' })
  version: string;

  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ type: 'string', format: 'date' })
  validFrom: string;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  validTo: string | null;

  @ApiProperty({
    type: 'string',
    enum: ['to-come', 'in-force', 'ended'],
    description: 'In force: it judges activities that are completed today.',
  })
  standing: 'to-come' | 'in-force' | 'ended';

  @ApiProperty({ type: 'string', nullable: true, description: 'Why nobody may claim under it.' })
  switchedOff: string | null;

  @ApiProperty({ type: 'boolean', description: 'The source of every number was read and says it.' })
  confirmed: boolean;

  @ApiProperty({ type: 'string', enum: ['cycles', 'article', 'reading'] })
  claimedFor: ClaimedFor;

  @ApiProperty({ type: 'string' })
  learningFormat: string;

  @ApiProperty({ type: 'string' })
  optionTitle: string;

  @ApiProperty({ type: 'string', enum: ['certificate', 'none'] })
  document: 'certificate' | 'none';

  @ApiProperty({ type: 'string', nullable: true })
  exclusiveGroup: string | null;

  @ApiProperty({ type: 'string' })
  unit: string;

  @ApiProperty({ type: 'string' })
  creditName: string;

  @ApiProperty({ type: 'integer', description: 'Claims to my provider that it judged.' })
  claims: number;

  @ApiProperty({ type: () => [RuleSourceDto] })
  sources: RuleSourceDto[];

  @ApiProperty({ type: () => [RuleDto] })
  rules: RuleDto[];
}

export class RuleSetDto {
  @ApiProperty({ type: 'string' })
  id: string;

  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ type: 'string' })
  body: string;

  @ApiProperty({ type: () => [RuleSetVersionDto], description: 'Newest first.' })
  versions: RuleSetVersionDto[];
}

export class RuleSetsDto {
  @ApiProperty({ type: () => [RuleSetDto] })
  items: RuleSetDto[];
}

export class RuleFileProblemDto {
  @ApiProperty({ type: 'string', description: 'Without its folder.' })
  file: string;

  @ApiProperty({ type: 'integer' })
  line: number;

  @ApiProperty({ type: 'string', description: 'JSON pointer into the file.' })
  path: string;

  @ApiProperty({ type: 'string' })
  message: string;

  @ApiProperty({ type: 'string' })
  remedy: string;
}

export class VersionNameDto {
  @ApiProperty({ type: 'string' })
  id: string;

  @ApiProperty({ type: 'string' })
  version: string;
}

export class RuleReadingDto {
  @ApiProperty({
    type: 'boolean',
    description: 'False: a file has a problem, and the server keeps every version that it has.',
  })
  taken: boolean;

  @ApiProperty({ type: () => [RuleFileProblemDto] })
  problems: RuleFileProblemDto[];

  @ApiProperty({ type: () => [VersionNameDto] })
  added: VersionNameDto[];

  @ApiProperty({ type: () => [VersionNameDto] })
  changed: VersionNameDto[];

  @ApiProperty({ type: () => [VersionNameDto] })
  removed: VersionNameDto[];
}
