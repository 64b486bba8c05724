import { Injectable } from '@nestjs/common';
import {
  Database,
  decodeCursor,
  isId,
  notFound,
  pageOf,
  type PageQuery,
  type RowOf,
} from '../platform/index.js';
import { stateColumns, stateJoins, stateOf, type StateRow } from './issuing/certificate-state.js';
import type {
  CertificateDto,
  CertificateListDto,
  CertificateSummaryDto,
} from './certificates.dto.js';
import { creditLine, printedFacts } from '../documents/index.js';
import { jwtMediaType } from '../signatures/index.js';
import type { StatusPlace } from './domain/status-place.js';
import type { PrintedFile } from './printing/printed-file.js';
import { SealedCertificates } from './printing/sealed-certificates.js';
import {
  timeStampsColumn,
  tokenUnder,
  type TimeStampTokens,
} from './printing/stored-time-stamps.js';
import { TimeStamps } from './time-stamps/time-stamps.js';
import type { CertificateVerification } from './issuing/certificate-verification.entity.js';
import type { Certificate } from './issuing/certificate.entity.js';

/** A certificate with all that its file and its state are made of. */
export interface CertificateRow
  extends
    StateRow,
    RowOf<Certificate, 'id' | 'facts' | 'factsSha256'>,
    RowOf<CertificateVerification, 'statusList' | 'statusIndex'> {}

/** And with its time-stamps, for drawing. */
export interface PrintableRow extends CertificateRow {
  time_stamps: TimeStampTokens | null;
}

/** The forms in which a certificate can be had. */
const forms = {
  pdf: { mediaType: 'application/pdf', ending: 'pdf' },
  json: { mediaType: 'application/vc', ending: 'json' },
  jwt: { mediaType: jwtMediaType, ending: 'jwt' },
} as const;

export type CertificateForm = keyof typeof forms;

/** A learner's own certificates. */
@Injectable()
export class LearnerCertificates {
  constructor(
    private readonly database: Database,
    private readonly sealed: SealedCertificates,
    private readonly timeStamps: TimeStamps,
  ) {}

  /** Newest first. */
  async list(learnerId: string, page: PageQuery): Promise<CertificateListDto> {
    const [after] = decodeCursor(page.cursor, ['id']) ?? [null];
    const rows = await this.database.asLearner(learnerId, (manager) =>
      manager.query<CertificateRow[]>(
        // Ids are in the order of their making.
        `${selectCertificate} WHERE c.learner_id = $1 AND ($2::uuid IS NULL OR c.id < $2)
         ORDER BY c.id DESC LIMIT $3`,
        [learnerId, after, page.limit + 1],
      ),
    );
    const { items, nextCursor } = pageOf(rows, page.limit, ({ id }) => [id]);
    return { items: items.map(summaryOf), nextCursor };
  }

  /** @throws Problem not-found, also when it is another learner's */
  async find(learnerId: string, id: string): Promise<CertificateDto> {
    const row = await this.row<CertificateRow>(learnerId, id, selectCertificate);
    return Object.assign(summaryOf(row), {
      facts: row.facts,
      printed: printedFacts(row.facts),
      factsSha256: row.facts_sha256.toString('hex'),
    });
  }

  /**
   * A certificate as a file, made from its frozen facts. It remains available after a revocation: the paper does not
   * change, what the verify page says of it does.
   * @param known the If-None-Match header of the caller
   * @throws Problem not-found
   */
  async print(
    learnerId: string,
    id: string,
    form: CertificateForm,
    known?: string,
  ): Promise<PrintedFile> {
    const row = await this.row<PrintableRow>(learnerId, id, selectPrintable);
    const { facts } = row;
    const tokens = form === 'pdf' ? row.time_stamps : null;
    const etag = `"${await this.sealed.version(facts, placeOf(row), tokens)}-${form}"`;
    const { mediaType, ending } = forms[form];
    if (form === 'pdf' && !tokenUnder(await this.sealed.kids(), tokens)) {
      await this.timeStamps.requestTimeStamp({ learnerId, certificateId: id });
    }
    return {
      content: known?.includes(etag) ? null : await this.content(form, row),
      mediaType,
      etag,
      fileName: `certificate-${facts.serial}.${ending}`,
    };
  }

  private async content(form: CertificateForm, row: PrintableRow): Promise<Buffer> {
    const { facts } = row;
    const place = placeOf(row);
    if (form === 'pdf') return this.sealed.pdf(facts, place, row.time_stamps);
    if (form === 'jwt') return Buffer.from(await this.sealed.jwt(facts, place));
    return Buffer.from(`${JSON.stringify(await this.sealed.credential(facts, place), null, 2)}\n`);
  }

  private async row<T extends CertificateRow>(
    learnerId: string,
    id: string,
    select: string,
  ): Promise<T> {
    if (!isId(id)) throw notFound();
    const [row] = await this.database.asLearner(learnerId, (manager) =>
      manager.query<T[]>(`${select} WHERE c.learner_id = $1 AND c.id = $2`, [learnerId, id]),
    );
    if (!row) throw notFound();
    return row;
  }
}

/** Rows of certificates; what follows names the learner. */
export const selectCertificate = select();

/** The same with their time-stamps. */
export const selectPrintable = select(timeStampsColumn);

function select(...more: readonly string[]): string {
  const own = ['c.id', 'c.facts', 'c.facts_sha256', 'v.status_list', 'v.status_index'];
  return `
  SELECT ${[...own, stateColumns, ...more].join(', ')}
  FROM certificate c
  JOIN certificate_verification v ON v.verification_id = c.verification_id ${stateJoins}`;
}

/** Its place among the public lists of what was revoked. */
export function placeOf({ status_list: list, status_index: index }: CertificateRow): StatusPlace {
  return { list, index };
}

/** A certificate as it is listed. */
export function summaryOf(row: CertificateRow): CertificateSummaryDto {
  const { id, facts } = row;
  return {
    id,
    serial: facts.serial,
    verificationId: facts.verificationId,
    verifyUrl: facts.verifyUrl,
    kind: facts.kind,
    name: facts.text.name,
    title: facts.activity.title,
    creditLine: creditLine(facts),
    amount: facts.credit.amount,
    completedOn: facts.activity.completedOn,
    issuedAt: facts.issuedAt,
    ...stateOf(row),
  };
}
