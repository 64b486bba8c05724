import { Injectable } from '@nestjs/common';
import { Database, isId, notFound } from '../../platform/index.js';
import {
  readersOpinion,
  summaryColumns,
  summaryOf,
  type PaperSummary,
  type SummaryRow,
} from '../papers/paper-summary.js';
import { Paper } from '../papers/paper.entity.js';

const mostRelated = 6;

/**
 * The seed's entries by which others are looked for: subjects and keywords (topic:...) and words of its title,
 * the rarest first. How common an entry is comes from the planner's statistics; one that they do not name is
 * rare. Entries in more than a twelfth of all papers say too little for their cost.
 */
const related = `
  WITH common AS MATERIALIZED (
    SELECT u.entry, u.frequency
      FROM pg_stats st,
           unnest(st.most_common_elems::text::text[], st.most_common_elem_freqs) AS u(entry, frequency)
     WHERE st.schemaname = current_schema() AND st.tablename = 'paper' AND st.attname = 'search'
       AND u.entry IS NOT NULL
  ), seed AS MATERIALIZED (
    SELECT e.lexeme, -ln(coalesce(c.frequency, 0.0005)) * CASE WHEN e.lexeme LIKE 'topic:%' THEN 1.0 ELSE 0.8 END AS weight
      FROM paper p, unnest(p.search) AS e
      LEFT JOIN common c ON c.entry = e.lexeme
     WHERE p.id = $1 AND (e.lexeme LIKE 'topic:%' OR 'A' = ANY (e.weights))
       AND coalesce(c.frequency, 0) < 0.08
     ORDER BY weight DESC, e.lexeme LIMIT 24
  ), scored AS (
    SELECT p.id, sum(seed.weight) / (20 + length(p.search)) ^ 0.25 AS score
      FROM seed
      JOIN paper p ON p.search @@ (quote_literal(seed.lexeme)::tsquery)
     WHERE p.id <> $1 AND p.deleted_at IS NULL AND NOT p.retracted
       AND NOT EXISTS (SELECT 1 FROM paper same WHERE same.id = $1 AND same.pmid = p.pmid)
     GROUP BY p.id, p.search
     ORDER BY score DESC, p.id DESC LIMIT ${mostRelated}
  )
  SELECT ${summaryColumns} FROM scored JOIN paper p ON p.id = scored.id ${readersOpinion('$2')}
   ORDER BY scored.score DESC, p.id DESC`;

/** Papers about the same things, by what the library itself knows. */
@Injectable()
export class RelatedPapers {
  constructor(private readonly database: Database) {}

  /**
   * Up to six papers, the nearest first: those that share rare subjects, keywords and title words with it.
   * @throws Problem not-found
   */
  async listRelated(paperId: string, learnerId: string | null): Promise<PaperSummary[]> {
    const { manager: anybody } = this.database.dataSource;
    if (!isId(paperId) || !(await anybody.existsBy(Paper, { id: paperId }))) throw notFound();
    const rows =
      learnerId === null
        ? await this.database.query<SummaryRow>(related, [paperId, null])
        : await this.database.asLearner(learnerId, (manager) =>
            manager.query<SummaryRow[]>(related, [paperId, learnerId]),
          );
    return rows.map(summaryOf);
  }
}
