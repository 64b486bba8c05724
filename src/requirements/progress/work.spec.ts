import { credit, standingWith } from '../../../test/support/requirement-entries.js';
import type { CreditEntry } from '../domain/entry.js';
import { addDays } from '../../shared/calendar.js';

const hour = 3_600_000;

/** Awards over twelve years: half of them of acts that two claims share, every fifth of hours of reading. */
function awards(count: number): CreditEntry[] {
  return Array.from({ length: count }, (_, at) => {
    const since = Math.floor((at / count) * 365 * 12);
    const from = (since * 24 + (at % 12)) * hour;
    const hours = at % 5 === 0;
    return credit(addDays('2014-09-01', since), {
      origin: 'award',
      unit: 'AMA PRA Category 1 Credit',
      amount: '0.50',
      claimId: `claim-${at}`,
      recordedAt: (count - at) * 1000,
      acts: hours ? [] : [`act-${at % 2 === 0 ? at : at - 1}`],
      time: [[{ from, to: from + hour / 2 }]],
    });
  });
}

/** The same entries, and how often anything of them was looked at. A count, as no clock is steady beside other work. */
function counted(entries: readonly CreditEntry[]): { seen: CreditEntry[]; reads: () => number } {
  let reads = 0;
  const seenBefore = new WeakMap<object, object>();
  const seen = <T extends object>(value: T): T => {
    const known = seenBefore.get(value);
    if (known) return known as T;
    const watched = new Proxy(value, {
      get(target, key): unknown {
        reads += 1;
        const found: unknown = Reflect.get(target, key);
        return typeof found === 'object' && found !== null ? seen(found) : found;
      },
    });
    seenBefore.set(value, watched);
    return watched;
  };
  return { seen: entries.map(seen), reads: () => reads };
}

/** How often anything of so many awards is looked at to say how their learner stands. */
function readsOf(id: string, startsOn: string, count: number): number {
  const { seen, reads } = counted(awards(count));
  standingWith(id, seen, { startsOn, today: '2026-08-31' });
  return reads();
}

it.each([
  ['us.state.tx', '2014-09-01'],
  ['us.aafp', '2024-01-01'],
  ['za.hpcsa', '2014-09-01'],
  ['ca.rcpsc.moc', '2014-09-01'],
])('five times the awards take about five times the work, not twenty-five (%s)', (id, startsOn) => {
  const ratio = readsOf(id, startsOn, 5_000) / readsOf(id, startsOn, 1_000);
  expect(ratio).toBeGreaterThan(3);
  expect(ratio).toBeLessThan(7);
});
