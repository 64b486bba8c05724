import {
  freezeAuditReport,
  type AuditReportFacts,
} from '../../src/certificates/domain/reports/audit-report.js';
import type { AuditedClaim } from '../../src/certificates/domain/reports/audited-claim.js';
import type { ReportDocument } from '../../src/documents/domain/report.js';
import { reportWordings } from './report-wordings.js';

const paper = 'Nurse-led clinics and blood pressure in older adults: an invented trial';

/** A point-of-care claim that was upheld. */
export const auditedClaim: AuditedClaim = {
  claim: {
    id: '0190a000-0000-7000-8000-000000000042',
    title: 'Internet point-of-care learning',
    learningFormat: 'Internet point-of-care activity',
    parts: [
      {
        creditName: 'AMA PRA Category 1 Credit',
        completedOn: '2026-11-21',
        amount: '0.50',
        left: '0.50',
      },
    ],
    completedOn: '2026-11-21',
    claimedAt: '2026-11-21T15:20:00Z',
    attestedAt: '2026-11-21T15:20:00Z',
    attestation: 'I did this learning myself, and what I wrote about it is true.',
    state: 'upheld',
    flagged: true,
    provider: { name: 'Harborview Institute', demonstration: false },
    ruleSet: {
      id: 'us.ama.c1.ipoc',
      version: '2026-11-23',
      name: 'Internet point-of-care learning',
    },
  },
  learner: {
    name: 'Adaeze Okoye',
    profession: 'physician',
    degree: 'MD',
    npi: '1234567893',
    licences: [{ jurisdiction: 'New York', number: '123456' }],
    timeZone: 'America/New_York',
  },
  records: {
    keptUntil: '2032-11-21',
    required: true,
    years: 6,
    source: {
      title: 'ACCME, retention of CME activity and attendance records',
      date: '2026',
    },
  },
  findings: [
    {
      title: 'Reading time',
      outcome: 'flagged',
      required: 'At least 1 min of active reading in each cycle.',
      observed: '8 min 30 s of active reading, at an unusual pace.',
      source: 'Local rule, a choice of this server',
    },
    {
      title: 'Question, sources and application',
      outcome: 'met',
      required: 'Each cycle gives the question, at least one source and the application.',
      observed: 'Everything is there.',
      source: 'An invented booklet, 2026',
    },
  ],
  arithmetic: [{ label: '1 cycle, 0.50 each', amount: '0.50' }],
  reading: {
    activeSeconds: 510,
    offlineSeconds: 0,
    elapsedSeconds: 600,
    spans: [
      {
        startsAt: '2026-11-21T15:00:00Z',
        seconds: 510,
        counted: true,
        why: 'Counted: the paper was in front of you and in use.',
        paperTitle: paper,
        device: 'phone',
      },
      {
        startsAt: '2026-11-21T15:08:30Z',
        seconds: 90,
        counted: false,
        why: 'Not counted: the paper was in a hidden tab, or the screen was off.',
        paperTitle: paper,
        device: 'phone',
      },
    ],
  },
  cycles: [
    {
      question: 'Does a nurse-led clinic improve blood pressure control in older adults?',
      application: 'I will refer suitable patients to our clinic.',
      evaluation: { result: 'answered', effect: 'changed' },
      searchQuery: 'nurse-led clinic blood pressure',
      sources: [
        {
          title: paper,
          journal: 'Journal of Samples',
          year: 2025,
          pmid: '1',
          doi: '10.1000/sample',
          retracted: false,
        },
      ],
    },
  ],
  article: null,
  hours: null,
  certificates: [
    { serial: 'LEC-2026-7K3M-Q9XA', status: 'valid', issuedAt: '2026-11-21T15:20:00Z' },
  ],
  awards: [
    {
      kind: 'award',
      creditName: 'AMA PRA Category 1 Credit',
      completedOn: '2026-11-21',
      amount: '0.50',
      awardedAt: '2026-11-21T15:20:00Z',
      reason: null,
    },
  ],
  revokedElsewhere: [],
  decisions: [
    {
      outcome: 'upheld',
      act: null,
      reason: 'The sources answer the question; the pace is that of a short abstract.',
      decidedAt: '2026-11-23T14:00:00Z',
      decidedBy: 'administrator@harborview.example',
    },
  ],
  history: [
    {
      at: '2026-11-23T14:00:00Z',
      action: 'claim.uphold',
      actorKind: 'administrator',
      reason: null,
    },
    { at: '2026-11-21T15:20:00Z', action: 'certificate.issue', actorKind: 'learner', reason: null },
    { at: '2026-11-21T15:20:00Z', action: 'claim.award', actorKind: 'learner', reason: null },
  ],
};

export function exampleAuditReport(
  changes: Partial<AuditedClaim> = {},
): ReportDocument<AuditReportFacts> {
  const madeAt = new Date('2026-11-24T09:00:00Z');
  return freezeAuditReport({ ...auditedClaim, ...changes }, reportWordings['audit-report'], madeAt);
}
