import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBinaries } from '../embedded/binaries.js';
import { ensureCluster, setPasswords, type Cluster } from '../embedded/cluster.js';
import { EmbeddedPostgresError } from '../embedded/embedded-postgres-error.js';
import { t } from '../embedded/messages.js';
import { runningPostmaster } from '../embedded/postmaster.js';
import { readOrMakeSecrets } from '../embedded/secrets.js';
import { serviceAccount } from '../embedded/service-account.js';
import { Supervisor } from '../embedded/supervisor.js';

export { EmbeddedPostgresError } from '../embedded/embedded-postgres-error.js';

export interface EmbeddedPostgresOptions {
  /** Lectern's data folder; the database is its subfolder `postgres`. Made when missing. */
  readonly dataDir: string;
  /** Receives one line on what happens (first start, restart); never contains a secret. */
  readonly log?: (line: string) => void;
  /** Called when the server died and could not be started again; there is no database from then on. */
  readonly onLost?: (error: Error) => void;
  /** When another Lectern process runs the server: use it and leave it running, instead of refusing. */
  readonly join?: boolean;
  /** No protection against a crash of the machine, for speed. */
  readonly forTests?: boolean;
}

/** A running PostgreSQL 18. */
export interface EmbeddedPostgres {
  /** Connection address of database `lectern` as role `lectern`, which owns it and is not a superuser. */
  readonly url: string;
  /** Connection address of database `postgres` as the superuser, for backups and tests. */
  readonly adminUrl: string;
  readonly port: number;
  /** Stops the server in order. Close the connections to it first. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL of a data folder, or finds the one that a killed Lectern left running. From then on
 * a server that dies is started again, until stop().
 * @throws EmbeddedPostgresError that says what to do: another Lectern uses the folder, the platform has no programs,
 *   the data are another version's or another user's
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const log = options.log ?? (() => undefined);
  await mkdir(dataDir, { recursive: true });
  const dir = join(dataDir, 'postgres');
  const account = serviceAccount(dir);
  const cluster: Cluster = {
    dir,
    account,
    binaries: await findBinaries(account, dataDir),
    forTests: options.forTests ?? false,
  };
  const { secrets, made: newSecrets } = await readOrMakeSecrets(dataDir);
  const newCluster = await ensureCluster(cluster, secrets, dataDir, log);
  if (newSecrets && !newCluster) {
    if (runningPostmaster(cluster)) {
      throw new EmbeddedPostgresError(
        t('secretsMissing', { file: join(dataDir, 'database.json') }),
      );
    }
    log('The file with the passwords was missing; new ones were set');
    await setPasswords(cluster, secrets);
  }
  await chmod(join(dataDir, 'database.json'), 0o600);
  const supervisor = new Supervisor(cluster, dataDir, secrets, {
    log,
    onLost: options.onLost ?? ((error) => log(error.message)),
    join: options.join ?? false,
  });
  await supervisor.start();
  return supervisor;
}
