import {
  credit,
  inCategory,
  shippedProfile,
  standingWith,
} from '../../../test/support/requirement-entries.js';
import type { CreditEntry, Stretch } from '../domain/entry.js';
import type { RequirementProfile } from '../domain/profile/profile.js';
import { standing, type Standing } from '../domain/standing/standing.js';

/** Cases of counting, worked by hand. */

const category = ({ categories }: Standing, id: string): string | undefined =>
  categories.find((one) => one.id === id)?.applied;
const asked = (stand: Standing, rule: string) => stand.asked.filter((one) => one.rule === rule);
const minute = 60_000;
const nine = Date.parse('2026-03-02T09:00:00Z');
/** Minutes from nine o'clock. */
const time = (from: number, to: number): Stretch[] => [
  { from: nine + from * minute, to: nine + to * minute },
];

let claims = 0;
/** An award for acts, made at an hour of the day; a claim of its own. */
function award(
  at: number,
  amount: string,
  place: string,
  of: { acts?: string[]; time?: Stretch[][] },
  change: Partial<CreditEntry> = {},
): CreditEntry {
  claims += 1;
  return inCategory('ca.rcpsc.moc', place, amount, '2026-03-02', {
    origin: 'award',
    claimId: `claim-${claims}`,
    recordedAt: nine + at * 60 * minute,
    acts: of.acts ?? [],
    time: of.time ?? [],
    ...change,
  });
}
const days = { startsOn: '2026-01-01', today: '2026-06-01' };
const royal = (...entries: CreditEntry[]): Standing => standingWith('ca.rcpsc.moc', entries, days);

describe('one act counts once', () => {
  it('where it counted first, even if a later claim puts it into an earlier category', () => {
    const third = award(1, '1.00', 'section-3', { acts: ['a'] });
    const second = award(2, '1.00', 'section-2', { acts: ['a'] });
    for (const stand of [royal(third, second), royal(second, third)]) {
      expect([category(stand, 'section-3'), category(stand, 'section-2')]).toEqual([
        '1.00',
        '0.00',
      ]);
      expect(stand.lines.find(({ applied }) => applied === '0.00')?.why).toMatch(
        /^It does not count again: the same learning already counts here under another award/,
      );
    }
  });

  it('for as much as the claim that gives most for it, in whatever order they were made', () => {
    const totals = [
      [1, 2],
      [2, 1],
    ].map(
      ([first = 0, then = 0]) =>
        royal(
          award(first, '0.50', 'section-3', { acts: ['a'] }),
          award(then, '2.00', 'section-2', { acts: ['a', 'b'] }),
        ).applied,
    );
    // a once for 1.00, of which 0.50 or nothing in Section 3; b for 1.00.
    expect(totals).toEqual(['2.00', '2.00']);
  });

  it('as hours of reading and as the cycle that was read for, whichever was claimed first', () => {
    const cycle = (at: number) =>
      award(at, '0.50', 'section-3', { acts: ['a'], time: [time(0, 30)] });
    const hours = (at: number) => award(at, '0.50', 'section-2', { time: [time(0, 30)] });
    const cycleFirst = royal(cycle(1), hours(2));
    expect(cycleFirst).toMatchObject({ earned: '1.00', applied: '0.50', excess: '0.50' });
    expect(category(cycleFirst, 'section-3')).toBe('0.50');
    const hoursFirst = royal(cycle(2), hours(1));
    expect(hoursFirst).toMatchObject({ applied: '0.50' });
    expect(category(hoursFirst, 'section-2')).toBe('0.50');
  });

  it('for the part of the hours that was read for something else', () => {
    // An hour, of which ten minutes were the cycle: 50 of 60 minutes are 0.83; the cycle is worth more for its ten.
    const cycle = (at: number) =>
      award(at, '0.50', 'section-3', { acts: ['a'], time: [time(0, 10)] });
    const hours = (at: number) => award(at, '1.00', 'section-2', { time: [time(0, 60)] });
    const cycleFirst = royal(cycle(1), hours(2));
    expect([category(cycleFirst, 'section-3'), category(cycleFirst, 'section-2')]).toEqual([
      '0.50',
      '0.83',
    ]);
    expect(cycleFirst.lines.find(({ applied }) => applied === '0.83')?.why).toMatch(
      /^0.83 MOC credits counted, 0.17 MOC credits not counted again/,
    );
    const hoursFirst = royal(cycle(2), hours(1));
    expect([category(hoursFirst, 'section-3'), category(hoursFirst, 'section-2')]).toEqual([
      '0.33',
      '1.00',
    ]);
    expect(hoursFirst.applied).toBe(cycleFirst.applied);
  });

  it('as two claims of hours over the same reading', () => {
    const stand = royal(
      award(1, '1.00', 'section-2', { time: [time(0, 60)] }),
      award(2, '1.00', 'section-3', { time: [time(30, 90)] }),
    );
    expect([category(stand, 'section-2'), category(stand, 'section-3')]).toEqual(['1.00', '0.50']);
  });

  it('but two cycles that were read side by side are two acts', () => {
    const stand = royal(
      award(1, '0.50', 'section-2', { acts: ['a'], time: [time(0, 20)] }),
      award(2, '0.50', 'section-3', { acts: ['b'], time: [time(10, 30)] }),
    );
    expect(stand.applied).toBe('1.00');
  });

  it('with all awards of one claim together', () => {
    const parts = { acts: ['a'] };
    const stand = royal(
      award(1, '0.50', 'section-2', parts, { claimId: 'one' }),
      award(1, '0.25', 'section-3', parts, { claimId: 'one' }),
      award(2, '0.75', 'section-3', parts),
    );
    expect(stand).toMatchObject({ earned: '1.50', applied: '0.75' });
  });

  it('in another category, as far as a limit cut it where it counted first', () => {
    // 50 credits of unaccredited group learning count: of the last claim 0.25, and its other half counts in Section 3.
    const full = award(
      0,
      '49.75',
      'section-1-unaccredited',
      { acts: ['z'] },
      { completedOn: '2026-02-01' },
    );
    const cut = award(1, '0.50', 'section-1-unaccredited', { acts: ['a'] });
    const other = award(2, '0.50', 'section-3', { acts: ['a'] });
    const stand = royal(full, cut, other);
    expect([category(stand, 'section-1-unaccredited'), category(stand, 'section-3')]).toEqual([
      '50.00',
      '0.25',
    ]);
    expect(royal(full, cut).lines[1]?.why).toMatch(/^0.25 of 0.5 MOC credits counted/);
    const none = royal({ ...full, amount: '50.00' }, cut, other);
    expect(category(none, 'section-3')).toBe('0.50');
  });

  it('in another category, when it came too late where it was claimed first', () => {
    const late = award(1, '0.50', 'section-2', { acts: ['a'] }, { recordedOn: '2031-03-01' });
    const stand = royal(late, award(2, '0.50', 'section-3', { acts: ['a'] }));
    expect([category(stand, 'section-2'), category(stand, 'section-3')]).toEqual(['0.00', '0.50']);
  });
});

