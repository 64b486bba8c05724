import { Injectable } from '@nestjs/common';
import { Providers, accreditedPeriods, type AccreditedPeriod } from '../../accounts/index.js';
import { RuleSets, accreditorsAsked } from '../../credit/index.js';
import { Database, decodeCursor, notFound, pageOf } from '../../platform/index.js';
import { byteOrderMark, csvLine, type Cell } from '../../shared/csv.js';
import { t } from '../messages.js';

/** An award for an activity on a day on which, as is now known, nobody accredited the provider for it. */
export interface AwardInDoubt {
  readonly learnerId: string;
  readonly claimId: string;
  readonly learnerName: string;
  readonly completedOn: string;
  readonly claimedAt: Date;
  readonly creditName: string;
  readonly amount: string;
  readonly ruleSetId: string;
  /** Who was held to accredit the provider when it was awarded. */
  readonly accreditedBy: string | null;
  /** The numbers of its certificates that are in force; null for none. */
  readonly serials: string | null;
}

/** Which of them to list. */
export interface DoubtFilter {
  /** Those that rested on this entry of the history; all when left out. */
  readonly entry?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const columns: readonly (readonly [name: string, of: (row: AwardInDoubt) => Cell])[] = [
  ['Completed on', ({ completedOn }) => ({ text: completedOn })],
  ['Claimed at (UTC)', ({ claimedAt }) => ({ text: claimedAt.toISOString() })],
  ['Amount', ({ amount }) => ({ number: amount })],
  ['Credit', ({ creditName }) => ({ text: creditName })],
  ['Certificates', ({ serials }) => ({ text: serials })],
  [t('csvAccreditedBy'), ({ accreditedBy }) => ({ text: accreditedBy })],
  ['Rule set', ({ ruleSetId }) => ({ text: ruleSetId })],
  ['Claim', ({ claimId }) => ({ text: claimId })],
];

/** The days on which the activity of the claim `c` was completed: each year of it, and each cycle, on its own day. */
const activityDays = `SELECT c.completed_on
  UNION SELECT (part ->> 'completedOn')::date FROM jsonb_array_elements(c.evidence -> 'parts') AS part
    WHERE part ? 'completedOn'
  UNION SELECT ((cycle ->> 'documentedAt')::timestamptz
      AT TIME ZONE coalesce(cycle ->> 'timeZone', c.evidence #>> '{learner,timeZone}'))::date
    FROM jsonb_array_elements(c.evidence -> 'cycles') AS cycle
    WHERE v.content ->> 'completedBy' = 'documentation' AND cycle ->> 'documentedAt' IS NOT NULL`;

/** Awards are read in stretches of this many for a file. */
const stretch = 500;

/** Awards under an accreditation that, as recorded now, was not in force. Changes nothing. */
@Injectable()
export class AwardsInDoubt {
  constructor(
    private readonly database: Database,
    private readonly providers: Providers,
    private readonly ruleSets: RuleSets,
  ) {}

  /**
   * Those of one provider that still count, the latest activity first: three statements.
   * @throws Problem not-found, invalid-input
   */
  async list(
    providerId: string,
    filter: DoubtFilter,
  ): Promise<{ items: AwardInDoubt[]; nextCursor: string | null }> {
    const provider = await this.providers.find(providerId);
    if (!provider) throw notFound();
    const after = decodeCursor(filter.cursor, ['day', 'id']);
    const rows = await this.read(providerId, accreditedPeriods(provider.history), {
      entry: filter.entry ?? null,
      after,
      limit: filter.limit + 1,
    });
    return pageOf(rows, filter.limit, ({ completedOn, claimId }) => [completedOn, claimId]);
  }

