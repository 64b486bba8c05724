import { Injectable } from '@nestjs/common';
import { Clock, Database, type RowOf } from '../../../platform/index.js';
import { isAudited } from './audited-claims.js';
import type { Award } from '../../tables/award.entity.js';
import { creditNameOf } from '../../awards/award-rows.js';
import type { ClaimEvidence } from '../../evidence/claim-evidence.js';
import { CreditElsewhere, type ElsewhereCredit } from './credit-elsewhere.js';
import { claimPasses, filterParameters, type ClaimLogFilter } from './claim-log-filter.js';
import type { Claim } from '../../tables/claim.entity.js';
import { creditText, exact } from '../../domain/rounding.js';
import { dayAt } from '../../../shared/zones.js';
import { t } from './messages.js';
import { byteOrderMark, csvLine, type Cell } from '../../../shared/csv.js';

/** A claim of the log. */
interface LogClaim extends RowOf<Claim, 'id' | 'kind' | 'state' | 'claimedAt' | 'completedOn'> {
  evidence: ShownEvidence;
  audited: boolean;
}

interface LogAward extends RowOf<
  Award,
  'id' | 'claimId' | 'kind' | 'completedOn' | 'unit' | 'amount' | 'reason' | 'awardedAt'
> {
  /** What a claim without an award would have given. */
  withheld?: string;
}

/** One award of a claim, with the rows that took it back, off it or gave it back. */
interface LogRow {
  readonly claim: LogClaim;
  readonly award: LogAward;
  readonly changes: readonly LogAward[];
}

const columns = [
  ['completedOn', ({ award }) => ({ text: award.completed_on })],
  ['claimedAt', ({ claim }) => ({ text: claim.claimed_at.toISOString() })],
  ['amount', ({ award }) => ({ number: award.amount })],
  ['credit', ({ claim, award }) => ({ text: creditNameOf(award.unit, claim.evidence) })],
  ['state', ({ claim }) => ({ text: claim.state })],
  ['takenBack', (row) => ({ number: takenBack(row) })],
  ['takenBackAt', ({ changes }) => ({ text: changes.at(-1)?.awarded_at.toISOString() ?? null })],
  ['reason', ({ changes }) => ({ text: changes.at(-1)?.reason ?? null })],
  ['activity', ({ claim }) => ({ text: claim.evidence.option.title })],
  ['format', ({ claim }) => ({ text: claim.evidence.ruleSet.learningFormat })],
  ['claimedFor', ({ claim }) => ({ text: claim.kind })],
  ['what', ({ claim }) => ({ text: what(claim) })],
  ['activeMinutes', ({ claim }) => ({ number: minutes(claim.evidence.activeSeconds) })],
  ['provider', ({ claim }) => ({ text: provider(claim) })],
  ['accreditedBy', ({ claim }) => ({ text: claim.evidence.provider?.accreditedBy ?? null })],
  ['ruleSet', ({ claim }) => ({ text: claim.evidence.ruleSet.id })],
  ['ruleSetVersion', ({ claim }) => ({ text: claim.evidence.ruleSet.version })],
  ['claim', ({ claim }) => ({ text: claim.id })],
  ['countsNow', (row) => ({ number: left(row) })],
  ['notAwarded', ({ award }) => ({ number: award.withheld ?? null })],
  ['audited', ({ claim }) => ({ text: t(claim.audited ? 'byProvider' : 'byNobody') })],
  ['minutesLate', ({ claim }) => ({ number: minutes(claim.evidence.offlineSeconds ?? 0) })],
  ['selfReported', () => ({ text: null })],
] as const satisfies readonly (readonly [name: string, of: (row: LogRow) => Cell])[];

type Column = (typeof columns)[number][0];

/** The same columns for self-reported credit; the others stay empty for it. */
const elsewhereColumns: Readonly<Partial<Record<Column, (credit: ElsewhereCredit) => Cell>>> = {
  completedOn: ({ completedOn }) => ({ text: completedOn }),
  amount: ({ amount }) => ({ number: amount }),
  credit: ({ unit }) => ({ text: unit ?? t('kindNotStated') }),
  state: () => ({ text: t('selfReported') }),
  reason: ({ repeated }) => ({
    text: repeated ? t('looksTheSame') : null,
  }),
  activity: ({ title }) => ({ text: title }),
  provider: ({ provider: giver }) => ({ text: giver }),
  countsNow: ({ amount, repeated }) => ({ number: repeated ? '0.00' : amount }),
  audited: () => ({ text: t('byNobodyReported') }),
  selfReported: () => ({ text: t('yes') }),
};

