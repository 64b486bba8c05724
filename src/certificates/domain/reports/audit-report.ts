import { fill, plain } from '../../../documents/domain/text/rich-text.js';
import { counted, dayInWords } from '../../../shared/words.js';
import { creditRuns, creditTypeRuns } from './credit-runs.js';
import { auditWords } from './audit-words.js';
import { recordInWords } from './record-in-words.js';
import type { AuditedClaim, AuditSource, Instant } from './audited-claim.js';
import {
  freezeReport,
  runsOf,
  type LabelledValue,
  type ReportBlock,
  type ReportColumn,
  type ReportDocument,
  type RichText,
} from '../../../documents/domain/report.js';
import type { ReportWording } from './report-wording.js';

export type AuditReportFacts = {
  readonly claimId: string;
  readonly madeAt: string;
  readonly wording: { readonly id: string; readonly version: number };
};

type Wording = ReportWording<'audit-report'>;
type Say = (name: keyof Wording['texts'], values?: Readonly<Record<string, string>>) => string;

/** The report of a claim at one moment, which the report states. */
export function freezeAuditReport(
  audited: AuditedClaim,
  wording: Wording,
  madeAt: Date,
): ReportDocument<AuditReportFacts> {
  const { claim, learner } = audited;
  const say: Say = (name, values = {}) =>
    plain(fill(wording.texts[name], new Map(Object.entries(values))));
  const when = (instant: Instant): string => auditWords.instant(learner.timeZone, instant);
  const provider = claim.provider.name;
  return freezeReport(
    {
      kind: 'audit-report',
      language: wording.language,
      heading: wording.heading,
      subject: learner.degree ? `${learner.name}, ${learner.degree}` : learner.name,
      author: provider,
      blocks: [
        { kind: 'facts', items: whoAndWhat(audited, say, when) },
        quiet(say('about', { provider, madeAt: when(madeAt), timeZone: learner.timeZone })),
        ...(claim.provider.demonstration
          ? [{ kind: 'paragraph', tone: 'notice', text: say('demonstration') } as const]
          : []),
        ...rulesOf(audited, say),
        ...readingOf(audited, say, when),
        ...answersOf(audited, say, when),
        ...outcomeOf(audited, say, when),
      ],
      foot: { text: say('foot', { claim: claim.id }), page: wording.texts.page },
      verification: null,
      madeAt: madeAt.toISOString(),
      facts: {
        claimId: claim.id,
        madeAt: madeAt.toISOString(),
        wording: { id: wording.id, version: wording.version },
      },
    },
    learner.timeZone,
  );
}

type When = (instant: Instant) => string;

/** Every part as it was awarded, and what counts of it now where that is less. */
function creditsOf(parts: AuditedClaim['claim']['parts']): RichText {
  const several = new Set(parts.map(({ completedOn }) => completedOn)).size > 1;
  return parts.flatMap(({ amount, left, creditName, completedOn }, at) => {
    const notes = [
      ...(several ? [dayInWords(completedOn)] : []),
      ...(left === amount ? [] : [`${auditWords.amount(left)} now`]),
    ];
    return [
      ...(at > 0 ? [{ text: '; ', italic: false }] : []),
      ...creditRuns({ amount, name: creditName }),
      ...(notes.length > 0 ? [{ text: ` (${notes.join(', ')})`, italic: false }] : []),
    ];
  });
}

function changeInWords(kind: string, say: Say): string {
  return kind === 'award' || kind === 'reversal' ? say(kind) : auditWords.sentence(kind);
}

const heading = (text: string): ReportBlock => ({ kind: 'heading', text });
const quiet = (text: string): ReportBlock => ({ kind: 'paragraph', tone: 'quiet', text });

function table(
  columns: readonly (
    | readonly [string, number]
    | readonly [string, number, ReportColumn['align']]
  )[],
  rows: readonly (readonly RichText[])[],
): ReportBlock {
  return {
    kind: 'table',
    columns: columns.map(([text, share, align = 'start']) => ({ heading: text, share, align })),
    rows,
  };
}

