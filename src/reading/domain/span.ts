import { kindOfReason, type ReasonCode, type SpanKind } from './reasons.js';

/** A stretch of time [startsAt, endsAt) in whole seconds, with what it was and why. */
export interface Span {
  startsAt: Date;
  endsAt: Date;
  kind: SpanKind;
  reason: ReasonCode;
}

/** A span from and to instants in milliseconds; its kind follows from its reason. */
export function spanOf(startsAtMs: number, endsAtMs: number, reason: ReasonCode): Span {
  return {
    startsAt: new Date(startsAtMs),
    endsAt: new Date(endsAtMs),
    kind: kindOfReason[reason],
    reason,
  };
}

/** Length of a stretch of time in seconds. */
export function secondsOf(stretch: { startsAt: Date; endsAt: Date }): number {
  return (stretch.endsAt.getTime() - stretch.startsAt.getTime()) / 1000;
}

/** Reading is timed in whole seconds, so that the seconds of spans add up to the total that is shown. */
export function wholeSecond(instantMs: number): number {
  return Math.floor(instantMs / 1000) * 1000;
}
