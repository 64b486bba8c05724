import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Database, type RowOf } from '../../platform/index.js';
import { InstalledFonts, PrintingPool } from '../../documents/index.js';
import { SealedCertificates } from './sealed-certificates.js';
import { timeStampsColumn, type TimeStampTokens } from './stored-time-stamps.js';
import type { Certificate } from '../issuing/certificate.entity.js';
import type { CertificateVerification } from '../issuing/certificate-verification.entity.js';
import { t } from '../messages.js';

/** Which certificates, and where to. */
export interface FolderWish {
  readonly folder: string;
  /** Null for all providers. */
  readonly providerId: string | null;
  /** Issued at this moment or later. */
  readonly from: Date | null;
  /** Issued before this moment. */
  readonly before: Date | null;
}

/** What became of how many certificates. */
export interface Filed {
  readonly written: number;
  /** Had the same file before. */
  readonly unchanged: number;
  /** Cannot be printed: the fonts of this installation lack a letter. */
  readonly refused: number;
}

/** Hears how far it is. */
export interface FolderWatcher {
  soFar?(filed: Filed): void;
  refused?(serial: string, reason: string): void;
}

export interface FolderMeans {
  /** That print, once there is more than one page of certificates; with one, all is printed in place. */
  readonly threads: number;
  /** Certificates in memory at once, as rows and as files. */
  readonly pageSize: number;
}

interface Row
  extends
    RowOf<Certificate, 'facts'>,
    RowOf<CertificateVerification, 'verificationId' | 'statusList' | 'statusIndex'> {
  readonly time_stamps: TimeStampTokens | null;
}

type Outcome = keyof Filed;

/** A file that could not be written; the message names it. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}

/** Writes certificates as files, each with the bytes that its learner is given. */
@Injectable()
export class CertificateFolder {
  constructor(
    private readonly database: Database,
    private readonly sealed: SealedCertificates,
    private readonly fonts: InstalledFonts,
  ) {}

  /**
   * Writes every certificate wished for into the folder, under its serial number, revoked ones too: the paper is as it
   * was issued. A file is there whole or not at all; one with the same bytes is left alone.
   * @throws FolderError at the first file that cannot be written; what was written before stays
   */
  async write(
    wish: FolderWish,
    watcher: FolderWatcher = {},
    { threads, pageSize }: FolderMeans = { threads: availableParallelism(), pageSize: 100 },
  ): Promise<Filed> {
    let pool: PrintingPool | null = null;
    const soFar = { written: 0, unchanged: 0, refused: 0 };
    try {
      let after = '';
      for (;;) {
        const rows = await this.page(wish, after, pageSize);
        if (!pool && threads > 1 && rows.length === pageSize) {
          pool = new PrintingPool(threads, this.fonts.folder);
        }
        const printer = pool ?? undefined;
        const outcomes = await allOf(rows.map((row) => this.file(wish, row, watcher, printer)));
        for (const outcome of outcomes) soFar[outcome] += 1;
        watcher.soFar?.(soFar);
        const last = rows.at(-1);
        if (!last || rows.length < pageSize) return soFar;
        after = last.verification_id;
      }
    } finally {
      await pool?.close();
    }
  }

  /** In the order of an index that covers the certificates of all learners. */
  private page(
    { providerId, from, before }: FolderWish,
    after: string,
    pageSize: number,
  ): Promise<Row[]> {
    return this.database.asSystem((manager) =>
      manager.query<Row[]>(
        `SELECT c.facts, v.verification_id, v.status_list, v.status_index, ${timeStampsColumn}
         FROM certificate_verification v
         JOIN certificate c ON c.learner_id = v.learner_id AND c.id = v.certificate_id
         WHERE v.verification_id > $1
           AND ($2::uuid IS NULL OR v.provider_id = $2)
           AND ($3::timestamptz IS NULL OR c.issued_at >= $3)
           AND ($4::timestamptz IS NULL OR c.issued_at < $4)
         ORDER BY v.verification_id LIMIT $5`,
        [after, providerId, from, before, pageSize],
      ),
    );
  }

  private async file(
    { folder }: FolderWish,
    { facts, status_list: list, status_index: index, time_stamps: tokens }: Row,
    watcher: FolderWatcher,
    printer?: PrintingPool,
  ): Promise<Outcome> {
    let pdf: Buffer;
    try {
      pdf = await this.sealed.pdf(facts, { list, index }, tokens, printer);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      watcher.refused?.(facts.serial, error.message);
      return 'refused';
    }
    const path = join(folder, `${facts.serial}.pdf`);
    const unfinished = join(folder, `.${facts.serial}-${randomUUID()}.part`);
    try {
      if ((await contentOf(path))?.equals(pdf)) return 'unchanged';
      await writeFile(unfinished, pdf, { mode: 0o600 });
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw new FolderError(t('notWritten', { path, code: codeOf(error) }), { cause: error });
    }
    return 'written';
  }
}

/** All results, or the first failure once nothing is under way any more. */
async function allOf<T>(work: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
