export { activeTime, offlineTime } from './domain/active-time.js';
export { counts, whyOf, type ReasonCode, type SpanKind } from './domain/reasons.js';
export type { Span } from './domain/span.js';
export { ReadingEvidence, type SessionEvidence } from './reading-evidence.js';
export { ReadingModule } from './reading.module.js';
export { SessionOpenings, type SessionOpening } from './session-openings.js';
