import { DemonstrationLibrary } from '../../src/literature/index.js';
import { newId } from '../../src/platform/index.js';
import { claimAs, documentCycle, openCycle, optionOf } from '../support/claim-kinds.js';
import type { Answer, Json } from '../support/http-client.js';
import { signInAgain } from '../support/reading-claims.js';
import {
  startTestServer,
  type SignedIn,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { TestClock } from '../support/test-clock.js';

const start = '2026-12-01T12:00:00.000Z';
const entry = { accreditor: 'ACCME', validFrom: '2026-12-02', status: 'full' };

describe('an accreditation that is corrected', () => {
  let server: TestServer;
  let otto: SignedIn;
  let admin: TestAdministrator;
  let ada: TestClinician;
  let option: Json;

  beforeAll(async () => {
    server = await startTestServer({ clock: new TestClock(start) });
    await server.app.get(DemonstrationLibrary).ensure();
  });
  beforeEach(async () => {
    server.clock.set(start);
    otto = await server.createOperator();
    const provider = { name: `Institute ${newId()}`, accreditedBy: 'ACCME' };
    admin = await server.createAdministrator({ provider });
    ada = await server.createClinician();
    option = await optionOf(ada, 'us.ama.c1.ipoc', admin.providerId);
  });
  afterAll(() => server.close());

  const path = (): string => `/operator/providers/${admin.providerId}`;
  const state = async (body: Json): Promise<void> => {
    const idempotencyKey = `statement-${newId()}`;
    const { status } = await otto.fetch(`${path()}/accreditations`, { body, idempotencyKey });
    expect(status).toBe(201);
  };
  /** It began on the second of December only. */
  const correct = async (): Promise<string> => {
    const { id } = (await otto.fetch(path())).body.accreditations.at(-1);
    await state({ ...entry, corrects: id, reason: 'The letter says so.' });
    return id;
  };
  const cycle = async (words: string): Promise<string> => {
    const opened = await openCycle(ada);
    return (await documentCycle(ada, opened.cycle, words)).id;
  };
  const decide = (made: Json, outcome: string): Promise<Answer> =>
    admin.fetch(`/audit/claims/${ada.learnerId}/${made.id}/decisions`, {
      body: { outcome, reason: 'We looked at it.' },
      idempotencyKey: `decision-${newId()}`,
    });

  it('while a claim is held allows no award, and the claim can be declined', async () => {
    const { usual } = (await admin.fetch('/setup/claim-limits')).body;
    const limits = { ...usual, holdCycles: 0, version: 0 };
    await admin.fetch('/setup/claim-limits', { method: 'PUT', body: limits });
    const made = (await claimAs(ada, option, { cycleIds: [await cycle('one')] })).body;
    expect(made.state).toBe('held');
    await correct();
    const refused = await decide(made, 'awarded');
    expect(refused).toMatchObject({ status: 409, body: { code: 'accreditation-changed' } });
    expect((await ada.fetch('/certificates')).body.items).toEqual([]);
    expect((await ada.fetch(`/claims/${made.id}`)).body.state).toBe('held');
    const { accreditations } = (await otto.fetch(path())).body;
    // The operator was wrong: it held after all.
    const { id } =
      accreditations.at(-1).validFrom === entry.validFrom
        ? accreditations.at(-1)
        : accreditations[0];
    await state({ ...entry, validFrom: '2020-01-01', corrects: id, reason: 'We had misread it.' });
    expect((await decide(made, 'awarded')).status).toBe(201);
  });

  it('puts a claim in doubt for each day of its activity, not only for the last', async () => {
    const first = await cycle('one');
    server.clock.set('2026-12-02T12:00:00.000Z');
    for (const person of [otto, admin, ada]) await signInAgain(server, person);
    const cycleIds = [first, await cycle('two')];
    const made = (await claimAs(ada, option, { cycleIds })).body;
    expect(made).toMatchObject({ state: 'awarded', completedOn: '2026-12-02' });
    const inDoubt = async () => (await admin.fetch('/audit/awards-in-doubt')).body.items;
    expect(await inDoubt()).toEqual([]);
    const wrong = await correct();
    expect(await inDoubt()).toMatchObject([{ claimId: made.id, amount: '1.00' }]);
    const byEntry = await otto.fetch(`${path()}/awards-in-doubt?entry=${wrong}`);
    expect(byEntry.body.items).toHaveLength(1);
  });
});