function whoAndWhat(
  { claim, learner, records }: AuditedClaim,
  say: Say,
  when: When,
): LabelledValue[] {
  const { id, version, name } = claim.ruleSet;
  const { title, learningFormat } = claim;
  const state = auditWords.sentence(claim.state);
  const facts: readonly (readonly [keyof Wording['texts'], RichText])[] = [
    ['claimed', creditsOf(claim.parts)],
    ['state', claim.flagged ? say('flagged', { state }) : state],
    ['activity', say('activityOf', { title, learningFormat })],
    ['completed', dayInWords(claim.completedOn)],
    ['claimedAt', when(claim.claimedAt)],
    ['attestedAt', when(claim.attestedAt)],
    ['attestation', claim.attestation],
    ['judgedBy', say('ruleSetOf', { name, id, version })],
    ['profession', auditWords.sentence(learner.profession)],
    ['npi', learner.npi ?? say('none')],
    [
      'licences',
      learner.licences.map(({ jurisdiction, number }) => `${jurisdiction} ${number}`).join('; ') ||
        say('none'),
    ],
    ...(records ? [['records', say(...recordInWords(records))] as const] : []),
    ['claim', claim.id],
  ];
  return facts.map(([label, value]) => ({ label: say(label), value }));
}

function rulesOf({ findings, arithmetic }: AuditedClaim, say: Say): ReportBlock[] {
  return [
    heading(say('findings')),
    table(
      [
        [say('rule'), 15],
        [say('outcome'), 9],
        [say('required'), 27],
        [say('observed'), 19],
        [say('source'), 33],
      ],
      findings.map(({ title, outcome, effect, required, observed, source }) => [
        title,
        auditWords.sentence(effect ?? outcome),
        required,
        observed,
        source,
      ]),
    ),
    table(
      [
        [say('line'), 80],
        [say('amount'), 20, 'end'],
      ],
      arithmetic.map(({ label, amount }) => [label, auditWords.amount(amount)]),
    ),
  ];
}

function readingOf({ reading }: AuditedClaim, say: Say, when: When): ReportBlock[] {
  const { activeSeconds, offlineSeconds, elapsedSeconds, spans } = reading;
  if (spans.length === 0) return [heading(say('reading')), quiet(say('noReading'))];
  return [
    heading(say('reading')),
    quiet(
      say('readingOf', {
        active: auditWords.duration(activeSeconds),
        elapsed: auditWords.duration(elapsedSeconds),
      }),
    ),
    ...(offlineSeconds > 0
      ? [quiet(say('readingLate', { late: auditWords.duration(offlineSeconds) }))]
      : []),
    table(
      [
        [say('from'), 22],
        [say('length'), 13, 'end'],
        [say('counted'), 9],
        [say('why'), 28],
        [say('paper'), 36],
        [say('device'), 8],
      ],
      spans.map((span) => [
        when(span.startsAt),
        auditWords.duration(span.seconds),
        say(span.counted ? 'yes' : 'no'),
        span.why,
        span.paperTitle,
        auditWords.sentence(span.device),
      ]),
    ),
  ];
}

