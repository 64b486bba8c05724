import { credit, inCategory, standingWith } from '../../../test/support/requirement-entries.js';
import type { Standing } from '../domain/standing/standing.js';

/** The worked cases of the bodies' rules, against the profiles as they ship; sources in brackets. */

const category = ({ categories }: Standing, id: string) => categories.find((one) => one.id === id);
const asked = (standing: Standing, rule: string) =>
  standing.asked.filter((one) => one.rule === rule);

describe('Germany', () => {
  const startsOn = '2024-01-15';

  it('T16: a doctor without any log has 10 points of self-study a year, flat [S27]', () => {
    const years = [
      ['2024-01-15', '10.00'],
      ['2025-01-14', '10.00'],
      ['2025-01-15', '20.00'],
      ['2029-01-14', '50.00'],
    ] as const;
    for (const [today, applied] of years) {
      const standing = standingWith('de.baek', [], { startsOn, today });
      expect(category(standing, 'self-study')).toMatchObject({ applied, atMost: '50.00' });
      expect(standing.applied).toBe(applied);
    }
  });

  it('surplus lapses: nothing is carried into the next five years [S34]', () => {
    const much = inCategory('de.baek', 'certified', '300', '2025-03-01');
    const days = { startsOn, today: '2029-01-10' };
    expect(standingWith('de.baek', [much], days)).toMatchObject({
      surplus: '100.00',
      carriesOn: '0.00',
      compliant: true,
    });
    const next = standingWith('de.baek', [much], { startsOn, today: '2029-01-15' });
    expect(next.applied).toBe('10.00');
  });
});

describe('Switzerland', () => {
  it('T18: 30 hours of self-study are required, and 0 recordable [S47]', () => {
    const hours = inCategory('ch.siwf', 'self-study', '30', '2026-05-01');
    const standing = standingWith('ch.siwf', [hours], { startsOn: '2026-01-01', on: '2026-06-01' });
    expect(category(standing, 'self-study')).toMatchObject({
      earned: '30.00',
      applied: '0.00',
      excess: '30.00',
    });
    expect(standing.lines[0]?.why).toMatch(/neither declared nor checked/);
    expect(standing.compliant).toBe(false);
  });
});

describe('South Africa', () => {
  const ceu = credit('2024-03-10', { unit: 'CEU', amount: '3' });
  const at = (today: string) => standingWith('za.hpcsa', [ceu], { startsOn: '2020-01-01', today });

  it('T19: a CEU of 10 March 2024 expires on 10 March 2026 [S32]', () => {
    expect(at('2026-03-09')).toMatchObject({
      applied: '3.00',
      nextExpiry: { on: '2026-03-10', amount: '3.00' },
    });
    expect(at('2026-03-10')).toMatchObject({ applied: '0.00', excess: '3.00' });
    expect(at('2026-03-10').lines[0]?.why).toMatch(/this expired on 10 March 2026/);
  });

  it('30 CEUs in twelve months, 5 of them ethics [S32]', () => {
    const ceus = (topics: string[], amount: string) =>
      credit('2026-01-10', { unit: 'CEU', amount, topics });
    const stand = (entries: ReturnType<typeof ceus>[]) =>
      standingWith('za.hpcsa', entries, { startsOn: '2020-01-01', today: '2026-06-01' });
    expect(stand([ceus([], '30')])).toMatchObject({ compliant: false });
    expect(stand([ceus([], '25'), ceus(['ethics'], '5')])).toMatchObject({ compliant: true });
  });
});

