import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, ValidateIf } from 'class-validator';
import { LONGEST_STATEMENT } from './providers.js';

const unlessNull = ValidateIf((_, value) => value !== null);

/** Generous, because the text is tidied before it is measured. */
const roomFor = (characters: number) => MaxLength(characters * 4);

export class ProviderFactsDto {
  @ApiProperty({ type: 'string', minLength: 1, maxLength: 200 })
  @IsString()
  @roomFor(200)
  name: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    maxLength: 200,
    description: 'Who accredits it; without it nothing may carry accredited wording.',
  })
  @unlessNull
  @IsString()
  @roomFor(200)
  accreditedBy: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    maxLength: LONGEST_STATEMENT,
    description: 'The statement that the accreditor asks it to print on certificates.',
  })
  @unlessNull
  @IsString()
  @roomFor(LONGEST_STATEMENT)
  accreditationStatement: string | null;

  @ApiProperty({ type: 'string', nullable: true, maxLength: 300 })
  @unlessNull
  @IsString()
  @roomFor(300)
  website: string | null;
}

export class ProviderDto extends ProviderFactsDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'boolean', description: 'A demonstration awards no credit; it stays one.' })
  demonstration: boolean;
}
