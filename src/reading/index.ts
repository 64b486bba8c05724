export { activeTime, offlineTime } from './domain/active-time.js';
export { dayOf } from './domain/days.js';
export { counts, whyOf, type ReasonCode, type SpanKind } from './domain/reasons.js';
export { isDay } from './domain/days.js';
export type { Span } from './domain/span.js';
export { ReadingEvidence, type SessionEvidence } from './reading-evidence.js';
export { ReadingModule } from './reading.module.js';
export { SessionOpenings, type SessionOpening } from './session-openings.js';
