import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../support/browser.js';
import { startServerProcess } from '../support/server-process.js';
import { claimHours, claimTogether, moveToNoon, openCycles } from './credit-story.js';
import { addEarlierReading } from './earlier-reading.js';
import { Visitor, claimCredit, desktop, phone, readPaper } from './story.js';

/**
 * Takes the pictures of the main pages for the documentation: `npm run screenshots`.
 * It plays the story on a server of its own, once as a desktop and once as a phone.
 */
const folder = process.argv[2] ?? join('docs', 'images');
const password = 'a password for the pictures';

await mkdir(folder, { recursive: true });
const server = await startServerProcess({
  env: { LECTERN_DEMO: 'on', LECTERN_DEMO_PASSWORD: password },
});
const browser = await launchBrowser();
try {
  await server.waitReady();
  await take('desktop', desktop, 'blood pressure', 4);
  await take('phone', phone, 'sleep', 2);
} finally {
  await browser.close();
  await server.stop();
}

async function take(
  name: string,
  size: typeof desktop,
  query: string,
  hoursAgo: number,
): Promise<void> {
  const clinician = await Visitor.open(browser, server.url, size);
  const shoot = async (visitor: Visitor, what: string, fullPage = false): Promise<void> => {
    await visitor.page.waitForLoadState('networkidle');
    await visitor.page.screenshot({ path: join(folder, `${what}-${name}.png`), fullPage });
  };
  await clinician.goTo('/sign-in');
  await shoot(clinician, 'sign-in');
  await clinician.signIn('clinician@lectern.example', password);
  await clinician.page.getByLabel('Search papers').waitFor();
  await shoot(clinician, 'read');
  await readPaper(clinician, query);
  await clinician.page.evaluate('scrollTo(0, 0)');
  await shoot(clinician, 'paper');
  await clinician.page.getByRole('button', { name: /^Active time/ }).click();
  await clinician.page
    .getByRole('dialog')
    .getByText(/^Counted:/)
    .first()
    .waitFor();
  await shoot(clinician, 'active-time');
  await clinician.page.keyboard.press('Escape');
  await claimCredit(clinician, () => shoot(clinician, 'claim', true));
  await shoot(clinician, 'claimed', true);
  const verify = clinician.page.getByRole('link', { name: /^Verify/ });
  const address = (await verify.getAttribute('href')) ?? '/verify';
  await moveToNoon(clinician);
  await openCycles(clinician, ['asthma', 'stroke']);
  await claimTogether(clinician, () => shoot(clinician, 'claim-several', true));
  const email = 'clinician@lectern.example';
  await addEarlierReading(server.dataFolder, email, { hoursAgo, minutes: 31 });
  await claimHours(clinician, () => shoot(clinician, 'hours-of-reading', true));
  await openCycles(clinician, ['asthma', 'stroke']);
  for (const place of ['credits', 'certificates', 'me']) {
    await clinician.goTo(`/${place}`);
    await shoot(clinician, place, place !== 'certificates');
  }
  await clinician.goTo('/certificates');
  await clinician.page.locator('.certificate-link').first().click();
  await clinician.page.locator('.certificate-sheet canvas').first().waitFor();
  await shoot(clinician, 'certificate', true);
  const stranger = await Visitor.open(browser, server.url, size);
  await stranger.goTo(address);
  await stranger.page.getByRole('heading', { name: /Valid/ }).waitFor();
  await shoot(stranger, 'verify', true);
  await clinician.goTo('/certificates');
  const [download] = await Promise.all([
    clinician.page.waitForEvent('download'),
    clinician.page.locator('a[href$="/pdf"]').first().click(),
  ]);
  await stranger.goTo('/verify');
  await stranger.page.getByLabel('Certificate or credential').setInputFiles(await download.path());
  await stranger.page.locator('.file-answer .answer').waitFor();
  await shoot(stranger, 'verify-file', true);
  const administrator = await Visitor.open(browser, server.url, size);
  await administrator.signIn('administrator@lectern.example', password);
  await administrator.goTo('/audit');
  await administrator.page.locator('.audit-link').first().waitFor();
  await shoot(administrator, 'audit');
  await administrator.page.locator('.audit-link').first().click();
  await administrator.page.getByRole('heading', { name: 'Rules' }).waitFor();
  await shoot(administrator, 'evidence', true);
  await administrator.goTo('/setup/certificates/standard');
  await administrator.page.locator('.template-sheets canvas').first().waitFor();
  await administrator.page.getByText('Up to date').waitFor();
  await shoot(administrator, 'template');
  if (size === phone) {
    await administrator.page.getByRole('button', { name: 'See the preview' }).click();
    await shoot(administrator, 'template-preview');
  }
  await Promise.all([clinician.close(), stranger.close(), administrator.close()]);
}
