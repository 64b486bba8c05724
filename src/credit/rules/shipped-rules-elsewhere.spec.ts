import { judgedProvider } from '../../../test/support/accreditations.js';
import {
  asIfConfirmed,
  assess,
  cycle,
  cycles,
  nothingEarlier,
  ofArticle,
  ofReading,
  rules,
  source,
  stretch,
} from '../../../test/support/rule-evidence.js';

const uems = judgedProvider('A society', 'UEMS-EACCME');
const chamber = judgedProvider('A publisher', 'Landesärztekammer Hessen');
const austria = judgedProvider('A publisher', 'Österreichische Ärztekammer');
const council = judgedProvider('A college', 'HPCSA');

describe('private reading in the United Kingdom, as supplied', () => {
  // T15: https://www.rcpe.ac.uk/: 10 personal credits a year, from 1 April to 31 March
  it('counts 10 of 14 hours', () => {
    const assessment = assess(rules('uk.rcp.personal'), {
      ...ofReading(14 * 60),
      stretches: [stretch(0, 7 * 60), stretch(24 * 60, 31 * 60)],
    });
    expect(assessment).toMatchObject({ claimable: true, amount: '10.00' });
    expect(assessment.arithmetic).toEqual([
      { label: '14 h of active reading, 1 for each 60 min', amount: '14.00' },
      { label: 'Over the cap of 10.00 from 1 April 2026 to 31 March 2027', amount: '-4.00' },
    ]);
  });

  it('counts half hours, and requires a reflection', () => {
    expect(assess(rules('uk.rcp.personal'), ofReading(59)).amount).toBe('0.50');
    const bare = assess(rules('uk.rcp.personal'), ofReading(60, { reflection: ' ' }));
    expect(bare.claimable).toBe(false);
  });
});

describe('personal learning in Ireland, as supplied', () => {
  // https://www.icgp.ie/ (2021): a description of at least 50 characters
  it('requires 50 characters about what was read', () => {
    const short = assess(rules('ie.pcs.personal'), ofReading(60, { reflection: 'Heart failure.' }));
    expect(short.claimable).toBe(false);
    expect(short.findings.find(({ rule }) => rule === 'record')).toMatchObject({
      observed: 'Reflection: 14 characters of 50.',
      remedy: 'Write at least 50 characters for the reflection.',
    });
    expect(assess(rules('ie.pcs.personal'), ofReading(60)).amount).toBe('1.00');
  });
});

describe('Category 3A in Singapore, as supplied', () => {
  const twoYears = rules('sg.smc.3a');
  const oneYear = rules('sg.smc.3a.1y');
  const before = (amount: string) => ({ ...nothingEarlier, awarded: { cap: amount } });

  // T11: https://www.healthprofessionals.gov.sg/smc: 5 for a certificate of one year, 10 for one of two
  it('gives nothing for the 6th paper under a certificate of one year', () => {
    expect(assess(oneYear, {}, before('4.00'))).toMatchObject({ amount: '1.00' });
    expect(assess(oneYear, {}, before('5.00'))).toMatchObject({ claimable: false, amount: '0.00' });
    expect(assess(twoYears, {}, before('5.00'))).toMatchObject({ amount: '1.00' });
    expect(assess(twoYears, { cycles: cycles(3) }, before('8.00'))).toMatchObject({
      amount: '2.00',
    });
  });

  // T12: the same source: no older than two years when claimed, and refereed
  it.each([
    ['two years old', { publishedFrom: '2024-11-20', publishedTo: '2024-11-20' }, '1.00'],
    ['a day older', { publishedFrom: '2024-11-19', publishedTo: '2024-11-19' }, '0.00'],
    ['of an unknown day', { publishedFrom: null, publishedTo: null }, '0.00'],
    ['a newsletter', { indexedIn: [] }, '0.00'],
  ])('a paper that is %s', (_name, change, amount) => {
    const assessment = assess(twoYears, { cycles: [cycle({ sources: [source(change)] })] });
    expect(assessment).toMatchObject({ amount, claimable: amount !== '0.00' });
  });

  it('leaves out the paper that does not fit, and counts the other', () => {
    const sources = [source(), source({ paperId: 'letter', title: 'A letter', indexedIn: [] })];
    const assessment = assess(twoYears, { cycles: [cycle({ sources })] });
    expect(assessment).toMatchObject({ claimable: true, amount: '1.00' });
    expect(assessment.findings.find(({ rule }) => rule === 'refereed')?.observed).toBe(
      '“A letter” is not listed in PubMed. It does not count. 1 paper is left.',
    );
  });
});

describe('modules and articles with questions, as supplied', () => {
  // https://transition2023-eaccme.uems.eu/: one credit for each hour
  it('gives one credit for an hour of an EACCME module, from a provider that the UEMS accredits', () => {
    const claim = ofArticle({}, 60);
    expect(assess(rules('eu.eaccme.elm'), { ...claim, provider: uems })).toMatchObject({
      amount: '1.00',
      unit: 'ECMEC',
      document: 'certificate',
    });
    expect(assess(rules('eu.eaccme.elm'), claim)).toMatchObject({ unit: 'Participation' });
  });

  // T17: https://www.praktischarzt.de/ for the unit; not confirmed: the learning check of 10 questions and 70 %
  it.each([
    [90, '2.00'],
    [89, '1.00'],
    [44, '0.00'],
  ])('gives %i minutes in Germany %s', (minutes, amount) => {
    const claim = { ...ofArticle({ passPercent: 70, correct: 70 }, minutes), provider: chamber };
    expect(assess(rules('de.baek.online'), claim).claimable).toBe(false);
    expect(assess(asIfConfirmed(rules('de.baek.online')), claim).amount).toBe(amount);
  });

  it('refuses a German learning check that is easier than allowed', () => {
    const easy = { passPercent: 60, correct: 90 };
    const claim = { ...ofArticle(easy, 90), provider: chamber };
    expect(assess(asIfConfirmed(rules('de.baek.online')), claim).claimable).toBe(false);
  });

  // Not confirmed: one point for each article; three CEUs for each article
  it.each([
    ['at.dfp.lit', austria, '1.00'],
    ['za.hpcsa.article', council, '3.00'],
  ])('%s is switched off, and would give an article %s', (id, provider, amount) => {
    const claim = { ...ofArticle(), provider };
    expect(assess(rules(id), claim).findings[0]).toMatchObject({ rule: 'switched-off' });
    expect(assess(asIfConfirmed(rules(id)), claim).amount).toBe(amount);
  });

  // https://docsbay.net/ (HPCSA guidelines of 2017)
  it('refuses an article older than five years in South Africa', () => {
    const old = source({ publishedFrom: '2021-01-01', publishedTo: '2021-11-19' });
    const claim = { ...ofArticle({ source: old }), provider: council };
    expect(assess(asIfConfirmed(rules('za.hpcsa.article')), claim).claimable).toBe(false);
  });
});

describe('educational activities in Australia, as supplied', () => {
  // https://www.racgp.org.au/ (evidence of the 2023 triennium): hours, with title and address
  it('counts hours of reading', () => {
    expect(assess(rules('au.mba.ea'), ofReading(125))).toMatchObject({
      amount: '2.00',
      document: 'none',
    });
  });
});
