export { Ledger, type LedgerActor } from './ledger.js';
export type { LedgerEntry } from './ledger-entry.entity.js';
export { LedgerModule } from './ledger.module.js';
