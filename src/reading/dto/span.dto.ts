import { ApiProperty } from '@nestjs/swagger';
import { counts, kindOfReason, whyOf, type ReasonCode, type SpanKind } from '../domain/reasons.js';
import { secondsOf, type Span } from '../domain/span.js';

const kinds = [...new Set(Object.values(kindOfReason))];

export class SpanDto {
  @ApiProperty({ type: 'string', format: 'date-time' })
  startsAt: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  endsAt: string;

  @ApiProperty({ type: 'integer' })
  seconds: number;

  @ApiProperty({ type: 'string', enum: kinds })
  kind: SpanKind;

  @ApiProperty({ type: 'boolean', description: 'Whether this is active time.' })
  counted: boolean;

  @ApiProperty({ type: 'string', enum: Object.keys(kindOfReason) })
  reason: ReasonCode;

  @ApiProperty({ type: 'string', description: 'Why it counted or not, in one sentence.' })
  why: string;
}

/** A span as it is shown. */
export function spanDto(span: Span): Pick<SpanDto, keyof SpanDto> {
  return {
    startsAt: span.startsAt.toISOString(),
    endsAt: span.endsAt.toISOString(),
    seconds: secondsOf(span),
    kind: span.kind,
    counted: counts(span.kind),
    reason: span.reason,
    why: whyOf(span.reason),
  };
}
