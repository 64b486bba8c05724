import { mkdtemp, chmod, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase, startEmbeddedPostgres } from '../../src/platform/index.js';
import stopTestCluster from './global-teardown.js';
import { running } from './running-cluster.js';

const prefix = 'lectern-test-';

/**
 * Once before all tests: one PostgreSQL for the whole run, with a migrated database that the tests clone.
 * The tests run in other threads and find it by these variables of the environment.
 */
export default async function startTestCluster(): Promise<void> {
  await removeAbandoned();
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  // PostgreSQL does not run as root, so another user has to get in.
  await chmod(folder, 0o755);
  const cluster = await startEmbeddedPostgres({ dataDir: folder, forTests: true });
  running.set({ cluster, folder });
  try {
    await migrateDatabase(cluster.url);
  } catch (error) {
    // A failed setup has no teardown.
    await stopTestCluster();
    throw error;
  }
  process.env.LECTERN_TEST_ADMIN_URL = cluster.adminUrl;
  process.env.LECTERN_TEST_TEMPLATE_URL = cluster.url;
}

/** What a killed run left behind: its server and its data. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const maker = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) {
      const folder = join(tmpdir(), name);
      await endServer(folder);
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

async function endServer(folder: string): Promise<void> {
  const lock = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, dataDir] = lock.split('\n');
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (dataDir && command.includes(dataDir)) process.kill(Number(pid), 'SIGQUIT');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
