import { judgedProvider } from '../../../test/support/accreditations.js';
import {
  asIfConfirmed,
  assess,
  cycle,
  cycles,
  evidence,
  nothingEarlier,
  ofReading,
  rules,
  stretch,
} from '../../../test/support/rule-evidence.js';

describe('AAFP Prescribed, point of care, as supplied', () => {
  const prescribed = rules('us.aafp.presc.poc');
  const awarded = (year: string, threeYears: string) => ({
    ...nothingEarlier,
    awarded: { 'yearly-cap': year, 'cycle-cap': threeYears },
  });

  it('gives half a credit for each search, and nothing for a paper that was opened directly', () => {
    expect(assess(prescribed, { cycles: cycles(2) })).toMatchObject({ amount: '1.00' });
    const opened = assess(prescribed, { cycles: [cycle({ searched: false })] });
    expect(opened).toMatchObject({ claimable: false, amount: '0.00' });
  });

  // T7: https://www.uptodate.com/ (help on CME): 20 a year are reached with the 40th cycle
  it('counts the 40th cycle of a year as Prescribed and the 41st as Elective', () => {
    expect(assess(prescribed, {}, awarded('19.50', '19.50'))).toMatchObject({
      amount: '0.50',
      unit: 'AAFP Prescribed credit',
    });
    const assessment = assess(prescribed, {}, awarded('20.00', '20.00'));
    expect(assessment).toMatchObject({
      claimable: true,
      amount: '0.50',
      unit: 'AAFP Elective credit',
      parts: [{ unit: 'AAFP Elective credit', amount: '0.50', document: 'certificate' }],
    });
    expect(assessment.arithmetic).toEqual([
      { label: '1 search, 0.50 each', amount: '0.50' },
      { label: 'Over the cap of 20.00 in 2026, counted as AAFP Elective credit', amount: '-0.50' },
      { label: 'Counted as AAFP Elective credit', amount: '0.50' },
    ]);
    expect(assessment.findings.find(({ rule }) => rule === 'yearly-cap')?.observed).toBe(
      '20.00 awarded before in that time. Of the 0.50 in this claim, 0.50 count as AAFP Elective credit.',
    );
  });

  // T8: https://www.aafp.org/ (types and definitions of CME): 60 in three calendar years
  it('counts the 121st cycle of three years as Elective', () => {
    expect(assess(prescribed, {}, awarded('0', '60.00'))).toMatchObject({
      unit: 'AAFP Elective credit',
      amount: '0.50',
    });
  });

  it('splits a batch that straddles the cap', () => {
    const assessment = assess(prescribed, { cycles: cycles(5) }, awarded('19.00', '59.50'));
    expect(assessment).toMatchObject({
      amount: '0.50',
      unit: 'AAFP Prescribed credit',
      parts: [
        { unit: 'AAFP Prescribed credit', amount: '0.50' },
        { unit: 'AAFP Elective credit', amount: '2.00' },
      ],
    });
  });

  it('moves nothing to Elective for a demonstration or a certificate of participation', () => {
    const provider = judgedProvider('A demonstration', null, { demonstration: true });
    const assessment = assess(prescribed, { provider }, awarded('20.00', '60.00'));
    expect(assessment.parts).toEqual([
      expect.objectContaining({ unit: 'Demonstration credit', amount: '0.50' }),
    ]);
  });

  it('is participation from a provider that the ACCME does not accredit', () => {
    const provider = judgedProvider('A college', 'EACCME');
    expect(assess(prescribed, { provider })).toMatchObject({ document: 'participation' });
  });

  // T2: https://www.aafp.org/cme/about/your-report.html
  it('limits 11 credits to 10.75 for an activity with a maximum of 10.75', () => {
    const offer = { ...evidence().offer, designatedMaximum: '10.75' };
    expect(assess(prescribed, { offer, cycles: cycles(22) }).amount).toBe('10.75');
  });
});

