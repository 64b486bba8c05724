import { auditedClaim, exampleAuditReport } from '../../../../test/support/example-audit-report.js';
import { plain } from '../../../documents/domain/text/rich-text.js';
import { auditWords } from './audit-words.js';
import { runsOf, type ReportDocument } from '../../../documents/domain/report.js';

/** Every text of the blocks, in reading order. */
const textsOf = ({ blocks }: ReportDocument): string[] =>
  blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [plain(runsOf(block.text))];
      case 'facts':
        return block.items.flatMap(({ label, value }) => [label, plain(runsOf(value))]);
      case 'table':
        return block.rows.flat().map((cell) => plain(runsOf(cell)));
    }
  });

describe('an audit report', () => {
  it('shows findings with their rule, what was required and observed, and the source', () => {
    const texts = textsOf(exampleAuditReport());
    for (const { title, required, observed, source } of auditedClaim.findings) {
      expect(texts).toEqual(expect.arrayContaining([title, required, observed, source]));
    }
    expect(texts).toEqual(expect.arrayContaining(['Flagged', 'Upheld, flagged']));
  });

  it('shows how much a device reported late, separate from the active time', () => {
    const reading = { ...auditedClaim.reading, offlineSeconds: 900 };
    expect(textsOf(exampleAuditReport({ reading }))).toContain(
      '15 min more was reported late, by a device that had been offline; the rules say how much of it counts.',
    );
    expect(textsOf(exampleAuditReport()).join()).not.toContain('reported late');
  });

  it(`shows each stretch of reading in the learner's time, and why it counted or not`, () => {
    const texts = textsOf(exampleAuditReport());
    const counted = texts.indexOf('21 November 2026, 10:00:00');
    expect(texts.slice(counted, counted + 4)).toEqual([
      '21 November 2026, 10:00:00',
      '8 min 30 s',
      'Yes',
      'Counted: the paper was in front of you and in use.',
    ]);
    expect(texts).toContain('8 min 30 s active of 10 min with the papers open.');
  });

  it('names AMA credit in full, in italics and with its sign', () => {
    const [facts] = exampleAuditReport().blocks;
    expect(facts).toMatchObject({
      items: [
        {
          value: [
            { text: '0.5 ', italic: false },
            { text: 'AMA PRA Category 1 Credits\u2122', italic: true },
          ],
        },
        ...Array.from({ length: 12 }, () => expect.anything()),
      ],
    });
  });

  it('is dated by the moment it was made, and has no name for a lookup', () => {
    const report = exampleAuditReport();
    expect(report).toMatchObject({ madeAt: '2026-11-24T09:00:00.000Z', verification: null });
    expect(textsOf(report).join('\n')).toContain(
      'as known to Harborview Institute on 24 November 2026, 04:00:00',
    );
  });

  it('says until when the record must be kept, and that it may lapse afterwards', () => {
    expect(textsOf(exampleAuditReport())).toContain(
      'To be kept until 21 November 2032: 6 years (ACCME, retention of CME activity and attendance records, 2026)',
    );
    const { records } = auditedClaim;
    if (!records) throw new Error('The example has a record');
    const lapsed = textsOf(exampleAuditReport({ records: { ...records, required: false } }));
    expect(lapsed.join('\n')).toContain('Had to be kept until 21 November 2032, and may lapse');
    expect(textsOf(exampleAuditReport({ records: null }))).not.toContain('Record');
  });

  it('of an article and of hours of reading shows what those rest on', () => {
    const [source] = auditedClaim.cycles.flatMap(({ sources }) => sources);
    if (!source) throw new Error('The example has a source');
    const texts = textsOf(
      exampleAuditReport({
        cycles: [],
        article: {
          title: 'An article',
          source: { ...source, retracted: true },
          correct: 4,
          questionCount: 5,
          passPercent: 70,
          attemptsMade: 1,
          secondsOnAssessment: 245,
          passedAt: '2026-11-21T15:00:00Z',
          evaluatedAt: null,
        },
        hours: { from: '2026-11-01', to: '2026-11-07', reflection: null, sources: [] },
      }),
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        '4 of 5 questions right, 70% asked for, 1 attempt',
        '1 November 2026 to 7 November 2026',
        'None given',
        '4 min 5 s',
      ]),
    );
    expect(texts.some((text) => text.endsWith('doi:10.1000/sample) - Retracted'))).toBe(true);
    expect(texts).not.toContain('Question, sources and answers');
  });

  it('says what is missing', () => {
    const reading = { activeSeconds: 0, offlineSeconds: 0, elapsedSeconds: 0, spans: [] };
    const texts = textsOf(exampleAuditReport({ certificates: [], decisions: [], reading }));
    expect(texts).toEqual(
      expect.arrayContaining([
        'No reading was recorded for this claim.',
        'This credit has no certificate.',
        'Nobody has decided about it yet.',
      ]),
    );
  });

  it('of a demonstration says that no credit was awarded', () => {
    const provider = { name: 'Try It', demonstration: true };
    const report = exampleAuditReport({ claim: { ...auditedClaim.claim, provider } });
    expect(textsOf(report)).toContain('Demonstration - no credit awarded');
  });
});

describe('the words of an audit report', () => {
  it.each([
    [0, '0 s'],
    [59, '59 s'],
    [60, '1 min'],
    [3725, '1 h 2 min 5 s'],
  ])('say %d seconds as %s', (seconds, words) => {
    expect(auditWords.duration(seconds)).toBe(words);
  });

  it.each([
    ['UTC', '2026-03-01T00:05:09Z', '1 March 2026, 00:05:09'],
    ['Asia/Tokyo', '2026-03-01T15:00:00Z', '2 March 2026, 00:00:00'],
    ['America/New_York', '2026-03-01T00:00:00Z', '28 February 2026, 19:00:00'],
  ])('say an instant in %s', (timeZone, instant, words) => {
    expect(auditWords.instant(timeZone, instant)).toBe(words);
  });
});
