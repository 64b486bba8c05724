import { Injectable } from '@nestjs/common';
import { Database, type RowOf } from '../../platform/index.js';
import { stateJoins } from '../issuing/certificate-state.js';
import type { ReportDocument } from '../../documents/index.js';
import type { TranscriptFacts } from '../domain/reports/transcript-facts.js';
import type { Transcript } from './transcript.entity.js';
import { t } from '../messages.js';

/** A transcript as it was issued, and what has become of the certificates that it lists. */
export interface IssuedTranscript {
  readonly facts: ReportDocument<TranscriptFacts>;
  readonly factsSha256: Buffer;
  readonly listed: ListedState;
}

/** How many certificates a transcript lists, and how many of them no longer count. */
export interface ListedState {
  readonly certificates: number;
  readonly revoked: number;
  readonly superseded: number;
}

interface FoundRow extends RowOf<Transcript, 'facts' | 'factsSha256'> {
  revoked: number;
  superseded: number;
}

/** Transcripts for those who were given one. */
@Injectable()
export class IssuedTranscripts {
  constructor(private readonly database: Database) {}

  /** The transcript with this name, in one statement; null if there is none. */
  async find(verificationId: string): Promise<IssuedTranscript | null> {
    const [row] = await this.database.asSystem((manager) =>
      manager.query<FoundRow[]>(
        `SELECT t.facts, t.facts_sha256, listed.revoked, listed.superseded
         FROM transcript_verification named
         JOIN transcript t ON t.learner_id = named.learner_id AND t.id = named.transcript_id
         CROSS JOIN LATERAL (
           SELECT count(r.certificate_id)::int AS revoked,
                  count(later.id) FILTER (WHERE r.certificate_id IS NULL)::int AS superseded
           FROM jsonb_array_elements(t.facts #> '{facts,lines}') AS line
           JOIN certificate_verification v ON v.verification_id = line ->> 'verificationId'
           JOIN certificate c ON c.learner_id = v.learner_id AND c.id = v.certificate_id ${stateJoins}
         ) AS listed
         WHERE named.verification_id = $1`,
        [verificationId],
      ),
    );
    if (!row) return null;
    const { facts, facts_sha256: factsSha256, revoked, superseded } = row;
    const certificates = facts.facts.lines.length;
    return { facts, factsSha256, listed: { certificates, revoked, superseded } };
  }
}

/** What of a transcript no longer counts, in words; null when all of it does. */
export function outOfDateInWords(listed: ListedState): string | null {
  const { revoked, superseded } = listed;
  if (revoked > 0 && superseded > 0) return t('outOfDate.both', { ...listed });
  if (revoked > 0) return t('outOfDate.revoked', { ...listed });
  return superseded > 0 ? t('outOfDate.superseded', { ...listed }) : null;
}
