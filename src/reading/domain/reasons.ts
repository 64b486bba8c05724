import { t } from './messages.js';

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

/** What kind of stretch each reason makes. */
export const kindOfReason: Readonly<Record<ReasonCode, SpanKind>> = {
  reading: 'active',
  'reading-offline': 'offline',
  'offline-too-long': 'gap',
  'no-input': 'idle',
  'page-hidden': 'hidden',
  'window-unfocused': 'unfocused',
  'no-signal': 'gap',
};

/** Whether a stretch of this kind is active time. */
export function counts(kind: SpanKind): boolean {
  return kind === 'active';
}

/**
 * The sentence that says why a span with this reason counted or did not.
 * @param kind as it was frozen; before it was told apart, what was reported late was active time
 */
export function whyOf(reason: ReasonCode, kind: SpanKind = kindOfReason[reason]): string {
  if (reason === 'reading-offline' && kind === 'active') {
    return t('offlineInFull');
  }
  return t(reason);
}
