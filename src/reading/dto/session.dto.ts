import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { Device } from '../reading-session.entity.js';
import { SpanDto } from './span.dto.js';

const named: Exclude<Device, 'unknown'>[] = ['phone', 'tablet', 'desktop'];

export class OpenSessionBody {
  @ApiProperty({ type: 'string', format: 'uuid' })
  @IsUUID()
  paperId: string;

  @ApiPropertyOptional({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'The search of the learner that led to the paper.',
  })
  @IsOptional()
  @IsUUID()
  searchId?: string | null;

  @ApiPropertyOptional({ type: 'string', enum: named, nullable: true })
  @IsOptional()
  @IsIn(named)
  device?: Exclude<Device, 'unknown'> | null;
}

export class OpenedSessionDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  paperId: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  startedAt: string;

  @ApiProperty({ type: 'integer', description: 'How often the page is to send a beat.' })
  beatIntervalSeconds: number;

  @ApiProperty({
    type: 'integer',
    description:
      'Without input for longer than this, time stops counting; later where a long passage is on screen.',
  })
  idleLimitSeconds: number;
}

export class SessionTimeDto {
  @ApiProperty({ type: 'integer', description: 'Seconds of this session that count.' })
  activeSeconds: number;

  @ApiProperty({
    type: 'integer',
    description:
      'Seconds in use that the device reported late: each credit rule says how much of them counts.',
  })
  offlineSeconds: number;

  @ApiProperty({
    type: 'integer',
    description: 'Seconds from the start to the latest beat: the spans add up to this.',
  })
  elapsedSeconds: number;

  @ApiProperty({ type: () => [SpanDto] })
  spans: SpanDto[];
}

export class SessionDto extends SessionTimeDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  paperId: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  startedAt: string;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description:
      'The end, or the last sign of life of a session that fell silent; null while open.',
  })
  endedAt: string | null;
}

export class RecentSessionDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  paperId: string;

  @ApiProperty({ type: 'string' })
  paperTitle: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  startedAt: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  endedAt: string | null;

  @ApiProperty({ type: 'integer' })
  activeSeconds: number;
}

export class RecentSessionsDto {
  @ApiProperty({ type: () => [RecentSessionDto] })
  items: RecentSessionDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
