/** What a stretch of a reading session was. Only active stretches count. */
export type SpanKind = 'active' | 'idle' | 'hidden' | 'unfocused' | 'gap';

/** Why a stretch counted or did not: a closed set, kept with each span as evidence. */
export type ReasonCode =
  | 'reading'
  | 'reading-offline'
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
    kind: 'active',
    why: 'Counted: the paper was in use while the connection was down, and your device reported it later.',
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

/** Whether a stretch of this kind counts as active time. */
export function counts(kind: SpanKind): boolean {
  return kind === 'active';
}

/** The sentence that tells why a span with this reason counted or did not. */
export function whyOf(reason: ReasonCode): string {
  return reasons[reason].why;
}
