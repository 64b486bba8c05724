import type { PrintedFile } from '../printing/printed-file.js';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Profiles, type Profile } from '../../accounts/index.js';
import { Ledger } from '../../ledger/index.js';
import {
  Clock,
  Configuration,
  Database,
  Problem,
  answerOnce,
  decodeCursor,
  isId,
  newId,
  notFound,
  pageOf,
  type Answer,
  type PageQuery,
  type RowOf,
} from '../../platform/index.js';
import { Progress, SelfReportedCredit } from '../../requirements/index.js';
import { canonicalJson } from '../../signatures/index.js';
import { identifierBytes, transcriptNumber, verificationId } from '../domain/identifiers.js';
import type { ReportDocument } from '../../documents/index.js';
import { freezeTranscript } from '../domain/reports/transcript.js';
import type {
  Days,
  TranscriptFacts,
  TranscriptRequest,
} from '../domain/reports/transcript-facts.js';
import { relyOnListed } from '../issuing/reliances.js';
import { Randomness } from '../issuing/randomness.js';
import { ReportRenderer } from '../reports/report-renderer.js';
import { TranscriptLines } from './transcript-lines.js';
import { requirementOf, selfReportedLine } from './transcript-requirements.js';
import type {
  TranscriptDto,
  TranscriptListDto,
  TranscriptWithFactsDto,
} from './transcripts.dto.js';
import { isDay } from '../../shared/calendar.js';
import { dayAt } from '../../shared/zones.js';
import type { Transcript } from './transcript.entity.js';
import { t } from '../messages.js';
import { inputError } from '../../shared/input-error.js';
import { notPrintable } from '../not-printable.js';

type Facts = ReportDocument<TranscriptFacts>;

interface TranscriptRow extends RowOf<
  Transcript,
  'id' | 'serial' | 'verificationId' | 'periodFrom' | 'periodTo' | 'lineCount' | 'issuedAt'
> {
  verify_url: string;
}

/** A serial has 40 random bits: a second try is rare. */
const tries = 4;

