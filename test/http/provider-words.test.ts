import { DemonstrationLibrary } from '../../src/literature/index.js';
import { Providers } from '../../src/accounts/index.js';
import { CreditOptions } from '../../src/credit/index.js';
import { newId } from '../../src/platform/index.js';
import { designate } from '../support/activities.js';
import { claimOneCycle } from '../support/main-job.js';
import {
  startTestServer,
  type SignedIn,
  type TestAdministrator,
  type TestServer,
} from '../support/server.js';

let server: TestServer;
let olga: TestAdministrator;
let otto: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  olga = await server.createAdministrator({ provider: { name: 'Institute of Words' } });
  await server.app.get(CreditOptions).ensure();
  otto = await server.createOperator();
});

afterAll(() => server.close());

const state = (change: object) =>
  otto.fetch(`/operator/providers/${olga.providerId}/accreditations`, {
    body: { accreditor: 'ACCME', validFrom: '2026-01-01', status: 'full', ...change },
    idempotencyKey: newId(),
  });

const propose = (who: TestAdministrator, name: string) =>
  who.fetch('/setup/provider', {
    method: 'PUT',
    body: { name, accreditedBy: null, accreditationStatement: null, website: null },
  });

describe('what is written about a provider', () => {
  it('is one line, so that a sentence pasted over several lines is printed and nobody’s claim fails', async () => {
    const stated = await state({
      statement: 'The Institute of Words is accredited\r\n  by the ACCME.\n',
      identifier: '000\t1',
    });
    expect(stated).toMatchObject({
      status: 201,
      body: {
        accreditations: [
          {
            statement: 'The Institute of Words is accredited by the ACCME.',
            identifier: '000 1',
          },
        ],
      },
    });
    const ada = await server.createClinician();
    const claim = await claimOneCycle(ada, server.clock, { providerId: olga.providerId });
    expect(claim).toMatchObject({ state: 'awarded', certificateId: expect.any(String) });
  });

  it.each(['statement', 'identifier'])('has nothing unprintable in its %s', async (path) => {
    expect(await state({ [path]: 'a\u0007b' })).toMatchObject({
      status: 400,
      body: { errors: [{ path, code: 'characters' }] },
    });
  });

  it('is one line in the titles of options and of activities too, which certificates print', async () => {
    const offer = (title: string) =>
      olga.fetch('/setup/credit-options', {
        body: {
          ruleSetId: 'us.ama.c1.journal',
          title,
          opensOn: '2026-03-02',
          closesOn: null,
          designatedMaximum: '1.00',
          documentWithinDays: null,
          claimWithinDays: null,
          audience: null,
          certificateTemplate: null,
        },
      });
    expect(await offer('Articles\n of the month')).toMatchObject({
      status: 201,
      body: { title: 'Articles of the month' },
    });
    expect(await offer('Bad\u0007')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'title', code: 'characters' }] },
    });
    const [paper] = (await (await server.createClinician()).fetch('/papers?q=heart')).body.items;
    const made = await designate(olga, paper.id, { title: 'An article\non two lines' });
    expect((await olga.fetch(`/setup/activities/${made.id}`)).body.title).toBe(
      'An article on two lines',
    );
    await expect(designate(olga, paper.id, { title: 'Bad\u0007' })).rejects.toThrow('characters');
  });

  it(`has its name in one line, and not another provider's in other capitals or spaces`, async () => {
    const other = await server.createAdministrator({ provider: { name: 'Another Institute' } });
    for (const name of ['INSTITUTE of  words', 'Institute\nof Words']) {
      expect(await propose(other, name)).toMatchObject({
        status: 409,
        body: { code: 'provider-name-taken' },
      });
    }
    await expect(
      server.app.get(Providers).create({ name: 'institute of words' }),
    ).rejects.toMatchObject({ code: 'provider-name-taken' });
    expect((await propose(other, 'Bad\u0007 Institute')).status).toBe(400);
    expect(await propose(other, 'ANOTHER\n Institute')).toMatchObject({
      status: 200,
      body: { proposals: [{ kind: 'name', proposed: { name: 'ANOTHER Institute' } }] },
    });
  });
});
