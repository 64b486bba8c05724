import type { FileCheck } from '../../../src/verification/browser.js';
import { t } from './messages.js';

/** What the worker is asked. */
export interface CheckQuestion {
  readonly number: number;
  readonly bytes: ArrayBuffer;
  /** A file of the issuer's public keys. */
  readonly keys: string;
  readonly now: Date;
}

/** What it answers. */
export type CheckAnswer =
  | { readonly number: number; readonly check: FileCheck }
  | { readonly number: number; readonly failure: string };

const longestCheck = 60_000;

/** Checks files in this browser, in a worker of its own that is loaded once and then needs no connection. */
export class BrowserCheck {
  private readonly worker = new Worker(new URL('./check.worker.ts', import.meta.url), {
    type: 'module',
  });
  private asked = 0;
  private broken = false;

  constructor() {
    // Its script is gone after an upgrade of the server, or the browser is too old for it.
    this.worker.addEventListener('error', () => (this.broken = true));
  }

  /** @throws Error that says why this browser cannot check */
  check(bytes: ArrayBuffer, keys: string, now: Date): Promise<FileCheck> {
    this.asked += 1;
    const question: CheckQuestion = { number: this.asked, bytes, keys, now };
    return new Promise((resolve, reject) => {
      const listening = new AbortController();
      const { signal } = listening;
      const fail = (why: string): void => {
        listening.abort();
        reject(new Error(why));
      };
      if (this.broken) return fail(t('notLoaded'));
      const tooLong = setTimeout(() => fail(t('tookTooLong')), longestCheck);
      signal.addEventListener('abort', () => clearTimeout(tooLong));
      this.worker.addEventListener('error', () => fail(t('notLoaded')), { signal });
      this.worker.addEventListener(
        'message',
        ({ data }: MessageEvent<CheckAnswer>) => {
          if (data.number !== question.number) return;
          if ('failure' in data) return fail(data.failure);
          listening.abort();
          resolve(data.check);
        },
        { signal },
      );
      this.worker.postMessage(question, [bytes]);
    });
  }

  end(): void {
    this.worker.terminate();
  }
}
