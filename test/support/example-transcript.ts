import { freezeTranscript } from '../../src/certificates/domain/reports/transcript.js';
import type {
  TranscriptFacts,
  TranscriptLine,
} from '../../src/certificates/domain/reports/transcript-facts.js';
import type { ReportDocument } from '../../src/documents/domain/report.js';
import { transcriptWording } from './report-wordings.js';

const titles = [
  'Point-of-care learning from the medical literature',
  'Blood pressure targets in older adults: an invented article',
] as const;

const line = (index: number, changes: Partial<TranscriptLine> = {}): TranscriptLine => ({
  completedOn: `2026-${String(1 + index).padStart(2, '0')}-${String(3 + 2 * index).padStart(2, '0')}`,
  title: titles[index % 2] ?? titles[0],
  learningFormat:
    index % 2 === 0 ? 'Internet point-of-care activity' : 'Journal-based CME activity',
  provider: {
    id: 'harborview',
    name: 'Harborview Institute for Continuing Medical Education',
    accreditedBy: 'ACCME',
  },
  standing: 'accredited',
  credit: { amount: index % 2 === 0 ? '0.50' : '1.00', name: 'AMA PRA Category 1 Credit' },
  serial: `LEC-2026-7K3M-Q${index}XA`,
  verificationId: `example${index}`,
  ...changes,
});

const requirement = { from: '2025-01-01', to: '2027-12-31' };

/** A year of a physician: credit, participation, a demonstration and a requirement. */
export function exampleTranscript(): ReportDocument<TranscriptFacts> {
  return freezeTranscript(
    {
      learner: { name: 'Adaeze Okoye', degree: 'MD', timeZone: 'America/New_York' },
      period: { from: '2026-01-01', to: '2026-12-31' },
      lines: [
        ...Array.from({ length: 8 }, (_, index) => line(index)),
        line(8, { credit: null }),
        line(9, {
          standing: 'demonstration',
          credit: null,
          provider: { id: 'd', name: 'Demonstration Provider', accreditedBy: null },
        }),
      ],
      selfReported: [
        {
          completedOn: '2026-05-12',
          title: 'Congress of a society of the example',
          provider: 'A society',
          amount: '6.00',
          unit: 'AMA PRA Category 1 Credit',
          proof: true,
        },
        {
          completedOn: '2026-09-30',
          title: 'Morbidity and mortality conference',
          provider: null,
          amount: '1.50',
          unit: null,
          proof: false,
        },
      ],
      requirements: [
        {
          name: 'A board of the example',
          label: 'No. 4711',
          unit: 'credits',
          period: requirement,
          applied: '6.00',
          over: '0.00',
          asked: [
            {
              kind: 'total',
              title: 'Total',
              period: requirement,
              required: '150.00',
              applied: '6.00',
              missing: '144.00',
            },
          ],
        },
      ],
    },
    transcriptWording,
    {
      serial: 'LET-2026-7K3M-Q9XA',
      verificationId: '4v9s8h2kq0c7w1e5r6t3yjmnp2',
      verifyUrl: 'https://cme.harborview.example/verify/4v9s8h2kq0c7w1e5r6t3yjmnp2',
      issuedAt: new Date('2026-11-22T03:10:00Z'),
      issuedBy: 'Harborview Institute for Continuing Medical Education',
    },
  );
}
