import type { ReviewedChangeItem } from '../api/types.js';

type ChangeState = ReviewedChangeItem['state'];

export const stateNames: Record<ChangeState, string> = {
  waiting: 'Waiting',
  passed: 'Passed at once',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};

const isState = (value: unknown): value is ChangeState =>
  typeof value === 'string' && Object.hasOwn(stateNames, value);

/** The state that an address narrows the list to; what is none is left out. */
export function changeState(search: Record<string, unknown>): { state?: ChangeState } {
  const { state } = search;
  return isState(state) ? { state } : {};
}
