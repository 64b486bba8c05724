import { judgedProvider } from '../../../test/support/accreditations.js';
import type { Assessment } from '../domain/assessment/assess-claim.js';
import {
  assess,
  cycle,
  cycles,
  endedRules,
  evidence,
  nothingEarlier,
  ofArticle,
  ofReading,
  pointOfCare,
  readingLog,
  rules,
  source,
  start,
  stretch,
} from '../../../test/support/rule-evidence.js';
import { addDays } from '../../shared/calendar.js';

function outcome(assessment: Assessment, rule: string): string | undefined {
  return assessment.findings.find((finding) => finding.rule === rule)?.outcome;
}

describe('Category 1 point of care, as supplied', () => {
  // T5: https://eeds.com/index.aspx?Page=hp_pocl
  it.each([
    [1, '0.50'],
    [3, '1.50'],
  ])('gives %i complete cycles %s', (count, amount) => {
    const assessment = assess(pointOfCare, { cycles: cycles(count) });
    expect(assessment).toMatchObject({
      claimable: true,
      amount,
      unit: 'AMA PRA Category 1 Credit',
      document: 'certificate',
    });
    expect(assessment.findings.map((finding) => finding.outcome)).toEqual(
      assessment.findings.map(() => 'met'),
    );
  });

  // T6: https://www.essentialevidenceplus.com/cmecredits: earned, but not documented
  it.each([
    ['question', { question: ' ' }, 'cycle-documented'],
    ['application', { application: null }, 'cycle-documented'],
    ['sources', { sources: [] }, 'cycle-documented'],
    ['evaluation', { evaluation: null }, 'cycle-evaluated'],
  ])('gives a cycle without %s nothing, and says what is missing', (_field, gap, rule) => {
    const assessment = assess(pointOfCare, { cycles: [cycle({ ...gap, documentedAt: null })] });
    expect(assessment).toMatchObject({
      claimable: false,
      amount: '0.00',
      arithmetic: [],
      completedOn: null,
    });
    expect(outcome(assessment, rule)).toBe('not-met');
  });

  // T26: https://www.meetingsnet.com/blog/alliance-meeting-followup-ama-credit-system-update-2006: MDs and DOs only
  it.each([
    ['nurse', 'RN', 'participation'],
    ['physician', 'PhD', 'participation'],
    ['physician', null, 'participation'],
    ['nurse', 'MD', 'participation'],
    ['physician', 'M.D., PhD', 'certificate'],
    ['physician', 'DO', 'certificate'],
    ['physician', 'mbbs', 'certificate'],
    ['physician', 'MB BCh BAO', 'certificate'],
  ])('gives a %s (%s) a document of %s', (profession, degree, document) => {
    const assessment = assess(pointOfCare, {
      learner: { profession, degree, timeZone: 'UTC' },
    });
    expect(assessment).toMatchObject({ claimable: true, amount: '0.50', document });
    const named = assessment.unit.includes('AMA') || assessment.creditName.includes('AMA');
    expect(named).toBe(document === 'certificate');
  });

  // https://www.ama-assn.org/ama/pub/category/16354.html: an accredited provider, in advance
  it('never names the credit for a demonstration provider', () => {
    const provider = judgedProvider('Demonstration', null, { demonstration: true });
    for (const degree of ['MD', 'RN']) {
      const learner = {
        profession: degree === 'MD' ? 'physician' : 'nurse',
        degree,
        timeZone: 'UTC',
      };
      const assessment = assess(pointOfCare, { provider, learner });
      expect(assessment).toMatchObject({ claimable: true, unit: 'Demonstration credit' });
      expect(assessment.creditName).toBe('Demonstration credit');
    }
  });

  it('is participation, without the name of the credit, from an unaccredited provider', () => {
    const provider = judgedProvider('A shop', null);
    expect(assess(pointOfCare, { provider })).toMatchObject({
      claimable: true,
      document: 'participation',
      unit: 'Participation',
      creditName: 'Participation',
    });
  });

  it.each([
    ['2026-11-20', null, true],
    ['2026-11-21', null, false],
    ['2026-01-01', '2026-11-20', true],
    ['2026-01-01', '2026-11-19', false],
  ])('offered from %s to %s: claimable %s on 2026-11-20', (opensOn, closesOn, claimable) => {
    expect(
      assess(pointOfCare, { offer: { ...evidence().offer, opensOn, closesOn } }).claimable,
    ).toBe(claimable);
  });

  it("is dated by the learner's day of the last answer", () => {
    const documentedAt = new Date('2026-11-20T03:00:00Z');
    expect(assess(pointOfCare, { cycles: [cycle({ documentedAt })] }).completedOn).toBe(
      '2026-11-19',
    );
  });

  it.each([
    // 250 words at 400 a minute are 37.5 s, so the 60 s decide; 3,500 words take 525 s.
    [250, 59, 'flagged'],
    [250, 60, 'met'],
    [3500, 524, 'flagged'],
    [3500, 525, 'met'],
  ])(
    'flags, and never refuses, %i words read in %i s: %s',
    (wordCount, activeSeconds, expected) => {
      const sources = [source({ wordCount })];
      const assessment = assess(pointOfCare, { cycles: [cycle({ sources, activeSeconds })] });
      expect(outcome(assessment, 'little-reading')).toBe(expected);
      expect(assessment).toMatchObject({ claimable: true, amount: '0.50' });
    },
  );

  it.each([
    ['thin-text', { question: 'Statins in old age?' }],
    ['retracted-source', { sources: [source({ title: 'Gone', retracted: true })] }],
  ])('flags %s without refusing', (rule, change) => {
    const assessment = assess(pointOfCare, { cycles: [cycle(change)] });
    expect(outcome(assessment, rule)).toBe('flagged');
    expect(assessment.claimable).toBe(true);
  });

  it('flags the same question again, whatever its punctuation', () => {
    const question = 'does DAPAGLIFLOZIN help, in heart failure with preserved ejection fraction';
    const texts = [{ question, application: null, claimedOn: '2026-11-01' }];
    const assessment = assess(pointOfCare, {}, { ...nothingEarlier, texts });
    const finding = assessment.findings.find((one) => one.rule === 'repeated-text');
    expect(finding).toMatchObject({
      outcome: 'flagged',
      observed: 'The same clinical question as in the claim of 1 November 2026.',
    });
  });

  it('flags the same application in two cycles of one claim', () => {
    const two = [cycle(), cycle({ id: 'two', question: 'Quite another question, is it not?' })];
    expect(outcome(assess(pointOfCare, { cycles: two }), 'repeated-text')).toBe('flagged');
  });

  it('flags time of which most was credited before', () => {
    const creditedStretches = [stretch(0, 6)];
    const assessment = assess(pointOfCare, {}, { ...nothingEarlier, creditedStretches });
    expect(outcome(assessment, 'time-credited-before')).toBe('flagged');
    expect(assessment).toMatchObject({ claimable: true, amount: '0.50' });
  });

  // T30: https://www.essentialevidenceplus.com/cmecredits: 7 days to document, 180 to claim; the search is day 0
  it.each([
    [7, 180, true, 'in-time'],
    [8, 8, false, 'documented on'],
    [7, 181, false, 'could be claimed until'],
  ])(
    'documented on day %i and claimed on day %i: claimable %s',
    (documentedOn, claimedOn, claimable, words) => {
      const documentedAt = new Date(start + documentedOn * 86_400_000);
      const assessment = assess(pointOfCare, {
        cycles: [cycle({ documentedAt })],
        claimedOn: addDays('2026-11-20', claimedOn),
      });
      expect(assessment.claimable).toBe(claimable);
      const finding = assessment.findings.find(({ rule }) => rule === 'in-time');
      expect(finding?.outcome).toBe(claimable ? 'met' : 'not-met');
      if (!claimable) expect(finding?.observed).toContain(words);
    },
  );

  it(`uses the option's own days instead of the windows, and names the last day shortly before it`, () => {
    const offer = { ...evidence().offer, documentWithinDays: 1, claimWithinDays: 10 };
    const documentedAt = new Date(start + 2 * 86_400_000);
    expect(assess(pointOfCare, { offer, cycles: [cycle({ documentedAt })] }).claimable).toBe(false);
    const finding = assess(pointOfCare, { offer }).findings.find(({ rule }) => rule === 'in-time');
    expect(finding).toMatchObject({ outcome: 'met', remedy: 'Claim it by 30 November 2026.' });
  });

  it('refuses a paper that was credited as a journal article, and no other', () => {
    const item = { id: 'a-trial', completedOn: '2026-11-01' };
    const among = (ruleSetId: string): boolean =>
      assess(pointOfCare, {}, { ...nothingEarlier, items: [{ ...item, ruleSetId }] }).claimable;
    expect(among('us.ama.c1.journal')).toBe(false);
    expect(among('us.ama.c1.ipoc')).toBe(true);
  });

  it('gives no more than the provider designated', () => {
    const offer = { ...evidence().offer, designatedMaximum: '1.00' };
    const assessment = assess(pointOfCare, { offer, cycles: cycles(3) });
    expect(assessment).toMatchObject({ claimable: true, amount: '1.00' });
    expect(assessment.arithmetic.at(-1)).toEqual({
      label: 'Over the designated maximum of 1.00',
      amount: '-0.50',
    });
  });
});