/** A learner's transcripts: issued once, frozen, and printed from what was frozen. */
@Injectable()
export class Transcripts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly profiles: Profiles,
    private readonly lines: TranscriptLines,
    private readonly progress: Progress,
    private readonly reported: SelfReportedCredit,
    private readonly renderer: ReportRenderer,
    private readonly randomness: Randomness,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Issues a transcript, once per Idempotency-Key. The number of statements depends on nothing.
   * @throws Problem invalid-input, nothing-in-period, name-not-printable, idempotency-key-reused
   */
  async issue(
    learnerId: string,
    request: Days & { readonly requirements: boolean; readonly selfReported?: boolean },
    key: string,
  ): Promise<Answer<TranscriptDto>> {
    const period = soundPeriod(request);
    const { requirements, selfReported = true } = request;
    // Before the transaction: a second connection taken inside it could wait for itself.
    const issuedBy = await this.renderer.signer();
    return this.database.asLearner(learnerId, (manager) => {
      const at = this.clock.now();
      // Said only where it is left out: a key of before that it could be said stays good.
      const asked = { ...period, requirements, ...(selfReported ? {} : { selfReported }) };
      return answerOnce(manager, { actorId: learnerId, key, request: asked, at }, async () => {
        const content = await this.contentOf(manager, learnerId, period, {
          at,
          requirements,
          selfReported,
        });
        const issued = await this.store(manager, learnerId, content, { at, issuedBy });
        return { status: 201, body: issued };
      });
    });
  }

  /** Newest first. */
  async list(learnerId: string, page: PageQuery): Promise<TranscriptListDto> {
    const [after] = decodeCursor(page.cursor, ['id']) ?? [null];
    const rows = await this.database.asLearner(learnerId, (manager) =>
      manager.query<TranscriptRow[]>(
        // Ids are in the order of their making.
        `SELECT ${summaryColumns} FROM transcript
         WHERE learner_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
        [learnerId, after, page.limit + 1],
      ),
    );
    const { items, nextCursor } = pageOf(rows, page.limit, ({ id }) => [id]);
    return { items: items.map(summaryOf), nextCursor };
  }

  /** @throws Problem not-found, also when it is another learner's */
  async find(learnerId: string, id: string): Promise<TranscriptWithFactsDto> {
    const { facts, facts_sha256: hash, ...row } = await this.row(learnerId, id);
    return { ...summaryOf(row), facts, factsSha256: hash.toString('hex') };
  }

  /** @param known the If-None-Match header of the caller @throws Problem not-found */
  async print(learnerId: string, id: string, known?: string): Promise<PrintedFile> {
    const { facts, serial } = await this.row(learnerId, id);
    const etag = `"${await this.renderer.version(facts)}"`;
    return {
      content: known?.includes(etag) ? null : await this.renderer.print(facts),
      etag,
      mediaType: 'application/pdf',
      fileName: `transcript-${serial}.pdf`,
    };
  }

  private async contentOf(
    manager: EntityManager,
    learnerId: string,
    period: Days,
    { at, requirements, selfReported }: { at: Date; requirements: boolean; selfReported: boolean },
  ): Promise<TranscriptRequest> {
    const profile = await this.profiles.findProfile(manager, learnerId);
    if (!profile) throw noProfile();
    const lines = await this.lines.between(manager, learnerId, period);
    if (lines.length === 0) {
      throw new Problem('nothing-in-period', t.message('nothingInPeriod'));
    }
    const standings = requirements
      ? await this.progress.within(manager, learnerId, lastDayOf(period, profile, at))
      : null;
    const reported = selfReported ? await this.reported.between(manager, learnerId, period) : null;
    const { name, degree, timeZone } = profile;
    return {
      learner: { name, degree, timeZone },
      period,
      lines,
      selfReported: reported && reported.filter(({ repeated }) => !repeated).map(selfReportedLine),
      requirements: standings && standings.map(requirementOf),
    };
  }

  private async store(
    manager: EntityManager,
    learnerId: string,
    content: TranscriptRequest,
    { at, issuedBy }: { at: Date; issuedBy: string },
  ): Promise<TranscriptDto> {
    for (let attempt = 0; attempt < tries; attempt++) {
      const facts = this.freeze(content, at, issuedBy);
      const hash = createHash('sha256').update(canonicalJson(facts)).digest();
      const id = newId();
      const [row] = await insert(manager, { learnerId, id, facts, hash });
      if (!row) continue;
      const listed = content.lines.map((line) => line.verificationId);
      await relyOnListed(manager, learnerId, listed, at);
      await this.ledger.record(
        manager,
        {
          actor: { kind: 'learner', id: learnerId },
          action: 'transcript.issue',
          subject: { kind: 'transcript', id },
          after: {
            serial: row.serial,
            ...content.period,
            lines: content.lines.length,
            factsSha256: hash.toString('hex'),
          },
        },
        at,
      );
      return summaryOf(row);
    }
    throw new Error('No free transcript number was found');
  }

  private freeze(content: TranscriptRequest, at: Date, issuedBy: string): Facts {
    const { timeZone } = content.learner;
    const number = this.randomness.bytes(identifierBytes.serial);
    const name = verificationId(this.randomness.bytes(identifierBytes.verificationId));
    const facts = freezeTranscript(content, this.renderer.wordings.transcript, {
      serial: transcriptNumber(dayAt(at, timeZone), number),
      verificationId: name,
      verifyUrl: `${this.configuration.publicUrl}/verify/${name}`,
      issuedAt: at,
      issuedBy,
    });
    const unprintable = this.renderer.unprintable(facts);
    if (unprintable) throw notPrintable('transcript', unprintable);
    return facts;
  }

  private async row(
    learnerId: string,
    id: string,
  ): Promise<TranscriptRow & RowOf<Transcript, 'facts' | 'factsSha256'>> {
    if (!isId(id)) throw notFound();
    const [row] = await this.database.asLearner(learnerId, (manager) =>
      manager.query<(TranscriptRow & RowOf<Transcript, 'facts' | 'factsSha256'>)[]>(
        `SELECT ${summaryColumns}, facts, facts_sha256 FROM transcript
         WHERE learner_id = $1 AND id = $2`,
        [learnerId, id],
      ),
    );
    if (!row) throw notFound();
    return row;
  }
}

const summaryColumns = `id, serial, verification_id, facts #>> '{verification,url}' AS verify_url,
  to_char(period_from, 'YYYY-MM-DD') AS period_from, to_char(period_to, 'YYYY-MM-DD') AS period_to,
  line_count, issued_at`;

/** Stores the transcript and the public way to it in one statement; nothing when its number or its name is taken. */
function insert(
  manager: EntityManager,
  made: { learnerId: string; id: string; facts: Facts; hash: Buffer },
): Promise<TranscriptRow[]> {
  const { serial, verificationId: name, period, lines, wording, issuedAt } = made.facts.facts;
  return manager.query<TranscriptRow[]>(
    `WITH named AS (
       INSERT INTO transcript_verification (verification_id, serial, learner_id, transcript_id)
       VALUES ($4, $3, $1, $2) ON CONFLICT DO NOTHING RETURNING transcript_id
     )
     INSERT INTO transcript (learner_id, id, serial, verification_id, period_from, period_to, line_count, facts,
                             facts_sha256, template_version, issued_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM named
     RETURNING ${summaryColumns}`,
    [
      made.learnerId,
      made.id,
      serial,
      name,
      period.from,
      period.to,
      lines.length,
      JSON.stringify(made.facts),
      made.hash,
      `${wording.id}@${wording.version}`,
      issuedAt,
    ],
  );
}

function summaryOf(row: TranscriptRow): TranscriptDto {
  return {
    id: row.id,
    serial: row.serial,
    verificationId: row.verification_id,
    verifyUrl: row.verify_url,
    from: row.period_from,
    to: row.period_to,
    lines: row.line_count,
    issuedAt: row.issued_at,
  };
}

/** The requirements are as of the last day of the period, or of today if that day is in the future. */
function lastDayOf({ to }: Days, { timeZone }: Profile, at: Date): string {
  const today = dayAt(at, timeZone);
  return to < today ? to : today;
}

function soundPeriod({ from, to }: Days): Days {
  const wrong = Object.entries({ from, to }).filter(
    ([, day]) => !isDay(day, { from: '1970-01-01', to: '2200-01-01' }),
  );
  const errors = wrong.map(([path]) => inputError(path, 'day', t.message('notADay')));
  if (errors.length > 0) throw new Problem('invalid-input', t.message('notDays'), { errors });
  if (to < from) {
    throw new Problem('invalid-input', t.message('wrongOrder'), {
      errors: [inputError('to', 'period', t.message('wrongOrder.field'))],
    });
  }
  return { from, to };
}

function noProfile(): Problem {
  return new Problem('invalid-input', t.message('noProfile'), {
    errors: [inputError('profile', 'missing', t.message('noProfile.field'))],
  });
}
