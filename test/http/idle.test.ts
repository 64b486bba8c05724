import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startTestServer, type TestServer } from '../support/server.js';

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
    const lastStatements = async (): Promise<string[]> => {
      const { rows } = await admin.query<{ pid: number; query_start: Date }>(
        `SELECT pid, query_start FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND query_start IS NOT NULL
         ORDER BY pid`,
      );
      return rows.map((row) => `${row.pid} ${row.query_start.toISOString()}`);
    };
    // The job queue settles in after the start, on a busy machine later than on an idle one.
    let before = await lastStatements();
    for (let quiet = 0, waited = 0; quiet < 1500 && waited < 15_000; waited += 100) {
      await sleep(100);
      const now = await lastStatements();
      quiet = now.join() === before.join() ? quiet + 100 : 0;
      before = now;
    }
    await sleep(4000);
    expect(await lastStatements()).toEqual(before);
    expect(before.length).toBeGreaterThan(0);

    // The measure sees a statement when there is one.
    await server.anonymous.fetch('/readyz');
    expect(await lastStatements()).not.toEqual(before);
  } finally {
    await admin.end();
  }
});
