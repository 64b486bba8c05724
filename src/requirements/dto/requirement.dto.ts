import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';

const day = { type: 'string', format: 'date', example: '2026-07-01' } as const;

export class RequirementBody {
  @ApiPropertyOptional({
    type: 'string',
    maxLength: 120,
    default: '',
    description: 'What tells it from another of the same kind, such as a licence number.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  label: string = '';

  @ApiProperty({ ...day, description: 'Since when it is held; the periods are counted from it.' })
  @IsString()
  @MaxLength(10)
  startsOn: string;
}

export class NewRequirementBody extends RequirementBody {
  @ApiProperty({ type: 'string', example: 'us.aafp' })
  @IsString()
  @MaxLength(60)
  profileId: string;
}

export class ChangedRequirementBody extends RequirementBody {
  @ApiProperty({ ...day, nullable: true, description: 'null: it is held, or held again.' })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(10)
  endedOn: string | null;
}

export class RequirementDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string' })
  profileId: string;

  @ApiProperty({ type: 'string', description: 'The version in force when it was added.' })
  profileVersion: string;

  @ApiProperty({ type: 'string' })
  label: string;

  @ApiProperty(day)
  startsOn: string;

  @ApiProperty({ ...day, nullable: true })
  endedOn: string | null;
}

export class RequirementsDto {
  @ApiProperty({ type: [RequirementDto] })
  items: RequirementDto[];
}
