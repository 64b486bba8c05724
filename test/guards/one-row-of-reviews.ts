import { newId } from '../../src/platform/index.js';
import { at } from './one-row-of-certificates.js';

/** A claim as it was held for review and decided, and the limits that held it. */
export function reviewRows(of: {
  readonly learnerId: string;
  readonly providerId: string;
  readonly claimId: string;
}): [table: string, row: object][] {
  const { learnerId, providerId, claimId } = of;
  const learner = { learner_id: learnerId };
  return [
    [
      'claim_hold',
      {
        ...learner,
        claim_id: claimId,
        provider_id: providerId,
        reasons: [{ limit: 'holdCycles', sentence: 'S' }],
        limits_version: 0,
        review_by: '2026-01-15',
        held_at: at,
      },
    ],
    [
      'provider_claim_limits',
      { provider_id: providerId, version: 1, limits: {}, set_by: learnerId, set_at: at },
    ],
    [
      'audit_decision',
      {
        ...learner,
        id: newId(),
        provider_id: providerId,
        claim_id: claimId,
        outcome: 'upheld',
        reason: 'R',
        decided_by: learnerId,
        decided_at: at,
      },
    ],
  ];
}