describe('Texas', () => {
  const startsOn = '2022-09-01';
  const days = { startsOn, on: '2024-08-31', today: '2024-08-31' };
  const next = { startsOn, on: '2024-09-01', today: '2024-09-01' };
  const formal = (amount: string, topics: string[] = []) =>
    inCategory('us.state.tx', 'formal', amount, '2023-05-01', { topics });

  it('does not accept the learner’s statement for a topic that it requires, and says so', () => {
    const own = { topics: ['ethics'], selfDeclaredTopics: ['ethics'] };
    const entries = [
      inCategory('us.state.tx', 'formal', '2', '2023-05-01', own),
      inCategory('us.state.tx', 'formal', '2', '2023-05-02', { ...own, origin: 'award' }),
    ];
    const { asked, lines } = standingWith('us.state.tx', entries, days);
    expect(asked.find(({ topic }) => topic === 'ethics')).toMatchObject({ applied: '0.00' });
    expect(lines.map(({ why }) => why)).toEqual([
      expect.stringMatching(/does not count towards “Medical ethics.*until its certificate/),
      expect.stringMatching(/the topic is self-declared, and neither the activity nor its papers/),
    ]);
  });

  it('T20: 110 credits in a period of 48: 62 excess, 48 of them carried [S33]', () => {
    const entries = [formal('106'), formal('2', ['ethics']), formal('2', ['opioids'])];
    expect(standingWith('us.state.tx', entries, days)).toMatchObject({
      applied: '110.00',
      surplus: '62.00',
      carriesOn: '48.00',
      compliant: true,
    });
    const after = standingWith('us.state.tx', entries, next);
    expect(after).toMatchObject({ applied: '48.00', compliant: false });
    expect(after.asked.filter(({ kind }) => kind === 'topic')).toEqual([
      expect.objectContaining({ applied: '0.00', missing: '2.00' }),
      expect.objectContaining({ applied: '0.00', missing: '2.00' }),
    ]);
  });

  it('T20: credit on mandatory topics is not carried [S33]', () => {
    const entries = [formal('70', ['ethics']), formal('40')];
    expect(standingWith('us.state.tx', entries, days)).toMatchObject({
      surplus: '62.00',
      carriesOn: '40.00',
    });
  });

  it('carries into the next period only [S33]', () => {
    const entries = [formal('150')];
    expect(standingWith('us.state.tx', entries, next).applied).toBe('48.00');
    const third = { startsOn, on: '2026-09-01', today: '2026-09-01' };
    expect(standingWith('us.state.tx', entries, third).applied).toBe('0.00');
  });

  it('at most 24 of the 48 are informal [S33]', () => {
    const informal = credit('2023-05-01', { unit: 'Texas informal hour', amount: '30' });
    const standing = standingWith('us.state.tx', [informal], days);
    expect(category(standing, 'informal')).toMatchObject({ applied: '24.00', excess: '6.00' });
  });
});

describe('NCCPA', () => {
  const days = { startsOn: '2026-01-01', on: '2026-06-01' };

  it('T21: 10 credits of self-assessment are 15 at the NCCPA, and 10 at the state [S48][S49]', () => {
    const test = credit('2026-02-01', {
      amount: '10',
      buckets: { 'us.nccpa': 'self-assessment', 'us.state.mi': 'category-1' },
    });
    expect(standingWith('us.nccpa', [test], days).lines[0]).toMatchObject({
      amount: '10',
      earned: '15.00',
      applied: '15.00',
      excess: '0.00',
    });
    expect(standingWith('us.state.mi', [test], days).applied).toBe('10.00');
  });

  it('the first 20 credits of performance improvement count twice [S48][S49]', () => {
    const improve = (amount: string) =>
      inCategory('us.nccpa', 'performance-improvement', amount, '2026-02-01');
    expect(standingWith('us.nccpa', [improve('15'), improve('15')], days).applied).toBe('50.00');
  });

  it('recognises AMA Category 1 as Category 1 [S51]', () => {
    const ama = credit('2026-02-01', { unit: 'AMA PRA Category 1 Credit', amount: '0.50' });
    const standing = standingWith('us.nccpa', [ama], days);
    expect(category(standing, 'category-1')?.applied).toBe('0.50');
    expect(standing.lines[0]?.why).toMatch(/is recognised as Category 1/);
  });
});

