import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

const day = { type: 'string', format: 'date' } as const;

export class NewTranscriptBody {
  @ApiProperty({ ...day, description: 'First day of the period, in the learner\u2019s time zone' })
  @IsString()
  @MaxLength(10)
  from: string;

  @ApiProperty({ ...day, description: 'Last day of the period' })
  @IsString()
  @MaxLength(10)
  to: string;

  @ApiPropertyOptional({
    type: 'boolean',
    default: false,
    description: 'Whether it says how the requirements stand that the learner holds',
  })
  @IsOptional()
  @IsBoolean()
  requirements: boolean = false;

  @ApiPropertyOptional({
    type: 'boolean',
    default: true,
    description: 'Whether it lists credit from elsewhere, apart and marked as self-reported',
  })
  @IsOptional()
  @IsBoolean()
  selfReported: boolean = true;
}

export class TranscriptDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', example: 'LET-2026-7K3M-Q9XA' })
  serial: string;

  @ApiProperty({ type: 'string', description: 'The name under which anyone may check it' })
  verificationId: string;

  @ApiProperty({ type: 'string', format: 'uri' })
  verifyUrl: string;

  @ApiProperty(day)
  from: string;

  @ApiProperty(day)
  to: string;

  @ApiProperty({ type: 'integer', description: 'How many certificates it lists' })
  lines: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  issuedAt: Date;
}

export class TranscriptListDto {
  @ApiProperty({ type: [TranscriptDto] })
  items: TranscriptDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class TranscriptWithFactsDto extends TranscriptDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Everything the transcript says, as frozen at issue',
  })
  facts: object;

  @ApiProperty({
    type: 'string',
    pattern: '^[0-9a-f]{64}$',
    description: 'SHA-256 of the canonical JSON (RFC 8785) of the facts',
  })
  factsSha256: string;
}