describe('Category 1 journal-based, as supplied', () => {
  const journal = rules('us.ama.c1.journal');

  // T29: https://archpedi.jamanetwork.com/learning/pages/about-cme: 80 %; one article, one credit
  it.each([
    [79, '0.00'],
    [80, '1.00'],
    [100, '1.00'],
  ])('gives %i %% of the questions right %s', (correct, amount) => {
    const assessment = assess(journal, ofArticle({ correct }));
    expect(assessment).toMatchObject({ amount, claimable: amount !== '0.00' });
    const finding = assessment.findings.find(({ rule }) => rule === 'questions');
    expect(finding?.required).toContain('The pass mark is shown before the start.');
    if (!assessment.claimable) expect(finding?.remedy).toContain('2 attempts left');
  });

  it.each([
    ['in time for every question', 800, 'met'],
    ['faster than they can be read', 799, 'flagged'],
    ['at once', 0, 'flagged'],
    ['without a known beginning', null, 'flagged'],
  ])('questions answered %s are %s (%s s)', (_name, secondsOnAssessment, expected) => {
    const assessment = assess(journal, ofArticle({ secondsOnAssessment }));
    expect(outcome(assessment, 'quiz-speed')).toBe(expected);
    expect(assessment.claimable).toBe(true);
  });

  it('flags a few questions answered in less than half a minute', () => {
    const few = (secondsOnAssessment: number) =>
      assess(journal, ofArticle({ questionCount: 3, correct: 3, secondsOnAssessment }));
    expect(outcome(few(29), 'quiz-speed')).toBe('flagged');
    expect(outcome(few(30), 'quiz-speed')).toBe('met');
  });

  it.each([
    [0, 'flagged'],
    [1, 'met'],
  ])('an article passed after %i minutes of reading is %s', (minutes, expected) => {
    const assessment = assess(journal, ofArticle({}, minutes));
    expect(outcome(assessment, 'little-reading')).toBe(expected);
    expect(assessment.claimable).toBe(true);
  });

  it('does not reveal how many answers of a failed attempt were right', () => {
    const finding = assess(journal, ofArticle({ correct: 79, passedAt: null })).findings.find(
      ({ rule }) => rule === 'questions',
    );
    expect(finding).toMatchObject({ outcome: 'not-met', observed: 'Not passed.' });
  });

  it('keeps a pass that only an earlier key gave, and flags it', () => {
    const assessment = assess(journal, ofArticle({ correctByLaterKey: 79 }));
    expect(assessment).toMatchObject({ claimable: true, amount: '1.00' });
    expect(outcome(assessment, 'questions')).toBe('flagged');
  });

  it('counts a learner who passes by a corrected key as done on the day of submission', () => {
    const closed = { ...evidence().offer, closesOn: '2026-11-20' };
    const late = { evaluatedAt: new Date('2026-12-01T15:00:00Z') };
    const offered = (regradedAt: Date | null) =>
      outcome(assess(journal, { ...ofArticle({ ...late, regradedAt }), offer: closed }), 'offered');
    expect(offered(null)).toBe('not-met');
    expect(offered(new Date('2026-11-30T15:00:00Z'))).toBe('met');
  });

  it('requires the evaluation, and is dated by the later of the two', () => {
    const without = assess(journal, ofArticle({ evaluatedAt: null }));
    expect(without).toMatchObject({ claimable: false, completedOn: null });
    const passedAt = new Date('2026-11-22T15:00:00Z');
    expect(assess(journal, ofArticle({ passedAt })).completedOn).toBe('2026-11-22');
  });

  it.each([
    ['passed with more attempts than are allowed', { attemptsMade: 4 }, 'questions'],
    ['never answered', { correct: null, passedAt: null, attemptsMade: 0 }, 'questions'],
  ])('refuses an article %s', (_name, change, rule) => {
    expect(outcome(assess(journal, ofArticle(change)), rule)).toBe('not-met');
  });

  it.each([
    ['the activity', { id: 'an-activity', ruleSetId: 'us.ama.c1.journal' }, 'once'],
    [
      'its paper in a cycle',
      { id: 'a-trial', ruleSetId: 'us.ama.c1.ipoc' },
      'not-point-of-care-too',
    ],
  ])('refuses an article if %s was credited before', (_name, item, rule) => {
    const items = [{ ...item, completedOn: '2026-01-01' }];
    const assessment = assess(journal, ofArticle(), { ...nothingEarlier, items });
    expect(outcome(assessment, rule)).toBe('not-met');
    expect(assessment.claimable).toBe(false);
  });
});

