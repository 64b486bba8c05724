import { newId } from '../../src/platform/index.js';
import { ReadingEvidence } from '../../src/reading/index.js';
import type { Json } from '../support/http-client.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { TestClock } from '../support/test-clock.js';
import { beat, insertPaper, openPaper, read, statementsOf } from './reading-desk.js';

let server: TestServer;
let paperId: string;

beforeAll(async () => {
  server = await startTestServer();
  paperId = await insertPaper(server, 'Salt and blood pressure');
});
afterAll(() => server?.close());

describe('active time of a day', () => {
  test('is the union over tabs and devices: a minute counts once', async () => {
    const cy = await server.createClinician();
    const [phone, desktop] = [await openPaper(cy, paperId, 'phone'), await openPaper(cy, paperId)];
    await read(server, cy, phone, 60);
    for (let seq = 5; seq <= 8; seq += 1) {
      server.clock.advance(15_000);
      await Promise.all([beat(cy, phone, { seq }), beat(cy, desktop, { seq })]);
    }
    await read(server, cy, desktop, 30, 8);
    const day = await cy.fetch('/active-time');
    expect(day.status).toBe(200);
    expect(day.body).toMatchObject({ date: '2026-03-02', timeZone: 'UTC' });
    const own = day.body.spans.filter((span: Json) => span.counted);
    const sum = own.reduce((seconds: number, span: Json) => seconds + span.seconds, 0);
    expect(sum).toBe(120 + 75);
    // The computer's first beat came 75 s after it was opened: that silence is a gap, its next 45 s count.
    expect(day.body.activeSeconds).toBe(150);
    expect(own[0]).toMatchObject({
      paperId,
      paperTitle: 'Salt and blood pressure',
      sessionId: expect.any(String),
    });
  });

  test('is divided at midnight of the learner’s time zone, even on the day of 25 hours', async () => {
    // 1 November 2026, five minutes before midnight in New York; the clocks go back at 2.
    const autumn = await startTestServer({ clock: new TestClock('2026-11-01T03:55:00Z') });
    try {
      const dan = await autumn.createClinician({ timeZone: 'America/New_York' });
      const paper = await insertPaper(autumn);
      await read(autumn, dan, await openPaper(dan, paper), 600);
      // 01:30 comes twice that night.
      for (const instant of ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z']) {
        autumn.clock.set(instant);
        await read(autumn, dan, await openPaper(dan, paper), 60);
      }
      const days = await Promise.all(
        ['2026-10-31', '2026-11-01', '2026-11-02'].map((date) =>
          dan.fetch(`/active-time?date=${date}`),
        ),
      );
      expect(days.map((day) => day.body.activeSeconds)).toEqual([300, 420, 0]);
      expect(days[0]!.body.spans).toHaveLength(1);
      expect(days[1]!.body.spans[0].startsAt).toBe('2026-11-01T04:00:00.000Z');
      expect((await dan.fetch('/active-time')).body).toMatchObject({
        date: '2026-11-01',
        timeZone: 'America/New_York',
        activeSeconds: 420,
      });
    } finally {
      await autumn.close();
    }
  });

  test('finds a stretch that began on the day before', async () => {
    const eve = await server.createClinician();
    const id = await openPaper(eve, paperId);
    const opened = server.clock.now();
    server.clock.advance(23 * 3_600_000);
    await beat(eve, id, { seq: 1 });
    const tomorrow = new Date(opened.getTime() + 86_400_000).toISOString().slice(0, 10);
    const day = await eve.fetch(`/active-time?date=${tomorrow}`);
    expect(day.body.activeSeconds).toBe(0);
    expect(day.body.spans.map((span: Json) => span.reason)).toEqual(['no-signal']);
  });
});

describe('the list of recent sessions', () => {
  test('is newest first, in pages, by a constant number of statements', async () => {
    const fay = await server.createClinician();
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      const id = await openPaper(fay, await insertPaper(server, `Paper ${index}`));
      await read(server, fay, id, 15);
      ids.unshift(id);
    }
    const first = await fay.fetch('/reading-sessions?limit=2');
    expect(first.body.items).toEqual([
      expect.objectContaining({
        id: ids[0],
        paperTitle: 'Paper 4',
        activeSeconds: 15,
        endedAt: null,
      }),
      expect.objectContaining({ id: ids[1], paperTitle: 'Paper 3' }),
    ]);
    const seen = first.body.items.map((item: Json) => item.id);
    for (let cursor = first.body.nextCursor; cursor !== null;) {
      const page = await fay.fetch(`/reading-sessions?limit=2&cursor=${cursor}`);
      seen.push(...page.body.items.map((item: Json) => item.id));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual(ids);

    const one = await statementsOf(() => fay.fetch('/reading-sessions?limit=1'));
    const all = await statementsOf(() => fay.fetch('/reading-sessions?limit=100'));
    expect(all).toHaveLength(one.length);
  });
});

test('has evidence of each stretch of the requested sessions, in the order of their start', async () => {
  const gil = await server.createClinician();
  const early = await openPaper(gil, paperId, 'phone');
  await read(server, gil, early, 30);
  await gil.fetch(`/reading-sessions/${early}/end`, { method: 'POST' });
  const endedAt = server.clock.now();
  const late = await openPaper(gil, paperId);
  const evidence = await server.database.asLearner(gil.learnerId, (manager) =>
    server.app.get(ReadingEvidence).ofSessions(manager, gil.learnerId, [late, early, newId()]),
  );
  expect(evidence).toEqual([
    {
      sessionId: early,
      paperId,
      device: 'phone',
      startedAt: new Date(endedAt.getTime() - 30_000),
      endedAt,
      timeZone: 'UTC',
      spans: [
        {
          startsAt: new Date(endedAt.getTime() - 30_000),
          endsAt: endedAt,
          kind: 'active',
          reason: 'reading',
        },
      ],
    },
    expect.objectContaining({ sessionId: late, device: 'desktop', endedAt: null, spans: [] }),
  ]);
});
