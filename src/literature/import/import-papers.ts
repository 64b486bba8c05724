import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { PaperRecord } from '../domain/paper-record.js';
import { PubmedReader, UnreadableXml, type PubmedItem } from '../domain/pubmed/pubmed-reader.js';
import { PaperStore, type Deletion, type PreparedBatch } from './paper-store.js';
import { UndecodableBytes, XmlBytes } from './xml-bytes.js';
import { t } from './messages.js';

/** What an import did, so far or in the end. */
export interface ImportResult {
  readonly file: string;
  /** Records of papers read, whatever became of them. */
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Not taken because a later revision, or a deletion, is held already. */
  older: number;
  /** Papers marked as deleted, of `deletions` asked for. */
  deleted: number;
  deletions: number;
  /** Records that could not become a paper. */
  refused: number;
  /** The first hundred of them: where, and why. */
  readonly refusals: { readonly line: number; readonly reason: string }[];
  /** Why the rest of the file could not be read; null when all of it was. */
  stopped: string | null;
  /** Bytes of the file read so far, and its size. */
  bytesRead: number;
  bytes: number;
}

const batchSize = 500;

/** From so many on, index and statistics are not left to the database's own time. */
const manyChanges = 200;

/** The use case `lectern import`: PubMed XML files into papers. Repeating it changes nothing. */
@Injectable()
export class ImportPapers {
  constructor(private readonly store: PaperStore) {}

  /**
   * Imports one file, plain or gzip (told by its first bytes), in memory that does not grow with it.
   * What cannot be read is in the result, after everything before it was imported; only a failing database throws.
   * @param onProgress called after each batch
   */
  async run(
    path: string,
    onProgress?: (soFar: Readonly<ImportResult>) => void,
  ): Promise<ImportResult> {
    const result = emptyResult(path);
    const batches = new Batches(this.store, result, onProgress);
    let reader: PubmedReader | undefined;
    try {
      const { chunks, bytesRead } = await openBytes(path, result);
      const bytes = new XmlBytes();
      reader = new PubmedReader((item) => batches.add(item));
      for await (const chunk of chunks) {
        result.bytesRead = bytesRead();
        for (const text of bytes.text(chunk)) reader.write(text);
        await batches.writeIfFull();
      }
      for (const text of bytes.text(Buffer.alloc(0), true)) reader.write(text);
      reader.close();
    } catch (error) {
      result.stopped = reasonOf(error, reader);
      if (result.stopped === null) throw error;
    } finally {
      await batches.finish();
    }
    if (result.added + result.changed >= manyChanges) await this.store.settle();
    return result;
  }
}

/** Collects items and writes them, one batch at a time while the next one is read. */
class Batches {
  private papers: PaperRecord[] = [];
  private deletions: Deletion[] = [];
  private underWay: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: PaperStore,
    private readonly result: ImportResult,
    private readonly onProgress: ((soFar: Readonly<ImportResult>) => void) | undefined,
  ) {}

  add(item: PubmedItem): void {
    if (item.kind === 'paper') {
      this.result.read += 1;
      this.papers.push(item.paper);
    } else if (item.kind === 'deleted') {
      this.result.deletions += 1;
      this.deletions.push({ pmid: item.pmid, version: item.version });
    } else {
      this.result.read += 1;
      this.result.refused += 1;
      if (this.result.refusals.length < 100)
        this.result.refusals.push({ line: item.line, reason: item.reason });
    }
  }

  async writeIfFull(): Promise<void> {
    if (this.papers.length + this.deletions.length >= batchSize) await this.write();
  }

  async finish(): Promise<void> {
    if (this.papers.length + this.deletions.length > 0) await this.write();
    await this.underWay;
  }

  /** Prepares this batch while the one before is written, then writes it while its caller continues. */
  private async write(): Promise<void> {
    const { papers, deletions } = this;
    this.papers = [];
    this.deletions = [];
    const prepared = papers.length > 0 ? await this.store.prepare(papers) : null;
    await this.underWay;
    this.underWay = this.writeBatch(prepared, deletions);
    // It is awaited before the next batch; until then a failure must not count as unhandled.
    this.underWay.catch(() => undefined);
  }

  private async writeBatch(
    prepared: PreparedBatch | null,
    deletions: readonly Deletion[],
  ): Promise<void> {
    if (prepared) {
      const counts = await this.store.write(prepared);
      this.result.added += counts.added;
      this.result.changed += counts.changed;
      this.result.unchanged += counts.unchanged;
      this.result.older += counts.older;
    }
    // A file's deletions are at its end, so they come after its papers.
    if (deletions.length > 0) this.result.deleted += await this.store.markDeleted(deletions);
    this.onProgress?.(this.result);
  }
}

function emptyResult(file: string): ImportResult {
  return {
    file,
    read: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    older: 0,
    deleted: 0,
    deletions: 0,
    refused: 0,
    refusals: [],
    stopped: null,
    bytesRead: 0,
    bytes: 0,
  };
}

async function openBytes(
  path: string,
  result: ImportResult,
): Promise<{ chunks: AsyncIterable<Buffer>; bytesRead: () => number }> {
  const handle = await open(path, 'r');
  let gzip: boolean;
  try {
    result.bytes = (await handle.stat()).size;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    gzip = bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  const bytesRead = () => file.bytesRead;
  if (!gzip) return { chunks: file, bytesRead };
  // An error of either stream reaches the reader of the last one.
  return {
    chunks: pipeline(file, createGunzip({ chunkSize: 256 * 1024 }), () => undefined),
    bytesRead,
  };
}

/** Why a file could not be read further, in words for its owner; null if the cause is not the file. */
function reasonOf(error: unknown, reader: PubmedReader | undefined): string | null {
  if (error instanceof UnreadableXml) return error.message;
  if (error instanceof UndecodableBytes) return placed(error.message, reader);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return t('noFile');
    case 'EISDIR':
      return t('folder');
    case 'EACCES':
    case 'EPERM':
      return t('forbidden');
    case 'Z_BUF_ERROR':
      return placed(t('cutOff'), reader);
    case 'Z_DATA_ERROR':
      return placed(t('damaged'), reader);
    default:
      return null;
  }
}

function placed(reason: string, reader: PubmedReader | undefined): string {
  return reader?.failure(reason).message ?? reason;
}
