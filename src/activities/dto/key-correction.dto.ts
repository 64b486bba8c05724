import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { longest, mostChoices } from '../domain/activity-errors.js';
import { t } from './messages.js';

/** Which choices are right from now on. */
export class KeyCorrectionPreviewDto {
  @ApiProperty({ type: 'integer', description: 'The position of the question, from 0' })
  @IsInt()
  @Min(0)
  question: number;

  @ApiProperty({
    type: [Number],
    maxItems: mostChoices,
    description: 'The positions of the choices that are right, from 0; of no meaning when void',
  })
  @IsArray()
  @ArrayMaxSize(mostChoices)
  @ArrayUnique()
  @IsInt({ each: true })
  right: number[];

  @ApiProperty({
    type: 'boolean',
    description:
      'Takes the question back: every choice counts as right, so that the number needed stays as it was told',
  })
  @IsBoolean()
  void: boolean;
}

export class KeyCorrectionBody extends KeyCorrectionPreviewDto {
  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    maxLength: longest.rationale,
    description: 'Why these are right; null: what was written stays true',
  })
  @IsOptional()
  @IsString()
  @MaxLength(longest.rationale)
  rationale?: string | null;

  @ApiProperty({
    type: 'string',
    minLength: 10,
    maxLength: 1000,
    description: 'Told to learners once it can give nothing away',
  })
  @IsString()
  @Matches(/\S.{8,}\S/s, { message: t('reason') })
  @MaxLength(1000)
  reason: string;
}

/** What a correction would change. */
export class KeyCorrectionEffectDto {
  @ApiProperty({ type: 'integer', description: 'Attempts made so far' })
  attempts: number;

  @ApiProperty({ type: 'integer', description: 'Attempts with another number of right answers' })
  changed: number;

  @ApiProperty({ type: 'integer', description: 'Learners who made them' })
  learners: number;

  @ApiProperty({ type: 'integer', description: 'Learners who would pass and have not' })
  nowPassed: number;

  @ApiProperty({
    type: 'integer',
    description: 'Learners who passed and would not; their pass stands',
  })
  passStands: number;
}

export class KeyCorrectionDto extends KeyCorrectionPreviewDto {
  @ApiProperty({ type: 'integer', description: '1, 2, ... within the activity' })
  version: number;

  @ApiProperty({ type: 'string', nullable: true })
  rationale: string | null;

  @ApiProperty({ type: 'string' })
  reason: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  correctedAt: Date;

  @ApiProperty({ type: 'boolean', description: 'Every attempt made before was looked at' })
  regraded: boolean;

  @ApiProperty({ type: 'integer', description: 'Attempts looked at so far' })
  attempts: number;

  @ApiProperty({ type: 'integer' })
  changed: number;

  @ApiProperty({ type: 'integer' })
  nowPassed: number;

  @ApiProperty({ type: 'integer' })
  passStands: number;
}
