import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, Matches } from 'class-validator';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Which certificates: by the days on which the activities were completed. */
export class ArchivePeriodQuery {
  @ApiPropertyOptional({
    type: 'string',
    format: 'date',
    description: 'The first day of completion, by the learner’s calendar.',
  })
  @IsOptional()
  @Matches(day, { message: 'from must be a date as YYYY-MM-DD' })
  @IsISO8601({ strict: true })
  from?: string;

  @ApiPropertyOptional({ type: 'string', format: 'date', description: 'The last day of it.' })
  @IsOptional()
  @Matches(day, { message: 'to must be a date as YYYY-MM-DD' })
  @IsISO8601({ strict: true })
  to?: string;
}

export class ArchiveContentsDto {
  @ApiProperty({ type: 'integer', description: 'How many certificates were completed in it' })
  certificates: number;

  @ApiProperty({ type: 'integer', description: 'How many one archive holds at most' })
  most: number;
}
