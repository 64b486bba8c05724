import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { SpanDto } from './span.dto.js';

export class ActiveTimeQuery {
  @ApiPropertyOptional({
    type: 'string',
    format: 'date',
    description: "A day in the learner's time zone; today when left out.",
  })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  date?: string;
}

export class DaySpanDto extends SpanDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  sessionId: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  paperId: string;

  @ApiProperty({ type: 'string' })
  paperTitle: string;

  @ApiProperty({
    type: 'string',
    description:
      'IANA name: the zone of the profile when the session began, by which it lies on this day.',
  })
  timeZone: string;
}

export class ActiveTimeDto {
  @ApiProperty({ type: 'string', format: 'date' })
  date: string;

  @ApiProperty({ type: 'string', description: 'IANA name of the time zone of the profile.' })
  timeZone: string;

  @ApiProperty({
    type: 'integer',
    description: 'The union of all active spans of the day: a second on two devices counts once.',
  })
  activeSeconds: number;

  @ApiProperty({ type: () => [DaySpanDto] })
  spans: DaySpanDto[];
}
