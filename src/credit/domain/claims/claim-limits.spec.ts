import {
  holdReasons,
  overLimits,
  reasonsOfLimits,
  reviewBy,
  usualLimits,
  type ClaimMeasured,
  type ClaimedBefore,
  type ClaimLimits,
  type MeasuredCycle,
} from './claim-limits.js';

const cycle = (changes: Partial<MeasuredCycle> = {}): MeasuredCycle => ({
  question: 'Which dose?',
  application: 'I will start low.',
  read: true,
  ...changes,
});
const different = (count: number, changes: Partial<MeasuredCycle> = {}): MeasuredCycle[] =>
  Array.from({ length: count }, (_, at) =>
    cycle({ question: `Question ${at}?`, application: `Answer ${at}.`, ...changes }),
  );
const claim = (changes: Partial<ClaimMeasured> = {}): ClaimMeasured => ({
  unit: 'Credit',
  creditName: 'Credit',
  amount: '0.50',
  claimedOn: '2026-12-31',
  completedOn: '2026-12-30',
  cycles: [cycle()],
  flags: [],
  ...changes,
});
const before = (changes: Partial<ClaimedBefore> = {}): ClaimedBefore => ({
  creditOfDay: '0.00',
  creditOfYear: '0.00',
  cyclesOfDay: [],
  ...changes,
});
const held = (
  changes: Partial<ClaimMeasured>,
  earlier: Partial<ClaimedBefore> = {},
  limits: ClaimLimits = usualLimits,
): string[] => holdReasons(limits, claim(changes), before(earlier)).map(({ limit }) => limit);

describe('what a provider lets a learner claim', () => {
  it.each<[string, Partial<ClaimMeasured>, Partial<ClaimedBefore>, string[]]>([
    ['nothing before', {}, {}, []],
    ['up to the limit of a day', {}, { creditOfDay: '9.50' }, []],
    ['over it', {}, { creditOfDay: '9.75' }, ['creditPerDay']],
    ['over that of a year', {}, { creditOfYear: '100.00' }, ['creditPerYear']],
    [
      'over both',
      { amount: '25.00' },
      { creditOfYear: '90.00' },
      ['creditPerDay', 'creditPerYear'],
    ],
  ])('%s', (_, changes, earlier, limits) => {
    const over = overLimits(usualLimits, claim(changes), before(earlier));
    expect(over.map(({ limit }) => limit)).toEqual(limits);
  });

  it('says when it counts again', () => {
    const [day, year] = overLimits(usualLimits, claim({ amount: '200.00' }), before());
    expect(day?.remedy).toContain('the rest from 1 January 2027');
    expect(year?.remedy).toContain('Activities completed from 1 January 2027 count again.');
  });

  it('is unlimited where a limit is off', () => {
    const off = { ...usualLimits, creditPerDay: null, creditPerYear: null };
    expect(overLimits(off, claim({ amount: '999.00' }), before())).toEqual([]);
  });
});

describe('what is held for review', () => {
  it.each<[string, Partial<ClaimMeasured>, Partial<ClaimedBefore>, string[]]>([
    ['a cycle that was read', {}, {}, []],
    ['five credits at once', { amount: '5.00' }, {}, []],
    ['more than five credits', { amount: '5.25' }, {}, ['holdCredit']],
    ['ten cycles', { cycles: different(10) }, {}, []],
    ['eleven cycles', { cycles: different(11) }, {}, ['holdCycles']],
    [
      'the sixteenth cycle of a day',
      { cycles: different(1) },
      { cyclesOfDay: different(15) },
      ['holdCyclesOfDay'],
    ],
    ['three cycles without reading', { cycles: different(3, { read: false }) }, {}, []],
    [
      'the fourth without reading, claimed one by one',
      { cycles: different(1, { read: false }) },
      { cyclesOfDay: different(3, { read: false }) },
      ['holdWithoutReading'],
    ],
    [
      'the same question in other words of capitals and dots, the fourth time',
      { cycles: [cycle({ question: 'WHICH DOSE', application: 'Another.' })] },
      {
        cyclesOfDay: different(3).map((one) => ({ ...one, question: 'Which dose?' })),
      },
      ['holdRepeatedTexts'],
    ],
    [
      'empty texts repeat nothing',
      { cycles: different(5, { question: null, application: '' }) },
      {},
      [],
    ],
    [
      'a flag that holds, and not one that does not',
      {
        flags: [
          { operator: 'burst-flag', title: 'Activity in bulk' },
          { operator: 'thin-text-flag', title: 'Length of the answers' },
        ],
      },
      {},
      ['holdFlags'],
    ],
    [
      'an article after many cycles of the day',
      { cycles: [] },
      { cyclesOfDay: different(40, { read: false }) },
      [],
    ],
  ])('%s', (_, changes, earlier, reasons) => {
    expect(held(changes, earlier)).toEqual(reasons);
  });

  it('is nothing if every threshold is off, and everything at zero', () => {
    const off: ClaimLimits = {
      ...usualLimits,
      holdCredit: null,
      holdCycles: null,
      holdCyclesOfDay: null,
      holdWithoutReading: null,
      holdRepeatedTexts: null,
      holdFlags: [],
    };
    const many = {
      amount: '50.00',
      cycles: Array.from({ length: 50 }, () => cycle({ read: false })),
    };
    expect(held(many, {}, off)).toEqual([]);
    expect(held({}, {}, { ...off, holdCycles: 0 })).toEqual(['holdCycles']);
  });

  it('has a reason for every limit, and a day by which the provider intends to decide', () => {
    expect(reasonsOfLimits.map(({ limit }) => limit).toSorted()).toEqual(
      Object.keys(usualLimits).toSorted(),
    );
    expect(reviewBy(usualLimits, '2026-12-31')).toBe('2027-01-14');
  });
});
