import type { Claim } from '../../api/types.js';

export const claimStates = [
  'held',
  'awarded',
  'upheld',
  'reduced',
  'revoked',
  'withdrawn',
  'declined',
] as const satisfies readonly Claim['state'][];

/** Whether a text of an address is the state of a claim. */
export function isClaimState(text: unknown): text is Claim['state'] {
  return claimStates.some((state) => state === text);
}