describe('AAFP Elective enrichment, as supplied', () => {
  const enrichment = rules('us.aafp.elective.enrich');

  // T1: https://www.aafp.org/cme/about/your-report.html; 7.33 hours are 439.8 minutes
  it('rounds 7.33 to 7.25', () => {
    expect(assess(enrichment, ofReading(439.8))).toMatchObject({
      amount: '7.25',
      document: 'none',
    });
  });

  it('stops at 25 in three years, and says from when it counts again', () => {
    const at = (before: string) =>
      assess(enrichment, ofReading(60), { ...nothingEarlier, awarded: { 'cycle-cap': before } });
    expect(at('24.50')).toMatchObject({ claimable: true, amount: '0.50' });
    expect(at('25.00')).toMatchObject({ claimable: false, amount: '0.00' });
    expect(at('25.00').findings.find(({ rule }) => rule === 'cycle-cap')?.remedy).toBe(
      'Activities completed from 1 January 2029 count again.',
    );
  });
});

describe('time with each topic, as supplied', () => {
  const time = rules('us.np.time');
  const learner = { profession: 'nurse-practitioner', degree: 'NP', timeZone: 'UTC' };
  const provider = judgedProvider('A college', 'AANP');
  const visits = (...minutes: number[]) => ({
    learner,
    provider,
    visits: minutes.map((each, at) => ({
      paperId: `paper-${at}`,
      title: `Topic ${at}`,
      activeSeconds: each * 60,
    })),
    stretches: [
      stretch(
        0,
        minutes.reduce((sum, each) => sum + each, 0),
      ),
    ],
  });

  // T9: https://www.uptodate.com/ (help on CME): no more than 10 minutes of each topic
  it('counts 4, 10 and 25 minutes as 24, which are 0.4 hours', () => {
    const assessment = assess(time, visits(4, 10, 25));
    expect(assessment).toMatchObject({ claimable: true, amount: '0.40' });
    expect(assessment.arithmetic).toEqual([
      { label: '3 visits, 39 min in all, 1 for each 60 min', amount: '0.65' },
      { label: 'Over 10 min of a visit', amount: '-0.25' },
    ]);
  });

  // T10: the same source: a certificate is for at least 15 minutes
  it('does not issue 12 minutes with one topic, of which only 10 count', () => {
    const assessment = assess(time, visits(12));
    expect(assessment).toMatchObject({ claimable: false, amount: '0.00' });
    expect(assessment.findings.find(({ rule }) => rule === 'least')?.outcome).toBe('not-met');
  });

  it('counts only once two topics that were open at the same time', () => {
    const assessment = assess(time, { ...visits(10, 10), stretches: [stretch(0, 15)] });
    expect(assessment.amount).toBe('0.25');
  });
});

describe('ABIM MOC points, as supplied', () => {
  // T31: https://elsevier.support/clinicalkey: as many points as CME credits claimed
  it.each([
    [1, '0.50'],
    [3, '1.50'],
  ])('gives %i cycles as many points as Category 1 gives credits: %s', (count, amount) => {
    const claim = { cycles: cycles(count) };
    expect(assess(rules('us.moc.abim'), claim)).toMatchObject({ amount, unit: 'ABIM MOC point' });
    expect(assess(rules('us.ama.c1.ipoc'), claim).amount).toBe(amount);
  });

  it('credits the same act in addition to the CME credit', () => {
    expect(rules('us.moc.abim').exclusiveGroup).not.toBe(rules('us.ama.c1.ipoc').exclusiveGroup);
  });
});

describe('United States rule sets with unconfirmed numbers', () => {
  // Not confirmed: one hour for each hour of reading
  it.each([
    ['us.state.tx.informal', 'physician'],
    ['us.nccpa.c2', 'physician-assistant'],
  ])('%s refuses, says why, and would give an hour for an hour', (id, profession) => {
    const claim = { ...ofReading(70), learner: { profession, degree: 'MD', timeZone: 'UTC' } };
    const refused = assess(rules(id), claim);
    expect(refused).toMatchObject({ claimable: false, amount: '0.00', parts: [] });
    expect(refused.findings[0]).toMatchObject({ rule: 'switched-off', outcome: 'not-met' });
    expect(assess(asIfConfirmed(rules(id)), claim).amount).toBe('1.00');
  });
});
