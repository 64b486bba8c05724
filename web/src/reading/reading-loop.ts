import { asProblem } from '../api/problem.js';
import type { Beat, ReadingProgress, ReadingSession } from '../api/types.js';
import {
  acknowledge,
  batchOf,
  emptyQueue,
  takeBeat,
  withoutStale,
  type BeatQueue,
  type Observation,
} from './beat-queue.js';
import { t } from './messages.js';

/** What the loop needs of the world. */
export interface ReadingPorts {
  observe(): Observation;
  start(): Promise<ReadingSession>;
  send(sessionId: string, beats: Beat[], keepalive: boolean): Promise<ReadingProgress>;
  end(sessionId: string): Promise<ReadingProgress>;
  /** Keeps the queue for a page that is loaded again; an empty one is forgotten. */
  saveQueue(queue: BeatQueue): void;
}

/** What the page shows of a reading session. */
export interface ReadingState {
  status: 'starting' | 'recording' | 'waiting' | 'stopped';
  session: ReadingSession | null;
  activeSeconds: number;
  /** What was reported late, in addition to the active time. */
  offlineSeconds: number;
  answeredAtMs: number;
  /** Why nothing is recorded at the moment, in a sentence. */
  trouble: string | null;
}

const startAgainMs = 15_000;

/** One opening of one paper: starts the session, takes and sends beats, ends it. */
export class ReadingLoop {
  #state: ReadingState = {
    status: 'starting',
    session: null,
    activeSeconds: 0,
    offlineSeconds: 0,
    answeredAtMs: 0,
    trouble: null,
  };
  readonly #ports: ReadingPorts;
  readonly #listeners = new Set<() => void>();
  #queue: BeatQueue | null = null;
  #sending: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #left = false;

  constructor(ports: ReadingPorts) {
    this.#ports = ports;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): ReadingState => this.#state;

  /** Starts the session; without a connection it is tried again until it succeeds. */
  async open(): Promise<void> {
    try {
      const session = await this.#ports.start();
      if (this.#left) {
        await this.#ports.end(session.id).catch(() => undefined);
        return;
      }
      this.#queue = emptyQueue(session.id);
      this.#become({
        status: 'recording',
        session,
        activeSeconds: 0,
        offlineSeconds: 0,
        answeredAtMs: this.#ports.observe().atMs,
        trouble: null,
      });
      this.beat();
      this.#again(session.beatIntervalSeconds * 1000);
    } catch (error) {
      const problem = asProblem(error);
      if (!problem.passing || this.#left) {
        this.#become({ ...this.#state, status: 'stopped', trouble: problem.detail });
        return;
      }
      this.#become({
        ...this.#state,
        trouble: t('notCounted'),
      });
      this.#timer = setTimeout(() => void this.open(), startAgainMs);
    }
  }

  /**
   * Takes a beat now and sends what waits. A beat describes the time since the one before it.
   * @param ended the state of the page until now, if it has just changed
   */
  beat(ended: Partial<Observation> = {}): void {
    if (!this.#queue || this.#left) return;
    this.#queue = takeBeat(this.#queue, { ...this.#ports.observe(), ...ended });
    this.#ports.saveQueue(this.#queue);
    void this.flush();
  }

  /**
   * The page may go away at any moment: takes a last beat and sends all that waits in a request
   * that outlives the page, also what is under way already (the server knows a repeat by its number).
   */
  beatBeforeHiding(ended: Partial<Observation> = {}): void {
    if (!this.#queue || this.#left) return;
    this.#queue = takeBeat(this.#queue, { ...this.#ports.observe(), ...ended });
    this.#ports.saveQueue(this.#queue);
    void this.#sendBatch(true);
  }

  /** Sends what waits, one request at a time. */
  flush(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  /** The reader left the paper: a last beat, everything sent, the session ended. */
  async leave(): Promise<void> {
    if (this.#left) return;
    this.beat();
    this.#left = true;
    clearTimeout(this.#timer);
    await this.flush();
    await this.flush();
    const queue = this.#queue;
    if (!queue || queue.waiting.length > 0) return;
    await this.#ports.end(queue.sessionId).catch(() => undefined);
  }

  #again(everyMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.beat();
      if (!this.#left) this.#again(everyMs);
    }, everyMs);
  }

  async #sendAll(): Promise<void> {
    let before = Infinity;
    while (this.#queue && this.#queue.waiting.length > 0 && this.#queue.waiting.length < before) {
      before = this.#queue.waiting.length;
      await this.#sendBatch(false);
    }
  }

  async #sendBatch(keepalive: boolean): Promise<void> {
    if (!this.#queue) return;
    const { atMs } = this.#ports.observe();
    const queue = withoutStale(this.#queue, atMs);
    this.#queue = queue;
    const batch = batchOf(queue, atMs);
    const upTo = batch.at(-1)?.seq;
    if (upTo === undefined) return;
    try {
      const progress = await this.#ports.send(queue.sessionId, batch, keepalive);
      this.#forget(queue.sessionId, upTo);
      this.#become({
        ...this.#state,
        status: 'recording',
        activeSeconds: progress.activeSeconds,
        offlineSeconds: progress.offlineSeconds,
        answeredAtMs: this.#ports.observe().atMs,
        trouble: null,
      });
    } catch (error) {
      this.#failed(asProblem(error), queue.sessionId, upTo);
    }
  }

  #failed(problem: ReturnType<typeof asProblem>, sessionId: string, upTo: number): void {
    if (problem.passing || problem.status === 401) {
      this.#become({
        ...this.#state,
        status: 'waiting',
        trouble: t('kept'),
      });
      return;
    }
    // Refused for good: the same beats would be refused again.
    this.#forget(sessionId, upTo);
    const over = problem.code === 'session-ended' || problem.status === 404;
    if (over && !this.#left && this.#queue?.sessionId === sessionId) {
      clearTimeout(this.#timer);
      this.#queue = null;
      this.#become({ ...this.#state, status: 'starting', session: null });
      void this.open();
    }
  }

  #forget(sessionId: string, upTo: number): void {
    if (this.#queue?.sessionId !== sessionId) return;
    this.#queue = acknowledge(this.#queue, upTo);
    this.#ports.saveQueue(this.#queue);
  }

  #become(state: ReadingState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
