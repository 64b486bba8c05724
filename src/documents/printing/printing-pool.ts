import type { KeyObject } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { CertificateFacts } from '../domain/certificate-facts.js';
import type { Enclosure } from '../pdf/pdf-document.js';
import type { SealOptions } from '../certificate/seal-certificate.js';
import type { DocumentKey } from '../../signatures/index.js';

/** One certificate for a thread to print. */
export interface PrintingOrder {
  readonly number: number;
  readonly facts: CertificateFacts;
  readonly enclosures: readonly Enclosure[];
  readonly sealing: SealOptions;
  readonly kid: string;
  /** Given once to each thread: it crosses from memory to memory and is written nowhere. */
  readonly key: {
    readonly privateKey: KeyObject;
    readonly certificates: readonly Uint8Array[];
  } | null;
}

/** What a thread is started with: the folder with the fonts. */
export interface ThreadData {
  readonly fonts: string;
}

/** What became of it. */
export type PrintingAnswer =
  | { readonly number: number; readonly pdf: Uint8Array }
  | { readonly number: number; readonly failure: Error };

/** Prints certificates in separate threads: the same bytes as in this one, on all cores. */
export class PrintingPool {
  private readonly threads: readonly PrintingThread[];

  /**
   * @param threads each loads its own fonts, some tens of megabytes
   * @param fonts the folder with the fonts
   */
  constructor(threads: number, fonts: string) {
    this.threads = Array.from({ length: threads }, () => new PrintingThread({ fonts }));
  }

  /** @throws RangeError when it cannot be printed, Error when its thread ended */
  print(
    facts: CertificateFacts,
    enclosures: readonly Enclosure[],
    key: DocumentKey,
    sealing: SealOptions,
  ): Promise<Buffer> {
    const [free] = this.threads.toSorted((a, b) => a.waiting - b.waiting);
    if (!free) throw new RangeError('A pool without threads');
    return free.print(facts, enclosures, key, sealing);
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
}

interface Waiting {
  resolve(pdf: Buffer): void;
  reject(error: Error): void;
}

class PrintingThread {
  private readonly worker: Worker;
  private readonly orders = new Map<number, Waiting>();
  private readonly knownKeys = new Set<string>();
  private count = 0;
  private ended: Error | null = null;

  constructor(workerData: ThreadData) {
    this.worker = new Worker(new URL('printing-thread.js', import.meta.url), { workerData });
    this.worker.on('message', (answer: PrintingAnswer) => {
      const order = this.orders.get(answer.number);
      this.orders.delete(answer.number);
      if ('pdf' in answer) order?.resolve(Buffer.from(answer.pdf.buffer));
      else order?.reject(answer.failure);
    });
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', () => this.end(new Error('The thread that prints has ended')));
  }

  /** How many certificates it still has to print. */
  get waiting(): number {
    return this.orders.size;
  }

  print(
    facts: CertificateFacts,
    enclosures: readonly Enclosure[],
    { kid, privateKey, certificates }: DocumentKey,
    sealing: SealOptions,
  ): Promise<Buffer> {
    if (this.ended) return Promise.reject(this.ended);
    const number = this.count++;
    const key = this.knownKeys.has(kid) ? null : { privateKey, certificates };
    this.knownKeys.add(kid);
    const order: PrintingOrder = { number, facts, enclosures, sealing, kid, key };
    return new Promise((resolve, reject) => {
      this.orders.set(number, { resolve, reject });
      this.worker.postMessage(order, []);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private end(error: Error): void {
    this.ended ??= error;
    for (const order of this.orders.values()) order.reject(this.ended);
    this.orders.clear();
  }
}
