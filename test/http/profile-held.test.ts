import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { newId } from '../../src/platform/index.js';
import { creditOption, documentOneCycle } from '../support/main-job.js';
import { decideChange, proposeProfile } from '../support/profiles.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';

let server: TestServer;
let olga: TestAdministrator;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  olga = await server.createAdministrator();
  await server.app.get(CreditOptions).ensure();
  const { version, limits } = (await olga.fetch('/setup/claim-limits')).body;
  const body = { ...limits, holdCycles: 0, version };
  const set = await olga.fetch('/setup/claim-limits', { method: 'PUT', body });
  if (set.status !== 200) throw new Error(JSON.stringify(set.body));
});

afterAll(async () => {
  await server.close();
});

/** Claims one cycle, which the provider holds for review. @returns the id of the claim */
async function claimHeld(learner: TestClinician): Promise<string> {
  const cycle = await documentOneCycle(learner, server.clock);
  const { id } = await creditOption(learner, { providerId: olga.providerId });
  const claim = await learner.fetch('/claims', {
    body: { creditOptionId: id, cycleIds: [cycle.id], attested: true },
    idempotencyKey: `claim-${cycle.id}`,
  });
  expect(claim).toMatchObject({ status: 201, body: { state: 'held' } });
  return claim.body.id;
}

const decide = (learner: TestClinician, claimId: string, outcome: 'awarded' | 'declined') =>
  olga.fetch(`/audit/claims/${learner.learnerId}/${claimId}/decisions`, {
    body: { outcome, reason: 'Looked at.' },
    idempotencyKey: `decision-${newId()}`,
  });

describe('a profile that a held claim was made with', () => {
  it('is reviewed before it names another person: no certificate is reissued in that name', async () => {
    const ada = await server.createClinician({ name: 'Ada Example' });
    const claimId = await claimHeld(ada);
    expect(await proposeProfile(ada, { name: 'Carl Cardiologist' })).toMatchObject({
      status: 202,
      body: { name: 'Ada Example' },
    });
    expect((await decide(ada, claimId, 'awarded')).status).toBe(201);
    const { certificateId } = (await ada.fetch(`/claims/${claimId}`)).body;
    const reissue = await ada.fetch(`/certificates/${certificateId}/reissue`, {
      method: 'POST',
      headers: { 'idempotency-key': newId() },
    });
    expect(reissue.status).toBe(409);
    expect((await decideChange(olga, ada, 'declined')).status).toBe(201);
    expect((await ada.fetch('/profile')).body.name).toBe('Ada Example');
  });

  it('changes freely again once the claim is declined, even if a change already waits', async () => {
    const ada = await server.createClinician({ name: 'Ada Example' });
    const claimId = await claimHeld(ada);
    expect((await proposeProfile(ada, { name: 'Ada Married' })).status).toBe(202);
    expect((await decide(ada, claimId, 'declined')).status).toBe(201);
    expect(await proposeProfile(ada, { name: 'Ada Married' })).toMatchObject({
      status: 200,
      body: { name: 'Ada Married' },
    });
    expect((await ada.fetch('/profile/review')).body.change.state).not.toBe('waiting');
  });
});
