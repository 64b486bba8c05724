import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startTestServer, type TestServer } from '../support/server.js';
import { until } from '../support/until.js';

/**
 * The queue looks for the jobs of servers that were killed at a random moment of its first minute, and then every
 * eight to ten minutes. Nothing else is let pass.
 */
const abandonedJobs = /_private_jobs as jobs\s+set\s+locked_at = null/i;

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(async () => {
  await server.close();
});

it('an idle server sends no statement to the database', async () => {
  await server.anonymous.fetch('/readyz');
  const admin = new pg.Client({ connectionString: server.databaseUrls.admin });
  await admin.connect();
  try {
    /** The last statement of each connection, with when it began. */
    const lastStatements = async (): Promise<string[]> => {
      const { rows } = await admin.query<{ pid: number; query_start: Date; query: string }>(
        `SELECT pid, query_start, query FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND query_start IS NOT NULL`,
      );
      return rows
        .filter(({ query }) => !abandonedJobs.test(query))
        .map(({ pid, query_start, query }) => `${pid} ${query_start.toISOString()} ${query}`);
    };
    const seen = new Set<string>();
    const sent = async (): Promise<string[]> => {
      const fresh = (await lastStatements()).filter((statement) => !seen.has(statement));
      for (const statement of fresh) seen.add(statement);
      return fresh;
    };
    // The job queue settles in after the start, on a busy machine later than on an idle one.
    let quietSince = Date.now();
    await until(async () => {
      if ((await sent()).length > 0) quietSince = Date.now();
      return Date.now() - quietSince > 1500;
    });
    expect(seen.size).toBeGreaterThan(0);
    for (const end = Date.now() + 4000; Date.now() < end; await sleep(50)) {
      expect(await sent()).toEqual([]);
    }

    // The measure sees a statement when there is one.
    await server.anonymous.fetch('/readyz');
    expect(await sent()).not.toEqual([]);
  } finally {
    await admin.end();
  }
});
