import type { LedgerActor } from '../ledger/index.js';
import type { Actor } from '../platform/index.js';

/** A caller as the ledger names it. */
export function ledgerActor(actor: Actor): LedgerActor {
  return { kind: actor.role === 'clinician' ? 'learner' : actor.role, id: actor.accountId };
}
