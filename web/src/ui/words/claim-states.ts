import type { Claim } from '../../api/types.js';

/** In the order in which they are offered. */
export const claimStates = [
  'held',
  'awarded',
  'upheld',
  'reduced',
  'revoked',
  'withdrawn',
  'declined',
] as const satisfies Claim['state'][];

/** Whether a text of an address is the state of a claim. */
export function isClaimState(text: unknown): text is Claim['state'] {
  return claimStates.some((state) => state === text);
}
