import { DemonstrationLibrary } from '../../src/literature/index.js';
import { answers, designate, evaluation } from '../support/activities.js';
import { claimAs, documentCycle, openCycle, optionOf } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';

let server: TestServer;
let admin: TestAdministrator;
let ada: TestClinician;
let paperId: string;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  const provider = await server.createProvider({
    name: 'Journal of Topics',
    accreditedBy: 'ACCME',
    accreditationStatement: 'The Journal of Topics is accredited by the ACCME.',
  });
  admin = await server.createAdministrator({ provider: provider.id });
  for (const ruleSetId of ['us.ama.c1.journal', 'us.ama.c1.ipoc']) {
    await admin.fetch('/setup/credit-options', {
      body: {
        ruleSetId,
        title: ruleSetId,
        opensOn: '2026-03-02',
        closesOn: null,
        designatedMaximum: ruleSetId.endsWith('journal') ? '1.00' : null,
        documentWithinDays: null,
        claimWithinDays: null,
        audience: null,
      },
    });
  }
  ada = await server.createClinician();
  paperId = (await ada.fetch('/papers?q=blood pressure')).body.items[0].id;
});

afterAll(() => server.close());

/** Passes, evaluates and claims an article. @returns the id of its award */
async function awardFor(over: object): Promise<string> {
  const { id } = await designate(admin, paperId, over);
  const { body: passed } = await ada.fetch(`/activities/${id}/attempts`, {
    body: answers('abc'),
    idempotencyKey: `topics-${id}`,
  });
  await ada.fetch(`/activities/attempts/${passed.id}/evaluation`, {
    method: 'PUT',
    body: evaluation,
  });
  const option = await optionOf(ada, 'us.ama.c1.journal', admin.providerId);
  const { status, body } = await claimAs(ada, option, { attemptId: passed.id });
  expect(status).toBe(201);
  return awardOf(body.id);
}

const awardOf = async (claimId: string): Promise<string> => {
  const [award] = await server.database.systemQuery<{ id: string }>(
    'SELECT id FROM award WHERE claim_id = $1',
    [claimId],
  );
  return award?.id ?? '';
};

const topicsOf = (awardId: string): Promise<Json[]> =>
  server.database.systemQuery(
    'SELECT topic, origin FROM award_topic WHERE award_id = $1 ORDER BY topic',
    [awardId],
  );

const say = (awardId: string, topics: string[]) =>
  ada.fetch(`/awards/${awardId}/topics`, { method: 'PUT', body: { topics } });

describe('the topics of an award', () => {
  it('are those of the activity as its provider designated it', async () => {
    const awardId = await awardFor({ topics: ['ethics'] });
    expect(await topicsOf(awardId)).toEqual([{ topic: 'ethics', origin: 'activity' }]);
  });

  it('are the subjects of its papers', async () => {
    const { cycle } = await openCycle(ada, 'low back pain exercise');
    const documented = await documentCycle(ada, cycle);
    const option = await optionOf(ada, 'us.ama.c1.ipoc', admin.providerId);
    const { status, body } = await claimAs(ada, option, { cycleIds: [documented.id] });
    expect(status).toBe(201);
    expect(await topicsOf(await awardOf(body.id))).toEqual([
      { topic: 'pain-management', origin: 'papers' },
    ]);
  });

  it('are kept as they were derived, whatever the learner says', async () => {
    const awardId = await awardFor({ topics: ['ethics'] });
    expect((await say(awardId, ['opioids'])).body).toEqual({
      awardId,
      topics: ['ethics', 'opioids'],
      origins: [
        { topic: 'ethics', origin: 'activity' },
        { topic: 'opioids', origin: 'self-declared' },
      ],
    });
    expect((await say(awardId, [])).body.origins).toEqual([
      { topic: 'ethics', origin: 'activity' },
    ]);
    for (const attack of [
      `DELETE FROM award_topic WHERE award_id = $1`,
      `UPDATE award_topic SET topic = 'opioids' WHERE award_id = $1`,
    ]) {
      const done = server.database.asLearner(ada.learnerId, (m) => m.query(attack, [awardId]));
      await expect(done).rejects.toThrow('stays as it is');
    }
  });

  it('cannot be passed off by a learner as the papers’', async () => {
    const awardId = await awardFor({});
    await say(awardId, ['opioids']);
    const lie = server.database.asLearner(ada.learnerId, (m) =>
      m.query(`UPDATE award_topic SET origin = 'papers' WHERE award_id = $1`, [awardId]),
    );
    await expect(lie).rejects.toThrow('stays as it is');
  });
});

describe('a topic that a body requires', () => {
  const ethicsOf = async (): Promise<Json> => {
    const { items } = (await ada.fetch('/progress')).body;
    const { asked, requirement } = items.find(
      (one: Json) => one.requirement.profileId === 'us.state.mi',
    );
    const lines = (await ada.fetch(`/progress/${requirement.id}/lines`)).body.items;
    return { ethics: asked.find(({ topic }: Json) => topic === 'ethics'), lines };
  };

  it('is not met by the learner’s statement, but by the activity or a certificate', async () => {
    await ada.fetch('/requirements', {
      body: { profileId: 'us.state.mi', label: 'Michigan', startsOn: '2025-03-02' },
    });
    const before = Number((await ethicsOf()).ethics.applied);
    const mine = await awardFor({});
    await say(mine, ['ethics']);
    const said = await ethicsOf();
    expect(Number(said.ethics.applied)).toBe(before);
    const line = said.lines.find(({ entryId }: Json) => entryId === mine);
    expect(line).toMatchObject({ topics: ['ethics'], selfDeclaredTopics: ['ethics'] });
    expect(line.why).toMatch(/does not count towards “Medical ethics”/);
    await awardFor({ topics: ['ethics'] });
    expect(Number((await ethicsOf()).ethics.applied)).toBe(before + 1);
  });

  it('counts for self-reported credit once its certificate is attached', async () => {
    const before = Number((await ethicsOf()).ethics.applied);
    const { body: credit } = await ada.fetch('/external-credits', {
      body: {
        title: 'Ethics evening',
        amount: '2',
        completedOn: '2026-02-01',
        unit: 'AMA PRA Category 1 Credit',
        topics: ['ethics'],
      },
      idempotencyKey: 'ethics-evening-key',
    });
    const without = await ethicsOf();
    expect(Number(without.ethics.applied)).toBe(before);
    expect(without.lines.find(({ entryId }: Json) => entryId === credit.id).why).toMatch(
      /until its certificate is attached/,
    );
    await server.database.asLearner(ada.learnerId, (manager) =>
      manager.query(
        `INSERT INTO supporting_document (learner_id, self_reported_credit_id, media_type, size, sha256, bytes, uploaded_at)
         VALUES ($1, $2, 'application/pdf', 4, '\\x00', '\\x25504446', now())`,
        [ada.learnerId, credit.id],
      ),
    );
    expect(Number((await ethicsOf()).ethics.applied)).toBe(before + 2);
  });
});
