import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { User } from './postgres-installation.js';
import { until } from './until.js';

interface Message {
  readonly log?: string;
  readonly lost?: string;
  readonly failed?: string;
  readonly ready?: { readonly url: string; readonly adminUrl: string; readonly port: number };
}

/** A process that keeps an embedded PostgreSQL (postgres-keeper.ts), as a test sees it from outside. */
export class KeeperProcess {
  readonly messages: Message[] = [];
  private readonly child: ChildProcess;

  constructor(
    installation: string,
    readonly dataDir: string,
    user: User,
    options: { readonly join?: boolean; readonly quick?: boolean } = {},
  ) {
    this.child = spawn(
      process.execPath,
      [
        join(installation, 'test', 'support', 'postgres-keeper.js'),
        dataDir,
        ...(options.join ? ['join'] : []),
        ...(options.quick ? ['quick'] : []),
      ],
      {
        cwd: '/',
        env: { PATH: process.env.PATH },
        stdio: ['pipe', 'pipe', 'inherit'],
        ...(user.uid !== undefined && { uid: user.uid, gid: user.gid }),
      },
    );
    if (this.child.stdout) {
      createInterface({ input: this.child.stdout }).on('line', (line) =>
        this.messages.push(JSON.parse(line) as Message),
      );
    }
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** What it said in words. */
  get said(): string {
    return this.messages.map((message) => message.log ?? message.failed ?? message.lost).join('\n');
  }

  /** Waits until its database accepts connections. @throws Error with its reason when it does not start */
  async ready(): Promise<NonNullable<Message['ready']>> {
    const message = await this.message(({ ready, failed }) => Boolean(ready ?? failed));
    if (!message.ready) throw new Error(message.failed);
    return message.ready;
  }

  /** Waits for a message. */
  async message(wanted: (message: Message) => boolean, seconds = 240): Promise<Message> {
    for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await sleep(10)) {
      const found = this.messages.find((message) => wanted(message));
      if (found) return found;
      if (this.child.exitCode !== null) break;
    }
    throw new Error(`The keeper did not say what was waited for. It said:\n${this.said}`);
  }

  /** Runs one statement on its database as the application's role, trying until it is reachable. */
  async query<T extends object>(sql: string, as: 'url' | 'adminUrl' = 'url'): Promise<T[]> {
    const { [as]: connectionString } = await this.ready();
    for (let attempt = 0; ; attempt += 1) {
      const client = new pg.Client({ connectionString });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return (await client.query<T>(sql)).rows;
      } catch (error) {
        if (attempt === 2000) throw error;
        await sleep(50);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  /** Asks it to stop in order. @returns its exit code */
  async stop(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.stdin?.write('stop\n');
      await once(this.child, 'exit');
    }
    return this.child.exitCode;
  }
}

/** The process number that PostgreSQL wrote into its data folder. */
export function postmasterPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Ends the server of a data folder at once, without regard to its data. */
export async function endServer(dataDir: string): Promise<void> {
  let pid: number;
  try {
    pid = postmasterPid(dataDir);
    process.kill(pid, 'SIGQUIT');
  } catch {
    return;
  }
  await until(() => !isAlive(pid));
}

/** Waits until no process works in folders whose paths start so: a program may outlive the process that started it. */
export async function untilNobodyIsIn(start: string): Promise<void> {
  await until(
    () =>
      !readdirSync('/proc').some((name) => {
        try {
          return /^\d+$/.test(name) && readlinkSync(`/proc/${name}/cwd`).startsWith(start);
        } catch {
          // It has just ended.
          return false;
        }
      }),
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

/** It has ended, and nobody has asked yet how: an orphan stays so until the system's first process comes to it. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}
