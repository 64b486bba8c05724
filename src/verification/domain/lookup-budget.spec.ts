import { lookupLimits, takeLookup, type LookupBudget } from './lookup-budget.js';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000);

describe('the budget of lookups', () => {
  it('allows a burst, then one a second', () => {
    let budget: LookupBudget | undefined;
    for (let n = 0; n < lookupLimits.burst; n++) {
      const taken = takeLookup(budget, at(0));
      expect(taken.waitSeconds).toBe(0);
      budget = taken.budget;
    }
    expect(takeLookup(budget, at(0)).waitSeconds).toBe(1);
    expect(takeLookup(budget, at(0.5)).waitSeconds).toBe(1);
    const next = takeLookup(budget, at(1));
    expect(next.waitSeconds).toBe(0);
    expect(takeLookup(next.budget, at(1)).waitSeconds).toBe(1);
  });

  it('saves at most one burst, and survives a clock that is set back', () => {
    const long = takeLookup({ left: 0, at: at(0) }, at(86_400));
    expect(long.budget.left).toBe(lookupLimits.burst - 1);
    expect(takeLookup({ left: 5, at: at(100) }, at(0)).budget.left).toBe(4);
  });
});
