import { DemonstrationLibrary } from '../../src/literature/index.js';
import { claimAs, documentCycle, openCycle, optionOf } from '../support/claim-kinds.js';
import type { Answer, Json } from '../support/http-client.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';
import { TestClock } from '../support/test-clock.js';
import { beat, openPaper, reader } from './reading-desk.js';

const start = '2026-12-01T00:00:00.000Z';
const secondsOfDay = 24 * 60 * 60;
const batches = 12;
const beatsOfBatch = 480;

/** All that a page would have sent every 15 seconds of a day, in twelve requests at its end. */
async function sendDayLate(learner: TestClinician, sessionId: string): Promise<Answer> {
  let answer: Answer | null = null;
  for (let batch = 0; batch < batches; batch += 1) {
    const beats = Array.from({ length: beatsOfBatch }, (_, at) => {
      const seq = batch * beatsOfBatch + at + 1;
      return { ...reader, seq, sinceMs: Math.max(60, secondsOfDay - seq * 15) * 1000 };
    });
    answer = await beat(learner, sessionId, ...beats);
  }
  if (answer === null) throw new Error('Nothing was sent');
  return answer;
}

describe('a page that was opened and left, and then reports a day of reading', () => {
  let server: TestServer;
  let ada: TestClinician;
  let papers: string[];
  let today: string;

  beforeAll(async () => {
    server = await startTestServer({ clock: new TestClock(start) });
    await server.app.get(DemonstrationLibrary).ensure();
    await server.createProvider({ name: 'A hospital', accreditedBy: 'ACCME' });
    await server.createProvider({ name: 'A college', accreditedBy: 'ANCC' });
  });
  beforeEach(async () => {
    // The next midnight: a clock that went back would lock everybody out.
    const day = secondsOfDay * 1000;
    server.clock.set(new Date(Math.ceil(server.clock.now().getTime() / day) * day).toISOString());
    today = server.clock.now().toISOString().slice(0, 10);
    ada = await server.createClinician();
    const found = await ada.fetch('/searches', { body: { query: 'trial' } });
    papers = found.body.items.map(({ id }: Json) => id);
  });
  afterAll(() => server.close());

  const aDayLater = async (): Promise<void> => {
    server.clock.advance(secondsOfDay * 1000);
    const client = await server.signIn(ada.email, ada.password);
    ada = { ...ada, client, fetch: (path, options) => client.fetch(path, options) };
  };
  const paper = (at = 0): string => papers[at % papers.length] ?? '';
  const preview = (option: Json, subject: Json): Promise<Answer> =>
    ada.fetch('/claims/preview', { body: { creditOptionId: option.id, ...subject } });
  const hours = (): Json => ({
    reading: { from: today, to: today, reflection: 'I read a lot, and it was late: '.repeat(4) },
  });

  it('has no active time, and two separate hours that its device reported late', async () => {
    const sessionId = await openPaper(ada, paper());
    await aDayLater();
    const { body } = await sendDayLate(ada, sessionId);
    expect(body).toMatchObject({ activeSeconds: 0, offlineSeconds: 7200 });
    expect(body.spans.map(({ kind, reason, counted }: Json) => [kind, reason, counted])).toEqual([
      ['offline', 'reading-offline', false],
      ['gap', 'offline-too-long', false],
    ]);
    const day = (await ada.fetch(`/active-time?date=${today}`)).body;
    expect(day).toMatchObject({ activeSeconds: 0, offlineSeconds: 7200 });
  });

  it('cannot turn many papers into a day: two hours count in an own log, and are flagged', async () => {
    const sessions: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      sessions.push(await openPaper(ada, paper(at)));
      server.clock.advance(2 * 60 * 60 * 1000);
    }
    const client = await server.signIn(ada.email, ada.password);
    ada = { ...ada, client, fetch: (path, options) => client.fetch(path, options) };
    for (const sessionId of sessions) await sendDayLate(ada, sessionId);
    const day = (await ada.fetch(`/active-time?date=${today}`)).body;
    expect(day.activeSeconds).toBe(0);
    expect(day.offlineSeconds).toBeGreaterThan(20 * 3600);

    const { items } = (await ada.fetch('/credit-options')).body;
    const hourly = items.filter(
      (option: Json) => option.available && option.claimedFor === 'reading',
    );
    expect(hourly.length).toBeGreaterThan(3);
    for (const option of hourly) {
      const { body } = await preview(option, hours());
      expect([option.title, body.claimable, Number(body.amount) <= 2]).toEqual([
        option.title,
        true,
        true,
      ]);
      const outcomeOf = (rule: string): string =>
        body.findings.find((finding: Json) => finding.rule === rule)?.outcome;
      expect(outcomeOf('impossible-day')).toBe('flagged');
      expect(outcomeOf('burst')).toBe('flagged');
      const sum = body.arithmetic.reduce((all: number, line: Json) => all + Number(line.amount), 0);
      expect(sum.toFixed(2)).toBe(body.amount);
      expect(body.arithmetic.map(({ label }: Json) => label).join('; ')).toContain(
        'Reported late, over the 2 h a day that is accepted',
      );
    }
    const log = hourly.find((option: Json) => option.ruleSet.id === 'us.ama.c2.reading');
    const made = await claimAs(ada, log, hours());
    expect(made).toMatchObject({
      status: 201,
      body: { amount: '2.00', flagged: true, audited: false },
    });
    expect(await claimAs(ada, log, hours())).toMatchObject({ status: 422 });
    const credited = await server.database.systemQuery<{ seconds: number; offline: boolean }>(
      `SELECT sum(extract(epoch FROM ends_at - starts_at))::integer AS seconds, offline
       FROM credited_time WHERE learner_id = $1 GROUP BY offline`,
      [ada.learnerId],
    );
    expect(credited).toEqual([{ seconds: 7200, offline: true }]);
  });

  it('is shown to the provider with a cycle that was read in no other way', async () => {
    const { cycle, sessionId } = await openCycle(ada);
    await aDayLater();
    await sendDayLate(ada, sessionId);
    await documentCycle(ada, cycle);
    const option = await optionOf(ada, 'us.ama.c1.ipoc');
    const { body } = await preview(option, { cycleIds: [cycle.id] });
    expect(body.claimable).toBe(true);
    const flags = body.findings.filter(({ outcome }: Json) => outcome === 'flagged');
    expect(flags.map(({ rule }: Json) => rule)).toEqual(['little-reading', 'burst']);
    expect(flags[0].observed).toContain('A device that was offline reported another 2 h late.');
  });
});

