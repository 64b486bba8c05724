import type { AuditFilters } from '../../api/provider/auditing.js';
import { isClaimState } from '../../ui/words/claim-states.js';

const days = /^\d{4}-\d{2}-\d{2}$/;

/** The filters as they are in the address; anything else there is left out. */
export function auditSearch(search: Record<string, unknown>): AuditFilters {
  const { state, flag, from, to, q } = search;
  return {
    ...(isClaimState(state) ? { state } : {}),
    ...(typeof flag === 'string' && flag ? { flag } : {}),
    ...(typeof from === 'string' && days.test(from) ? { from } : {}),
    ...(typeof to === 'string' && days.test(to) ? { to } : {}),
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {}),
  };
}
