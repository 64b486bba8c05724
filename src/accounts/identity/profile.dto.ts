import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { professions, profileLimits, type Profession } from '../domain/profile.js';

/** Generous, because the text is tidied before it is measured. */
const roomFor = (characters: number) => MaxLength(characters * 4);

const unlessNull = ValidateIf((_, value) => value !== null);

export class LicenceDto {
  @ApiProperty({
    type: 'string',
    minLength: 1,
    maxLength: profileLimits.jurisdiction,
    example: 'Ohio',
  })
  @IsString()
  @roomFor(profileLimits.jurisdiction)
  jurisdiction: string;

  @ApiProperty({
    type: 'string',
    minLength: 1,
    maxLength: profileLimits.number,
    example: '35.123456',
  })
  @IsString()
  @roomFor(profileLimits.number)
  number: string;
}

export class ProfileDto {
  @ApiProperty({
    type: 'string',
    minLength: 1,
    maxLength: profileLimits.name,
    description: 'The name as on the licence.',
  })
  @IsString()
  @roomFor(profileLimits.name)
  name: string;

  @ApiProperty({
    type: 'string',
    enum: professions,
    nullable: true,
    description: 'Null until the first claim asks for it.',
  })
  @unlessNull
  @IsIn(professions)
  profession: Profession | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    maxLength: profileLimits.degree,
    description: 'Such as MD, DO, MBBS, PhD.',
  })
  @unlessNull
  @IsString()
  @roomFor(profileLimits.degree)
  degree: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'National Provider Identifier: ten digits.',
    example: '1234567893',
  })
  @unlessNull
  @IsString()
  @MaxLength(40)
  npi: string | null;

  @ApiProperty({
    type: 'string',
    maxLength: profileLimits.timeZone,
    description: 'A time zone of the IANA list: in it lie the days and years of the learner.',
    example: 'America/Chicago',
  })
  @IsString()
  @roomFor(profileLimits.timeZone)
  timeZone: string;

  @ApiProperty({ type: [LicenceDto], maxItems: profileLimits.licences })
  @IsArray()
  @ArrayMaxSize(profileLimits.licences)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => LicenceDto)
  licences: LicenceDto[];
}