/** What a row of the log shows of the evidence. */
type ShownEvidence = Pick<
  ClaimEvidence,
  'option' | 'ruleSet' | 'provider' | 'activeSeconds' | 'offlineSeconds' | 'reading' | 'parts'
> & {
  readonly cycles: readonly { readonly question: string | null }[];
  readonly article: { readonly title: string } | null;
};

/** The evidence is unpacked once and no more of it is sent than is shown: most of it are stretches of reading. */
const membersOfEvidence = `jsonb_to_record(c.evidence) AS e (option jsonb, "ruleSet" jsonb, provider jsonb,
  "activeSeconds" jsonb, "offlineSeconds" jsonb, reading jsonb, parts jsonb, cycles jsonb, article jsonb)`;
const shownEvidence = `json_build_object('option', e.option, 'ruleSet', e."ruleSet", 'provider', e.provider,
  'activeSeconds', e."activeSeconds", 'offlineSeconds', e."offlineSeconds", 'reading', e.reading, 'parts', e.parts,
  'article', CASE WHEN jsonb_typeof(e.article) = 'object' THEN json_build_object('title', e.article -> 'title') END,
  'cycles', coalesce((SELECT json_agg(json_build_object('question', question))
    FROM jsonb_path_query(e.cycles, '$[*].question') AS question), '[]'))`;

/** Claims are read in stretches of this many, so that any log needs as little memory. */
const stretch = 500;

/** A learner's log of credit as a file for a spreadsheet: a row for each award. */
@Injectable()
export class ClaimsCsv {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly elsewhere: CreditElsewhere,
  ) {}

  /** What the file is called: with both of its days, as far as they were given. */
  fileName(filter: ClaimLogFilter): string {
    const from = filter.from ? `from-${filter.from}-` : '';
    return `lectern-credits-${from}to-${filter.to ?? dayAt(this.clock.now(), 'UTC')}.csv`;
  }

  /** The file piece by piece, newest claims first, then self-reported credit. Amounts are as awarded. */
  async *pieces(learnerId: string, filter: ClaimLogFilter): AsyncGenerator<string> {
    // Read first: a failure before the first piece can still become a problem.
    let claims = await this.read(learnerId, filter, undefined);
    yield byteOrderMark + csvLine(columns.map(([name]) => ({ text: t(`column.${name}`) })));
    while (claims.length > 0) {
      const rows = await this.awardsOf(learnerId, filter, claims);
      yield rows.map((row) => csvLine(columns.map(([, of]) => of(row)))).join('');
      claims = claims.length < stretch ? [] : await this.read(learnerId, filter, claims.at(-1));
    }
    yield await this.fromElsewhere(learnerId, filter);
  }

  /** Self-reported credit, the latest activity first; nothing if the log is filtered by a kind or state of claims. */
  private async fromElsewhere(learnerId: string, filter: ClaimLogFilter): Promise<string> {
    if (filter.state || filter.kind) return '';
    const credits = await this.database.asLearner(learnerId, (manager) =>
      this.elsewhere.listCredit(manager, learnerId, filter),
    );
    return credits
      .filter(({ unit }) => !filter.unit || unit === filter.unit)
      .map((credit) =>
        csvLine(columns.map(([name]) => elsewhereColumns[name]?.(credit) ?? { text: null })),
      )
      .join('');
  }

  /** The claims after the last one that was read. */
  private read(
    learnerId: string,
    filter: ClaimLogFilter,
    last: LogClaim | undefined,
  ): Promise<LogClaim[]> {
    return this.database.asLearner(learnerId, (manager) =>
      manager.query<LogClaim[]>(
        `SELECT c.id, c.kind, c.state, c.claimed_at, ${shownEvidence} AS evidence, ${isAudited} AS audited,
           to_char(c.completed_on, 'YYYY-MM-DD') AS completed_on
         FROM claim c CROSS JOIN LATERAL ${membersOfEvidence} WHERE ${claimPasses}
           AND ($7::timestamptz IS NULL OR (c.claimed_at, c.id) < ($7::timestamptz, $8::uuid))
         ORDER BY c.claimed_at DESC, c.id DESC LIMIT ${stretch}`,
        [...filterParameters(learnerId, filter), last?.claimed_at ?? null, last?.id ?? null],
      ),
    );
  }

  /** A row for each award of these claims. Paired here: a planner that knows no counts yet would pair all with all. */
  private async awardsOf(
    learnerId: string,
    filter: ClaimLogFilter,
    claims: readonly LogClaim[],
  ): Promise<LogRow[]> {
    const awards = await this.database.asLearner(learnerId, (manager) =>
      manager.query<LogAward[]>(
        `SELECT a.id, a.claim_id, a.kind, a.unit, a.amount::text AS amount, a.reason, a.awarded_at,
           to_char(a.completed_on, 'YYYY-MM-DD') AS completed_on
         FROM award a WHERE a.learner_id = $1 AND a.claim_id = ANY ($2::uuid[]) ORDER BY a.id`,
        [learnerId, claims.map(({ id }) => id)],
      ),
    );
    const changes = new Map<string, LogAward[]>();
    const given = new Map<string, LogAward[]>(claims.map(({ id }) => [id, []]));
    const awarded = new Set(awards.map(({ claim_id: id }) => id));
    for (const award of awards) {
      if (!isWithin(award, filter)) continue;
      if (award.kind === 'award') given.get(award.claim_id)?.push(award);
      else changes.set(partKey(award), [...(changes.get(partKey(award)) ?? []), award]);
    }
    return claims.flatMap((claim) =>
      (awarded.has(claim.id)
        ? (given.get(claim.id) ?? [])
        : withheldOf(claim).filter((part) => isWithin(part, filter))
      ).map((award) => ({
        claim,
        award,
        changes: changes.get(partKey(award)) ?? [],
      })),
    );
  }
}

