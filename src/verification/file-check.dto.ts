import { ApiProperty } from '@nestjs/swagger';
import { PrintedFactDto } from '../certificates/index.js';
import type { FileCheck, Outcome, Step, StepName, StepResult } from './domain/steps.js';

export class CheckStepDto implements Step {
  @ApiProperty({
    type: 'string',
    enum: ['file', 'signature', 'signer', 'time-stamp', 'credential', 'facts', 'status'],
  })
  name: StepName;

  @ApiProperty({
    type: 'string',
    enum: ['passed', 'failed', 'could-not-check'],
    description: '"could-not-check" is no judgement: something needed for it was not at hand',
  })
  result: StepResult;

  @ApiProperty({ type: 'string' })
  words: string;
}

export class FileCheckDto implements FileCheck {
  @ApiProperty({
    type: 'string',
    enum: [
      'valid',
      'status-unknown',
      'revoked',
      'superseded',
      'out-of-date',
      'report',
      'edited',
      'foreign',
      'damaged',
      'not-checked',
    ],
  })
  outcome: Outcome;

  @ApiProperty({ type: 'string', enum: ['pdf', 'credential', 'token', 'unknown'] })
  kind: FileCheck['kind'];

  @ApiProperty({ type: 'string', description: 'One sentence for people' })
  summary: string;

  @ApiProperty({ type: [CheckStepDto], description: 'In the order in which they were taken' })
  steps: readonly CheckStepDto[];

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'The name that the file gives; proven only where its signature passed',
  })
  verificationId: string | null;

  @ApiProperty({
    type: [PrintedFactDto],
    nullable: true,
    description: 'What was issued, where the file is as it was issued',
  })
  facts: readonly PrintedFactDto[] | null;
}
