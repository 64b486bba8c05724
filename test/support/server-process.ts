import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.js', import.meta.url));

export interface ServerProcessOptions {
  /** Settings of the server. Without DATABASE_URL it runs its own PostgreSQL in its data folder. */
  readonly env?: Readonly<Record<string, string>>;
  /** The user to run as, when the tests run as root. */
  readonly uid?: number;
  readonly gid?: number;
}

/** The real server, as `npm start` runs it, in a process of its own that a test may kill. */
export class ServerProcess {
  private text = '';
  private readonly ended: Promise<number | NodeJS.Signals | null>;

  constructor(
    readonly url: string,
    readonly child: ChildProcess,
    private readonly ownFolder: string | null,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.text += chunk.toString()));
    }
    this.ended = new Promise((resolve) => {
      child.once('error', (error) => {
        this.text += `${String(error)}\n`;
        resolve(null);
      });
      child.once('close', (code, signal) => resolve(code ?? signal));
    });
  }

  /** Everything that it printed so far. */
  get output(): string {
    return this.text;
  }

  /** Where its own database is. @throws Error when the test gave it another place */
  get dataFolder(): string {
    if (this.ownFolder === null) throw new Error('The test chose the data folder itself');
    return this.ownFolder;
  }

  /** Waits until it takes requests. @throws Error with its output when it ends or takes too long */
  async waitReady(milliseconds = 240_000): Promise<void> {
    const deadline = Date.now() + milliseconds;
    while (Date.now() < deadline) {
      if (this.child.exitCode !== null || this.child.signalCode !== null) break;
      const answer = await fetch(`${this.url}/readyz`).catch(() => null);
      if (answer?.status === 200) return;
      await sleep(25);
    }
    throw new Error(`The server did not become ready:\n${this.output}`);
  }

  /** Sends a signal and waits for the end. @returns the exit code or the signal that ended it */
  async kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    this.child.kill(signal);
    return this.ended;
  }

  /** Waits for the end. @returns the exit code or the signal that ended it */
  waitEnd(): Promise<number | NodeJS.Signals | null> {
    return this.ended;
  }

  /** Stops it in order and removes the data folder that was made for it. */
  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      await this.kill('SIGTERM');
    }
    if (this.ownFolder) await rm(this.ownFolder, { recursive: true, force: true });
  }
}

/** Starts the real server on a free port. Demonstration data are off unless the settings say otherwise. */
export async function startServerProcess(
  options: ServerProcessOptions = {},
): Promise<ServerProcess> {
  const { env = {}, uid, gid } = options;
  const port = env.PORT ?? String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const ownFolder = env.LECTERN_DATA_DIR ? null : await mkdtemp(join(tmpdir(), 'lectern-server-'));
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: port,
      LECTERN_PUBLIC_URL: url,
      LECTERN_DEMO: 'off',
      LECTERN_LOG_LEVEL: 'error',
      ...(ownFolder && { LECTERN_DATA_DIR: ownFolder }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
  });
  return new ServerProcess(url, child, ownFolder);
}

/**
 * A free port below those that systems hand out by themselves: a server that is killed and started again at the
 * same port would otherwise find another test's server there.
 */
async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = randomInt(20_000, 30_000);
    if (await isFree(port)) return port;
  }
  throw new Error('No port is free');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
