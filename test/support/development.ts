import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const parts =
  'src migrations templates web scripts package.json package-lock.json tsconfig.json tsconfig.build.json nest-cli.json'.split(
    ' ',
  );

/** `npm run dev` in a copy of a checkout, whose files may be edited. */
export class Development {
  private text = '';
  private readonly ended: Promise<unknown>;

  private constructor(
    readonly folder: string,
    readonly url: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.text += chunk.toString()));
    }
    this.ended = once(child, 'exit');
  }

  /** @param checkout the root of a checkout with its packages */
  static async start(checkout: string, env: Record<string, string> = {}): Promise<Development> {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-development-'));
    // PostgreSQL does not run as root, so another user has to get in.
    await chmod(folder, 0o755);
    for (const part of parts) {
      await cp(join(checkout, part), join(folder, part), { recursive: true });
    }
    await symlink(join(checkout, 'node_modules'), join(folder, 'node_modules'));
    const port = await freePort();
    const child = spawn(process.execPath, ['scripts/dev.mjs'], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        LECTERN_DATA_DIR: join(folder, 'data'),
        LECTERN_LOG_LEVEL: 'warn',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Development(folder, `http://localhost:${port}`, child);
  }

  get output(): string {
    return this.text;
  }

  /** Waits until it takes requests. @throws Error with its output when it ends instead */
  async ready(): Promise<void> {
    while (this.child.exitCode === null) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => null);
      if (answer?.status === 200) return;
      await sleep(50);
    }
    throw new Error(`It did not start:\n${this.text}`);
  }

  /** Replaces a text that a file has. */
  async edit(file: string, from: string, to: string): Promise<void> {
    const path = join(this.folder, file);
    const text = await readFile(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not say "${from}"`);
    // As editors do it, so that nobody reads half a file.
    await writeFile(`${path}.new`, text.replace(from, to));
    await rename(`${path}.new`, path);
  }

  /** The process of its database, as PostgreSQL wrote it down. */
  async database(): Promise<string | undefined> {
    const file = join(this.folder, 'data', 'postgres', 'postmaster.pid');
    return (await readFile(file, 'utf8')).split('\n')[0];
  }

  /** Ctrl-C. @returns the exit code */
  async interrupt(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill('SIGINT');
      await this.ended;
    }
    return this.child.exitCode;
  }

  async remove(): Promise<void> {
    await this.interrupt();
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const socket = createServer().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const address = socket.address();
  socket.close();
  await once(socket, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
