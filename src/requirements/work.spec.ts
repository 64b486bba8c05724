import { credit, standingWith } from '../../test/support/requirement-entries.js';
import { addDays } from './domain/periods.js';
import type { CreditEntry } from './domain/entry.js';

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

/** The least processor time of several runs, in milliseconds: other work on the machine only adds to it. */
function timeOf(work: () => void): number {
  const taken = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...taken);
}

it.each([
  ['us.state.tx', '2014-09-01'],
  ['us.aafp', '2024-01-01'],
  ['za.hpcsa', '2014-09-01'],
  ['ca.rcpsc.moc', '2014-09-01'],
])('five times the awards take about five times the work, not twenty-five (%s)', (id, startsOn) => {
  const stand = (entries: CreditEntry[]) => (): void => {
    standingWith(id, entries, { startsOn, today: '2026-08-31' });
  };
  const [few, many] = [awards(2_000), awards(10_000)];
  const ratio = timeOf(stand(many)) / Math.max(0.5, timeOf(stand(few)));
  expect(ratio).toBeLessThan(14);
});