describe('Point of care, the version until 22 November 2026', () => {
  it('has no windows for documenting and claiming', () => {
    const old = endedRules('us.ama.c1.ipoc', '2017-09-29.2');
    const late = { documentedAt: new Date(start + 30 * 86_400_000) };
    expect(assess(old, { cycles: [cycle(late)], claimedOn: '2027-12-31' }).claimable).toBe(true);
  });
});

describe('the private reading log, as supplied', () => {
  it.each([
    // T3: https://medicalaccountsolutions.wordpress.com/2011/06/27/
    [85, '1.50'],
    // T4: nearest quarter; 7.5 minutes are an exact half, which goes up
    [7, '0.00'],
    [7.5, '0.25'],
    [8, '0.25'],
    [15, '0.25'],
    [22, '0.25'],
    [22.5, '0.50'],
    [60, '1.00'],
  ])('counts %s minutes as %s', (minutes, amount) => {
    const assessment = assess(readingLog, ofReading(minutes));
    expect(assessment).toMatchObject({ amount, claimable: amount !== '0.00', document: 'none' });
  });

  it('counts only minutes that were not credited before, and shows the arithmetic', () => {
    const assessment = assess(
      readingLog,
      { ...ofReading(100), stretches: [stretch(0, 40), stretch(60, 120)] },
      { ...nothingEarlier, creditedStretches: [stretch(30, 70)] },
    );
    expect(assessment.amount).toBe('1.25');
    expect(assessment.arithmetic).toEqual([
      { label: '1 h 40 min of active reading, 1 for each 60 min', amount: '1.67' },
      { label: '20 min credited before', amount: '-0.33' },
      { label: 'Rounded to the nearest 0.25', amount: '-0.09' },
    ]);
  });

  it('is only for physicians: nobody else receives anything from it', () => {
    const learner = { profession: 'nurse', degree: 'RN', timeZone: 'UTC' };
    expect(assess(readingLog, { ...ofReading(60), learner }).claimable).toBe(false);
  });

  it('needs no documentation except what was read, and is dated by the reading', () => {
    // 15:00Z and nine hours is midnight in London: the minute before it belongs to the 20th.
    const assessment = assess(readingLog, {
      ...ofReading(60, { reflection: null }),
      stretches: [stretch(500, 540)],
      learner: { profession: 'physician', degree: 'MD', timeZone: 'Europe/London' },
    });
    expect(assessment).toMatchObject({
      claimable: true,
      amount: '0.75',
      completedOn: '2026-11-20',
    });
  });

  it('never says that anything qualifies for Category 2', () => {
    // https://www.ama-assn.org/education/ama-pra-credit-system/what-know-about-other-kind-cme-credit
    const { name, credit, optionTitle, learningFormat } = readingLog;
    expect(JSON.stringify({ name, credit, optionTitle, learningFormat })).not.toMatch(
      /AMA|Category/,
    );
  });
});