describe('a minimum of each year', () => {
  const family = (...years: [day: string, place: string, amount: string][]): Standing =>
    standingWith(
      'ca.cfpc',
      years.map(([day, place, amount]) => inCategory('ca.cfpc', place, amount, day)),
      { startsOn: '2021-07-01', on: '2024-01-01', today: '2024-08-01' },
    );

  it('is judged before the share that caps a category: CFPC, 25 credits of any type in each year', () => {
    const stand = family(
      ['2021-09-01', 'non-certified', '100'],
      ['2022-09-01', 'non-certified', '30'],
      ['2023-09-01', 'non-certified', '25'],
    );
    expect(stand).toMatchObject({ earned: '155.00', applied: '125.00', excess: '30.00' });
    expect(asked(stand, 'each-year').map(({ applied, state }) => [applied, state])).toEqual([
      ['100.00', 'met'],
      ['30.00', 'met'],
      ['25.00', 'met'],
      ['0.00', 'missing'],
    ]);
    // The total is judged after it.
    expect(asked(stand, 'total')[0]).toMatchObject({ applied: '125.00', missing: '125.00' });
    // What the share took off the total would still close the gap of a year.
    expect(asked(stand, 'each-year')[3]?.remedy).toContain('Claim Mainpro+ non-certified credit');
    expect(asked(stand, 'total')[0]?.remedy).not.toContain('Claim Mainpro+ non-certified credit');
  });

  it('is judged after a cap, because what is above a cap is not credit', () => {
    const stand = standingWith(
      'ca.rcpsc.moc',
      [
        inCategory('ca.rcpsc.moc', 'section-1-unaccredited', '50', '2026-03-01'),
        inCategory('ca.rcpsc.moc', 'section-1-unaccredited', '40', '2027-03-01'),
      ],
      { startsOn: '2026-01-01', today: '2027-06-01' },
    );
    expect(asked(stand, 'each-year').map(({ applied, state }) => [applied, state])).toEqual([
      ['50.00', 'met'],
      ['0.00', 'missing'],
    ]);
  });
});

describe('credit carried forward', () => {
  const startsOn = '2022-09-01';
  const of = (place: string, amount: string, day: string, topics: string[] = []): CreditEntry =>
    inCategory('us.state.tx', place, amount, day, { topics });
  const next = { startsOn, on: '2025-01-01', today: '2026-08-31' };

  it('comes from the category whose share is not limited, even if another was completed later', () => {
    const entries = [
      of('formal', '48', '2023-03-01'),
      of('informal', '24', '2024-06-01'),
      of('formal', '24', '2025-03-01'),
      of('informal', '24', '2025-06-01'),
    ];
    const stand = standingWith('us.state.tx', entries, next);
    // 24 formal carried in, and all of the period's own: 24 formal and its whole share of 24 informal.
    expect([category(stand, 'formal'), category(stand, 'informal')]).toEqual(['48.00', '24.00']);
    expect(stand).toMatchObject({ applied: '72.00', excess: '0.00' });
  });

  it(`uses no room that the period's own credit needs`, () => {
    // Formal credit on ethics may not be carried, so informal hours are.
    const entries = [
      of('formal', '48', '2023-03-01', ['ethics']),
      of('informal', '10', '2024-06-01'),
      of('informal', '24', '2025-06-01'),
    ];
    const stand = standingWith('us.state.tx', entries, next);
    const [carried, own] = ['carried', 'external'].map((origin) =>
      stand.lines.find((line) => line.origin === origin),
    );
    expect(own).toMatchObject({ earned: '24.00', applied: '24.00' });
    expect(carried).toMatchObject({ earned: '10.00', applied: '0.00', excess: '10.00' });
  });
});

