import { spawn } from 'node:child_process';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { Secrets } from './secrets.js';
import { canReach, runAs, type ServiceAccount } from './service-account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { t } from './messages.js';

/** The data of one embedded PostgreSQL and how its programs are run. */
export interface Cluster {
  /** The data folder of PostgreSQL. */
  readonly dir: string;
  readonly binaries: Binaries;
  readonly account: ServiceAccount | null;
  /** Nothing in it survives the machine's crash, and it starts faster. */
  readonly forTests: boolean;
}

const version = '18';

/**
 * How the data folder is named to PostgreSQL's programs, which are always started inside it. A folder
 * below one that the account may not enter (/root, say) has no name it could use, except the magic one of
 * its own working directory.
 */
export function nameOf(dir: string, account: ServiceAccount | null): string {
  if (canReach(dir, account)) return dir;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new EmbeddedPostgresError(t('cannotEnter', { user: account?.name ?? '', folder: dir }));
}

/** Makes the data folder unless it is there and whole. @returns whether it was made now */
export async function ensureCluster(
  cluster: Cluster,
  secrets: Secrets,
  dataDir: string,
  log: (line: string) => void,
): Promise<boolean> {
  await removeUnfinished(dataDir);
  const found = await versionOf(cluster.dir);
  if (found === version) return false;
  if (found !== null) {
    throw new EmbeddedPostgresError(t('otherVersion', { folder: cluster.dir, found, version }));
  }
  await setAside(cluster.dir, log);
  log('Preparing the database (first start)');
  await initialise(cluster, secrets, dataDir);
  return true;
}

async function versionOf(dir: string): Promise<string | null> {
  try {
    return (await readFile(join(dir, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    if (isCode(error, 'EACCES')) {
      throw new EmbeddedPostgresError(t('otherUser', { folder: dir }), { cause: error });
    }
    throw error;
  }
}

/** A folder without PG_VERSION is the rest of something interrupted; it is kept, but out of the way. */
async function setAside(dir: string, log: (line: string) => void): Promise<void> {
  try {
    await rmdir(dir);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    const aside = `${dir}.incomplete-${Date.now()}`;
    await rename(dir, aside);
    log(`${dir} did not contain a complete database; it was moved to ${aside}`);
  }
}

const draftName = /^\.initdb-(\d+)-/;

async function removeUnfinished(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const maker = draftName.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) {
      // An initdb may outlive its maker for a moment; what cannot be removed now is removed another time.
      await rm(join(dataDir, name), {
        recursive: true,
        force: true,
        maxRetries: 10,
        retryDelay: 100,
      }).catch(() => undefined);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/** Everything is made next to its final place and moved there whole, so an interruption leaves nothing half made. */
async function initialise(cluster: Cluster, secrets: Secrets, dataDir: string): Promise<void> {
  const { account } = cluster;
  const draft = await mkdtemp(join(dataDir, `.initdb-${process.pid}-`));
  const dir = join(draft, 'postgres');
  try {
    await mkdir(dir, { mode: 0o700 });
    if (account) {
      await chmod(draft, 0o711);
      await chown(dir, account.uid, account.gid);
    }
    const made: Cluster = { ...cluster, dir };
    await runOnCluster(made, made.binaries.initdb, [
      `--pgdata=${nameOf(dir, account)}`,
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      // Nobody can connect yet: pg_hba.conf is written below, before the first start.
      '--auth=reject',
      '--no-instructions',
      '--set=timezone=UTC',
      '--set=log_timezone=UTC',
      ...(cluster.forTests ? ['--no-sync'] : []),
    ]);
    await writeFile(
      join(dir, 'pg_hba.conf'),
      '# Only this machine, only with a password.\nhost all all 127.0.0.1/32 scram-sha-256\n',
    );
    await setPasswords(made, secrets);
    await rename(dir, cluster.dir);
  } catch (error) {
    // Another process that was quicker made the same with the same passwords.
    if ((await versionOf(cluster.dir)) !== version) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Gives both roles the passwords of the secrets, and makes the application's role and database where they
 * are missing. The server must not be running: this is PostgreSQL's single-user mode.
 */
export async function setPasswords(cluster: Cluster, secrets: Secrets): Promise<void> {
  const statements = [
    `ALTER ROLE postgres PASSWORD '${secrets.superuserPassword}'`,
    // The role is no superuser, so that row-level security binds it.
    `DO $$ BEGIN CREATE ROLE lectern LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
    `ALTER ROLE lectern PASSWORD '${secrets.password}'`,
  ];
  await runOnCluster(
    cluster,
    cluster.binaries.postgres,
    [
      '--single',
      '-D',
      nameOf(cluster.dir, cluster.account),
      '-c',
      'log_min_error_statement=panic',
      'postgres',
    ],
    // One statement a line. The database comes last: it fails, harmlessly, where it exists.
    `${statements.join('\n')}\nCREATE DATABASE lectern OWNER lectern\n`,
  );
}

/**
 * Runs a program on the cluster to its end. It has its own process group: Ctrl-C in the terminal reaches the
 * application, which then ends in order.
 * @throws EmbeddedPostgresError with what the program said when it failed
 */
export async function runOnCluster(
  cluster: Cluster,
  program: string,
  args: readonly string[],
  input = '',
): Promise<void> {
  const child = spawn(program, args, {
    ...runAs(cluster.account),
    cwd: cluster.dir,
    env: programEnvironment,
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
    windowsHide: true,
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  // A program that ended early does not read its input; its exit code says so.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    throw new EmbeddedPostgresError(
      t('notPrepared', { folder: cluster.dir, code: String(code), errors: errors.trim() }),
    );
  }
}

/** PostgreSQL's programs get nothing of our environment: its PG* variables are not for them, nor its secrets. */
export const programEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
