import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { t } from './messages.js';

/** The user that PostgreSQL runs as when Lectern itself is root, which PostgreSQL refuses to be. */
export interface ServiceAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Whom to run PostgreSQL as: null is "as we are". As root it is the owner of the data if there are any,
 * else `postgres`, else `nobody`.
 * @param clusterDir the folder of the data, which need not exist
 */
export function serviceAccount(clusterDir: string): ServiceAccount | null {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null;
  const owner = ownerOf(clusterDir);
  if (owner && owner.uid !== 0) return owner;
  return account('postgres') ?? account('nobody') ?? { name: 'nobody', uid: 65_534, gid: 65_534 };
}

/** The part of the options of spawn() that says whom to run as. */
export function runAs(user: ServiceAccount | null): { uid?: number; gid?: number } {
  return user === null ? {} : { uid: user.uid, gid: user.gid };
}

/** Whether the account can read a file or enter a folder: the system answers, rather than mode bits. */
export function canReach(path: string, user: ServiceAccount | null): boolean {
  if (user === null) return true;
  const test = spawnSync(
    '/bin/sh',
    ['-c', 'if [ -d "$1" ]; then cd -- "$1"; else [ -r "$1" ]; fi', 'sh', path],
    { ...runAs(user), cwd: '/', stdio: 'ignore' },
  );
  if (test.error) {
    throw new EmbeddedPostgresError(
      t('cannotChangeUser', { user: user.name, reason: test.error.message }),
      { cause: test.error },
    );
  }
  return test.status === 0;
}

function ownerOf(path: string): ServiceAccount | null {
  try {
    const { uid, gid } = statSync(path);
    return { name: `user ${uid}`, uid, gid };
  } catch {
    return null;
  }
}

function account(name: string): ServiceAccount | null {
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  return uid === null || gid === null ? null : { name, uid, gid };
}

function idOf(which: '-u' | '-g', name: string): number | null {
  const run = spawnSync('id', [which, name], { encoding: 'utf8' });
  const id = run.status === 0 ? Number(run.stdout) : Number.NaN;
  return Number.isInteger(id) ? id : null;
}
