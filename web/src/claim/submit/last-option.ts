import type { CreditOption } from '../../api/types.js';

type Kind = CreditOption['claimedFor'];

const placeOf = (kind: Kind): string => `lectern.option.${kind}`;

/** The option last chosen on this device for such a claim; null if there is none. */
export function lastOption(kind: Kind): string | null {
  try {
    return localStorage.getItem(placeOf(kind));
  } catch {
    return null;
  }
}

/** Keeps the choice, so that the next claim begins with it. */
export function keepOption(kind: Kind, id: string): void {
  try {
    localStorage.setItem(placeOf(kind), id);
  } catch {
    // Without storage the next claim begins with the first option.
  }
}
