import { spawnSync } from 'node:child_process';
import { constants } from 'node:fs';
import {
  access,
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { canReach, runAs, type ServiceAccount } from './service-account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { t } from './messages.js';

/** Where the PostgreSQL programs are, readable by the account that runs them. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const major = 18;

/**
 * The PostgreSQL 18 programs of the npm package for this platform.
 *
 * The package's shared libraries need symlinks that its install script would make. Install scripts do not
 * run here, so they are made now; where node_modules cannot be written or the account cannot read it, the
 * whole folder is copied out.
 * @throws Error when there is no package for this platform or none of the copies can be run
 */
export async function findBinaries(
  account: ServiceAccount | null,
  dataDir: string,
): Promise<Binaries> {
  const native = await packageFolder();
  const linked = await makeSymlinks(native);
  if (linked && runs(native, account)) return programs(native);
  for (const folder of copyFolders(account, dataDir)) {
    const copied = await copyOut(native, folder, account);
    if (copied && runs(copied, account)) return programs(copied);
  }
  const failure = { folder: native, reason: firstLine(versionOf(native, account)) };
  throw new EmbeddedPostgresError(
    account ? t('notRunnableBy', { ...failure, user: account.name }) : t('notRunnable', failure),
  );
}

async function packageFolder(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    const found: unknown = await import(name);
    if (!hasPath(found)) throw new Error(`${name} does not say where its programs are`);
    entry = found.postgres;
  } catch (error) {
    throw new EmbeddedPostgresError(t('notInstalled', { name }), { cause: error });
  }
  return dirname(dirname(entry));
}

function hasPath(found: unknown): found is { postgres: string } {
  return (
    typeof found === 'object' &&
    found !== null &&
    'postgres' in found &&
    typeof found.postgres === 'string'
  );
}

interface Link {
  readonly source: string;
  readonly target: string;
}

async function symlinksOf(native: string): Promise<Link[]> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as Link[];
  // Paths are given from the package's folder, one above native/.
  return links.map(({ source, target }) => ({
    source: join(dirname(native), source),
    target: join(dirname(native), target),
  }));
}

/** @returns whether every link is there afterwards */
async function makeSymlinks(native: string): Promise<boolean> {
  for (const { source, target } of await symlinksOf(native)) {
    try {
      await access(target);
    } catch {
      try {
        // A broken link of an earlier version is in the way.
        await rm(target, { force: true });
        await symlink(basename(source), target);
      } catch (error) {
        if (!isCode(error, 'EEXIST')) return false;
      }
    }
  }
  return true;
}

function programs(native: string): Binaries {
  const program = (name: string): string =>
    join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function versionOf(native: string, account: ServiceAccount | null): string {
  const run = spawnSync(programs(native).postgres, ['--version'], {
    ...runAs(account),
    cwd: '/',
    encoding: 'utf8',
    windowsHide: true,
  });
  return (
    run.error?.message ??
    (run.status === 0 ? run.stdout : run.stderr || t('exitCode', { code: String(run.status) }))
  );
}

function runs(native: string, account: ServiceAccount | null): boolean {
  // initdb reads share/ too, so a folder with some unreadable files counts as not running.
  const sample = join(native, 'share', 'postgresql', 'postgres.bki');
  return versionOf(native, account).includes(`PostgreSQL) ${major}`) && canReach(sample, account);
}

/** Never the temporary folder first: it is swept while the server runs, and its names can be foreseen. */
function copyFolders(account: ServiceAccount | null, dataDir: string): string[] {
  return account === null ? [dataDir] : [dataDir, '/var/cache/lectern', tmpdir()];
}

async function copyOut(
  native: string,
  folder: string,
  account: ServiceAccount | null,
): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true });
    if (!canReach(folder, account)) return null;
    const { version } = JSON.parse(
      await readFile(join(dirname(native), 'package.json'), 'utf8'),
    ) as { version: string };
    const wanted = join(folder, `postgresql-${version}`);
    if (await isOurs(wanted)) return join(wanted, 'native');
    const copy = await mkdtemp(join(folder, '.postgresql-'));
    await copyTree(native, join(copy, 'native'));
    await copyFile(join(dirname(native), 'package.json'), join(copy, 'package.json'));
    await makeSymlinks(join(copy, 'native'));
    await chmod(copy, 0o755);
    try {
      await rename(copy, wanted);
    } catch (error) {
      // Somebody else's folder is there: the copy is used from where it is.
      if (!(await isOurs(wanted))) return join(copy, 'native');
      await rm(copy, { recursive: true, force: true });
      if (!isCode(error, 'EEXIST') && !isCode(error, 'ENOTEMPTY')) throw error;
    }
    return join(wanted, 'native');
  } catch (error) {
    if (isCode(error, 'EACCES') || isCode(error, 'EROFS') || isCode(error, 'EPERM')) return null;
    throw error;
  }
}

/** A folder that this user made and nobody else may write to. */
async function isOurs(folder: string): Promise<boolean> {
  try {
    const found = await stat(folder);
    const safe =
      process.platform === 'win32' ||
      (found.uid === process.getuid?.() && (found.mode & 0o022) === 0);
    return found.isDirectory() && safe;
  } catch {
    return false;
  }
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isFile()) {
      await copyFile(source, target, constants.COPYFILE_FICLONE);
      // Readable whatever the umask was that installed the package.
      await chmod(target, basename(from) === 'bin' ? 0o755 : 0o644);
    }
  }
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
