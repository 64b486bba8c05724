import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { launchBrowser } from '../support/browser.js';
import { claimOneCycle } from '../support/main-job.js';
import { startTestServer, type TestAdministrator, type TestServer } from '../support/server.js';
import { TestClock } from '../support/test-clock.js';
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

describe.each([
  { name: 'phone', size: phone, colours: 'light' as const },
  { name: 'desktop', size: desktop, colours: 'dark' as const },
])('on a $name', ({ size, colours }) => {
  it('a transcript is made for a chosen period, downloaded and kept in the list', async () => {
    const ada = await server.createClinician({ name: 'Ada Example' });
    await ada.fetch('/requirements', { body: { profileId: 'us.aafp', startsOn: '2025-01-01' } });
    await claimOneCycle(ada, server.clock, { providerId: admin.providerId });
    const visitor = await Visitor.open(browser, server.url, size, colours);
    const { page } = visitor;
    await visitor.signIn(ada.email, ada.password);
    await visitor.goTo('/certificates');
    await page.getByRole('link', { name: 'Transcripts of a period' }).click();
    await page.getByText('No transcripts yet').waitFor();
    await visitor.inspect('no transcript');

    const make = page.getByRole('button', { name: 'Make the transcript' });
    await page.getByRole('radio', { name: 'Last year' }).check();
    await make.click();
    await page.getByText('No certificates were issued in this period').waitFor();
    await visitor.inspect('an empty period');

    await page.getByRole('radio', { name: 'Custom dates' }).check();
    await page.getByLabel('First day').fill('2026-12-31');
    await page.getByLabel('Last day').fill('2026-01-01');
    await make.click();
    await page
      .getByText('The last day is before the first day. Choose a later last day.')
      .waitFor();
    await visitor.inspect('own days that are no period');

    await page.getByRole('radio', { name: 'This year' }).check();
    await make.click();
    const line = page.getByRole('listitem').filter({ hasText: '1 certificate, made on' });
    await line.waitFor();
    await visitor.inspect('a transcript');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      line.getByRole('link', { name: /^Download PDF/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^transcript-LET-.*\.pdf$/);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await line.getByRole('link', { name: /^Verify/ }).click();
    await page.getByRole('heading', { name: 'Valid' }).waitFor();
    await page.getByText('Every certificate that it lists still counts.').waitFor();
    await visitor.inspect('a verified transcript');
    await visitor.goTo('/verify');
    await page.locator('input[type=file]').setInputFiles(await download.path());
    await page.getByText('This is a transcript as it was issued, and every certificate').waitFor();
    await visitor.inspect('a dropped transcript');
    // The answer to the empty period is meant.
    expect(visitor.troubles.filter((trouble) => !/status of 422/.test(trouble))).toEqual([]);
    await visitor.close();
  });

  it('an administrator downloads the evidence of a claim as a report', async () => {
    const ben = await server.createClinician({ name: 'Ben Example' });
    const claim = await claimOneCycle(ben, server.clock, { providerId: admin.providerId });
    const visitor = await Visitor.open(browser, server.url, size, colours);
    const { page } = visitor;
    await visitor.signIn(admin.email, admin.password);
    await visitor.goTo(`/audit/${ben.learnerId}/${claim.id}`);
    const report = page.getByRole('link', { name: 'Report as PDF' });
    await report.waitFor();
    await page.getByRole('heading', { name: 'Ben Example' }).waitFor();
    await visitor.inspect('evidence');
    const [download] = await Promise.all([page.waitForEvent('download'), report.click()]);
    expect(download.suggestedFilename()).toBe(`audit-report-${claim.id}.pdf`);
    await visitor.goTo('/verify');
    await page.locator('input[type=file]').setInputFiles(await download.path());
    await page.getByText('This is an unchanged report signed by this issuer.').waitFor();
    await visitor.inspect('a dropped report');
    expect(visitor.troubles).toEqual([]);
    await visitor.close();
  });
});