describe('reading a whole day with a connection', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer({ clock: new TestClock(start) });
    await server.app.get(DemonstrationLibrary).ensure();
  });
  afterAll(() => server.close());

  const today = start.slice(0, 10);

  it('counts eight hours of it, however it is divided into claims, and is flagged', async () => {
    const ada = await server.createClinician();
    const { sessionId } = await openCycle(ada);
    const readUntil = (from: number, to: number): Promise<unknown> =>
      server.database.systemQuery(
        `INSERT INTO reading_span (learner_id, session_id, starts_at, ends_at, kind, reason)
         VALUES ($1, $2, $3::timestamptz + make_interval(hours => $4), $3::timestamptz + make_interval(hours => $5), 'active', 'reading')`,
        [ada.learnerId, sessionId, start, from, to],
      );
    const option = await optionOf(ada, 'us.ama.c2.reading');
    const claim = () => claimAs(ada, option, { reading: { from: today, to: today } });
    server.clock.advance(6 * 3_600_000);
    await readUntil(0, 5);
    expect((await claim()).body).toMatchObject({ amount: '5.00', flagged: false });
    await readUntil(5, 22);
    server.clock.advance(17 * 3_600_000);
    const rest = await claim();
    expect(rest.body).toMatchObject({ amount: '3.00', flagged: true });
    expect(rest.body.arithmetic).toEqual([
      { label: '22 h of active reading, 1 for each 60 min', amount: '22.00' },
      { label: '5 h credited before', amount: '-5.00' },
      { label: 'Over the 8 h a day that counts', amount: '-14.00' },
      { label: 'Credited before in 2026: 5 h', amount: '5.00' },
      { label: 'Already awarded for that', amount: '-5.00' },
    ]);
    expect((await claim()).status).toBe(422);
  });
});
