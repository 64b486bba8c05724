import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Papers } from '../../literature/index.js';
import { ReadingEvidence, activeTime, type SessionEvidence } from '../../reading/index.js';
import { sourceOf, type EvidenceSource } from '../evidence/claim-evidence.js';
import type { Cycle } from '../tables/cycle.entity.js';
import type { RowOf } from '../../platform/index.js';

/** A paper of a cycle with what is known of it. */
export interface CyclePaper extends EvidenceSource {
  readonly cited: boolean;
  readonly openedAt: Date;
}

/** A claim that a cycle is part of; a claim that its learner took back is not one. */
export interface CycleClaim {
  readonly claimId: string;
  readonly creditOptionId: string;
  readonly exclusiveGroup: string;
  /** Its award was reversed, and the cycle is free for other options. */
  readonly released: boolean;
  /** Its award was reversed for misconduct: the cycle is not credited again. */
  readonly spent: boolean;
}

type OwnMember =
  | 'id'
  | 'state'
  | 'revision'
  | 'question'
  | 'application'
  | 'evaluation'
  | 'originPaperId'
  | 'openedAt'
  | 'timeZone'
  | 'documentedAt';

/** A cycle with everything around it. */
export interface WholeCycle extends Readonly<Pick<Cycle, OwnMember>> {
  readonly searchQuery: string | null;
  readonly originPaperTitle: string;
  /** In the order in which they were opened. */
  readonly papers: readonly CyclePaper[];
  /** In the order in which they began, each with its paper's title. */
  readonly sessions: readonly (SessionEvidence & { readonly paperTitle: string })[];
  /** The union of its sessions. */
  readonly activeSeconds: number;
  readonly claims: readonly CycleClaim[];
}

interface CycleRow extends RowOf<Cycle, OwnMember> {
  search_query: string | null;
  sources: { paper_id: string; opened_at: string; cited: boolean }[] | null;
  sessions: string[] | null;
  claims:
    | {
        claim_id: string;
        credit_option_id: string;
        exclusive_group: string;
        released: boolean;
        spent: boolean;
      }[]
    | null;
}

/** Loads cycles whole: three statements, whatever their number and the length of the learner's history. */
@Injectable()
export class CycleRows {
  constructor(
    private readonly papers: Papers,
    private readonly reading: ReadingEvidence,
  ) {}

  /** The learner's cycles among those named, in the order of the ids. Others' are left out. */
  async byIds(
    manager: EntityManager,
    learnerId: string,
    ids: readonly string[],
  ): Promise<WholeCycle[]> {
    if (ids.length === 0) return [];
    const rows = await manager.query<CycleRow[]>(
      `SELECT c.id, c.state, c.revision, c.question, c.application, c.evaluation, c.origin_paper_id,
         c.opened_at, c.time_zone, c.documented_at, s.query AS search_query,
         (SELECT json_agg(json_build_object('paper_id', x.paper_id, 'opened_at', x.opened_at,
                   'cited', x.cited) ORDER BY x.opened_at, x.paper_id)
          FROM cycle_source x WHERE x.learner_id = c.learner_id AND x.cycle_id = c.id) AS sources,
         (SELECT json_agg(x.session_id) FROM cycle_session x
          WHERE x.learner_id = c.learner_id AND x.cycle_id = c.id) AS sessions,
         (SELECT json_agg(json_build_object('claim_id', x.claim_id,
                   'credit_option_id', x.credit_option_id, 'exclusive_group', x.exclusive_group,
                   'released', x.released_at IS NOT NULL, 'spent', x.spent_at IS NOT NULL)
                   ORDER BY x.claim_id)
          FROM claim_cycle x WHERE x.learner_id = c.learner_id AND x.cycle_id = c.id AND NOT x.withdrawn) AS claims
       FROM cycle c LEFT JOIN search s ON s.learner_id = c.learner_id AND s.id = c.search_id
       WHERE c.learner_id = $1 AND c.id = ANY($2::uuid[])
       ORDER BY array_position($2::uuid[], c.id)`,
      [learnerId, ids],
    );
    const sessionIds = rows.flatMap((row) => row.sessions ?? []);
    const sessions = await this.reading.ofSessions(manager, learnerId, sessionIds);
    const paperIds = new Set(
      rows.flatMap((row) => [
        row.origin_paper_id,
        ...(row.sources ?? []).map((source) => source.paper_id),
      ]),
    );
    const papers = await this.papers.summaries(manager, [...paperIds]);
    return rows.map((row) => wholeCycle(row, sessions, papers));
  }
}

type PaperMap = Awaited<ReturnType<Papers['summaries']>>;

function wholeCycle(
  row: CycleRow,
  allSessions: readonly SessionEvidence[],
  papers: PaperMap,
): WholeCycle {
  const sessions = allSessions.filter(({ sessionId }) => row.sessions?.includes(sessionId));
  return {
    id: row.id,
    state: row.state,
    revision: row.revision,
    question: row.question,
    application: row.application,
    evaluation: row.evaluation,
    searchQuery: row.search_query,
    originPaperId: row.origin_paper_id,
    originPaperTitle: papers.get(row.origin_paper_id)?.title ?? '',
    openedAt: row.opened_at,
    timeZone: row.time_zone,
    documentedAt: row.documented_at,
    papers: (row.sources ?? []).map((source) => cyclePaper(source, papers)),
    sessions: sessions.map((session) => ({
      ...session,
      paperTitle: papers.get(session.paperId)?.title ?? '',
    })),
    activeSeconds: activeTime(sessions.flatMap(({ spans }) => spans)).seconds,
    claims: (row.claims ?? []).map((claim) => ({
      claimId: claim.claim_id,
      creditOptionId: claim.credit_option_id,
      exclusiveGroup: claim.exclusive_group,
      released: claim.released,
      spent: claim.spent,
    })),
  };
}

function cyclePaper(
  source: { paper_id: string; opened_at: string; cited: boolean },
  papers: PaperMap,
): CyclePaper {
  return {
    ...sourceOf(source.paper_id, papers.get(source.paper_id)),
    cited: source.cited,
    openedAt: new Date(source.opened_at),
  };
}
