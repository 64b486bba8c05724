import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { HttpClient } from '../support/http-client.js';
import { documentation } from '../support/main-job.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { Visitor, desktop, phone } from './story.js';

const password = 'a password for the demonstration';
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = await startServerProcess({
    env: { LECTERN_DEMO: 'on', LECTERN_DEMO_PASSWORD: password },
  });
  [browser] = await Promise.all([launchBrowser(), server.waitReady()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Documents a cycle over the interface. @returns its id */
async function documentCycle(query: string): Promise<string> {
  const client = new HttpClient(server.url);
  await client.fetch('/session', { body: { email: 'clinician@lectern.example', password } });
  const { body: profile } = await client.fetch('/profile');
  const who = { ...profile, profession: 'physician', degree: 'MD' };
  await client.fetch('/profile', { method: 'PUT', body: who });
  const search = (await client.fetch('/searches', { body: { query } })).body;
  const body = { paperId: search.items[0].id, searchId: search.id, device: 'phone' };
  const session = (await client.fetch('/reading-sessions', { body })).body;
  const [cycle] = (await client.fetch(`/cycles?sessionId=${session.id}`)).body.items;
  await client.fetch(`/cycles/${cycle.id}/documentation`, {
    method: 'PUT',
    body: { revision: cycle.revision, ...documentation },
  });
  return cycle.id;
}

describe.each([
  { name: 'phone', size: phone, colours: 'light' as const, query: 'blood pressure' },
  { name: 'desktop', size: desktop, colours: 'dark' as const, query: 'sleep' },
])('a claim that is held for review, on a $name', ({ size, colours, query }) => {
  it('is set up, announced above the button, listed, and awarded', async () => {
    const admin = await Visitor.open(browser, server.url, size, colours);
    await admin.signIn('administrator@lectern.example', password);
    await admin.goTo('/setup/claim-limits');
    await admin.page.getByLabel('Cycles in one claim').fill('0');
    await admin.inspect('claim limits');
    await admin.page.getByRole('button', { name: 'Save the limits' }).click();
    await admin.page.getByText('The limits are saved').waitFor();

    const cycleId = await documentCycle(query);
    const learner = await Visitor.open(browser, server.url, size, colours);
    const { page } = learner;
    await learner.signIn('clinician@lectern.example', password);
    await learner.goTo(`/claim/${cycleId}`);
    await page.getByText('This claim will be held for review').waitFor();
    await page.getByText('I read these sources myself').click();
    await learner.inspect('a claim that will be held');
    await page
      .getByRole('button', { name: 'Claim a demonstration (no credit), for review' })
      .click();
    await page.waitForURL(/\/claims\//);
    await page.getByText('It has 1 cycle; claims with more than 0 are reviewed first.').waitFor();
    await learner.inspect('a held claim');
    await learner.goTo('/credits');
    await page.getByText('held for review in 1 claim').waitFor();
    await learner.inspect('credits with a held claim');

    await admin.goTo('/audit');
    await admin.page.getByRole('link', { name: '1 claim held for review' }).click();
    await admin.page.getByRole('heading', { name: 'Held for review', level: 1 }).waitFor();
    await admin.inspect('held claims');
    await admin.page.locator('.held-table a').first().click();
    await admin.page.getByText('Decision due by').waitFor();
    await admin.inspect('evidence of a held claim');
    await admin.page.getByText('The credit is awarded as it was judged').click();
    await admin.page.getByLabel('Reason').fill('One cycle, and its answers are its own.');
    await admin.page.getByRole('button', { name: 'Award the credit' }).click();
    await admin.page.getByText('The credit is awarded', { exact: true }).waitFor();
    await learner.goTo('/credits');
    await page.getByText('held for review in').waitFor({ state: 'detached' });
    expect([...learner.troubles, ...admin.troubles]).toEqual([]);
    await learner.close();
    await admin.close();
  });
});