  /** The whole list as a file, piece by piece. @param named whether it says who the learners are */
  async *csv(
    providerId: string,
    entry: string | undefined,
    named: boolean,
  ): AsyncGenerator<string> {
    const shown: typeof columns = named
      ? [['Learner', ({ learnerName }) => ({ text: learnerName })], ...columns]
      : columns;
    let page = await this.list(providerId, { entry, limit: stretch });
    yield byteOrderMark + csvLine(shown.map(([name]) => ({ text: name })));
    for (;;) {
      yield page.items.map((row) => csvLine(shown.map(([, of]) => of(row)))).join('');
      if (page.nextCursor === null) return;
      page = await this.list(providerId, { entry, limit: stretch, cursor: page.nextCursor });
    }
  }

  private read(
    providerId: string,
    periods: readonly AccreditedPeriod[],
    wanted: {
      entry: string | null;
      after: readonly [completedOn: string, id: string] | null;
      limit: number;
    },
  ): Promise<AwardInDoubt[]> {
    const { entry, after, limit } = wanted;
    return this.database.asProvider(providerId, (manager) =>
      manager.query<AwardInDoubt[]>(
        `WITH period AS (
           SELECT * FROM jsonb_to_recordset($2::jsonb) AS p ("from" date, "to" date, codes text[])
         ), judged AS (
           SELECT c.*, c.evidence -> 'provider' AS giver,
             ARRAY(SELECT jsonb_array_elements_text(CASE
               WHEN c.evidence -> 'ruleSet' ? 'accreditors' THEN nullif(c.evidence -> 'ruleSet' -> 'accreditors', 'null')
               ELSE $3::jsonb -> c.rule_set_id::text END)) AS asked
           FROM claim c WHERE c.provider_id = $1 AND c.state IN ('awarded', 'upheld', 'reduced')
         )
         SELECT c.learner_id AS "learnerId", c.id AS "claimId", c.learner_name AS "learnerName",
           to_char(c.completed_on, 'YYYY-MM-DD') AS "completedOn", c.claimed_at AS "claimedAt",
           c.evidence -> 'ruleSet' ->> 'creditName' AS "creditName", (SELECT coalesce(sum(w.amount), c.amount)::text FROM award w
             WHERE w.learner_id = c.learner_id AND w.claim_id = c.id AND w.unit = c.unit) AS amount, c.rule_set_id AS "ruleSetId",
           c.giver ->> 'accreditedBy' AS "accreditedBy",
           (SELECT string_agg(x.serial, ', ' ORDER BY x.id) FROM certificate x
             WHERE x.learner_id = c.learner_id AND x.claim_id = c.id
               AND NOT EXISTS (SELECT FROM certificate later
                               WHERE later.learner_id = x.learner_id AND later.supersedes = x.id)) AS serials
         FROM judged c JOIN rule_set_version v ON v.rule_set_id = c.rule_set_id AND v.version = c.rule_set_version
         WHERE cardinality(c.asked) > 0 AND EXISTS (
             SELECT FROM period p JOIN (${activityDays}) AS done (day)
               ON done.day >= p."from" AND (p."to" IS NULL OR done.day <= p."to")
             WHERE NOT c.asked && p.codes)
           -- What was judged without an accreditation promised none. Earlier versions kept a text alone.
           AND CASE WHEN c.giver ? 'accreditations' THEN EXISTS (
                 SELECT FROM jsonb_array_elements(c.giver -> 'accreditations') a
                 WHERE a -> 'standsFor' ?| c.asked AND ($4::text IS NULL OR a ->> 'entryId' = $4))
               ELSE c.giver ->> 'accreditedBy' IS NOT NULL AND $4::text IS NULL END
           AND ($5::date IS NULL OR (c.completed_on, c.id) < ($5::date, $6::uuid))
         ORDER BY c.completed_on DESC, c.id DESC LIMIT $7`,
        [
          providerId,
          JSON.stringify(periods),
          JSON.stringify(this.asked()),
          entry,
          after?.[0] ?? null,
          after?.[1] ?? null,
          limit,
        ],
      ),
    );
  }

  /** For claims of earlier versions: the accreditors that the rules of today ask for. */
  private asked(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(
      this.ruleSets.all.flatMap((ruleSet) => {
        const codes = accreditorsAsked(ruleSet);
        return codes ? [[ruleSet.id, codes]] : [];
      }),
    );
  }
}
