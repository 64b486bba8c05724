import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  KeeperProcess,
  endServer,
  postmasterPid,
  untilNobodyIsIn,
} from '../support/keeper-process.js';
import {
  copyData,
  copyInstallation,
  librariesOf,
  newDataFolder,
  remove,
  users,
} from '../support/postgres-installation.js';
import { until } from '../support/until.js';

let installation: string;

beforeAll(async () => {
  installation = await copyInstallation();
});

afterAll(async () => {
  await remove(installation);
});

describe.each(users)('the embedded PostgreSQL of $name', (user) => {
  let prepared: string;
  let dataDir: string;
  let keepers: KeeperProcess[];

  /** @returns a process on a data folder that is still empty */
  const prepare = (options: { join?: boolean } = {}): KeeperProcess => {
    const keeper = new KeeperProcess(installation, dataDir, user, { ...options, quick: true });
    keepers.push(keeper);
    return keeper;
  };
  /** @returns a process on a data folder that was prepared and used before, unless the test used it already */
  const keep = (options: { join?: boolean } = {}): KeeperProcess => {
    if (!existsSync(join(dataDir, 'postgres'))) copyData(prepared, dataDir);
    return prepare(options);
  };

  beforeAll(async () => {
    prepared = await newDataFolder(user);
    const first = new KeeperProcess(installation, prepared, user);
    await first.ready();
    await first.stop();
  });

  afterAll(() => remove(prepared));

  beforeEach(async () => {
    dataDir = await newDataFolder(user);
    keepers = [];
  });

  afterEach(async () => {
    for (const keeper of keepers.toReversed()) await keeper.kill();
    await endServer(dataDir);
    await remove(dataDir);
  });

  it('gives the application a role that row-level security binds', async () => {
    const keeper = prepare();
    const roles = await keeper.query(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
              current_database() AS database, pg_get_userbyid(datdba) AS owner
       FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
    );
    expect(roles).toEqual([
      {
        rolname: 'lectern',
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        database: 'lectern',
        owner: 'lectern',
      },
    ]);
    expect(await keeper.query('SELECT 1 AS one FROM pg_roles WHERE rolsuper', 'adminUrl')).toEqual([
      { one: 1 },
    ]);
  });

  it('keeps its passwords where only this user can read them, and refuses anyone without', async () => {
    const keeper = prepare();
    const { url } = await keeper.ready();
    const file = join(dataDir, 'database.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { password } = new URL(url);
    expect(readFileSync(file, 'utf8')).toContain(password);
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain(password);
    const addresses = await keeper.query('SHOW listen_addresses');
    expect(addresses).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const wrong = new URL(url);
    wrong.password = 'not the password';
    for (const connectionString of [wrong.href, url.replace('lectern:', 'postgres:')]) {
      await expect(new pg.Client({ connectionString }).connect()).rejects.toMatchObject({
        code: '28P01',
      });
    }
  });

  it('is found running after the application was killed', async () => {
    const killed = keep();
    await killed.query('CREATE TABLE kept AS SELECT 42 AS answer');
    const { url } = await killed.ready();
    const pid = postmasterPid(dataDir);
    await killed.kill();

    const next = keep();
    expect((await next.ready()).url).toBe(url);
    expect(postmasterPid(dataDir)).toBe(pid);
    expect(next.said).toContain('still running');
    expect(await next.query('SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(await next.stop()).toBe(0);
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it.each(['started', 'found'])(
    'is started again when it is killed after being %s',
    async (how) => {
      if (how === 'found') {
        const earlier = keep();
        await earlier.ready();
        await earlier.kill();
      }
      const keeper = keep();
      await keeper.query('CREATE TABLE kept AS SELECT 42 AS answer');
      const pid = postmasterPid(dataDir);
      process.kill(pid, 'SIGKILL');
      await keeper.message(({ log }) => log === 'The database is back');
      expect(postmasterPid(dataDir)).not.toBe(pid);
      expect(await keeper.query('SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    },
  );

  it('waits for the orphans of a killed server before it starts another', async () => {
    const keeper = keep();
    const { url } = await keeper.ready();
    const busy = new pg.Client({ connectionString: url });
    busy.on('error', () => undefined);
    await busy.connect();
    // Reckons without waiting for anything, so it does not notice that its postmaster is gone.
    const lost = busy.query(`SELECT count(*) FROM generate_series(1, 1e12::bigint)`).catch(String);
    await until(async () => {
      const busyOnes = `SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%1e12%' AND pid <> pg_backend_pid()`;
      return (await keeper.query(busyOnes)).length === 1;
    });
    process.kill(postmasterPid(dataDir), 'SIGKILL');
    await keeper.message(({ log }) => log === 'The database is back');
    expect(await lost).toMatch(/terminat/i);
    await busy.end().catch(() => undefined);
  });

  it('starts after both the application and the server were killed', async () => {
    const killed = keep();
    await killed.query('CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(postmasterPid(dataDir), 'SIGKILL');
    await killed.kill();
    expect(await keep().query('SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('does not mistake another process with the old number for its server', async () => {
    const killed = keep();
    await killed.ready();
    const lock = join(dataDir, 'postgres', 'postmaster.pid');
    const lines = readFileSync(lock, 'utf8').split('\n');
    process.kill(Number(lines[0]), 'SIGKILL');
    await killed.kill();
    // A process of the same user that is alive: what PostgreSQL itself would believe to be its server.
    const stranger = keep({ join: true });
    await writeFile(lock, [String(stranger.pid), ...lines.slice(1)].join('\n'));
    await stranger.ready();
    expect(postmasterPid(dataDir)).not.toBe(stranger.pid);
    expect(await stranger.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('moves to another port when its own is in use', async () => {
    const first = keep();
    const { port } = await first.ready();
    await first.stop();
    const squatter = await listen(port);
    try {
      const next = await keep().ready();
      expect(next.port).not.toBe(port);
    } finally {
      squatter.close();
    }
  });

  it('recovers from a preparation that was killed at any moment', async () => {
    const drafts = (): string[] =>
      readdirSync(dataDir).filter((name) => name.startsWith('.initdb-'));
    for (const reached of [
      // What initdb makes first, in its middle and last; then all stands in its place.
      () => drafts().length > 0,
      () => drafts().some((name) => existsSync(join(dataDir, name, 'postgres', 'PG_VERSION'))),
      () => drafts().some((name) => existsSync(join(dataDir, name, 'postgres', 'base', '5'))),
      () => existsSync(join(dataDir, 'postgres')),
    ]) {
      const killed = prepare();
      await until(reached);
      await killed.kill();
    }
    await untilNobodyIsIn(join(dataDir, '.initdb-'));
    expect(await prepare().query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(drafts()).toEqual([]);
  });

  it('moves a folder without a database aside and loses none of it', async () => {
    await mkdir(join(dataDir, 'postgres', 'base'), { recursive: true });
    await writeFile(join(dataDir, 'postgres', 'base', 'precious'), 'kept');
    const keeper = prepare();
    expect(await keeper.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const aside = (await readdir(dataDir)).find((name) => name.startsWith('postgres.incomplete-'));
    expect(readFileSync(join(dataDir, aside ?? '', 'base', 'precious'), 'utf8')).toBe('kept');
    expect(keeper.said).toContain(String(aside));
  });

  it('sets new passwords when their file is missing', async () => {
    const first = keep();
    await first.query('CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    await rm(join(dataDir, 'database.json'));
    expect(await keep().query('SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('refuses a second application on the same data, naming the first and what to do', async () => {
    const first = keep();
    await first.ready();
    const second = keep();
    const { failed } = await second.message((message) => message.failed !== undefined);
    expect(failed).toContain(`process ${first.pid}`);
    expect(failed).toContain(dataDir);
    expect(failed).toContain('LECTERN_DATA_DIR');
    expect(await first.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('refuses one of two applications that start at the same moment', async () => {
    const both = [prepare(), prepare()];
    const outcomes = await Promise.all(
      both.map((keeper) => keeper.message(({ ready, failed }) => Boolean(ready ?? failed))),
    );
    expect(outcomes.filter(({ ready }) => ready)).toHaveLength(1);
    expect(outcomes.find(({ failed }) => failed)?.failed).toContain('already uses the data folder');
  });

  it('lets a command join the running server and leaves it running afterwards', async () => {
    const owner = keep();
    await owner.ready();
    const guest = keep({ join: true });
    expect(await guest.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await guest.stop()).toBe(0);
    expect(await owner.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('sends no statements while nothing happens', async () => {
    const keeper = keep();
    const owner = `SELECT state_change::text FROM pg_stat_activity WHERE application_name = 'lectern process ${keeper.pid}'`;
    const before = await keeper.query(owner, 'adminUrl');
    expect(before).toHaveLength(1);
    await sleep(3000);
    expect(await keeper.query(owner, 'adminUrl')).toEqual(before);
  });

  it('gives up, and says so, when the server keeps dying', async () => {
    const keeper = keep();
    await keeper.ready();
    const backs = (): number =>
      keeper.messages.filter(({ log }) => log === 'The database is back').length;
    const isLost = (): boolean => keeper.messages.some(({ lost }) => lost);
    for (let death = 0; !isLost(); death += 1) {
      process.kill(postmasterPid(dataDir), 'SIGKILL');
      await until(() => backs() > death || isLost());
    }
    expect(backs()).toBeGreaterThanOrEqual(5);
    expect(keeper.said).toMatch(/ended 5 times within a minute/);
  });

  it('runs in its own process group, so that Ctrl-C reaches the application first', async () => {
    await keep().ready();
    const pid = postmasterPid(dataDir);
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    expect(Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])).toBe(pid);
  });
});

describe('an installation that the user may not write into', () => {
  it('is copied into the data folder', async () => {
    const pristine = await copyInstallation();
    await chmod(librariesOf(pristine), 0o555);
    const user = users.at(-1) ?? { name: 'nobody else' };
    const dataDir = await newDataFolder(user);
    const keeper = new KeeperProcess(pristine, dataDir, user, { quick: true });
    expect(await keeper.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await readdir(dataDir)).toContainEqual(expect.stringMatching(/^postgresql-\d/));
    await keeper.stop();
    await chmod(librariesOf(pristine), 0o755);
    await remove(dataDir, pristine);
  });
});

describe('the embedded PostgreSQL below folders that others may not enter', () => {
  it('starts from such an installation, even with its data there', async () => {
    const data = await newDataFolder({ name: 'the tester' });
    const closed = join(data, 'closed');
    await mkdir(closed);
    await cp(installation, join(closed, 'lectern'), { recursive: true, verbatimSymlinks: true });
    await chmod(closed, 0o700);
    const start = (): KeeperProcess =>
      new KeeperProcess(join(closed, 'lectern'), join(closed, 'data'), { name: 'the tester' });
    const keeper = start();
    await keeper.query('CREATE TABLE kept AS SELECT 42 AS answer');
    await keeper.kill();
    const next = start();
    expect(await next.query('SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(next.said).toContain('still running');
    await next.stop();
    await remove(data);
  });
});

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
