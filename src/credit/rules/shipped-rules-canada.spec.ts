import {
  assess,
  cycle,
  cycles,
  nothingEarlier,
  ofReading,
  rules,
  source,
  stretch,
} from '../../../test/support/rule-evidence.js';

describe('Royal College, Section 2, as supplied', () => {
  const article = rules('ca.rcpsc.s2.article');
  const search = rules('ca.rcpsc.s2.search');
  const project = rules('ca.rcpsc.s2.plp');

  // T14: https://www.royalcollege.ca/ (framework of Maintenance of Certification)
  it('gives 2 articles, 1 POEM and 3 searches 3.75', () => {
    const papers = [
      source({ paperId: 'one' }),
      source({ paperId: 'two' }),
      source({ paperId: 'poem', kind: 'poem' }),
    ];
    const read = assess(article, { cycles: [cycle({ sources: papers })] });
    const searched = assess(search, { cycles: cycles(3) });
    expect([read.amount, searched.amount]).toEqual(['2.25', '1.50']);
    expect(read.arithmetic).toEqual([
      { label: '2 articles, 1.00 each', amount: '2.00' },
      { label: '1 POEM, 0.25 each', amount: '0.25' },
    ]);
  });

  it.each([
    ['chapter', '2.00'],
    ['book', '10.00'],
    ['volume', '2.00'],
  ] as const)('gives a %s %s', (kind, amount) => {
    expect(assess(article, { cycles: [cycle({ sources: [source({ kind })] })] }).amount).toBe(
      amount,
    );
  });

  // T13: https://newsroom.royalcollege.ca/ (MOC 101): the same reading is a project or articles
  it('gives a project of 1.5 hours 3 credits, and its articles none', () => {
    const claim = { cycles: [cycle({ sources: [source(), source({ paperId: 'new' })] })] };
    expect(assess(project, { ...claim, stretches: [stretch(0, 90)] }).amount).toBe('3.00');
    const items = [{ id: 'a-trial', ruleSetId: 'ca.rcpsc.s2.plp', completedOn: '2026-11-19' }];
    const after = assess(article, claim, { ...nothingEarlier, items });
    expect(after).toMatchObject({ claimable: true, amount: '1.00' });
    const alone = assess(article, {}, { ...nothingEarlier, items });
    expect(alone).toMatchObject({ claimable: false, amount: '0.00' });
  });

  it('gives no project to articles that became credit, and pays no minute twice', () => {
    const items = [{ id: 'a-trial', ruleSetId: 'ca.rcpsc.s2.article', completedOn: '2026-11-19' }];
    expect(assess(project, {}, { ...nothingEarlier, items }).claimable).toBe(false);
    const creditedStretches = [stretch(0, 60)];
    expect(
      assess(project, { stretches: [stretch(0, 90)] }, { ...nothingEarlier, creditedStretches })
        .amount,
    ).toBe('1.00');
    expect(new Set([article, search, project].map((one) => one.exclusiveGroup)).size).toBe(1);
  });

  it('counts an article once, no matter how often it is cited', () => {
    expect(assess(article, { cycles: [cycle(), cycle({ id: 'two' })] }).amount).toBe('1.00');
  });

  it('requires the learning outcome', () => {
    expect(assess(article, { cycles: [cycle({ application: null })] }).claimable).toBe(false);
  });
});

describe('CFPC non-certified reading, as supplied', () => {
  // https://www.cfpc.ca/ (Mainpro+ for resident members): one for each hour
  it.each([
    [60, '1.00'],
    [74, '1.00'],
    [75, '1.25'],
    [14, '0.00'],
  ])('gives %i minutes %s', (minutes, amount) => {
    expect(assess(rules('ca.cfpc.noncert'), ofReading(minutes)).amount).toBe(amount);
  });
});
