import { transcriptWording } from '../../../../test/support/report-wordings.js';
import { plain } from '../../../documents/domain/text/rich-text.js';
import { runsOf, type ReportBlock } from '../../../documents/domain/report.js';
import { freezeTranscript, totalsOf } from './transcript.js';
import type {
  TranscriptLine,
  TranscriptRequest,
  TranscriptRequirement,
} from './transcript-facts.js';

const ama = 'AMA PRA Category 1 Credit';

const line = (changes: Partial<TranscriptLine> = {}): TranscriptLine => ({
  completedOn: '2026-11-21',
  title: 'Point-of-care learning',
  learningFormat: 'Internet point-of-care activity',
  provider: { id: 'p', name: 'Harborview Institute', accreditedBy: 'ACCME' },
  standing: 'accredited',
  credit: { amount: '0.50', name: ama },
  serial: 'LEC-2026-7K3M-Q9XA',
  verificationId: 'v',
  ...changes,
});

const demonstration = line({
  standing: 'demonstration',
  provider: { id: 'd', name: 'Try It', accreditedBy: null },
});
const participation = line({ credit: null });

const freeze = (changes: Partial<TranscriptRequest> = {}) =>
  freezeTranscript(
    {
      learner: { name: 'Adaeze Okoye', degree: 'MD', timeZone: 'America/New_York' },
      period: { from: '2026-01-01', to: '2026-12-31' },
      lines: [line()],
      selfReported: null,
      requirements: null,
      ...changes,
    },
    transcriptWording,
    {
      serial: 'LET-2026-7K3M-Q9XA',
      verificationId: '4v9s8h2kq0c7w1e5r6t3yjmnp2',
      verifyUrl: 'https://cme.example/verify/4v9s8h2kq0c7w1e5r6t3yjmnp2',
      // Still the day before in New York.
      issuedAt: new Date('2026-11-22T03:10:00Z'),
      issuedBy: 'Harborview Institute',
    },
  );

/** Every cell, as text, of the table that follows a heading. */
function tableUnder(blocks: readonly ReportBlock[], heading: string): string[][] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const table = blocks.slice(start).find((block) => block.kind === 'table');
  return start !== -1 && table?.kind === 'table'
    ? table.rows.map((row) => row.map((cell) => plain(runsOf(cell))))
    : [];
}

describe('the totals of a transcript', () => {
  it('add up by type of credit and by who accredits the provider, exactly', () => {
    const college = { id: 'q', name: 'A college', accreditedBy: 'EACCME' };
    const points = { amount: '2.00', name: 'ECMEC' };
    const lines = [
      ...Array.from({ length: 3 }, () => line({ credit: { amount: '0.10', name: ama } })),
      line({
        credit: { amount: '1.25', name: ama },
        provider: { ...college, accreditedBy: 'ANCC' },
      }),
      line({ credit: points, provider: college }),
      line({
        credit: points,
        provider: { ...college, accreditedBy: null },
        standing: 'unaccredited',
      }),
    ];
    expect(totalsOf(lines)).toEqual([
      { name: ama, accreditedBy: 'ACCME', certificates: 3, amount: '0.30' },
      { name: ama, accreditedBy: 'ANCC', certificates: 1, amount: '1.25' },
      { name: 'ECMEC', accreditedBy: 'EACCME', certificates: 1, amount: '2.00' },
      { name: 'ECMEC', accreditedBy: null, certificates: 1, amount: '2.00' },
    ]);
  });

  it('count nothing of a demonstration, whatever its certificate says, and no participation', () => {
    expect(totalsOf([demonstration, participation])).toEqual([]);
    const { blocks, facts } = freeze({ lines: [line(), demonstration, participation] });
    expect(facts.totals).toMatchObject([{ certificates: 1, amount: '0.50' }]);
    expect(tableUnder(blocks, 'Totals')).toEqual([
      ['AMA PRA Category 1 Credits\u2122', 'Accredited by ACCME', '1', '0.5'],
    ]);
  });
});

describe('a transcript', () => {
  it('shows credit, participation and demonstration in separate sections', () => {
    const { blocks } = freeze({
      lines: [line(), { ...participation, serial: 'LEC-P' }, { ...demonstration, serial: 'LEC-D' }],
    });
    expect(tableUnder(blocks, 'Credit').map((row) => row.at(-1))).toEqual(['LEC-2026-7K3M-Q9XA']);
    expect(tableUnder(blocks, 'Participation')).toEqual([
      [
        '21 November 2026',
        'Point-of-care learning (Internet point-of-care activity)',
        'Harborview Institute',
        'LEC-P',
      ],
    ]);
    expect(tableUnder(blocks, 'Demonstration').map((row) => row.at(-1))).toEqual(['LEC-D']);
    expect(blocks).toContainEqual({
      kind: 'paragraph',
      tone: 'notice',
      text: 'Demonstration - no credit awarded',
    });
  });

  it('omits empty sections, and says that no credit was awarded', () => {
    const { blocks } = freeze({ lines: [participation] });
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual(['Totals', 'Participation', 'What is not listed']);
    expect(JSON.stringify(blocks)).toContain('No credit was awarded in this period.');
  });

  it('names AMA credit in full, in italics and with its sign, and one credit in the singular', () => {
    const { blocks } = freeze({ lines: [line({ credit: { amount: '1.00', name: ama } })] });
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
    expect(cells).toContainEqual([
      { text: '1.0 ', italic: false },
      { text: 'AMA PRA Category 1 Credit\u2122', italic: true },
    ]);
  });

  it(`lists by day, and states both days of the period and the learner's day`, () => {
    const lines = ['2026-03-01', '2026-01-31', '2026-02-10'].map((completedOn, index) =>
      line({ completedOn, serial: `LEC-${index}` }),
    );
    const { blocks, facts } = freeze({ lines });
    expect(tableUnder(blocks, 'Credit').map(([day]) => day)).toEqual([
      '31 January 2026',
      '10 February 2026',
      '1 March 2026',
    ]);
    expect(facts.issuedOn).toBe('2026-11-21');
    expect(JSON.stringify(blocks)).toContain('1 January 2026 to 31 December 2026');
  });

  it('says the learning format once where it is the title', () => {
    const title = 'Internet point-of-care activity';
    const { blocks } = freeze({ lines: [line({ title })] });
    expect(tableUnder(blocks, 'Credit')[0]?.[1]).toBe(title);
  });
});

