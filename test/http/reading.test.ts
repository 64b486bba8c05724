import { newId } from '../../src/platform/index.js';
import { ReadingEvidence, SessionOpenings } from '../../src/reading/index.js';
import type { Json } from '../support/http-client.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';
import { beat, brief, insertPaper, openPaper, read } from './reading-desk.js';

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

describe('a reading session', () => {
  test('counts the time in which the paper is open and in use, and says why', async () => {
    const opened = await ada.fetch('/reading-sessions', { body: { paperId, device: 'phone' } });
    expect(opened.status).toBe(201);
    expect(opened.body).toEqual({
      id: expect.any(String),
      paperId,
      startedAt: server.clock.now().toISOString(),
      beatIntervalSeconds: 15,
      idleLimitSeconds: 120,
    });
    const { id, startedAt } = opened.body;

    expect((await read(server, ada, id, 60)).body.activeSeconds).toBe(60);
    server.clock.advance(15_000);
    const away = await beat(ada, id, { seq: 5, focused: false });

    expect(away.status).toBe(200);
    expect(away.body).toEqual({
      activeSeconds: 60,
      offlineSeconds: 0,
      elapsedSeconds: 75,
      spans: [
        {
          startsAt: startedAt,
          endsAt: new Date(Date.parse(startedAt) + 60_000).toISOString(),
          seconds: 60,
          kind: 'active',
          counted: true,
          reason: 'reading',
          why: expect.stringMatching(/^Counted: /),
        },
        expect.objectContaining({
          seconds: 15,
          kind: 'unfocused',
          counted: false,
          reason: 'window-unfocused',
          why: expect.stringMatching(/^Not counted: /),
        }),
      ],
    });
    const shown = await ada.fetch(`/reading-sessions/${id}`);
    expect(shown.body).toEqual({ ...away.body, id, paperId, startedAt, endedAt: null });
  });

  test('accepts no beats after its end, and ending it again changes nothing', async () => {
    const id = await openPaper(ada, paperId);
    await read(server, ada, id, 30);
    const ended = await ada.fetch(`/reading-sessions/${id}/end`, { method: 'POST' });
    expect(ended.status).toBe(200);
    expect(ended.body.activeSeconds).toBe(30);
    const endedAt = server.clock.now().toISOString();

    server.clock.advance(15_000);
    for (const seq of [1, 3]) {
      const late = await beat(ada, id, { seq });
      expect(late.status).toBe(409);
      expect(late.body.code).toBe('session-ended');
    }
    const again = await ada.fetch(`/reading-sessions/${id}/end`, { method: 'POST' });
    expect(again.body).toEqual(ended.body);
    const shown = await ada.fetch(`/reading-sessions/${id}`);
    expect(shown.body).toMatchObject({ endedAt, activeSeconds: 30 });
  });

  test('that fell silent is shown as ended at its last beat, and still accepts beats that waited offline', async () => {
    const id = await openPaper(ada, paperId);
    await read(server, ada, id, 15);
    const lastBeat = server.clock.now().toISOString();
    server.clock.advance(29 * 60_000);
    expect((await ada.fetch(`/reading-sessions/${id}`)).body.endedAt).toBeNull();
    server.clock.advance(60_000);
    expect((await ada.fetch(`/reading-sessions/${id}`)).body.endedAt).toBe(lastBeat);

    const answer = await beat(
      ada,
      id,
      { seq: 2, sinceMs: 1_785_000 },
      { seq: 3, sinceMs: 1_770_000 },
    );
    expect(brief(answer)).toEqual([
      [15, 'reading'],
      [30, 'reading-offline'],
    ]);
  });

  test('of a paper that does not exist cannot be started', async () => {
    const answer = await ada.fetch('/reading-sessions', { body: { paperId: newId() } });
    expect(answer.status).toBe(404);
    expect(answer.body.code).toBe('not-found');
  });

  test('is not opened when something that belongs to the opening fails', async () => {
    const doomed = await insertPaper(server, 'A doomed paper');
    let told: unknown = null;
    server.app.get(SessionOpenings).onOpened(async (manager, opening) => {
      if (opening.paperId !== doomed) return;
      told = opening;
      const [row] = await manager.query<object[]>(
        'SELECT 1 FROM reading_session WHERE learner_id = $1 AND id = $2',
        [opening.learnerId, opening.sessionId],
      );
      if (row) throw new Error('The cycle cannot be made');
    });
    const answer = await ada.fetch('/reading-sessions', { body: { paperId: doomed } });
    expect(answer.status).toBe(500);
    expect(told).toEqual({
      learnerId: ada.learnerId,
      sessionId: expect.any(String),
      paperId: doomed,
      searchId: null,
      at: server.clock.now(),
      timeZone: 'UTC',
    });
    const list = await ada.fetch('/reading-sessions?limit=100');
    expect(list.body.items.map((item: Json) => item.paperId)).not.toContain(doomed);
  });

  test('keeps the search that led to the paper, if it is the learner’s own', async () => {
    const search = await ada.fetch('/searches', { body: { query: 'salt' } });
    expect(search.status).toBe(201);
    const body = { paperId, searchId: search.body.id };
    expect((await ada.fetch('/reading-sessions', { body })).status).toBe(201);
    expect((await ben.fetch('/reading-sessions', { body })).status).toBe(404);
  });
});

