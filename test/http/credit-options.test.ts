import type { Json } from '../support/http-client.js';
import { startTestServer, type TestServer } from '../support/server.js';

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
        ['Accredited', 'AMA PRA Category 1 Credit', 'certificate', true],
        ['Demonstration', 'Demonstration credit', 'certificate', true],
        [undefined, 'Self-recorded reading', 'none', true],
      ],
    ],
    [
      'nurse',
      null,
      [
        ['Accredited', 'Participation', 'participation', true],
        ['Demonstration', 'Demonstration credit', 'participation', true],
      ],
    ],
  ] as const)('are for a %s (%s) what the profile allows', async (profession, degree, expected) => {
    const learner = await server.createClinician({ profession, degree });
    const { items } = (await learner.fetch('/credit-options')).body;
    expect(
      items.map((one: Json) => [one.provider?.name, one.creditName, one.document, one.available]),
    ).toEqual(expected);
    for (const option of items) expect(option.whyNot === null).toBe(option.available);
  });

  it('are not made twice, whoever asks and however often', async () => {
    const learners = await Promise.all([server.createClinician(), server.createClinician()]);
    await server.createProvider({ name: 'Late', accreditedBy: 'ACCME' });
    const answers = await Promise.all(
      [...learners, ...learners].map((learner) => learner.fetch('/credit-options')),
    );
    const [made] = await server.database.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM credit_option',
    );
    // Three of providers, and the log that each learner keeps.
    expect(made?.count).toBe(4);
    for (const { body } of answers) expect(body.items).toHaveLength(4);
  });
});
