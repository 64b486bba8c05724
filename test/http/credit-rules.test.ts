import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Answer } from '../support/http-client.js';
import { creditOption, documentOneCycle } from '../support/main-job.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('a rule set version that judged a claim', () => {
  let server: TestServer;

  beforeEach(async () => {
    server = await startTestServer();
    await server.app.get(DemonstrationLibrary).ensure();
    await server.createProvider({ name: 'A hospital', accreditedBy: 'ACCME' });
  });
  afterEach(() => server.close());

  const claim = async (): Promise<Answer> => {
    const ada = await server.createClinician();
    const cycle = await documentOneCycle(ada, server.clock, { minutes: 1 });
    const { id } = await creditOption(ada);
    return ada.fetch('/claims', {
      body: { creditOptionId: id, cycleIds: [cycle.id], attested: true },
      idempotencyKey: 'claim-by-the-rules',
    });
  };
  const options = (): CreditOptions => server.app.get(CreditOptions);

  it('is stored once, and the server starts with it again', async () => {
    expect([(await claim()).status, (await claim()).status]).toEqual([201, 201]);
    expect(await server.database.query('SELECT version FROM rule_set_version')).toEqual([
      { version: '2017-09-29.2' },
    ]);
    await expect(options().ensure()).resolves.toBeUndefined();
  });

  it('may not say something else later: neither the start nor a claim accepts the changed file', async () => {
    await server.database.query(
      `INSERT INTO rule_set_version (rule_set_id, version, content, content_hash, first_used_at)
       VALUES ('us.ama.c1.ipoc', '2017-09-29.2', '{}', '\\x00', $1)`,
      [server.clock.now()],
    );
    await expect(options().ensure()).rejects.toThrow(
      /us\.ama\.c1\.ipoc\.yaml was changed after version 2017-09-29\.2 .* new version/,
    );
    expect(await claim()).toMatchObject({
      status: 503,
      body: { code: 'rules-changed', detail: expect.stringContaining('restore the file') },
    });
    expect(await server.database.systemQuery('SELECT id FROM claim')).toEqual([]);
  });

  it('cannot be changed in the database', async () => {
    await claim();
    await expect(
      server.database.query(`UPDATE rule_set_version SET content = '{}'`),
    ).rejects.toThrow(/append-only/);
  });
});
