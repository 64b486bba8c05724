import { ActivityEvidence } from '../../src/activities/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { answers, designate, evaluation } from '../support/activities.js';
import type { Json } from '../support/http-client.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';

let server: TestServer;
let admin: TestAdministrator;
let learner: TestClinician;
let paperId: string;
let keys = 0;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  admin = await server.createAdministrator();
  learner = await server.createClinician();
  paperId = (await learner.fetch('/papers?q=blood pressure')).body.items[0].id;
});

afterAll(() => server.close());

const submit = (who: TestClinician, activityId: string, letters: string, key?: string) =>
  who.fetch(`/activities/${activityId}/attempts`, {
    body: answers(letters),
    idempotencyKey: key ?? `attempt-${(keys += 1)}-key`,
  });

const evaluate = (who: TestClinician, attemptId: string, body: Json = evaluation) =>
  who.fetch(`/activities/attempts/${attemptId}/evaluation`, { method: 'PUT', body });

describe('an activity', () => {
  it('shows what is asked and what it can give before the start', async () => {
    const made = await designate(admin, paperId);
    const { status, body } = await learner.fetch(`/activities/${made.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      designatedMaximum: '1.00',
      passPercent: 60,
      questionCount: 3,
      rightNeeded: 2,
      attemptsAllowed: 2,
      attemptsLeft: 2,
      mayStart: true,
      whyNot: null,
      paper: { id: paperId, demonstration: true },
      provider: { id: admin.providerId },
      attempts: [],
      evaluationItems: ['The questions were clear.'],
    });
  });

  it('is found by words of its title, of its paper and by its paper', async () => {
    const made = await designate(admin, paperId, { title: 'Quince marmalade and pressure' });
    for (const query of ['q=QUINCE%20demonstration', `paperId=${paperId}`, 'q=marmalade']) {
      const { body } = await learner.fetch(`/activities?${query}`);
      expect(body.items.map(({ id }: Json) => id)).toContain(made.id);
    }
    for (const query of ['q=quince%25', `paperId=${learner.learnerId}`, 'q=no-such-word']) {
      const { body } = await learner.fetch(`/activities?${query}`);
      expect(body).toEqual({ items: [], nextCursor: null });
    }
  });

  it('comes in pages that do not overlap', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await learner.fetch(`/activities?limit=1${cursor && `&cursor=${cursor}`}`);
      expect(body.items).toHaveLength(1);
      seen.push(body.items[0].id);
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(1);
    expect((await learner.fetch('/activities?cursor=x')).status).toBe(400);
  });
});

describe('an attempt', () => {
  it('that fails shows only how many answers were right; the second passes and shows all', async () => {
    const { id } = await designate(admin, paperId);
    const first = await submit(learner, id, 'aaa');
    expect(first).toMatchObject({
      status: 201,
      body: { number: 1, correct: 1, of: 3, passed: false, attemptsLeft: 1 },
    });
    expect(first.body.rightAnswersShown).toBe(false);
    const untold = { correct: null, right: null, accepted: [], void: false, rationale: null };
    expect(first.body.feedback).toEqual(
      ['q1', 'q2', 'q3'].map((question) => ({ question, chosen: 'a', ...untold })),
    );
    const second = await submit(learner, id, 'aba');
    expect(second.body).toMatchObject({ number: 2, correct: 2, passed: true });
    expect(second.body.feedback[2]).toMatchObject({ chosen: 'a', correct: false, right: 'c' });
    expect(second.body.feedback[2].rationale).toContain('Three?');
    const again = await learner.fetch(`/activities/attempts/${first.body.id}`);
    expect(again.body.feedback[1].right).toBe('b');
    const page = await learner.fetch(`/activities/${id}`);
    expect(page.body).toMatchObject({
      attemptsMade: 2,
      passed: true,
      passedAttemptId: second.body.id,
      mayStart: false,
      attempts: [{ number: 1 }, { number: 2, passed: true }],
    });
  });

  it('that is the last shows the right answers even if it fails, and no other follows', async () => {
    const { id } = await designate(admin, paperId);
    await submit(learner, id, 'ccc');
    const last = await submit(learner, id, 'caa');
    expect(last.body).toMatchObject({ passed: false, attemptsLeft: 0, rightAnswersShown: true });
    expect(last.body.feedback.map(({ right }: Json) => right)).toEqual(['a', 'b', 'c']);
    expect(await submit(learner, id, 'abc')).toMatchObject({
      status: 409,
      body: { code: 'attempts-used' },
    });
  });

  it('never shows the right answers before a pass if attempts are unlimited', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: null });
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const { body } = await submit(learner, id, 'ccc');
      expect(body).toMatchObject({ attemptsLeft: null, rightAnswersShown: false });
      expect(body.feedback[0].right).toBeNull();
    }
  });

  it('is made once, no matter how often it is sent', async () => {
    const { id } = await designate(admin, paperId);
    const first = await submit(learner, id, 'ccc', 'the-same-key');
    const repeats = await Promise.all(
      [1, 2, 3].map(() => submit(learner, id, 'ccc', 'the-same-key')),
    );
    for (const repeat of repeats) {
      expect(repeat.status).toBe(201);
      expect(repeat.body).toEqual(first.body);
    }
    expect(await submit(learner, id, 'abc', 'the-same-key')).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect((await learner.fetch(`/activities/${id}`)).body.attemptsMade).toBe(1);
  });

  it('must answer each question once, with one of its choices', async () => {
    const { id } = await designate(admin, paperId);
    const sent = (body: unknown) =>
      learner.fetch(`/activities/${id}/attempts`, {
        body,
        idempotencyKey: `bad-${(keys += 1)}-key`,
      });
    const [one, two, three] = answers('abc').answers;
    const wrong: [unknown, string][] = [
      [[one, two], 'must include an answer to question 3'],
      [[one, two, three, one], 'answers a question for the second time'],
      [[one, two, { question: 'q3', choice: 'f' }], 'is not one of the choices'],
      [
        [one, two, three, { question: 'q9', choice: 'a' }],
        'answers a question that is not part of this activity',
      ],
    ];
    for (const [given, message] of wrong) {
      const { status, body } = await sent({ answers: given });
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-input' });
      expect(JSON.stringify(body.errors)).toContain(message);
    }
    for (const given of [
      {},
      { answers: 'abc' },
      { answers: [null] },
      { answers: [one], right: 'a' },
    ]) {
      expect((await sent(given)).status).toBe(400);
    }
    const page = await learner.fetch(`/activities/${id}`);
    expect(page.body.attemptsMade).toBe(0);
  });
});

describe('an evaluation', () => {
  it('follows a pass, once; then credit sees a complete attempt', async () => {
    const made = await designate(admin, paperId);
    const failed = await submit(learner, made.id, 'ccc');
    expect(await evaluate(learner, failed.body.id)).toMatchObject({
      status: 409,
      body: { code: 'attempt-not-passed' },
    });
    server.clock.advance(60_000);
    const passed = await submit(learner, made.id, 'abc');
    server.clock.advance(60_000);
    const said = await evaluate(learner, passed.body.id);
    expect(said).toMatchObject({ status: 200, body: { evaluation, passed: true } });
    expect((await evaluate(learner, passed.body.id)).body).toEqual(said.body);
    expect(await evaluate(learner, passed.body.id, { ...evaluation, relevance: 1 })).toMatchObject({
      status: 409,
      body: { code: 'already-evaluated' },
    });
    const forCredit = await server.database.asLearner(learner.learnerId, (manager) =>
      server.app.get(ActivityEvidence).attempt(manager, learner.learnerId, passed.body.id),
    );
    expect(forCredit).toEqual({
      attemptId: passed.body.id,
      activityId: made.id,
      providerId: admin.providerId,
      title: made.title,
      paperId,
      designatedMaximum: '1.00',
      passPercent: 60,
      questionCount: 3,
      attemptsAllowed: 2,
      attemptsMade: 2,
      correct: 3,
      passedAt: new Date(passed.body.submittedAt),
      evaluatedAt: new Date(said.body.evaluatedAt),
      regradedAt: null,
      correctByLaterKey: null,
      secondsOnAssessment: null,
      topics: [],
      timeZone: 'UTC',
      releasedOn: '2026-03-02',
      expiresOn: '2027-03-01',
    });
  });

  it('returns the attempt as it is read afterwards: passed, right answers shown, none left', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: 3 });
    const { body } = await submit(learner, id, 'abb');
    const said = await evaluate(learner, body.id);
    expect(said.body).toMatchObject({ passed: true, attemptsLeft: 0, rightAnswersShown: true });
    expect(said.body.feedback[2]).toMatchObject({ chosen: 'b', right: 'c' });
    expect((await learner.fetch(`/activities/attempts/${body.id}`)).body).toEqual(said.body);
  });

  it('requires what only the learner can say', async () => {
    const { id } = await designate(admin, paperId);
    const { body } = await submit(learner, id, 'abc');
    for (const [over, path] of [
      [{ relevance: 6 }, 'relevance'],
      [{ change: '  ' }, 'change'],
      [{ bias: true }, 'biasDescription'],
      [{ ratings: [] }, 'ratings'],
      [{ ratings: [9] }, 'ratings'],
      [{ changesPractice: 'yes' }, 'changesPractice'],
    ] as const) {
      const answer = await evaluate(learner, body.id, { ...evaluation, ...over });
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
      expect(answer.body.errors.map((error: Json) => error.path)).toContain(path);
    }
  });
});
