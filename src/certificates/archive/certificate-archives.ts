import { setImmediate as othersTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, Problem } from '../../platform/index.js';
import { placeOf, selectPrintable, summaryOf, type PrintableRow } from '../learner-certificates.js';
import { SealedCertificates } from '../printing/sealed-certificates.js';
import { indexHead, indexLine } from './archive-index.js';
import type { ArchiveContentsDto, ArchivePeriodQuery } from './archive.dto.js';
import { ZipWriter } from './zip.js';
import { t } from '../messages.js';

type Period = Pick<ArchivePeriodQuery, 'from' | 'to'>;

/** An archive that is being made. Its reader says when they are done with it, whatever the outcome. */
export interface Archive {
  readonly fileName: string;
  readonly pieces: AsyncGenerator<Buffer>;
  readonly done: () => void;
}

/** More takes several minutes to draw, so larger collections are downloaded year by year. */
const most = 5000;

/** Certificates are read in stretches of this many and drawn one by one, so that any archive needs as little memory. */
const stretch = 100;

const ofPeriod = `
  JOIN award a ON a.learner_id = c.learner_id AND a.id = c.award_id
  WHERE c.learner_id = $1 AND ($2::date IS NULL OR a.completed_on >= $2::date)
    AND ($3::date IS NULL OR a.completed_on <= $3::date)`;

/** A learner's certificates of a period, as one file. */
@Injectable()
export class CertificateArchives {
  /** Whose archive is being made by this process. */
  private readonly underWay = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly sealed: SealedCertificates,
  ) {}

  /** What an archive of this period would contain. */
  async contents(learnerId: string, { from, to }: Period): Promise<ArchiveContentsDto> {
    const [row] = await this.database.asLearner(learnerId, (manager) =>
      manager.query<{ certificates: number }[]>(
        `SELECT count(*)::integer AS certificates FROM certificate c ${ofPeriod}`,
        [learnerId, from ?? null, to ?? null],
      ),
    );
    return { certificates: row?.certificates ?? 0, most };
  }

  /**
   * Begins an archive: a ZIP of the PDFs, named by day and number, with a table of contents for a spreadsheet. It is
   * drawn as fast as it is read, and no further once nobody reads it.
   * @throws Problem not-found when there are none, archive-too-large, archive-under-way
   */
  async begin(learnerId: string, period: Period): Promise<Archive> {
    if (this.underWay.has(learnerId)) throw underWay();
    this.underWay.add(learnerId);
    const done = (): void => void this.underWay.delete(learnerId);
    try {
      const { certificates } = await this.contents(learnerId, period);
      if (certificates === 0) throw noneInPeriod();
      if (certificates > most) throw tooMany(certificates);
    } catch (error) {
      done();
      throw error;
    }
    return { fileName: fileNameOf(period), pieces: this.pieces(learnerId, period), done };
  }

  private async *pieces(learnerId: string, period: Period): AsyncGenerator<Buffer> {
    const zip = new ZipWriter();
    let index = indexHead;
    let newest = new Date(0);
    for await (const row of this.rows(learnerId, period)) {
      const { facts } = row;
      const file = `${facts.activity.completedOn}-${facts.serial}.pdf`;
      newest = new Date(facts.issuedAt);
      index += indexLine({ summary: summaryOf(row), provider: facts.provider.name, file });
      yield zip.add(file, await this.sealed.pdf(facts, placeOf(row), row.time_stamps), newest);
      // Drawing occupies this thread: between two certificates, other requests are served.
      await othersTurn();
    }
    yield zip.add('index.csv', Buffer.from(index), newest);
    yield zip.end();
  }

  /** In the order of their making. */
  private async *rows(learnerId: string, { from, to }: Period): AsyncGenerator<PrintableRow> {
    let rows: PrintableRow[] = [];
    do {
      const last: string | null = rows.at(-1)?.id ?? null;
      rows = await this.database.asLearner(learnerId, (manager) =>
        manager.query<PrintableRow[]>(
          `${selectPrintable} ${ofPeriod} AND ($4::uuid IS NULL OR c.id > $4::uuid)
           ORDER BY c.id LIMIT $5`,
          [learnerId, from ?? null, to ?? null, last, stretch],
        ),
      );
      yield* rows;
    } while (rows.length === stretch);
  }
}

/** What the file is called: with the days that were given. */
function fileNameOf({ from, to }: Period): string {
  return `lectern-certificates${from ? `-from-${from}` : ''}${to ? `-to-${to}` : ''}.zip`;
}

const noneInPeriod = (): Problem => new Problem('not-found', t.message('noneInPeriod'));

const tooMany = (certificates: number): Problem =>
  new Problem('archive-too-large', t.message('archiveTooLarge', { certificates, most }));

const underWay = (): Problem => new Problem('archive-under-way', t.message('archiveUnderWay'));
