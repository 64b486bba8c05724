import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nameOf, programEnvironment, runOnCluster, type Cluster } from './cluster.js';
import { runAs } from './service-account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { t } from './messages.js';

/** A running main process of PostgreSQL. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** It accepts connections. */
  readonly ready: boolean;
}

/**
 * The server of this data folder that is running now, no matter which process started it. Its postmaster.pid is trusted
 * only if that process is PostgreSQL in this folder: after a crash the number may belong to anything.
 */
export function runningPostmaster(cluster: Cluster): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster.dir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isPostgresOf(pid, cluster.dir)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Starts the server and waits until it accepts connections.
 * @param logFile PostgreSQL's own messages; not a pipe, since the server may outlive this process
 * @throws Error with the end of the log when it does not start
 */
export async function startPostmaster(
  cluster: Cluster,
  port: number,
  logFile: string,
): Promise<ChildProcess> {
  await clearRemains(cluster);
  rotate(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const start = statSync(logFile).size;
  const child = spawn(
    cluster.binaries.postgres,
    ['-D', nameOf(cluster.dir, cluster.account), ...settings(cluster, port)],
    {
      ...runAs(cluster.account),
      cwd: cluster.dir,
      env: programEnvironment,
      // Its own process group: Ctrl-C in the terminal reaches the application, which then stops it in order.
      detached: true,
      stdio: ['ignore', log, log],
      windowsHide: true,
    },
  );
  closeSync(log);
  child.unref();
  let failed: Error | null = null;
  child.once('error', (error) => (failed = error));
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (failed !== null || child.exitCode !== null || child.signalCode !== null) break;
    const running = runningPostmaster(cluster);
    if (running?.pid === child.pid && running?.ready) return child;
    await sleep(10);
  }
  const ended = child.exitCode ?? child.signalCode;
  if (ended === null) child.kill('SIGQUIT');
  const said = readFileSync(logFile, 'utf8').slice(start).trim().split('\n').slice(-8).join('\n');
  const failure = { folder: cluster.dir, log: said };
  throw new EmbeddedPostgresError(
    ended === null ? t('notStartedInTime', failure) : t('notStarted', { ...failure, ended }),
    { cause: failed ?? undefined },
  );
}

/** Stops the server in order: open transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  for (const [mode, seconds] of cluster.forTests
    ? ([['immediate', 10]] as const)
    : ([
        ['fast', 60],
        ['immediate', 10],
      ] as const)) {
    if (runningPostmaster(cluster) === null) return;
    const name = nameOf(cluster.dir, cluster.account);
    const args = ['stop', '-D', name, '-m', mode, '-w', '-t', String(seconds)];
    // What it did not stop is stopped in another way, or found below.
    await runOnCluster(cluster, cluster.binaries.pgCtl, args).catch(() => undefined);
  }
  const left = runningPostmaster(cluster);
  if (left) throw new EmbeddedPostgresError(t('notStopped', { pid: left.pid }));
}

function settings(cluster: Cluster, port: number): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: cluster.forTests ? 300 : 100,
    jit: 'off',
    logging_collector: 'off',
    log_line_prefix: '%m [%p] ',
    // Statements and the details of errors contain personal data.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(cluster.forTests && {
      fsync: 'off',
      full_page_writes: 'off',
      wal_level: 'minimal',
      max_wal_senders: 0,
    }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * After a crash of the postmaster its children may still be finishing. They share its memory, so a new one
 * must wait; those that do not notice are ended. Then a lock file that names somebody else's process is removed:
 * PostgreSQL would take that process for itself.
 */
async function clearRemains(cluster: Cluster): Promise<void> {
  const started = Date.now();
  for (;;) {
    const orphans = processesIn(cluster.dir);
    if (orphans.length === 0) break;
    const waited = Date.now() - started;
    if (waited > 20_000) {
      throw new EmbeddedPostgresError(
        t('processesLeft', { folder: cluster.dir, processes: orphans.join(', ') }),
      );
    }
    if (waited > 3_000) signal(orphans, waited > 8_000 ? 'SIGKILL' : 'SIGQUIT');
    await sleep(waited > 3_000 ? 500 : 20);
  }
  rmSync(join(cluster.dir, 'postmaster.pid'), { force: true });
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It has just ended.
    }
  }
}

/** The PostgreSQL processes of this folder. Known on Linux only; elsewhere PostgreSQL's own check must do. */
function processesIn(dir: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isPostgresOf(pid, dir));
}

function isPostgresOf(pid: number, dir: string): boolean {
  if (process.platform === 'linux') {
    try {
      const cwd = statSync(`/proc/${pid}/cwd`);
      const home = statSync(dir);
      return (
        cwd.dev === home.dev &&
        cwd.ino === home.ino &&
        readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
      );
    } catch {
      // Gone, a zombie, or another user's process: none of these is ours.
      return false;
    }
  }
  const options = { encoding: 'utf8', windowsHide: true } as const;
  const found =
    process.platform === 'win32'
      ? spawnSync('tasklist', ['/fi', `PID eq ${pid}`, '/nh'], options)
      : spawnSync('ps', ['-p', String(pid), '-o', 'command='], options);
  return /postgres/.test(found.stdout ?? '');
}

function rotate(logFile: string): void {
  try {
    if (statSync(logFile).size > 10_000_000) renameSync(logFile, `${logFile}.1`);
  } catch {
    // There is none yet.
  }
}
