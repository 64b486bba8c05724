import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsBoolean,
  IsHexColor,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { SampleLength } from '../domain/sample-claims.js';
import type { Design, Logo, Signatory } from '../../documents/index.js';
import { wordingIds, type Wording, type WordingId } from '../domain/wording.js';

/** No blank at either end. */
const trimmed = /^\S(?:.*\S)?$/u;

export class LogoDto implements Logo {
  @ApiProperty({ type: 'string', pattern: '^[0-9a-f]{64}$' })
  @Matches(/^[0-9a-f]{64}$/)
  sha256: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  width: number;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  height: number;
}

export class SignatoryDto implements Signatory {
  @ApiProperty({ type: 'string', maxLength: 80 })
  @IsString()
  @Length(1, 80)
  @Matches(trimmed, { message: 'name must be a name, without blanks around it' })
  name: string;

  @ApiProperty({ type: 'string', maxLength: 80 })
  @IsString()
  @Length(1, 80)
  @Matches(trimmed, { message: 'role must be words, without blanks around them' })
  role: string;
}

export class DesignDto implements Design {
  @ApiProperty({ type: 'string', pattern: '^#[0-9a-f]{6}$' })
  @IsHexColor()
  @Matches(/^#[0-9a-f]{6}$/, { message: 'accent must be written as # and six digits 0-9 a-f' })
  accent: string;

  @ApiProperty({ type: LogoDto, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @ValidateNested()
  @Type(() => LogoDto)
  logo: LogoDto | null;

  @ApiProperty({ type: SignatoryDto, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @ValidateNested()
  @Type(() => SignatoryDto)
  signatory: SignatoryDto | null;
}

export class DetailDto {
  @ApiProperty({ type: 'string', maxLength: 40 })
  @IsString()
  @Length(1, 40)
  @Matches(trimmed)
  label: string;

  @ApiProperty({ type: 'string', maxLength: 400 })
  @IsString()
  @Length(1, 400)
  @Matches(trimmed)
  text: string;
}

/** What an administrator may word otherwise; the rest stays as it ships. */
export class WordingTextsDto {
  @ApiProperty({ type: 'string', maxLength: 60 })
  @IsString()
  @Length(1, 60)
  @Matches(trimmed)
  heading: string;

  @ApiProperty({ type: 'string', maxLength: 80, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Length(1, 80)
  @Matches(trimmed)
  notice: string | null;

  @ApiProperty({ type: 'string', maxLength: 400 })
  @IsString()
  @Length(1, 400)
  @Matches(trimmed)
  certifies: string;

  @ApiProperty({ type: 'string', maxLength: 400 })
  @IsString()
  @Length(1, 400)
  @Matches(trimmed)
  participated: string;

  @ApiProperty({ type: 'string', maxLength: 400 })
  @IsString()
  @Length(1, 400)
  @Matches(trimmed)
  completed: string;

  @ApiProperty({ type: 'string', maxLength: 400 })
  @IsString()
  @Length(1, 400)
  @Matches(trimmed)
  completedOver: string;

  @ApiProperty({ type: 'string', maxLength: 400, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Length(1, 400)
  @Matches(trimmed)
  award: string | null;

  @ApiProperty({ type: [String], maxItems: 3 })
  @ArrayMaxSize(3)
  @IsString({ each: true })
  @Length(1, 400, { each: true })
  @Matches(trimmed, { each: true })
  statements: string[];

  @ApiProperty({ type: [DetailDto], minItems: 1, maxItems: 5 })
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => DetailDto)
  details: DetailDto[];
}

export class TemplateWordingDto {
  @ApiProperty({ type: 'string', enum: wordingIds })
  @IsIn(wordingIds)
  id: WordingId;

  @ApiProperty({ type: WordingTextsDto })
  @ValidateNested()
  @Type(() => WordingTextsDto)
  texts: WordingTextsDto;
}

/** A template as it is saved and previewed. */
export class TemplateDraftDto {
  @ApiProperty({ type: DesignDto })
  @ValidateNested()
  @Type(() => DesignDto)
  design: DesignDto;

  @ApiProperty({
    type: 'string',
    maxLength: 200,
    nullable: true,
    description: 'The organisation that plans activities together with the provider',
  })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Length(1, 200)
  @Matches(trimmed)
  jointlyWith: string | null;

  @ApiProperty({
    type: [TemplateWordingDto],
    description: 'Only those kinds whose texts are not those that ship',
  })
  @ArrayMaxSize(wordingIds.length)
  @ValidateNested({ each: true })
  @Type(() => TemplateWordingDto)
  wordings: TemplateWordingDto[];
}

export class SaveTemplateDto extends TemplateDraftDto {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'The version that was changed; 0 for what ships',
  })
  @IsInt()
  @Min(0)
  basedOn: number;
}

export class PreviewTemplateDto extends TemplateDraftDto {
  @ApiProperty({ type: 'string', enum: wordingIds })
  @IsIn(wordingIds)
  kind: WordingId;

  @ApiProperty({ type: 'string', enum: ['usual', 'longest'] })
  @IsIn(['usual', 'longest'])
  facts: SampleLength;

  @ApiProperty({ type: 'boolean', description: 'Several acts on one certificate' })
  @IsBoolean()
  several: boolean;
}

export class TemplateKindDto {
  @ApiProperty({ type: 'string', enum: wordingIds })
  id: WordingId;

  @ApiProperty({ type: 'boolean', description: 'Whether the texts are those that ship' })
  shipped: boolean;

  @ApiProperty({ type: WordingTextsDto })
  texts: WordingTextsDto;

  @ApiProperty({ type: WordingTextsDto })
  shippedTexts: WordingTextsDto;

  @ApiProperty({ type: [String], description: 'What may stand in braces' })
  placeholders: string[];
}

export class TemplateSummaryDto {
  @ApiProperty({ type: 'string' })
  name: string;

  @ApiProperty({ type: 'integer', description: '0 as long as nothing was changed' })
  version: number;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  madeAt: Date | null;
}

export class TemplatesDto {
  @ApiProperty({ type: [TemplateSummaryDto], description: 'The usual one first' })
  items: TemplateSummaryDto[];
}

export class TemplateDto extends TemplateSummaryDto {
  @ApiProperty({ type: DesignDto })
  design: Design;

  @ApiProperty({ type: 'string', nullable: true })
  jointlyWith: string | null;

  @ApiProperty({ type: [TemplateKindDto], description: 'The kinds that this provider issues' })
  kinds: TemplateKindDto[];
}

export class LogoQuery {
  @ApiProperty({
    type: 'string',
    enum: ['true'],
    description: "Says that it is the provider's own mark, and no company's",
  })
  @Equals('true', {
    message: "ownMark must be true: only the provider's own mark may stand on a certificate",
  })
  ownMark: string;
}

/** The texts of a wording that may be changed. */
export function textsOf(wording: Wording): WordingTextsDto {
  const { heading, notice, certifies, participated, completed, completedOver, award } = wording;
  return {
    heading,
    notice,
    certifies,
    participated,
    completed,
    completedOver,
    award,
    statements: [...wording.statements],
    details: wording.details.map((detail) => ({ ...detail })),
  };
}
