import type { Json } from '../support/http-client.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

describe('credit options', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
    await server.createProvider({ name: 'Accredited', accreditedBy: 'ACCME' });
    await server.createProvider({ name: 'Demonstration', demonstration: true });
  });
  afterAll(() => server.close());

  it.each([
    [
      'physician',
      'MD',
      [
        ['Accredited', 'cycles', 'AMA PRA Category 1 Credit', 'certificate', true],
        ['Accredited', 'article', 'AMA PRA Category 1 Credit', 'certificate', true],
        ['Demonstration', 'cycles', 'Demonstration credit', 'certificate', true],
        ['Demonstration', 'article', 'Demonstration credit', 'certificate', true],
      ],
    ],
    [
      'nurse',
      null,
      [
        ['Accredited', 'cycles', 'Participation', 'participation', true],
        ['Accredited', 'article', 'Participation', 'participation', true],
        ['Demonstration', 'cycles', 'Demonstration credit', 'participation', true],
        ['Demonstration', 'article', 'Demonstration credit', 'participation', true],
      ],
    ],
  ] as const)(
    'of providers are for a %s (%s) what the profile allows',
    async (profession, degree, expected) => {
      const learner = await server.createClinician({ profession, degree });
      const { items } = (await learner.fetch('/credit-options')).body;
      const offered = items.filter((one: Json) => one.provider !== null);
      expect(
        offered.map((one: Json) => [
          one.provider.name,
          one.claimedFor,
          one.creditName,
          one.document,
          one.available,
        ]),
      ).toEqual(expected);
      for (const option of items) expect(option.whyNot === null).toBe(option.available);
    },
  );

  const logsOf = async (learner: TestClinician): Promise<Json[]> =>
    (await learner.fetch('/credit-options')).body.items.filter((one: Json) => !one.provider);

  it(`include each of the learner's own logs once, and only those that are open to the profile`, async () => {
    const logs = await logsOf(await server.createClinician());
    const ids = logs.map(({ ruleSet }) => ruleSet.id);
    expect(ids).toContain('us.ama.c2.reading');
    expect(ids).not.toContain('us.nccpa.c2');
    expect(new Set(ids).size).toBe(ids.length);
    for (const log of logs) expect(log).toMatchObject({ available: true, document: 'none' });
    const nurse = await server.createClinician({ profession: 'nurse', degree: null });
    expect((await logsOf(nurse)).map(({ ruleSet }) => ruleSet.id)).not.toContain(
      'us.ama.c2.reading',
    );
  });

  it('are created once, no matter who asks and how often', async () => {
    const learners = await Promise.all([server.createClinician(), server.createClinician()]);
    await server.createProvider({ name: 'Late', accreditedBy: 'ACCME' });
    const answers = await Promise.all(
      [...learners, ...learners].map((learner) => learner.fetch('/credit-options')),
    );
    const twice = await server.database.query(
      `SELECT rule_set_id FROM credit_option GROUP BY provider_id, rule_set_id HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
    const offered = answers.map(({ body }) => body.items.map(({ id }: Json) => id));
    expect(new Set(offered.map(String)).size).toBe(1);
    expect(answers[0]?.body.items.filter((one: Json) => one.provider)).toHaveLength(6);
  });
});