describe('a correction after a period was closed', () => {
  const closed = { startsOn: '2025-04-01', on: '2025-10-01', today: '2026-09-01' };
  const first = {
    recordedOn: '2025-10-02',
    amount: '3.00',
    unit: null,
    buckets: { 'uk.rcp': 'external' },
    completedOn: '2025-10-01',
    topics: [],
  };
  const corrected = (amount: string, change: Partial<CreditEntry> = {}): Standing =>
    standingWith(
      'uk.rcp',
      [
        inCategory('uk.rcp', 'external', amount, '2025-10-01', {
          recordedOn: '2026-07-15',
          before: [first],
          ...change,
        }),
      ],
      closed,
    );

  it('that raises the amount leaves the earlier amount counting, and says so', () => {
    const stand = corrected('5.00');
    expect(stand).toMatchObject({ earned: '5.00', applied: '3.00', excess: '2.00' });
    expect(stand.lines[0]?.why).toBe(
      '3 of 5 CPD credits counted as External, as recorded when the period closed after 30 June 2026: the change on 15 July 2026 came too late (CPD newsletter of the Federation, 2009-06).',
    );
  });

  it('that lowers the amount counts', () => {
    expect(corrected('2.00')).toMatchObject({ earned: '2.00', applied: '2.00', excess: '0.00' });
  });

  it('that moves it to another category leaves it where it was', () => {
    const stand = corrected('3.00', { buckets: { 'uk.rcp': 'internal' } });
    expect([category(stand, 'external'), category(stand, 'internal')]).toEqual(['3.00', '0.00']);
    expect(stand.lines[0]?.why).toMatch(/^3 of 3 CPD credits counted as External, as recorded/);
  });

  it('that moves it within the period counts, and into the period is too late', () => {
    expect(corrected('3.00', { completedOn: '2025-11-01' }).applied).toBe('3.00');
    const moved = corrected('3.00', { before: [{ ...first, completedOn: '2025-03-01' }] });
    expect(moved).toMatchObject({ earned: '3.00', applied: '0.00' });
    expect(moved.lines[0]?.why).toMatch(/^It does not count: it was recorded on 15 July 2026/);
  });

  it('counts as it was in the last of several corrections before the closing', () => {
    const stand = corrected('5.00', {
      before: [first, { ...first, recordedOn: '2026-06-30', amount: '4.00' }],
    });
    expect(stand.applied).toBe('4.00');
  });
});

describe('self-reported credit that looks like another', () => {
  const [one, other] = ['external', 'internal'].map((place) => ({ 'uk.rcp': place }));
  const twin = { id: 'x', title: 'Congress', completedOn: '2026-05-01', unit: null };
  const stand = (repeats: CreditEntry['repeats'], profile = 'uk.rcp'): Standing =>
    standingWith(
      profile,
      [
        credit('2026-05-01', { id: 'x', buckets: one ?? {}, amount: '6' }),
        credit('2026-05-01', {
          id: 'y',
          buckets: { ...other, 'ie.pcs': 'external' },
          amount: '6',
          repeats: repeats ?? null,
        }),
      ],
      { startsOn: '2026-04-01', on: '2026-06-01' },
    );

  it('counts once, and says why', () => {
    expect(stand(null).applied).toBe('12.00');
    const once = stand({ ...twin, buckets: one ?? {} });
    expect(once).toMatchObject({ earned: '12.00', applied: '6.00', excess: '6.00' });
    expect(once.lines[1]?.why).toBe(
      'It does not count again because it looks the same as “Congress”, completed on 1 May 2026. If they are different, confirm that under Self-reported credit.',
    );
  });

  it('counts if the other one does not count', () => {
    expect(stand({ ...twin, buckets: one ?? {} }, 'ie.pcs').applied).toBe('6.00');
  });
});

it('multiplied credit does not use up the first credits while it does not count', () => {
  const profile: RequirementProfile = shippedProfile('us.nccpa');
  const improve = (id: string, repeats: CreditEntry['repeats']): CreditEntry =>
    inCategory('us.nccpa', 'performance-improvement', '20', '2026-02-01', {
      id,
      repeats: repeats ?? null,
    });
  const twin = {
    id: 'b',
    title: 'Audit',
    completedOn: '2026-02-01',
    unit: null,
    buckets: { 'us.nccpa': 'performance-improvement' },
  };
  const stand = standing([improve('a', twin), improve('b', null)], {
    profile,
    startsOn: '2026-01-01',
    on: '2026-06-01',
    today: '2026-06-01',
  });
  expect(stand.applied).toBe('40.00');
});