it('T22: Australia, 60 h all reading: the 50 h are reached, but 25 h of reviewing and measuring are missing [S29]', () => {
  const reading = inCategory('au.mba', 'educational', '60', '2026-05-01');
  const standing = standingWith('au.mba', [reading], { startsOn: '2026-01-01', on: '2026-06-01' });
  expect(asked(standing, 'total')).toEqual([expect.objectContaining({ state: 'met' })]);
  expect(asked(standing, 'reviewing-and-measuring')).toEqual([
    expect.objectContaining({ missing: '25.00', by: '2026-12-31', state: 'missing' }),
  ]);
  expect(standing.compliant).toBe(false);
});

it('T23: Ireland, 5 personal and 45 external: 20 internal are missing [S76]', () => {
  const standing = standingWith(
    'ie.pcs',
    [
      inCategory('ie.pcs', 'personal', '5', '2026-05-01'),
      inCategory('ie.pcs', 'external', '45', '2026-06-01'),
    ],
    { startsOn: '2026-05-01', on: '2026-07-01' },
  );
  expect(standing.asked.filter(({ state }) => state !== 'met')).toEqual([
    expect.objectContaining({ rule: 'internal-minimum', missing: '20.00', by: '2027-04-30' }),
  ]);
  expect(standing.compliant).toBe(false);
});

it('T24: CFPC, 200 non-certified and 100 certified count 125 + 100 = 225 [S30]', () => {
  const standing = standingWith(
    'ca.cfpc',
    [
      inCategory('ca.cfpc', 'non-certified', '200', '2026-09-01'),
      inCategory('ca.cfpc', 'certified', '100', '2026-10-01'),
    ],
    { startsOn: '2026-07-01', on: '2026-11-01' },
  );
  expect(standing).toMatchObject({ earned: '300.00', applied: '225.00', excess: '75.00' });
  expect(standing.compliant).toBe(false);
  expect(standing.lines[0]?.why).toContain('at most 125 of the 250 Mainpro+ credits');
});

it('T25: Austria, 60 of events and 190 of literature count 60 + 165 = 225; 85 of events are required [S31]', () => {
  const standing = standingWith(
    'at.dfp',
    [
      inCategory('at.dfp', 'events', '60', '2026-09-01'),
      inCategory('at.dfp', 'others', '190', '2026-10-01'),
    ],
    { startsOn: '2026-07-01', on: '2026-11-01' },
  );
  expect(standing).toMatchObject({ applied: '225.00', excess: '25.00', compliant: false });
  expect(asked(standing, 'events-minimum')[0]?.missing).toBe('25.00');
});

describe('Singapore', () => {
  const papers = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      credit(`2026-03-0${(n % 9) + 1}`, { unit: 'SMC category 3A point', origin: 'award' }),
    );

  it('T11: the sixth paper of a one-year certificate counts nothing [S11]', () => {
    const days = { startsOn: '2026-01-01', on: '2026-06-01' };
    const standing = standingWith('sg.smc.1y', papers(6), days);
    expect(standing.lines.map(({ applied }) => applied)).toEqual([
      '1.00',
      '1.00',
      '1.00',
      '1.00',
      '1.00',
      '0.00',
    ]);
    expect(category(standingWith('sg.smc', papers(11), days), 'self-study')?.applied).toBe('10.00');
  });

  it('says nothing about compliance, because its total is not confirmed', () => {
    const standing = standingWith('sg.smc', papers(1), { startsOn: '2026-01-01' });
    expect(standing.compliant).toBeNull();
    expect(standing.asked).toEqual([]);
  });
});

