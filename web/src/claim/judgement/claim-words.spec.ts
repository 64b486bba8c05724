import type { Assessment, Claim } from '../../api/types.js';
import {
  claimInWords,
  creditsOf,
  giverInWords,
  haveSeveralDays,
  subjectInWords,
  unauditedInWords,
} from './claim-words.js';

const part = (amount: string, document: 'certificate' | 'none' = 'certificate') => ({
  unit: `unit of ${amount}`,
  creditName: 'Self-recorded reading',
  amount,
  document,
  completedOn: '2026-11-25',
});

function assessment(...parts: Assessment['parts']): Assessment {
  const { amount, unit, creditName, document } = parts[0] ?? part('0.00');
  const claimable = parts.length > 0;
  const nothingElse = {
    findings: [],
    arithmetic: [],
    completedOn: null,
    shown: 'a digest',
    hold: null,
  };
  return { claimable, amount, unit, creditName, document, parts, ...nothingElse };
}

type Subject = Pick<Claim, 'questions' | 'article' | 'reading' | 'title'>;

const subject: Subject = { questions: [], article: null, reading: null, title: 'Point of care' };

describe('a claim in words', () => {
  it('shows its amount on its button, never as a float', () => {
    expect(claimInWords(assessment(part('0.25')))).toBe('Claim 0.25 credit');
    expect(claimInWords(assessment(part('1.50')))).toBe('Claim 1.5 credits');
    expect(claimInWords(assessment(part('0.50'), part('0.25')))).toBe('Claim 0.5 + 0.25 credits');
  });

  it('adds up its amount in several years', () => {
    const years = [
      { ...part('0.75', 'none'), unit: 'hours', completedOn: '2026-12-31' },
      { ...part('1.00', 'none'), unit: 'hours', completedOn: '2027-01-01' },
    ];
    expect(claimInWords(assessment(...years))).toBe('Claim 1.75 Self-recorded reading');
    expect(creditsOf(years).map(({ amount }) => amount)).toEqual(['1.75']);
    expect([haveSeveralDays(years), haveSeveralDays(years.slice(1))]).toEqual([true, false]);
  });

  it('does not call what goes into the own log credit', () => {
    expect(claimInWords(assessment(part('0.50', 'none')))).toBe('Claim 0.5 Self-recorded reading');
  });

  it('says on its button that a claim gives no credit', () => {
    const finding = (effect?: 'no-credit') => ({
      rule: 'eligibility',
      outcome: 'met' as const,
      title: '',
      required: '',
      observed: '',
      source: '',
      sourceUrl: null,
      remedy: null,
      ...(effect && { effect }),
    });
    const ended = (document: 'participation' | 'certificate', effect?: 'no-credit') =>
      claimInWords({ ...assessment(part('0.50')), document, findings: [finding(effect)] });
    expect(ended('participation', 'no-credit')).toBe('Claim participation (no credit)');
    expect(ended('certificate', 'no-credit')).toBe('Claim a demonstration (no credit)');
    expect(ended('certificate')).toBe('Claim 0.5 credit');
  });

  it('says that a claim is reviewed before it is awarded', () => {
    const hold = { reasons: ['It has 20 cycles.'], reviewBy: '2026-12-15' };
    expect(claimInWords({ ...assessment(part('10.00')), hold })).toBe(
      'Claim 10 credits, for review',
    );
  });

  it('promises no amount while the rules are not met', () => {
    expect(claimInWords(assessment())).toBe('Claim credit');
    expect(claimInWords(undefined)).toBe('Claim credit');
  });

  it('names what was claimed for: questions, an article or days of reading', () => {
    expect(subjectInWords({ ...subject, questions: ['Which dose?'] })).toBe('Which dose?');
    expect(subjectInWords({ ...subject, questions: ['Which dose?', 'B?', 'C?'] })).toBe(
      'Which dose? and 2 others',
    );
    const article = { attemptId: 'a', activityId: 'b', title: 'A trial' };
    expect(subjectInWords({ ...subject, article })).toBe('A trial');
    const reading = { from: '2026-11-16', to: '2026-11-22', reflection: null };
    expect(subjectInWords({ ...subject, reading })).toBe('Reading, 16 Nov 2026 to 22 Nov 2026');
    expect(subjectInWords(subject)).toBe('Point of care');
  });

  it('names who gave the credit, or the own log', () => {
    expect(giverInWords({ name: 'A hospital' })).toBe('A hospital');
    expect(giverInWords(null)).toBe('Your own log, audited by nobody');
  });

  it('says how much of a total nobody audits', () => {
    expect(unauditedInWords('0.00', '3.00')).toBeNull();
    expect(unauditedInWords('3.00', '3.00')).toBe('self-recorded, audited by nobody');
    expect(unauditedInWords('1.50', '3.00')).toBe('1.5 of it self-recorded, audited by nobody');
  });
});
