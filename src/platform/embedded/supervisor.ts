import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.js';
import { Ownership } from './ownership.js';
import { runningPostmaster, startPostmaster, stopPostmaster } from './postmaster.js';
import { isFree, moveToAnotherPort, type Secrets } from './secrets.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { t } from './messages.js';

interface SupervisorOptions {
  readonly log: (line: string) => void;
  readonly onLost: (error: Error) => void;
  readonly join: boolean;
}

/** So many restarts in a minute are not bad luck: something is wrong that another one will not fix. */
const restartsPerMinute = 5;

/** Another Lectern process runs the server of this data folder. */
class DataFolderInUse extends EmbeddedPostgresError {}

/**
 * Keeps the server of one data folder running while this process owns it. No statement is sent for that:
 * the end of the child process and of the owner's connection show when the server is gone.
 */
export class Supervisor {
  private ownership: Ownership | null = null;
  private stopping = false;
  private restarting: Promise<void> | null = null;
  private restarts: number[] = [];

  constructor(
    private readonly cluster: Cluster,
    private readonly dataDir: string,
    private secrets: Secrets,
    private readonly options: SupervisorOptions,
  ) {}

  get port(): number {
    return this.secrets.port;
  }

  get url(): string {
    return `postgresql://lectern:${this.secrets.password}@127.0.0.1:${this.port}/lectern`;
  }

  get adminUrl(): string {
    return `postgresql://postgres:${this.secrets.superuserPassword}@127.0.0.1:${this.port}/postgres`;
  }

  /** Finds or starts the server and becomes its owner (or, when joining, a guest of the owner). */
  async start(): Promise<void> {
    const running = runningPostmaster(this.cluster);
    if (running) {
      await this.adopt(running.port);
      return;
    }
    if (!(await isFree(this.secrets.port))) {
      this.secrets = await moveToAnotherPort(this.dataDir, this.secrets);
    }
    await this.launch();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.restarting;
    if (!this.ownership) return;
    await this.ownership.release();
    this.ownership = null;
    await stopPostmaster(this.cluster);
  }

  private async adopt(port: number): Promise<void> {
    this.secrets = { ...this.secrets, port };
    for (let waited = 0; !runningPostmaster(this.cluster)?.ready; waited += 50) {
      // It may be recovering from a crash, or on its way out.
      if (waited > 60_000 || !runningPostmaster(this.cluster)) return this.launch();
      await sleep(50);
    }
    await this.own();
    if (this.ownership) this.options.log('Found the database still running');
  }

  private async launch(): Promise<void> {
    let child: ChildProcess;
    try {
      child = await startPostmaster(this.cluster, this.port, join(this.dataDir, 'postgres.log'));
    } catch (error) {
      const other = runningPostmaster(this.cluster);
      // Two processes started at the same moment: the other was quicker.
      if (other) return this.adopt(other.port);
      throw error;
    }
    child.once('exit', () => this.revive());
    await this.own();
  }

  private async own(): Promise<void> {
    const { ownership, rival } = await Ownership.claim(this.adminUrl);
    if (ownership) {
      this.ownership = ownership;
      ownership.onLost(() => this.revive());
      return;
    }
    // A guest leaves the server to its owner; one that was the owner has lost it.
    if (this.options.join && !this.restarting) return;
    throw new DataFolderInUse(t('inUse', { rival, folder: this.dataDir }));
  }

  /** Called by the child's end and by the connection's end; whichever comes first does the work. */
  private revive(): void {
    if (!this.ownership) return;
    this.ownership = null;
    if (this.stopping || this.restarting) return;
    this.restarting = this.restart()
      .catch((error: unknown) =>
        this.options.onLost(error instanceof Error ? error : new Error(String(error))),
      )
      .finally(() => (this.restarting = null));
  }

  private async restart(): Promise<void> {
    while (!this.ownership && !this.stopping) {
      // Let a postmaster that is ending, or replacing its crashed children, come to rest.
      await sleep(100);
      this.countRestart();
      const running = runningPostmaster(this.cluster);
      this.options.log(
        running
          ? 'The database broke its connections'
          : 'The database ended and is being restarted',
      );
      try {
        await (running ? this.adopt(running.port) : this.launch());
      } catch (error) {
        if (error instanceof DataFolderInUse) throw error;
        this.options.log(error instanceof Error ? error.message : String(error));
        await sleep(500 * this.restarts.length);
      }
    }
    if (!this.stopping) this.options.log('The database is back');
  }

  private countRestart(): void {
    const now = Date.now();
    this.restarts = [...this.restarts.filter((at) => now - at < 60_000), now];
    if (this.restarts.length > restartsPerMinute) {
      throw new EmbeddedPostgresError(
        t('keepsEnding', { times: restartsPerMinute, log: join(this.dataDir, 'postgres.log') }),
      );
    }
  }
}
