import { asProblem, type Problem } from '../../api/problem.js';
import type { Cycle, Documentation } from '../../api/types.js';
import { changesBetween, firstFields, savedFields, type DraftFields } from './draft.js';

export type SaveStatus = 'saved' | 'saving' | 'unsaved' | 'failed' | 'stale';

/** A draft in its present state. */
export interface DraftState {
  readonly fields: DraftFields;
  readonly status: SaveStatus;
  /** The cycle as the server has it, after the last save. */
  readonly cycle: Cycle;
  readonly problem: Problem | null;
  /** The cycle as another tab or device has saved it in the meantime. */
  readonly other: Cycle | null;
}

/** Where drafts are kept. */
export interface DraftServer {
  save(id: string, documentation: Documentation): Promise<Cycle>;
  load(id: string): Promise<Cycle>;
}

const pauseMs = 700;

/** The documentation of one cycle, saved automatically a moment after the last change. */
export class CycleDraft {
  readonly id: string;
  private state: DraftState;
  private readonly listeners = new Set<() => void>();
  private saving: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    initial: Cycle,
    private readonly server: DraftServer,
  ) {
    this.id = initial.id;
    this.state = {
      fields: firstFields(initial),
      status: 'saved',
      cycle: initial,
      problem: null,
      other: null,
    };
  }

  /** Reports every change of the state. @returns a function that stops it */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DraftState => this.state;

  /** What the learner wrote or tapped. It is saved a moment later. */
  change(fields: Partial<DraftFields>): void {
    this.set({ fields: { ...this.state.fields, ...fields } });
    if (this.state.status === 'stale') return;
    this.set({ status: 'unsaved' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pauseMs);
  }

  /** Saves what is not saved; false when it could not be. */
  flush(): Promise<boolean> {
    clearTimeout(this.timer);
    this.saving ??= this.saveAll().finally(() => {
      this.saving = null;
    });
    return this.saving;
  }

  /** Of two versions, keeps what was typed here. */
  keepMine(): void {
    void this.settle((latest) => this.adopt(latest, this.state.fields));
  }

  /** Of two versions, keeps what was saved elsewhere. */
  takeOther(): void {
    void this.settle((latest) => this.adopt(latest, firstFields(latest)));
  }

  /** Checks whether another version was saved elsewhere, and if so, asks which to keep. */
  async lookElsewhere(): Promise<void> {
    const other = await this.server.load(this.id).catch(() => null);
    if (other && other.revision !== this.state.cycle.revision) this.set({ status: 'stale', other });
  }

  private async saveAll(): Promise<boolean> {
    // What is typed while a save is under way is saved right after it.
    while (await this.saveOnce()) {
      if (!changesBetween(savedFields(this.state.cycle), this.state.fields)) {
        this.set({ status: 'saved' });
        return true;
      }
    }
    return false;
  }

  private async saveOnce(): Promise<boolean> {
    const { cycle, fields, status } = this.state;
    if (status === 'stale') return false;
    const changes = changesBetween(savedFields(cycle), fields);
    if (!changes) return true;
    this.set({ status: 'saving' });
    try {
      const saved = await this.server.save(cycle.id, { ...changes, revision: cycle.revision });
      this.set({ cycle: saved, problem: null });
      return true;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === 'stale-draft') {
        this.set({ status: 'stale' });
        const other = await this.server.load(cycle.id).catch(() => null);
        this.set({ other });
      } else {
        this.set({ status: 'failed', problem });
      }
      return false;
    }
  }

  private async settle(choose: (latest: Cycle) => void): Promise<void> {
    try {
      // The other version may not have been loaded when the conflict was found: now it is needed.
      choose(this.state.other ?? (await this.server.load(this.id)));
    } catch (error) {
      this.set({ problem: asProblem(error) });
    }
  }

  private adopt(latest: Cycle, fields: DraftFields): void {
    this.set({ cycle: latest, fields, other: null, problem: null, status: 'unsaved' });
    void this.flush();
  }

  private set(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
