import { accreditors } from './accreditors.js';
import type { AccreditationEntry, AccreditationStatus } from '../../domain/accreditation.js';

/** An entry as `selectHistory` gives it. */
export interface HistoryRow {
  readonly id: string;
  readonly accreditor: string;
  readonly identifier: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly status: AccreditationStatus;
  readonly statement: string | null;
  readonly corrects: string | null;
}

/** The accreditation history of a provider as JSON, in the order in which it was stated. @param provider an expression for its id */
export function selectHistory(provider: string): string {
  return `(SELECT coalesce(json_agg(json_build_object(
      'id', h.id, 'accreditor', h.accreditor, 'identifier', h.identifier,
      'validFrom', to_char(h.valid_from, 'YYYY-MM-DD'), 'validTo', to_char(h.valid_to, 'YYYY-MM-DD'),
      'status', h.status, 'statement', h.statement, 'corrects', h.corrects) ORDER BY h.stated_at, h.id), '[]')
    FROM provider_accreditation h WHERE h.provider_id = ${provider})`;
}

/**
 * Entries with what the file of accreditors says of them, in its order and for each accreditor as they were stated. One that
 * the file no longer has keeps its code for a name, and no rule knows it.
 */
export function historyOf(rows: readonly HistoryRow[]): AccreditationEntry[] {
  const known = accreditors();
  return rows
    .map(({ accreditor: code, ...row }) => ({
      ...row,
      accreditor: known.findAccreditor(code) ?? {
        code,
        name: code,
        shortName: code,
        accredits: 'continuing education',
        standsFor: [code],
      },
    }))
    .toSorted((a, b) => known.place(a.accreditor.code) - known.place(b.accreditor.code));
}
