import { join } from 'node:path';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { lectern } from '../support/lectern-command.js';
import type { Json } from '../support/http-client.js';
import { RulesFolder, claimExample, exampleRules } from '../support/rules-folder.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';

let folder: RulesFolder;
let server: TestServer;
let olga: TestAdministrator;
let paul: TestAdministrator;
let ada: TestClinician;
let ben: TestClinician;
const claims: Json[] = [];

beforeAll(async () => {
  folder = new RulesFolder();
  folder.write('example-1.yaml', exampleRules());
  server = await startTestServer({ env: { LECTERN_RULES_DIR: folder.path } });
  await server.app.get(DemonstrationLibrary).ensure();
  olga = await server.createAdministrator({ provider: { name: 'A hospital' } });
  paul = await server.createAdministrator({ provider: { name: 'A society' } });
  ada = await server.createClinician({ name: 'Ada Example' });
  ben = await server.createClinician({ name: 'Ben Example' });
  for (const learner of [ada, ben, ada]) {
    claims.push((await claimExample(server, learner, olga.providerId)).body);
  }
  claims.push((await claimExample(server, ben, paul.providerId)).body);
});

afterAll(async () => {
  await server.close();
  folder[Symbol.dispose]();
});

const backtest = (candidate: string, who: TestAdministrator = olga) =>
  who.fetch('/setup/backtests', { body: { candidate } });

/** Every table with how many rows it has and, for the ledger, what they say. */
async function everything(): Promise<unknown> {
  const tables = await server.database.systemQuery<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const counts = [];
  for (const { name } of tables) {
    const [count] = await server.database.systemQuery(`SELECT count(*) FROM "${name}"`);
    counts.push({ name, ...count });
  }
  return { counts, ledger: await server.database.query('SELECT * FROM ledger_entry ORDER BY id') };
}