describe('a learner cannot', () => {
  test('see, feed or end the reading session of another learner', async () => {
    const id = await openPaper(ada, paperId);
    const before = await read(server, ada, id, 15);
    server.clock.advance(15_000);
    const attempts = (session: string): Promise<Json>[] => [
      ben.fetch(`/reading-sessions/${session}`),
      ben.fetch(`/reading-sessions/${session}/end`, { method: 'POST' }),
      beat(ben, session, { seq: 2 }),
      beat(ben, session, { seq: 1 }),
    ];
    const others = await Promise.all(attempts(id));
    const nowhere = await Promise.all([...attempts(newId()), ...attempts('no-id')]);
    for (const answer of [...others, ...nowhere]) {
      expect(answer.status).toBe(404);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...others[0].body, requestId: '' });
    }
    const after = await ada.fetch(`/reading-sessions/${id}`);
    expect(after.body).toMatchObject({ ...before.body, endedAt: null });
    const list = await ben.fetch('/reading-sessions');
    expect(list.body.items.map((item: Json) => item.id)).not.toContain(id);
    const evidence = await server.database.asLearner(ben.learnerId, (manager) =>
      server.app.get(ReadingEvidence).ofSessions(manager, ben.learnerId, [id]),
    );
    expect(evidence).toEqual([]);
  });

  test('count a beat twice by sending it again', async () => {
    const id = await openPaper(ada, paperId);
    const first = await read(server, ada, id, 30);
    server.clock.advance(15_000);
    expect((await beat(ada, id, { seq: 1 }, { seq: 2 })).body).toEqual(first.body);
    expect((await beat(ada, id, { seq: 2, visible: false })).body).toEqual(first.body);
    expect((await beat(ada, id, { seq: 3 })).body.activeSeconds).toBe(45);
  });

  test('count the time in which a laptop slept', async () => {
    const id = await openPaper(ada, paperId);
    await read(server, ada, id, 30);
    server.clock.advance(8 * 3_600_000);
    const answer = await beat(ada, id, { seq: 3 });
    expect(brief(answer)).toEqual([
      [30, 'reading'],
      [28_800, 'no-signal'],
    ]);
    expect((await read(server, ada, id, 15, 3)).body.activeSeconds).toBe(45);
  });

  test('count a page left open: two minutes after the last input time stops', async () => {
    const id = await openPaper(ada, paperId);
    let answer: Json = null;
    for (let seq = 1; seq <= 20; seq += 1) {
      server.clock.advance(15_000);
      answer = await beat(ada, id, { seq, lastInputMsAgo: seq * 15_000 });
    }
    expect(brief(answer)).toEqual([
      [120, 'reading'],
      [180, 'no-input'],
    ]);
  });

  test('gain time by a clock that runs wild', async () => {
    const id = await openPaper(ada, paperId);
    server.clock.advance(60_000);
    const beats = Array.from({ length: 500 }, (_, index) => ({
      seq: index + 1,
      sinceMs: ((index * 7919) % 86_400) * 1000,
    }));
    const answer = await beat(ada, id, ...beats);
    expect(answer.status).toBe(200);
    expect(answer.body.elapsedSeconds).toBeLessThanOrEqual(60);
  });
});

test('a long passage on screen may be read for longer without input', async () => {
  const id = await openPaper(ada, paperId);
  let answer: Json = null;
  for (let seq = 1; seq <= 14; seq += 1) {
    server.clock.advance(15_000);
    answer = await beat(ada, id, { seq, lastInputMsAgo: seq * 15_000, part: { words: 500 } });
  }
  expect(brief(answer)).toEqual([
    [200, 'reading'],
    [10, 'no-input'],
  ]);
});
