import type { Json } from '../support/http-client.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { claimOneCycle, creditOption } from '../support/main-job.js';
import { RulesFolder, claimExample, exampleRules } from '../support/rules-folder.js';
import { startTestServer, type TestAdministrator, type TestServer } from '../support/server.js';

const id = 'test.example.cycles';

let folder: RulesFolder;
let server: TestServer;
let olga: TestAdministrator;

beforeEach(async () => {
  folder = new RulesFolder();
  folder.write('example-1.yaml', exampleRules());
  server = await startTestServer({ env: { LECTERN_RULES_DIR: folder.path } });
  await server.app.get(DemonstrationLibrary).ensure();
  olga = await server.createAdministrator({ provider: { name: 'A hospital' } });
});

afterEach(async () => {
  await server.close();
  folder[Symbol.dispose]();
});

const readAgain = () => olga.fetch('/setup/rule-sets/readings', { method: 'POST' });
const example = async (): Promise<Json> =>
  (await olga.fetch('/setup/rule-sets')).body.items.find((one: Json) => one.id === id);

const claim = async () => claimExample(server, await server.createClinician(), olga.providerId);

describe('the rule sets of a server', () => {
  it('are shown with every version: dates, texts, sources and what each judged', async () => {
    await claim();
    expect(await example()).toMatchObject({
      name: 'Example cycles',
      body: 'An example body',
      versions: [
        {
          version: '1',
          validFrom: '2020-01-01',
          validTo: null,
          standing: 'in-force',
          switchedOff: null,
          confirmed: true,
          claims: 1,
          sources: [{ key: 'here', title: 'Invented for a test', date: '2026', trust: 'local' }],
          rules: [
            { id: 'documented', operator: 'required-fields', source: 'here', confirmed: true },
            { id: 'credit', sentence: expect.stringContaining('0.50') },
          ],
        },
      ],
    });
  });

  it('all describe each of their rules in a sentence', async () => {
    const { body } = await olga.fetch('/setup/rule-sets');
    expect(body.items.length).toBeGreaterThan(2);
    for (const { versions } of body.items) {
      for (const rule of versions.flatMap((version: Json) => version.rules)) {
        expect(rule.sentence).toMatch(/^\S.*\.$/);
      }
    }
  });

  it(`count only the claims of the administrator's own provider`, async () => {
    await claim();
    const paul = await server.createAdministrator();
    const { body } = await paul.fetch('/setup/rule-sets');
    const counts = body.items.flatMap((one: Json) => one.versions.map((each: Json) => each.claims));
    expect(new Set(counts)).toEqual(new Set([0]));
  });

  it('are hidden from a clinician, who cannot have them read again', async () => {
    const ada = await server.createClinician();
    expect((await ada.fetch('/setup/rule-sets')).status).toBe(403);
    const reading = await ada.fetch('/setup/rule-sets/readings', { method: 'POST' });
    expect(reading.status).toBe(403);
  });
});

describe('reading the rule files again', () => {
  it('accepts a new version while the server runs, and the next claim is judged by it', async () => {
    folder.write('example-1.yaml', exampleRules({ validTo: '2026-01-31' }));
    folder.write(
      'example-2.yaml',
      exampleRules({ version: '2', validFrom: '2026-02-01', amount: '0.75' }),
    );
    const { status, body } = await readAgain();
    expect(status).toBe(200);
    expect(body).toEqual({
      taken: true,
      problems: [],
      added: [{ id, version: '2' }],
      changed: [{ id, version: '1' }],
      removed: [],
    });
    expect((await example()).versions).toMatchObject([
      { version: '2', standing: 'in-force' },
      { version: '1', standing: 'ended', validTo: '2026-01-31' },
    ]);
    expect((await claim()).body).toMatchObject({ amount: '0.75', ruleSet: { id, version: '2' } });
    const [entry] = await server.database.query<{ after: object; actor_id: string }>(
      `SELECT after, actor_id FROM ledger_entry WHERE action = 'rules.read'`,
    );
    expect(entry).toEqual({
      actor_id: olga.accountId,
      after: { added: body.added, changed: body.changed, removed: [] },
    });
  });

  it('changes nothing and writes nothing when the files are the same', async () => {
    expect((await readAgain()).body).toMatchObject({ taken: true, added: [], changed: [] });
    const entries = await server.database.query(
      `SELECT 1 FROM ledger_entry WHERE action = 'rules.read'`,
    );
    expect(entries).toEqual([]);
  });

  it.each([
    ['a wrong number', exampleRules({ amount: 'half' }), { line: 31, path: '/rules/1/amount' }],
    ['nothing to award', exampleRules({ amount: '0.00' }), { path: '/rules/1/amount' }],
    [
      'an unknown operator',
      exampleRules().replace('flat-per-cycle', 'flat-per-moon'),
      { message: expect.stringContaining('flat-per-moon') },
    ],
    [
      'a source that is not there',
      exampleRules({ amount: '0.50' }).replace(
        /source: here\n {4}confirmed: true\n$/,
        'source: nowhere\n    confirmed: true\n',
      ),
      { path: '/rules/1/source' },
    ],
    ['overlapping validity', exampleRules({ version: '2' }), { path: '/validFrom' }],
    ['broken YAML', 'id: [', { message: expect.stringContaining('YAML') }],
    [
      'a heap of aliases',
      [
        'a: &a [1,1,1,1,1,1,1,1,1]',
        'b: &b [*a,*a,*a,*a,*a,*a]',
        'c: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]',
      ].join('\n'),
      {},
    ],
  ])(
    'refuses %s with file, line and remedy, and keeps everything that it has',
    async (_, text, found) => {
      const before = (await olga.fetch('/setup/rule-sets')).body;
      folder.write('broken.yaml', text);
      folder.write('good.yaml', exampleRules().replace(id, 'test.example.good'));
      const { status, body } = await readAgain();
      expect(status).toBe(200);
      expect(body).toMatchObject({ taken: false, added: [], changed: [], removed: [] });
      expect(body.problems[0]).toMatchObject({
        file: expect.any(String),
        line: expect.any(Number),
        remedy: expect.stringMatching(/\w/),
        ...found,
      });
      expect(JSON.stringify(body)).not.toContain(folder.path);
      expect((await olga.fetch('/setup/rule-sets')).body).toEqual(before);
      expect((await claim()).status).toBe(201);
    },
  );

  it('refuses a changed version that has judged a claim, and names the file', async () => {
    expect((await claim()).status).toBe(201);
    folder.write('example-1.yaml', exampleRules({ amount: '5.00' }));
    const { body } = await readAgain();
    expect(body).toMatchObject({
      taken: false,
      problems: [{ file: 'example-1.yaml', line: 2, path: '/version' }],
    });
    expect((await example()).versions[0].rules[1].sentence).toContain('0.50');
  });

  it('survives a folder that is gone', async () => {
    folder[Symbol.dispose]();
    const { body } = await readAgain();
    expect(body).toMatchObject({ taken: false, problems: [{ line: 1 }] });
    expect((await claim()).status).toBe(201);
  });

  it('keeps the claims of a version whose file was removed', async () => {
    const ada = await server.createClinician();
    await claimOneCycle(ada, server.clock);
    expect(await creditOption(ada)).toBeDefined();
    folder.remove('example-1.yaml');
    expect((await readAgain()).body).toMatchObject({ taken: true, removed: [{ id }] });
    expect(await example()).toBeUndefined();
    expect((await ada.fetch('/claims')).body.items).toHaveLength(1);
  });
});
