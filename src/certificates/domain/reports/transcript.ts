import { Decimal } from 'decimal.js';
import { fill, plain } from '../../../documents/domain/text/rich-text.js';
import { creditsInFigures, dayInWords } from '../../../shared/words.js';
import { creditRuns, creditTypeRuns } from './credit-runs.js';
import {
  freezeReport,
  type ReportBlock,
  type ReportColumn,
  type ReportDocument,
  type RichText,
} from '../../../documents/domain/report.js';
import type { ReportWording } from './report-wording.js';
import type {
  TranscriptLine,
  SelfReportedLine,
  Days,
  TranscriptRequirement,
  TranscriptTotal,
  TranscriptFacts,
  TranscriptRequest,
  TranscriptIssue,
} from './transcript-facts.js';
import { dayAt } from '../../../shared/zones.js';

type Wording = ReportWording<'transcript'>;
type Say = (name: keyof Wording['texts'], values?: Readonly<Record<string, string>>) => string;

/**
 * Freezes a transcript: credit with its totals, then participation, then what a demonstration provider recorded and what
 * the learner reported, which are never in a total, then the requirements.
 */
export function freezeTranscript(
  { learner, period, lines: unsorted, selfReported, requirements }: TranscriptRequest,
  wording: Wording,
  issue: TranscriptIssue,
): ReportDocument<TranscriptFacts> {
  const say: Say = (name, values = {}) =>
    plain(fill(wording.texts[name], new Map(Object.entries(values))));
  const lines = unsorted.toSorted(byDayAndSerial);
  const demonstration = lines.filter(({ standing }) => standing === 'demonstration');
  const others = lines.filter(({ standing }) => standing !== 'demonstration');
  const credit = others.filter((line) => line.credit !== null);
  const participation = others.filter((line) => line.credit === null);
  const totals = totalsOf(credit);
  const reported = (selfReported ?? []).toSorted((a, b) =>
    a.completedOn < b.completedOn ? -1 : Number(a.completedOn > b.completedOn),
  );
  const issuedOn = dayAt(issue.issuedAt, learner.timeZone);
  const days = { from: dayInWords(period.from), to: dayInWords(period.to) };
  const { serial, verificationId, verifyUrl } = issue;
  const blocks: ReportBlock[] = [
    {
      kind: 'facts',
      items: [
        { label: say('period'), value: say('periodOf', days) },
        { label: say('number'), value: serial },
        { label: say('issued'), value: dayInWords(issuedOn) },
      ],
    },
    { kind: 'paragraph', tone: 'plain', text: say('about', days) },
    { kind: 'heading', text: say('totals') },
    credit.length > 0 ? totalsTable(totals, say) : quiet(say('noCredit')),
    ...(credit.length > 0 ? [heading(say('credit')), linesTable(credit, say, true)] : []),
    ...(participation.length > 0
      ? [
          heading(say('participation')),
          quiet(say('participationMeans')),
          linesTable(participation, say, false),
        ]
      : []),
    ...(demonstration.length > 0
      ? [
          heading(say('demonstration')),
          { kind: 'paragraph', tone: 'notice', text: say('demonstrationNotice') } as const,
          quiet(say('demonstrationMeans')),
          linesTable(demonstration, say, false),
        ]
      : []),
    ...(reported.length === 0
      ? []
      : [
          heading(say('selfReported')),
          { kind: 'paragraph', tone: 'notice', text: say('selfReportedNotice') } as const,
          quiet(say('selfReportedMeans')),
          selfReportedTable(reported, say),
        ]),
    ...(requirements === null ? [] : requirementBlocks(requirements, say, dayInWords(issuedOn))),
    heading(say('notListed')),
    quiet(say('ownLogs')),
    quiet(say('revoked')),
  ];
  return freezeReport(
    {
      kind: 'transcript',
      language: wording.language,
      heading: wording.heading,
      subject: learner.degree ? `${learner.name}, ${learner.degree}` : learner.name,
      author: issue.issuedBy,
      blocks,
      foot: { text: say('foot', { serial }), page: wording.texts.page },
      verification: {
        label: say('verify'),
        url: verifyUrl,
        alternative: say('code', { url: verifyUrl }),
      },
      madeAt: issue.issuedAt.toISOString(),
      facts: {
        learner: { name: learner.name, degree: learner.degree },
        period,
        lines,
        totals,
        ...(selfReported && { selfReported: reported }),
        requirements,
        wording: { id: wording.id, version: wording.version },
        serial,
        verificationId,
        issuedAt: issue.issuedAt.toISOString(),
        issuedOn,
      },
    },
    learner.timeZone,
  );
}

