import { Jobs } from '../../src/platform/index.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { until } from '../support/until.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(async () => {
  await server.close();
});

const count = async (table: string) =>
  (await server.database.query<object>(`SELECT 1 AS one FROM ${table}`)).length;

describe('the daily maintenance', () => {
  it('deletes expired sessions and failures, and no others', async () => {
    await server.createClinician();
    await server.anonymous.fetch('/session', { body: { email: 'x@test.example', password: 'no' } });
    server.clock.advance(15 * 24 * 60 * 60_000);
    await server.createClinician();
    await server.anonymous.fetch('/session', { body: { email: 'y@test.example', password: 'no' } });
    expect(await count('sign_in_session')).toBe(2);
    const failures = await count('sign_in_throttle');
    await server.app.get(Jobs).enqueue(server.database.dataSource.manager, 'accounts.purge', {});
    await until(async () => (await count('graphile_worker._private_jobs')) === 0);
    expect(await count('sign_in_session')).toBe(1);
    expect(await count('sign_in_throttle')).toBeLessThan(failures);
    expect(await count('sign_in_throttle')).toBeGreaterThan(0);
  });
});