/**
 * The parts of a claim that nothing was awarded for, held, declined or taken back while it was held: rows of nothing, so that the
 * file has every claim and adds up.
 */
function withheldOf(claim: LogClaim): LogAward[] {
  return (claim.evidence.parts ?? []).map((part) => ({
    id: claim.id,
    claim_id: claim.id,
    kind: 'award',
    completed_on: part.completedOn ?? claim.completed_on,
    unit: part.unit,
    amount: '0.00',
    reason: null,
    awarded_at: claim.claimed_at,
    withheld: part.amount,
  }));
}

/** Whether a row is of a part that the filter asks for: a claim over several years has awards of each. */
function isWithin(
  { unit, completed_on: day }: LogAward,
  { unit: wanted, from, to }: ClaimLogFilter,
): boolean {
  return (!wanted || unit === wanted) && (!from || day >= from) && (!to || day <= to);
}

/** Rows of one part of a claim have one key. */
function partKey({ claim_id: claimId, unit, completed_on: day }: LogAward): string {
  return `${claimId} ${day} ${unit}`;
}

/** What was taken back and not given back, as the log shows it: null if nothing ever was. */
function takenBack({ changes }: LogRow): string | null {
  if (changes.length === 0) return null;
  return creditText(changes.reduce((sum, { amount }) => sum.plus(amount), exact(0)));
}

function left({ award, changes }: LogRow): string {
  return creditText(changes.reduce((sum, { amount }) => sum.plus(amount), exact(award.amount)));
}

/** The questions, the title of the article, or the days of the reading. */
function what({ evidence: { cycles, article, reading } }: LogClaim): string {
  if (article) return article.title;
  if (reading) return t('fromTo', { from: reading.from, to: reading.to });
  return cycles.flatMap(({ question }) => question ?? []).join(' | ');
}

/** Who gave the credit; nobody did in the learner's own log. */
function provider({ evidence: { provider: giver } }: LogClaim): string | null {
  if (!giver) return null;
  return giver.demonstration ? t('demonstration', { provider: giver.name }) : giver.name;
}

/** Whole minutes: 119 seconds are one minute. */
function minutes(seconds: number): string {
  return String(Math.floor(seconds / 60));
}
