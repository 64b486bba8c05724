import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { professions } from '../../../accounts/index.js';
import { t } from '../messages.js';

const unlessNull = ValidateIf((_, value) => value !== null);

export class OfferInput {
  @ApiProperty({ type: 'string', minLength: 1, maxLength: 300 })
  @IsString()
  @MaxLength(300)
  title: string;

  @ApiProperty({ type: 'string', example: 'us.ama.c1.ipoc' })
  @IsString()
  @MaxLength(60)
  ruleSetId: string;

  @ApiProperty({ type: 'string', format: 'date', description: 'The first day of activity.' })
  @IsString()
  @MaxLength(10)
  opensOn: string;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  @unlessNull
  @IsString()
  @MaxLength(10)
  closesOn: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: '1.00',
    description: 'The most that one claim may come to; a multiple of 0.25.',
  })
  @unlessNull
  @IsString()
  @MaxLength(10)
  designatedMaximum: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: "Null: the rule set's own window.",
  })
  @unlessNull
  @IsInt()
  @Min(1)
  @Max(3650)
  documentWithinDays: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: "Null: the rule set's own window.",
  })
  @unlessNull
  @IsInt()
  @Min(1)
  @Max(3650)
  claimWithinDays: number | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'string', enum: [...professions] },
    nullable: true,
    description: 'The professions that it is offered to; null for all.',
  })
  @unlessNull
  @IsArray()
  @ArrayMaxSize(professions.length)
  @IsIn(professions, { each: true })
  audience: string[] | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'A template of templates/certificates; null for the one that the award asks for.',
  })
  @unlessNull
  @Matches(/^[a-z0-9][a-z0-9-]{0,59}$/, { message: t('template') })
  certificateTemplate: string | null;
}

export class OptionRetirement {
  @ApiProperty({ type: 'string', minLength: 10, maxLength: 500 })
  @IsString()
  @Matches(/\S.{8,}\S/s, { message: t('reason') })
  @MaxLength(500)
  reason: string;
}

export const optionStates = ['open', 'to-come', 'closed', 'switched-off', 'retired'] as const;

/** The state of a provider's option today. */
export type OptionState = (typeof optionStates)[number];

export class ProviderOptionDto extends OfferInput {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', description: 'The name of the rule set; its id when it is gone.' })
  ruleSetName: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  retiredAt: string | null;

  @ApiProperty({ type: 'integer', description: 'Claims that were made under it.' })
  claims: number;

  @ApiProperty({ type: 'string', enum: [...optionStates] })
  state: OptionState;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why nobody may claim under it.' })
  whyNot: string | null;
}

export class ProviderOptionsDto {
  @ApiProperty({ type: () => [ProviderOptionDto] })
  items: ProviderOptionDto[];
}
