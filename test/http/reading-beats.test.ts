import { createApplication } from '../../src/application.js';
import { Configuration, constraintOf, readSettings } from '../../src/platform/index.js';
import { HttpClient, type Json } from '../support/http-client.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';
import { beat, brief, insertPaper, openPaper, read, reader, statementsOf } from './reading-desk.js';

let server: TestServer;
let ada: TestClinician;
let ben: TestClinician;
let paperId: string;

beforeAll(async () => {
  server = await startTestServer();
  ada = await server.createClinician();
  ben = await server.createClinician();
  paperId = await insertPaper(server, 'Salt and blood pressure');
});
afterAll(() => server?.close());

describe('the write path of beats', () => {
  test('is one statement per batch', async () => {
    // The first batch may open a connection.
    await read(server, ada, await openPaper(ada, paperId), 15);
    const id = await openPaper(ada, paperId);
    const statements = await statementsOf(async () => {
      await read(server, ada, id, 150);
      server.clock.advance(60_000);
      await beat(ada, id, { seq: 11, sinceMs: 30_000, focused: false }, { seq: 12 });
    });
    const others = statements.filter((text) => !text.includes('sign_in_session'));
    expect(others).toHaveLength(11);
    expect(new Set(others).size).toBe(1);
    expect(others[0]).toMatch(/^WITH advanced AS \(\s+UPDATE reading_session/);
  });

  test('counts the same batch once when it is sent 50 times at once', async () => {
    const id = await openPaper(ada, paperId);
    await read(server, ada, id, 15);
    server.clock.advance(15_000);
    const answers = await Promise.all(Array.from({ length: 50 }, () => beat(ada, id, { seq: 2 })));
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual(answers[0]!.body);
    }
    expect(brief(answers[0]!)).toEqual([[30, 'reading']]);
  });

  test('never counts a second twice and loses no confirmed one with 50 different batches at once', async () => {
    const id = await openPaper(ada, paperId);
    server.clock.advance(50 * 20_000);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        beat(ada, id, {
          seq: index + 1,
          sinceMs: (49 - index) * 20_000,
          focused: index % 3 > 0,
        }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(50).fill(200));
    const { body } = await ada.fetch(`/reading-sessions/${id}`);
    expect(body.elapsedSeconds).toBe(1000);
    let end = body.startedAt;
    for (const span of body.spans) {
      expect(span.startsAt).toBe(end);
      end = span.endsAt;
    }
    expect(end).toBe(server.clock.now().toISOString());
    for (const answer of answers) {
      expect(answer.body.activeSeconds).toBeLessThanOrEqual(body.activeSeconds);
    }
    expect(body.activeSeconds).toBeLessThanOrEqual(body.elapsedSeconds);
  });

  test('lets two server processes take turns with one session', async () => {
    const { application } = server.databaseUrls;
    const settings = readSettings({
      PORT: '0',
      HOST: '127.0.0.1',
      LECTERN_DEMO: 'off',
      LECTERN_LOG_LEVEL: 'silent',
      DATABASE_URL: application,
    });
    const second = await createApplication(new Configuration(settings, application), {
      clock: server.clock,
    });
    try {
      await second.listen(0, '127.0.0.1');
      const { port } = second.getHttpServer().address() as { port: number };
      const elsewhere = new HttpClient(`http://127.0.0.1:${port}`);
      const cookie = ada.client.cookieHeader();
      const id = await openPaper(ada, paperId);
      let answer: Json = null;
      for (let seq = 1; seq <= 12; seq += 1) {
        server.clock.advance(15_000);
        answer =
          seq % 3 === 0
            ? await elsewhere.fetch(`/reading-sessions/${id}/beats`, {
                body: { beats: [{ ...reader, seq }] },
                headers: { cookie },
              })
            : await beat(ada, id, { seq });
        expect(answer.status).toBe(200);
      }
      expect(brief(answer)).toEqual([[180, 'reading']]);
    } finally {
      await second.close();
    }
  });
});

describe('the database itself refuses', () => {
  const insertSpan = (sessionId: string, from: string, to: string): Promise<string | undefined> =>
    server.database
      .systemQuery(
        `INSERT INTO reading_span (learner_id, session_id, starts_at, ends_at, kind, reason)
         VALUES ($1, $2, $3, $4, 'active', 'reading')`,
        [ada.learnerId, sessionId, from, to],
      )
      .then(() => undefined, constraintOf);

  test.each([
    ['a second counted twice in one session', '10:00:00', '10:01:00', 'reading_span_once'],
    ['a span that runs backwards', '12:00:00', '11:00:00', 'reading_span_forward'],
    ['a span of more than a day', '12:00:00', '+1', 'reading_span_within_a_day'],
  ])('%s', async (_, from, to, constraint) => {
    const id = await openPaper(ada, paperId);
    expect(await insertSpan(id, '2026-03-02T09:59:00Z', '2026-03-02T10:00:30Z')).toBeUndefined();
    const end = to === '+1' ? '2026-03-03T12:00:01Z' : `2026-03-02T${to}Z`;
    expect(await insertSpan(id, `2026-03-02T${from}Z`, end)).toBe(constraint);
  });

  test('to show a learner’s sessions and spans to anybody else', async () => {
    const id = await openPaper(ada, paperId);
    await read(server, ada, id, 15);
    const seen = await server.database.asLearner(ben.learnerId, (manager) =>
      manager.query<object[]>(
        `SELECT 1 FROM reading_session WHERE learner_id = $1
         UNION ALL SELECT 1 FROM reading_span WHERE learner_id = $1`,
        [ada.learnerId],
      ),
    );
    expect(seen).toEqual([]);
  });
});
