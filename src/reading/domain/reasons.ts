/**
 * What a stretch of a reading session was. Only active stretches are active time; what was in use while the device
 * was offline rests on the device's word alone, and each credit rule says how much of it counts.
 */
export type SpanKind = 'active' | 'offline' | 'idle' | 'hidden' | 'unfocused' | 'gap';

/** Why a stretch counted or did not: a closed set, kept with each span as evidence. */
export type ReasonCode =
  | 'reading'
  | 'reading-offline'
  | 'offline-too-long'
  | 'no-input'
  | 'page-hidden'
  | 'window-unfocused'
  | 'no-signal';

interface Reason {
  kind: SpanKind;
  why: string;
}

/** Each reason with its kind and one sentence for the learner and the auditor. */
export const reasons: Readonly<Record<ReasonCode, Readonly<Reason>>> = {
  reading: {
    kind: 'active',
    why: 'Counted: the paper was in front of you and in use.',
  },
  'reading-offline': {
    kind: 'offline',
    why: 'Counted apart: your device was offline and reported this later. Each credit rule says how much of such time it accepts.',
  },
  'offline-too-long': {
    kind: 'gap',
    why: 'Not counted: your device reported more than two hours of one paper in a row while it was offline.',
  },
  'no-input': {
    kind: 'idle',
    why: 'Not counted: nothing was scrolled, typed or touched for longer than the text on screen takes to read.',
  },
  'page-hidden': {
    kind: 'hidden',
    why: 'Not counted: the paper was in a hidden tab or the screen was off.',
  },
  'window-unfocused': {
    kind: 'unfocused',
    why: 'Not counted: another window was in use.',
  },
  'no-signal': {
    kind: 'gap',
    why: 'Not counted: the page sent no signal, for example because the device was asleep.',
  },
};

/** Whether a stretch of this kind is active time. */
export function counts(kind: SpanKind): boolean {
  return kind === 'active';
}

/**
 * The sentence that tells why a span with this reason counted or did not.
 * @param kind as it was frozen; before it was told apart, what was reported late was active time
 */
export function whyOf(reason: ReasonCode, kind: SpanKind = reasons[reason].kind): string {
  if (reason === 'reading-offline' && kind === 'active') {
    return 'Counted, as all time was then that a device reported late.';
  }
  return reasons[reason].why;
}
