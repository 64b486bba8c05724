import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { liftDemonstrationLimits } from '../support/no-claim-limits.js';
import { qrOf, textOf } from '../support/pdf.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { claimHours, claimTogether, downloadLog, moveToNoon, openCycles } from './credit-story.js';
import { addEarlierReading } from './earlier-reading.js';
import { Visitor, claimCredit, desktop, phone, readPaper } from './story.js';

const password = 'a password for the demonstration';
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = await startServerProcess({
    env: { LECTERN_DEMO: 'on', LECTERN_DEMO_PASSWORD: password },
  });
  [browser] = await Promise.all([launchBrowser(), server.waitReady()]);
  await liftDemonstrationLimits(server.url, password);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.each([
  {
    name: 'phone',
    size: phone,
    query: 'blood pressure',
    colours: 'light' as const,
    searches: ['asthma', 'stroke'],
    hoursAgo: 4,
  },
  {
    name: 'desktop',
    size: desktop,
    query: 'sleep',
    colours: 'dark' as const,
    searches: ['stroke', 'asthma'],
    hoursAgo: 2,
  },
])('the main task on a $name', ({ size, query, colours, searches, hoursAgo }) => {
  it('goes from sign-in to a certificate, an audit and a revocation', async () => {
    const clinician = await Visitor.open(browser, server.url, size, colours);
    await clinician.goTo('/');
    await clinician.page.getByLabel('Password').waitFor();
    await clinician.inspect('sign-in');
    await clinician.signIn('clinician@lectern.example', password);
    await clinician.page.getByLabel('Search papers').waitFor();
    await clinician.inspect('read');

    await readPaper(clinician, query);
    await clinician.page.getByRole('button', { name: /^Active time/ }).click();
    await clinician.page
      .getByRole('dialog')
      .getByText(/^Counted:/)
      .first()
      .waitFor();
    await clinician.inspect('stretches of the day');
    await clinician.page.keyboard.press('Escape');

    await claimCredit(clinician);
    const [download] = await Promise.all([
      clinician.page.waitForEvent('download'),
      clinician.page.getByRole('link', { name: /Download PDF/ }).click(),
    ]);
    const pdf = await bytesOf(await download.createReadStream());
    const text = await textOf(pdf);
    expect(text).toContain('Demonstration');
    expect(text).not.toContain('AMA PRA');

    // A stranger scans the code.
    const address = new URL((await qrOf(pdf)) ?? '');
    const stranger = await Visitor.open(browser, server.url, size, colours);
    await stranger.goTo(address.pathname);
    await stranger.page.getByRole('heading', { name: /Valid/ }).waitFor();
    await stranger.inspect('verify, valid');
    await dropFile(stranger, pdf, 'Valid');
    await stranger.inspect('file, valid');
    const edited = Buffer.from(pdf);
    edited[4000] = (edited[4000] ?? 0) ^ 1;
    await dropFile(stranger, edited, 'Edited');
    await stranger.inspect('file, edited');

    for (const path of ['/credits', '/certificates', '/me', '/help', '/saved', '/no-such-page']) {
      await clinician.goTo(path);
      await clinician.page.getByRole('heading', { level: 1 }).waitFor();
      await clinician.page.waitForLoadState('networkidle');
      await clinician.inspect(path);
    }

    const administrator = await Visitor.open(browser, server.url, size, colours);
    await administrator.signIn('administrator@lectern.example', password);
    await administrator.goTo('/audit');
    const newest = administrator.page.locator('.audit-link').first();
    await newest.waitFor();
    await administrator.inspect('audit list');
    await newest.click();
    await administrator.page.getByRole('heading', { name: 'Rules' }).waitFor();
    await administrator.inspect('evidence');
    await revoke(administrator);
    await administrator.inspect('evidence, revoked');

    await stranger.goTo(address.pathname);
    await stranger.page.getByRole('heading', { name: /Revoked/ }).waitFor();
    await stranger.page.getByText('The reading log does not support this claim.').first().waitFor();
    await stranger.inspect('verify, revoked');

    await clinician.goTo('/');
    await clinician.page
      .getByText(/ revoked your claim of /)
      .first()
      .waitFor();
    await clinician.inspect('notice');

    expect([...clinician.troubles, ...stranger.troubles, ...administrator.troubles]).toEqual([]);
    await Promise.all([clinician.close(), stranger.close(), administrator.close()]);
  });

  it('claims several cycles together and hours of reading, and exports the log as a file', async () => {
    const email = 'clinician@lectern.example';
    const clinician = await Visitor.open(browser, server.url, size, colours);
    await clinician.signIn(email, password);
    await moveToNoon(clinician);
    await openCycles(clinician, searches);
    await claimTogether(clinician);
    await addEarlierReading(server.dataFolder, email, { hoursAgo, minutes: 31 });
    await claimHours(clinician);

    const log = await downloadLog(clinician);
    expect(log.startsWith('\uFEFFCompleted on,')).toBe(true);
    expect(log).toMatch(/\r\n\d{4}-\d\d-\d\d,[^,]+,0\.50,/);
    expect(log).not.toContain('simpler treatment');
    expect(clinician.troubles).toEqual([]);
    await clinician.close();
  });
});

async function revoke(administrator: Visitor): Promise<void> {
  const { page } = administrator;
  await page.getByRole('radio', { name: 'Revoke: a mistake' }).check();
  await page.getByLabel(/Reason/).fill('The reading log does not support this claim.');
  await page.getByRole('button', { name: 'Revoke the claim' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Revoke/ })
    .click();
  await page.getByText('This claim was revoked').waitFor();
}

/** Has a file checked on the page for strangers. */
async function dropFile(visitor: Visitor, buffer: Buffer, answer: string): Promise<void> {
  const { page } = visitor;
  await visitor.goTo('/verify');
  await page
    .getByLabel('Certificate or credential')
    .setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer });
  await page.locator('.file-answer .answer').getByText(answer).waitFor();
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
