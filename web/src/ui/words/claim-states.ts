import type { Claim } from '../../api/types.js';

const states: readonly string[] = [
  'held',
  'awarded',
  'upheld',
  'reduced',
  'revoked',
  'withdrawn',
  'declined',
] satisfies Claim['state'][];

/** Whether a text of an address is the state of a claim. */
export function isClaimState(text: unknown): text is Claim['state'] {
  return typeof text === 'string' && states.includes(text);
}
