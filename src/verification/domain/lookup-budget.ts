/** How many lookups an address has left: it gains one a second and can save up a minute's worth. */
export interface LookupBudget {
  readonly left: number;
  readonly at: Date;
}

export const lookupLimits = { burst: 60, perSecond: 1 } as const;

/** The budget after a lookup, and how many whole seconds to wait when there was none left (else 0). */
export interface Lookup {
  readonly budget: LookupBudget;
  readonly waitSeconds: number;
}

/** Takes one lookup from a budget; a new address has a full one. */
export function takeLookup(budget: LookupBudget | undefined, now: Date): Lookup {
  const { burst, perSecond } = lookupLimits;
  const passed = budget ? Math.max(0, now.getTime() - budget.at.getTime()) / 1000 : 0;
  const left = Math.min(burst, (budget?.left ?? burst) + passed * perSecond);
  if (left >= 1) return { budget: { left: left - 1, at: now }, waitSeconds: 0 };
  return { budget: { left, at: now }, waitSeconds: Math.max(1, Math.ceil((1 - left) / perSecond)) };
}