describe('a back-test', () => {
  it('says what a candidate would change, claim by claim, and the totals add up', async () => {
    const { status, body } = await backtest(exampleRules({ version: '2', amount: '0.75' }));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      candidate: { id: 'test.example.cycles', version: '2' },
      compared: 3,
      revoked: 0,
      notReplayed: 0,
      outcomes: { same: 0, more: 3, less: 0, other: 0, refused: 0 },
      totals: [{ unit: 'Example credit', before: '1.50', after: '2.25', change: '0.75' }],
      changed: 3,
    });
    expect(body.items).toHaveLength(3);
    for (const item of body.items) {
      expect(item).toMatchObject({
        version: '1',
        outcome: 'more',
        before: [{ unit: 'Example credit', amount: '0.50' }],
        after: [{ unit: 'Example credit', amount: '0.75' }],
        change: [{ unit: 'Example credit', amount: '0.25' }],
        findings: [],
      });
    }
  });

  it('finds that the same rules change nothing', async () => {
    const { body } = await backtest(exampleRules());
    expect(body).toMatchObject({ compared: 3, changed: 0, items: [], outcomes: { same: 3 } });
  });

  it('names the finding that refuses a claim, and what it requires', async () => {
    const more = `  - id: who
    title: Who receives the credit
    operator: eligibility
    professions: [nurse]
    degrees: []
    fallback: null
    source: here
    confirmed: true
`;
    const { body } = await backtest(exampleRules({ version: '2', more }));
    expect(body).toMatchObject({
      outcomes: { refused: 3 },
      totals: [{ before: '1.50', after: '0.00', change: '-1.50' }],
    });
    expect(body.items[0]).toMatchObject({
      after: [],
      findings: [{ rule: 'who', before: null, after: 'not-met', required: expect.any(String) }],
    });
  });

  it('shows a flag that a candidate adds, and counts it', async () => {
    const more = `  - id: thin
    title: Length of the answers
    operator: thin-text-flag
    fields: [question]
    minimumCharacters: 500
    source: here
    confirmed: true
`;
    const { body } = await backtest(exampleRules({ version: '2', more }));
    expect(body).toMatchObject({
      flagged: { before: 0, after: 3 },
      changed: 3,
      outcomes: { same: 3 },
    });
  });

  it('writes nothing: every table and the ledger are unchanged', async () => {
    const before = await everything();
    await backtest(exampleRules({ version: '2', amount: '5.00' }));
    expect(await everything()).toEqual(before);
  });

  it('runs where PostgreSQL refuses every write', async () => {
    for (const providerId of [null, olga.providerId]) {
      const writing = server.database.inSnapshot(providerId, (manager) =>
        manager.query(`UPDATE credit_option SET title = 'changed'`),
      );
      await expect(writing).rejects.toThrow(/read-only transaction/);
    }
  });

  it(`never sees a claim made to another provider, or a learner's own log`, async () => {
    const { body } = await backtest(exampleRules({ version: '2', amount: '0.75' }), paul);
    expect(body).toMatchObject({ compared: 1, totals: [{ before: '0.50' }] });
    expect(body.items.map((item: Json) => item.claimId)).toEqual([claims[3].id]);
    const stranger = await server.createAdministrator();
    const nothing = await backtest(exampleRules({ version: '2', amount: '0.75' }), stranger);
    expect(nothing.body).toMatchObject({ compared: 0, totals: [], items: [] });
  });

  it('is not available to a clinician', async () => {
    const { status } = await ada.fetch('/setup/backtests', { body: { candidate: exampleRules() } });
    expect(status).toBe(403);
  });

  it.each([
    ['a wrong number', exampleRules({ amount: 'half' }), 31],
    ['an unknown operator', exampleRules().replace('flat-per-cycle', 'flat-per-moon'), undefined],
    ['no rule set at all', 'hello', undefined],
    ['nothing', ' ', undefined],
    ['broken YAML', 'id: [', undefined],
  ])('refuses %s with line and remedy, and no path of the machine', async (_, text, line) => {
    const { status, body } = await backtest(text);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'candidate' }] });
    expect(body.problems[0]).toMatchObject({
      file: 'the candidate',
      line: line ?? expect.any(Number),
      remedy: expect.stringMatching(/\w/),
    });
    expect(JSON.stringify(body)).not.toMatch(/tmp|lectern-candidate/);
  });

  describe('on the command line', () => {
    const run = async (text: string, ...more: string[]) => {
      folder.write('candidate.yaml', text);
      const file = join(folder.path, 'candidate.yaml');
      const result = await lectern(server, ['rules', 'backtest', file, ...more]);
      folder.remove('candidate.yaml');
      return result;
    };

    it('looks at all claims of the server, as a table or as JSON', async () => {
      const text = exampleRules({ version: '2', amount: '0.75' });
      const { code, out } = await run(text);
      expect(code).toBe(0);
      expect(out).toMatch(/over 4 claims\. Nothing was written/);
      expect(out).toMatch(/Example credit +2\.00 +3\.00 +\+1\.00/);
      const json = await run(text, '--json');
      expect(JSON.parse(json.out)).toMatchObject({ compared: 4, totals: [{ change: '1.00' }] });
    });

    it('names what is wrong with a file, and requires one', async () => {
      const broken = await run(exampleRules({ amount: 'half' }));
      expect(broken).toMatchObject({ code: 1, out: '' });
      expect(broken.err).toMatch(/^ *candidate\.yaml:31 \/rules\/1\/amount /);
      expect((await run('', 'and another')).code).toBe(2);
    });
  });

  it('leaves out claims whose credit was taken back, and says how many', async () => {
    await olga.fetch(`/audit/claims/${ada.learnerId}/${claims[0].id}/decisions`, {
      body: { outcome: 'revoked', reason: 'The reading does not support it.' },
      idempotencyKey: 'revoke-for-the-back-test',
    });
    const { body } = await backtest(exampleRules({ version: '2', amount: '0.75' }));
    expect(body).toMatchObject({ compared: 2, revoked: 1, totals: [{ before: '1.00' }] });
  });
});
