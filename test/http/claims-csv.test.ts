import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Json } from '../support/http-client.js';
import { creditOption, documentOneCycle } from '../support/main-job.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

/** The lines of a file without line ends inside cells, as objects by the names of the columns. */
function rowsOf(csv: string): Record<string, string>[] {
  const [head = '', ...lines] = csv.replace('\uFEFF', '').trimEnd().split('\r\n');
  const names = cellsOf(head);
  return lines.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

describe('the log of credit as CSV', () => {
  let server: TestServer;
  let ada: TestClinician;
  let bea: TestClinician;
  let option: Json;

  beforeAll(async () => {
    server = await startTestServer();
    await server.app.get(DemonstrationLibrary).ensure();
    await server.createProvider({ name: 'A "good" hospital, Inc.', accreditedBy: 'ACCME' });
    ada = await server.createClinician();
    bea = await server.createClinician();
    option = await creditOption(ada);
    await claim(ada, 'blood pressure', '=HYPERLINK("http://x.example","Which dose, then?")');
    server.clock.advance(12 * 3_600_000);
    await claim(ada, 'sleep', '-1 or more doses for an older patient?');
  });
  afterAll(() => server.close());

  async function claim(learner: TestClinician, query: string, question: string): Promise<Json> {
    const cycle = await documentOneCycle(learner, server.clock, { query, minutes: 2 });
    await learner.fetch(`/cycles/${cycle.id}/documentation`, {
      method: 'PUT',
      body: { revision: cycle.revision, question },
    });
    const answer = await learner.fetch('/claims', {
      body: { creditOptionId: option.id, cycleIds: [cycle.id], attested: true },
      idempotencyKey: `csv-${cycle.id}`,
    });
    expect(answer.status).toBe(201);
    return answer.body;
  }

  it('is UTF-8 with its mark, a row for each award, newest first, amounts as awarded', async () => {
    const answer = await ada.fetch('/claims/export.csv');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="lectern-credits-to-2026-03-03.csv"',
    );
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.body.startsWith('\uFEFFCompleted on,')).toBe(true);
    expect(answer.body.endsWith('\r\n')).toBe(true);
    expect(rowsOf(answer.body)).toMatchObject([
      {
        'Completed on': '2026-03-03',
        Amount: '0.50',
        Credit: 'AMA PRA Category 1 Credit',
        State: 'awarded',
        'Taken back': '',
        What: "'-1 or more doses for an older patient?",
        'Active minutes': '2',
        Provider: 'A "good" hospital, Inc.',
      },
      {
        'Completed on': '2026-03-02',
        Amount: '0.50',
        What: `'=HYPERLINK("http://x.example","Which dose, then?")`,
      },
    ]);
  });

  it('contains nothing of another learner', async () => {
    const answer = await bea.fetch('/claims/export.csv');
    expect(rowsOf(answer.body)).toEqual([]);
    await claim(bea, 'asthma', 'Which inhaler should I offer first?');
    expect(rowsOf((await bea.fetch('/claims/export.csv')).body)).toHaveLength(1);
    expect(rowsOf((await ada.fetch('/claims/export.csv')).body)).toHaveLength(2);
  });

  it('has the same filters as the log on the screen', async () => {
    const count = async (query: string): Promise<number> => {
      const rows = rowsOf((await ada.fetch(`/claims/export.csv?${query}`)).body);
      const { body } = await ada.fetch(`/claims?limit=1&${query}`);
      expect(body.total).toBe(rows.length);
      expect(body.totals).toMatchObject(
        rows.length === 0
          ? []
          : [
              {
                creditName: 'AMA PRA Category 1 Credit',
                amount: ['', '0.50', '1.00'][rows.length],
              },
            ],
      );
      return rows.length;
    };
    expect(await count('from=2026-03-03')).toBe(1);
    expect(await count('to=2026-03-02')).toBe(1);
    expect(await count('from=2026-03-02&to=2026-03-03')).toBe(2);
    expect(await count('state=revoked')).toBe(0);
    expect(await count('kind=cycles')).toBe(2);
    expect(await count('kind=reading')).toBe(0);
    expect(await count('unit=AMA%20PRA%20Category%201%20Credit')).toBe(2);
    expect(await count('unit=Another')).toBe(0);
    const named = await ada.fetch('/claims/export.csv?from=2026-03-01&to=2026-03-31');
    expect(named.headers.get('content-disposition')).toContain(
      'lectern-credits-from-2026-03-01-to-2026-03-31.csv',
    );
  });

  it.each(['from=2026-02-30', 'to=yesterday', 'state=paid', 'limit=5', `unit=${'x'.repeat(81)}`])(
    'refuses %s as problem details, not as a file',
    async (query) => {
      const answer = await ada.fetch(`/claims/export.csv?${query}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    },
  );

  it('loses and repeats nothing between one batch and the next', async () => {
    const cara = await server.createClinician();
    await claim(cara, 'sleep', 'How long should an adult sleep?');
    // A long log: copies of one claim, several of them at the same instant.
    await server.database.systemQuery(
      `WITH more AS (
         INSERT INTO claim SELECT copy.* FROM claim c, generate_series(1, 1200) AS n,
           jsonb_populate_record(NULL::claim, to_jsonb(c) || jsonb_build_object(
             'id', gen_random_uuid(), 'claimed_at', c.claimed_at - make_interval(secs => n / 7))) AS copy
         WHERE c.learner_id = $1 RETURNING id)
       INSERT INTO award SELECT copy.* FROM more, award a, jsonb_populate_record(NULL::award,
           to_jsonb(a) || jsonb_build_object('id', gen_random_uuid(), 'claim_id', more.id, 'amount', '0.25')) AS copy
       WHERE a.learner_id = $1`,
      [cara.learnerId],
    );
    const rows = rowsOf((await cara.fetch('/claims/export.csv')).body);
    expect(rows).toHaveLength(1201);
    expect(new Set(rows.map((row) => row['Claim'])).size).toBe(1201);
    expect(rows.filter((row) => row['Amount'] === '0.25')).toHaveLength(1200);
  });
});
