import type { ReviewedChangeItem } from '../api/types.js';

type ChangeState = ReviewedChangeItem['state'];

export const changeStates = [
  'waiting',
  'passed',
  'accepted',
  'declined',
  'withdrawn',
] as const satisfies readonly ChangeState[];

const isState = (value: unknown): value is ChangeState =>
  changeStates.some((state) => state === value);

/** The state by which an address filters the list; anything else is left out. */
export function changeState(search: Record<string, unknown>): { state?: ChangeState } {
  const { state } = search;
  return isState(state) ? { state } : {};
}