function answersOf({ cycles, article, hours }: AuditedClaim, say: Say, when: When): ReportBlock[] {
  const sources = (list: readonly AuditSource[]): LabelledValue[] =>
    list.map((source) => ({ label: say('source'), value: sourceOf(source, say) }));
  const moment = (at: string | null): string => (at === null ? say('none') : when(at));
  return [
    ...(cycles.length > 0 ? [heading(say('answers'))] : []),
    ...cycles.map(({ question, searchQuery, application, evaluation, sources: used }) => ({
      kind: 'facts' as const,
      items: [
        { label: say('question'), value: question ?? say('none') },
        ...(searchQuery === null ? [] : [{ label: say('searched'), value: searchQuery }]),
        { label: say('application'), value: application ?? say('none') },
        {
          label: say('evaluation'),
          value: evaluation ? say('evaluationOf', auditWords.evaluation(evaluation)) : say('none'),
        },
        ...sources(used),
      ],
    })),
    ...(article
      ? [
          heading(say('article')),
          {
            kind: 'facts' as const,
            items: [
              { label: say('activity'), value: article.title },
              ...sources([article.source]),
              {
                label: say('assessment'),
                value: say('assessmentOf', {
                  correct: `${article.correct}`,
                  questions: counted(article.questionCount, 'question'),
                  pass: `${article.passPercent}`,
                  made: counted(article.attemptsMade, 'attempt'),
                }),
              },
              {
                label: say('onQuestions'),
                value:
                  article.secondsOnAssessment === null
                    ? say('notKnown')
                    : auditWords.duration(article.secondsOnAssessment),
              },
              { label: say('passedAt'), value: moment(article.passedAt) },
              { label: say('evaluatedAt'), value: moment(article.evaluatedAt) },
            ],
          },
        ]
      : []),
    ...(hours
      ? [
          heading(say('hours')),
          {
            kind: 'facts' as const,
            items: [
              {
                label: say('days'),
                value: say('daysOf', { from: dayInWords(hours.from), to: dayInWords(hours.to) }),
              },
              { label: say('reflection'), value: hours.reflection ?? say('none') },
              ...sources(hours.sources),
            ],
          },
        ]
      : []),
  ];
}

function sourceOf({ title, journal, year, pmid, doi, retracted }: AuditSource, say: Say): string {
  const where = [journal, year, pmid && `PMID ${pmid}`, doi && `doi:${doi}`]
    .filter(Boolean)
    .join(', ');
  return say('sourceOf', {
    title,
    where: where === '' ? '' : ` (${where})`,
    retracted: retracted ? ` - ${say('retracted')}` : '',
  });
}

function outcomeOf(
  { certificates, awards, decisions, history, revokedElsewhere }: AuditedClaim,
  say: Say,
  when: When,
): ReportBlock[] {
  const several = new Set(awards.map(({ completedOn }) => completedOn)).size > 1;
  return [
    heading(say('awards')),
    table(
      [
        [say('what'), 20],
        [say('when'), 30],
        [say('reason'), 36],
        [say('amount'), 14, 'end'],
      ],
      awards.map(({ kind, creditName, completedOn, awardedAt, reason, amount }) => [
        [
          { text: `${changeInWords(kind, say)}: `, italic: false },
          ...runsOf(creditTypeRuns(creditName)),
          ...(several ? [{ text: ` (${dayInWords(completedOn)})`, italic: false }] : []),
        ],
        when(awardedAt),
        reason ?? '',
        auditWords.amount(amount),
      ]),
    ),
    certificates.length === 0
      ? quiet(say('noCertificate'))
      : table(
          [
            [say('certificate'), 40],
            [say('state'), 25],
            [say('issuedAt'), 35],
          ],
          certificates.map(({ serial, status, issuedAt }) => [
            serial,
            auditWords.sentence(status),
            when(issuedAt),
          ]),
        ),
    heading(say('decisions')),
    decisions.length === 0
      ? quiet(say('noDecisions'))
      : table(
          [
            [say('outcome'), 14],
            [say('when'), 26],
            [say('by'), 26],
            [say('reason'), 34],
          ],
          decisions.map(({ outcome, act, decidedAt, decidedBy, reason }) => [
            auditWords.sentence(act ? `${outcome}, ${auditWords.act(act)}` : outcome),
            when(decidedAt),
            decidedBy,
            reason,
          ]),
        ),
    ...(revokedElsewhere.length === 0
      ? []
      : [
          heading(auditWords.sameAct),
          table(
            [
              [say('what'), 70],
              [say('when'), 30],
            ],
            revokedElsewhere.map((one) => [auditWords.revokedElsewhere(one), when(one.revokedAt)]),
          ),
        ]),
    heading(say('history')),
    table(
      [
        [say('when'), 28],
        [say('what'), 24],
        [say('by'), 16],
        [say('reason'), 32],
      ],
      history.map(({ at, action, actorKind, reason }) => [
        when(at),
        auditWords.action(action),
        auditWords.sentence(actorKind),
        reason ?? '',
      ]),
    ),
  ];
}
