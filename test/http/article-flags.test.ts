import { DemonstrationLibrary } from '../../src/literature/index.js';
import { answers, designate, evaluation } from '../support/activities.js';
import { claimAs, optionOf } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { TestClock } from '../support/test-clock.js';

let server: TestServer;
let admin: TestAdministrator;
let ada: TestClinician;
let paperId: string;

beforeAll(async () => {
  server = await startTestServer({ clock: new TestClock('2026-12-01T14:00:00.000Z') });
  await server.app.get(DemonstrationLibrary).ensure();
  const provider = await server.createProvider({
    name: 'Journal of Flags',
    accreditedBy: 'ACCME',
    accreditationStatement: 'The Journal of Flags is accredited by the ACCME.',
  });
  admin = await server.createAdministrator({ provider: provider.id });
  await admin.fetch('/setup/credit-options', {
    body: {
      ruleSetId: 'us.ama.c1.journal',
      title: 'Journal-based learning',
      opensOn: '2026-12-01',
      closesOn: null,
      designatedMaximum: '1.00',
      documentWithinDays: null,
      claimWithinDays: null,
      audience: null,
    },
  });
  ada = await server.createClinician();
  paperId = (await ada.fetch('/papers?q=blood pressure')).body.items[0].id;
});

afterAll(() => server.close());

const days = { releasedOn: '2026-12-01', expiresOn: '2027-11-30' };

/** Passes, evaluates and claims an article. @returns the claim, as its learner and as the provider see it */
async function claimed(before: (activityId: string) => Promise<void>): Promise<Json> {
  const { id } = await designate(admin, paperId, days);
  await before(id);
  const { body: passed } = await ada.fetch(`/activities/${id}/attempts`, {
    body: answers('abc'),
    idempotencyKey: `flags-${id}`,
  });
  await ada.fetch(`/activities/attempts/${passed.id}/evaluation`, {
    method: 'PUT',
    body: evaluation,
  });
  const option = await optionOf(ada, 'us.ama.c1.journal', admin.providerId);
  const { status, body } = await claimAs(ada, option, { attemptId: passed.id });
  expect(status).toBe(201);
  const evidence = (await admin.fetch(`/audit/claims/${ada.learnerId}/${body.id}`)).body;
  return { claim: body, evidence };
}

const listed = async (flag: string): Promise<string[]> =>
  (await admin.fetch(`/audit/claims?flag=${flag}`)).body.items.map(({ id }: Json) => id);

it('a quiz passed with no reading and no time on it is awarded, flagged and found by its flags', async () => {
  const { claim, evidence } = await claimed(async (id) => {
    await ada.fetch(`/activities/${id}/starts`, { method: 'POST' });
    server.clock.advance(2000);
  });
  expect(claim.amount).toBe('1.00');
  expect(evidence.claim.flags).toEqual(['little-reading', 'quiz-speed']);
  expect(evidence.article).toMatchObject({ secondsOnAssessment: 2 });
  expect(evidence.records).toMatchObject({ keptUntil: '2032-12-01', required: true, years: 6 });
  for (const flag of ['little-reading', 'quiz-speed']) {
    expect(await listed(flag)).toContain(claim.id);
  }
});

it('a quiz submitted without being opened is flagged, because its time is unknown', async () => {
  const { evidence } = await claimed(async () => undefined);
  expect(evidence.findings.find(({ rule }: Json) => rule === 'quiz-speed')).toMatchObject({
    outcome: 'flagged',
    observed: 'It is not known when the questions were opened.',
  });
  expect(evidence.article.secondsOnAssessment).toBeNull();
});

it('a quiz answered in adequate time after reading the article is not flagged', async () => {
  const { evidence } = await claimed(async (id) => {
    const { body: session } = await ada.fetch('/reading-sessions', { body: { paperId } });
    await server.database.systemQuery(
      `INSERT INTO reading_span (learner_id, session_id, starts_at, ends_at, kind, reason)
       VALUES ($1, $2, $3::timestamptz, $3::timestamptz + interval '3 minutes', 'active', 'reading')`,
      [ada.learnerId, session.id, server.clock.now().toISOString()],
    );
    server.clock.advance(180_000);
    await ada.fetch(`/activities/${id}/starts`, { method: 'POST' });
    server.clock.advance(60_000);
  });
  expect(evidence.claim.flags).toEqual([]);
});
