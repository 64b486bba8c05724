import type { Browser } from 'playwright-core';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { launchBrowser } from '../support/browser.js';
import { claimAs, openCycle, optionOf, readFor } from '../support/claim-kinds.js';
import { claimOneCycle } from '../support/main-job.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { TestClock } from '../support/test-clock.js';
import { addElsewhere, defineOwnRequirement, saysTopic } from './own-requirements-story.js';
import { Visitor, desktop, phone } from './story.js';

let server: TestServer;
let browser: Browser;
let admin: TestAdministrator;

beforeAll(async () => {
  // The browser's clock and the server's must agree on the day.
  const clock = new TestClock(new Date().toISOString());
  [server, browser] = await Promise.all([startTestServer({ clock }), launchBrowser()]);
  await server.app.get(DemonstrationLibrary).ensure();
  const provider = { name: 'Harborview Institute', accreditedBy: 'ACCME' };
  admin = await server.createAdministrator({ provider });
  await server.app.get(CreditOptions).ensure();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** An hour of reading just gone, claimed in the learner's own log. */
async function recordHour(learner: TestClinician): Promise<void> {
  const { sessionId } = await openCycle(learner, 'sleep');
  const now = Date.now();
  const start = new Date(now - 3_600_000).toISOString();
  const { learnerId } = learner;
  await readFor(server.database, { learnerId, sessionId }, start, { seconds: 3600 });
  const log = await optionOf(learner, 'us.aafp.elective.enrich');
  const [from, to] = [start.slice(0, 10), new Date(now).toISOString().slice(0, 10)];
  expect(await claimAs(learner, log, { reading: { from, to } })).toMatchObject({ status: 201 });
}

describe.each([
  { name: 'phone', size: phone, colours: 'light' as const },
  { name: 'desktop', size: desktop, colours: 'dark' as const },
])('on a $name', ({ size, colours }) => {
  it('a learner’s own requirement and self-reported credit are kept, explained and totalled', async () => {
    const ada = await server.createClinician({ name: 'Ada Example' });
    await ada.fetch('/requirements', {
      body: { profileId: 'us.state.tx', startsOn: '2026-01-01' },
    });
    await claimOneCycle(ada, server.clock, { providerId: admin.providerId });
    await recordHour(ada);
    const visitor = await Visitor.open(browser, server.url, size, colours);
    const { page } = visitor;
    await visitor.signIn(ada.email, ada.password);
    const year = new Date().getFullYear();
    await defineOwnRequirement(visitor, year);
    await addElsewhere(visitor, year);
    await saysTopic(visitor);

    await visitor.goTo('/credits');
    await page.getByRole('heading', { name: 'With self-reported credit' }).waitFor();
    await page.getByRole('columnheader', { name: 'My own log' }).waitFor({ state: 'attached' });
    await visitor.inspect('one total of the year');

    await visitor.goTo('/certificates/transcripts');
    await page.getByRole('button', { name: 'Make the transcript' }).click();
    await page.getByRole('listitem').filter({ hasText: 'certificate' }).first().waitFor();
    await visitor.inspect('a transcript with credit from elsewhere');
    // The answer to the empty form is meant.
    expect(
      visitor.troubles.filter((trouble) => !/status of 422|status of 400/.test(trouble)),
    ).toEqual([]);
    await visitor.close();
  });
});
