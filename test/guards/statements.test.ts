import pg from 'pg';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { checkStatements } from '../support/statements/check-statements.js';
import { Describer } from '../support/statements/described.js';
import { codeOf } from '../support/statements/statements.js';
import { inSourceTree, repository } from './source-tree.js';

let database: ClonedDatabase;
let client: pg.Client;
let describer: Describer;

beforeAll(async () => {
  database = await cloneDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  describer = await Describer.on(client);
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

/** What only the running program knows, and what stands for it here. */
const standIns = {
  // SET takes no parameters: what is put into the statement is an id, or the call fails.
  'src/platform/database/database.ts': { 'checked(learnerId)': '', 'checked(providerId)': '' },
  // The conditions are composed of what somebody typed; the tests of the search run them.
  'src/literature/search/paper-search.ts': {
    sql: 'true',
    asks: 'true',
    score: '0',
    parameters: [] as const,
  },
};

describe('the statements of the code', () => {
  it('are accepted by the database and return what the code expects', async () => {
    const { statements, findings } = await checkStatements(codeOf(repository), describer, standIns);
    expect(findings).toEqual([]);
    expect(statements).toBeGreaterThan(200);
  });
});

/** Code with one fault each, and what the check must say of it. All are read at once. */
const faults: [what: string, code: string, finding: RegExp][] = [
  [
    'a column that the table lacks',
    `manager.query<{ mood: string }[]>('SELECT mood FROM notice')`,
    /is refused: column "mood" does not exist/,
  ],
  [
    'a column that is not selected',
    `manager.query<{ id: string; text: string }[]>('SELECT id FROM notice')`,
    /does not select text/,
  ],
  [
    'a column that the type lacks',
    `manager.query<{ id: string }[]>('SELECT id, text FROM notice')`,
    /selects text, which its type lacks/,
  ],
  [
    'a column by another name',
    `manager.query<{ learnerId: string }[]>('SELECT learner_id FROM notice')`,
    /selects learner_id, which its type lacks/,
  ],
  [
    'two columns of one name',
    `manager.query<{ id: string }[]>('SELECT a.id, b.id FROM notice a, notice b')`,
    /has several columns called id/,
  ],
  [
    'bigint as a number',
    `manager.query<{ total: number }[]>('SELECT count(*) AS total FROM notice')`,
    /total is int8 and said to be number/,
  ],
  [
    'numeric as a number',
    `manager.query<{ amount: number }[]>('SELECT amount FROM award')`,
    /amount is numeric and said to be number/,
  ],
  [
    'a date as text',
    `manager.query<{ completed_on: string }[]>('SELECT completed_on FROM award')`,
    /completed_on is date and said to be string/,
  ],
  [
    'an instant as text',
    `manager.query<{ created_at: string }[]>('SELECT created_at FROM notice')`,
    /created_at is timestamptz and said to be string/,
  ],
  [
    'bytes as text',
    `manager.query<{ facts_sha256: string }[]>('SELECT facts_sha256 FROM certificate')`,
    /facts_sha256 is bytea and said to be string/,
  ],
  [
    'a date inside JSON',
    `manager.query<{ notice: { created_at: Date }[] }[]>('SELECT jsonb_agg(n) AS notice FROM notice n')`,
    /notice is jsonb and said to be/,
  ],
  [
    'a list of something else',
    `manager.query<{ ids: number[] }[]>('SELECT array_agg(id) AS ids FROM notice')`,
    /ids is _uuid and said to be number\[\]/,
  ],
  [
    'a column that may be null',
    `manager.query<{ read_at: Date }[]>('SELECT read_at FROM notice')`,
    /read_at .* can be null/,
  ],
  [
    'a parameter too few',
    `manager.query<unknown[]>('SELECT 1 FROM notice WHERE id = $1 AND kind = $2', ['1'])`,
    /is given 1 parameters and takes 2/,
  ],
  [
    'an update answered with rows',
    `manager.query<{ id: string }[]>('UPDATE notice SET text = text RETURNING id')`,
    /is answered with rows and their number/,
  ],
  [
    'rows answered with their number',
    `manager.query<[{ id: string }[], number]>('SELECT id FROM notice')`,
    /is answered with rows alone/,
  ],
  [
    'rows of which nothing is said',
    `manager.query('SELECT id FROM notice')`,
    /says nothing of the rows that it uses/,
  ],
  [
    'one of two ways to compose it',
    `manager.query<{ id: string }[]>('SELECT id FROM notice ' + (old ? 'WHERE age > 3' : ''))`,
    /is refused: column "age" does not exist/,
  ],
  [
    'a statement that its caller composes',
    `{ const ids = (where: string) => manager.query<{ id: string }[]>('SELECT id FROM notice ' + where);
       return ids('WHERE mood = 1'); }`,
    /is refused: column "mood" does not exist/,
  ],
  [
    'a statement that cannot be read',
    'manager.query<{ id: string }[]>(await readFile("statement.sql"))',
    /cannot be read/,
  ],
  [
    'a list that grows after it was made',
    `manager.query<{ id: string }[]>('SELECT id FROM notice WHERE ' + grown.join(' AND '))`,
    /cannot be read/,
  ],
];

/** What the faults stand in. Each is a line of its own, from the first on. */
const surroundings = `declare const manager: { query<T = any>(sql: string, parameters?: unknown[]): Promise<T> };
declare const old: boolean;
declare function readFile(path: string): Promise<string>;
const grown = ['id = id'];
grown.push('mood = 1');`;

describe('a wrong statement', () => {
  it('is found, whatever its error', async () => {
    const lines = faults.map(
      ([, code], index) => `export const f${index} = async () => ${code.replaceAll('\n', ' ')};`,
    );
    const { findings } = await inSourceTree(
      {
        'tsconfig.json': JSON.stringify({
          compilerOptions: { strict: true, lib: ['es2023'], types: [] },
        }),
        'src/faults.ts': `${lines.join('\n')}\n${surroundings}`,
      },
      (root) => checkStatements(codeOf(root), describer),
    );
    for (const [index, [what, , finding]] of faults.entries()) {
      const found = findings.filter((line) => line.includes(`faults.ts:${index + 1} `)).join();
      expect({ what, found }).toEqual({ what, found: expect.stringMatching(finding) });
    }
  });
});