describe('the Royal Colleges of the UK', () => {
  const startsOn = '2025-04-01';
  const personal = (amount: string, recordedOn = '2025-09-01') =>
    credit('2025-09-01', { unit: 'RCP personal CPD credit', amount, recordedOn });

  it('T15: of 14 hours of private reading 10 count [S74]', () => {
    const days = { startsOn, on: '2025-10-01' };
    const standing = standingWith('uk.rcp', [personal('6'), personal('8')], days);
    expect(category(standing, 'personal')).toMatchObject({
      earned: '14.00',
      applied: '10.00',
      excess: '4.00',
    });
    expect(standing.lines[1]?.why).toBe(
      '4 of 8 CPD credits counted: the limit for Personal is 10 CPD credits from 1 April 2025 to 31 March 2026, and 6 CPD credits had already been counted (Royal College of Physicians of Edinburgh, CPD, 2026).',
    );
  });

  it('the diary is closed after 30 June [S38]', () => {
    const days = { startsOn, on: '2025-10-01', today: '2026-07-01' };
    expect(standingWith('uk.rcp', [personal('3', '2026-06-30')], days)).toMatchObject({
      applied: '3.00',
      lock: { on: '2026-06-30', passed: true },
    });
    expect(standingWith('uk.rcp', [personal('3', '2026-07-01')], days).applied).toBe('0.00');
  });
});

describe('the AAFP', () => {
  const days = { startsOn: '2026-01-01', on: '2028-06-01' };
  const cycle = (n: number) =>
    credit('2026-03-01', {
      id: `cycle-${String(n).padStart(3, '0')}`,
      unit: 'AAFP Prescribed credit',
      ruleSetId: 'us.aafp.presc.poc',
      amount: '0.50',
    });

  it('T8: from the 121st cycle on, point of care is Elective [S58]', () => {
    const cycles = Array.from({ length: 121 }, (_, n) => cycle(n + 1));
    const standing = standingWith('us.aafp', cycles, days);
    expect(category(standing, 'point-of-care')?.applied).toBe('60.00');
    expect(category(standing, 'elective')?.applied).toBe('0.50');
    expect(standing.excess).toBe('0.00');
    expect(standing.lines.at(-1)?.parts).toEqual([{ category: 'elective', applied: '0.50' }]);
  });

  it('counts at most 25 of professional enrichment [S61]', () => {
    const enrich = inCategory('us.aafp', 'enrichment', '30', '2026-03-01');
    const standing = standingWith('us.aafp', [enrich], days);
    expect(standing).toMatchObject({ applied: '25.00', excess: '5.00' });
  });

  it('counts one cycle once, even if it earned credit of two bodies [S8a]', () => {
    const both = [
      { ...cycle(1), claimId: 'claim-1', acts: ['act'] },
      credit('2026-03-01', {
        unit: 'AMA PRA Category 1 Credit',
        amount: '0.50',
        claimId: 'claim-2',
        acts: ['act'],
      }),
    ];
    const standing = standingWith('us.aafp', both, days);
    expect(standing).toMatchObject({ earned: '1.00', applied: '0.50', excess: '0.50' });
    expect(category(standing, 'point-of-care')?.applied).toBe('0.50');
  });
});

describe('the Royal College of Canada', () => {
  it('requires 40 in each year that has begun [S108]', () => {
    const standing = standingWith(
      'ca.rcpsc.moc',
      [inCategory('ca.rcpsc.moc', 'section-1', '39', '2024-05-01')],
      { startsOn: '2024-01-01', today: '2025-06-01' },
    );
    expect(asked(standing, 'each-year').map(({ state, missing }) => [state, missing])).toEqual([
      ['missed', '1.00'],
      ['missing', '40.00'],
    ]);
  });

  it('recognises registered CME of the United States until the end of 2025 [S52]', () => {
    const points = (day: string) => credit(day, { unit: 'ABIM MOC point', amount: '1' });
    const stand = (day: string) =>
      standingWith('ca.rcpsc.moc', [points(day)], { startsOn: '2024-01-01', today: '2026-02-01' });
    expect(stand('2025-12-31').applied).toBe('1.00');
    expect(stand('2026-01-01')).toMatchObject({ applied: '0.00', excess: '1.00' });
    expect(stand('2026-01-01').lines[0]?.why).toMatch(/only until 31 December 2025/);
  });
});