describe('self-reported credit in a transcript', () => {
  const reported = {
    completedOn: '2026-03-01',
    title: 'Congress',
    provider: null,
    amount: '6.00',
    unit: ama,
    proof: true,
  };

  it('is listed separately, as certified by nobody here, and is in no total above', () => {
    const { blocks, facts } = freeze({
      selfReported: [
        reported,
        { ...reported, completedOn: '2026-02-01', unit: null, amount: '1.50', proof: false },
      ],
    });
    expect(facts.totals).toMatchObject([{ certificates: 1, amount: '0.50' }]);
    expect(facts.selfReported?.map(({ completedOn }) => completedOn)).toEqual([
      '2026-02-01',
      '2026-03-01',
    ]);
    expect(tableUnder(blocks, 'Self-reported credit from elsewhere')).toEqual([
      ['1 February 2026', 'Congress', 'Not named', '1.5 Credit (kind not stated)', 'None'],
      [
        '1 March 2026',
        'Congress',
        'Not named',
        '6.0 AMA PRA Category 1 Credits\u2122',
        'A file is kept',
      ],
      ['', 'Total, self-reported', '', '1.5 Credit (kind not stated)', ''],
      ['', 'Total, self-reported', '', '6.0 AMA PRA Category 1 Credits\u2122', ''],
    ]);
    expect(blocks).toContainEqual({
      kind: 'paragraph',
      tone: 'notice',
      text: 'Self-reported - certified by nobody here',
    });
  });

  it('is left out if the learner wants that or has none', () => {
    expect(freeze().facts).not.toHaveProperty('selfReported');
    const { blocks, facts } = freeze({ selfReported: [] });
    expect(facts.selfReported).toEqual([]);
    expect(JSON.stringify(blocks)).not.toContain('Self-reported');
  });
});

describe('the requirements of a transcript', () => {
  const period = { from: '2025-01-01', to: '2027-12-31' };
  const requirement: TranscriptRequirement = {
    name: 'A body',
    label: 'Member 1',
    unit: 'credits',
    period,
    applied: '12.50',
    over: '2.00',
    asked: [
      {
        kind: 'total',
        title: 'Total',
        period,
        required: '150.00',
        applied: '12.50',
        missing: '137.50',
      },
      {
        kind: 'topic',
        title: 'Ethics',
        period: { from: '2025-01-01', to: '2025-12-31' },
        required: '1.00',
        applied: '0.00',
        missing: '1.00',
      },
    ],
  };

  it('have one line for the whole, and one for each part that is required', () => {
    expect(tableUnder(freeze({ requirements: [requirement] }).blocks, 'Requirements')).toEqual([
      [
        'A body (Member 1), in credits',
        '1 January 2025 to 31 December 2027',
        '150.0',
        '12.5',
        '2.0',
        '137.5',
      ],
      ['A body: Ethics, in credits', '1 January 2025 to 31 December 2025', '1.0', '0.0', '', '1.0'],
    ]);
  });

  it('say how much of the counted credit the learner recorded, audited by nobody', () => {
    const some = { ...requirement, unaudited: '3.50', asked: [] };
    expect(tableUnder(freeze({ requirements: [some] }).blocks, 'Requirements')).toContainEqual([
      'A body: of what is applied, recorded by the learner and audited by nobody, in credits',
      '1 January 2025 to 31 December 2027',
      '',
      '3.5',
      '',
      '',
    ]);
  });

  it('say where no source confirms the required number', () => {
    const unconfirmed = { ...requirement, label: '', asked: [] };
    expect(tableUnder(freeze({ requirements: [unconfirmed] }).blocks, 'Requirements')).toEqual([
      [
        'A body, in credits',
        '1 January 2025 to 31 December 2027',
        'Not confirmed',
        '12.5',
        '2.0',
        'Not confirmed',
      ],
    ]);
  });

  it('say which of them the learner set for themselves', () => {
    const own = { ...requirement, label: '', asked: [], own: true as const };
    expect(tableUnder(freeze({ requirements: [own] }).blocks, 'Requirements')[0]?.[0]).toBe(
      'A body (set by the learner, asked for by no body), in credits',
    );
  });

  it('are left out unless requested, and reported as none', () => {
    expect(JSON.stringify(freeze().blocks)).not.toContain('Requirements');
    expect(JSON.stringify(freeze({ requirements: [] }).blocks)).toContain('holds no requirement');
  });
});