/** Totals by type of credit and by who accredits its provider; nothing of a demonstration is credit. */
export function totalsOf(lines: readonly TranscriptLine[]): readonly TranscriptTotal[] {
  const found = new Map<string, TranscriptTotal>();
  for (const { credit, provider, standing } of lines) {
    if (credit === null || standing === 'demonstration') continue;
    const accreditedBy = standing === 'accredited' ? provider.accreditedBy : null;
    const key = JSON.stringify([credit.name, accreditedBy]);
    const { certificates = 0, amount = '0' } = found.get(key) ?? {};
    found.set(key, {
      name: credit.name,
      accreditedBy,
      certificates: certificates + 1,
      amount: new Decimal(amount).plus(credit.amount).toFixed(2),
    });
  }
  return [...found.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}

const heading = (text: string): ReportBlock => ({ kind: 'heading', text });
const quiet = (text: string): ReportBlock => ({ kind: 'paragraph', tone: 'quiet', text });
const column = (text: string, share: number, align: ReportColumn['align'] = 'start') => ({
  heading: text,
  share,
  align,
});

function byDayAndSerial(a: TranscriptLine, b: TranscriptLine): number {
  const [one, other] = [`${a.completedOn} ${a.serial}`, `${b.completedOn} ${b.serial}`];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function totalsTable(totals: readonly TranscriptTotal[], say: Say): ReportBlock {
  return {
    kind: 'table',
    columns: [
      column(say('creditType'), 40),
      column(say('standing'), 34),
      column(say('certificates'), 13, 'end'),
      column(say('total'), 13, 'end'),
    ],
    rows: totals.map(({ name, accreditedBy, certificates, amount }) => [
      creditTypeRuns(name),
      accreditedBy === null ? say('unaccredited') : say('accredited', { accreditedBy }),
      `${certificates}`,
      creditsInFigures(amount),
    ]),
  };
}

function linesTable(lines: readonly TranscriptLine[], say: Say, withCredit: boolean): ReportBlock {
  return {
    kind: 'table',
    columns: [
      column(say('completed'), 14),
      column(say('activity'), 31),
      column(say('provider'), 19),
      ...(withCredit ? [column(say('creditAwarded'), 20)] : []),
      column(say('certificate'), 19.5),
    ],
    rows: lines.map(({ completedOn, title, learningFormat, provider, credit, serial }) => [
      dayInWords(completedOn),
      title === learningFormat ? title : say('activityOf', { title, learningFormat }),
      provider.name,
      ...(withCredit && credit ? [creditRuns(credit)] : []),
      serial,
    ]),
  };
}

/** What the learner reported, then its sum for each kind: the amounts of kinds do not add up. */
function selfReportedTable(lines: readonly SelfReportedLine[], say: Say): ReportBlock {
  const amountOfKind = (amount: string, unit: string | null): RichText =>
    unit === null
      ? `${creditsInFigures(amount)} ${say('noNamedKind')}`
      : creditRuns({ amount, name: unit });
  const sums = new Map<string | null, Decimal>();
  for (const { unit, amount } of lines) {
    sums.set(unit, (sums.get(unit) ?? new Decimal(0)).plus(amount));
  }
  return {
    kind: 'table',
    columns: [
      column(say('completed'), 14),
      column(say('activity'), 30),
      column(say('selfReportedBy'), 20),
      column(say('selfReportedCredit'), 24),
      column(say('selfReportedProof'), 12),
    ],
    rows: [
      ...lines.map(({ completedOn, title, provider, amount, unit, proof }) => [
        dayInWords(completedOn),
        title,
        provider ?? say('notNamed'),
        amountOfKind(amount, unit),
        say(proof ? 'selfReportedProofKept' : 'selfReportedNoProof'),
      ]),
      ...[...sums.entries()]
        .toSorted(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
        .map(([unit, amount]) => [
          '',
          say('selfReportedTotal'),
          '',
          amountOfKind(amount.toFixed(2), unit),
          '',
        ]),
    ],
  };
}

function requirementBlocks(
  requirements: readonly TranscriptRequirement[],
  say: Say,
  day: string,
): readonly ReportBlock[] {
  if (requirements.length === 0) {
    return [heading(say('requirements')), quiet(say('noRequirements'))];
  }
  return [
    heading(say('requirements')),
    quiet(say('requirementsMean', { day })),
    {
      kind: 'table',
      columns: [
        column(say('requirement'), 34),
        column(say('period'), 22),
        column(say('required'), 13, 'end'),
        column(say('applied'), 11, 'end'),
        column(say('over'), 9, 'end'),
        column(say('missing'), 13, 'end'),
      ],
      rows: requirements.flatMap((requirement) => requirementRows(requirement, say)),
    },
  ];
}

/** A line for the whole of a requirement, then one for each part that is asked for by name. */
function requirementRows(
  {
    name: given,
    own,
    label,
    unit,
    period,
    applied,
    over,
    unaudited = '0.00',
    asked,
  }: TranscriptRequirement,
  say: Say,
): readonly (readonly RichText[])[] {
  const name = own ? say('requirementOwn', { name: given }) : given;
  const total = asked.find(({ kind }) => kind === 'total');
  const inWords = ({ from, to }: Days) =>
    say('periodOf', { from: dayInWords(from), to: dayInWords(to) });
  return [
    [
      say('requirementOf', { name, label: label === '' ? '' : ` (${label})`, unit }),
      inWords(period),
      total ? inFigures(total.required) : say('notConfirmed'),
      inFigures(applied),
      inFigures(over),
      total ? inFigures(total.missing) : say('notConfirmed'),
    ],
    ...(Number(unaudited) > 0
      ? [
          [
            say('requirementUnaudited', { name, unit }),
            inWords(period),
            '',
            inFigures(unaudited),
            '',
            '',
          ],
        ]
      : []),
    ...asked
      .filter(({ kind }) => kind !== 'total')
      .map((part) => [
        say('requirementPart', { name, title: part.title, unit }),
        inWords(part.period),
        inFigures(part.required),
        inFigures(part.applied),
        '',
        inFigures(part.missing),
      ]),
  ];
}

/** `12.50` -> `12.5`, `3.00` -> `3.0`; more decimals than two stay. */
function inFigures(amount: string): string {
  return amount.replace(/(\.\d)0$/, '$1');
}
