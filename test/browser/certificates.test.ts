import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { launchBrowser } from '../support/browser.js';
import type { Json } from '../support/http-client.js';
import { MailServer } from '../support/mail-server.js';
import { claimOneCycle } from '../support/main-job.js';
import { pageSizesOf, qrOf } from '../support/pdf.js';
import { changeProfile, decideChange } from '../support/profiles.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { until } from '../support/until.js';
import { Visitor, desktop, phone } from './story.js';

let server: TestServer;
let mailServer: MailServer;
let browser: Browser;
let olga: TestAdministrator;

beforeAll(async () => {
  mailServer = await new MailServer().start();
  server = await startTestServer({
    env: {
      LECTERN_SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
      LECTERN_MAIL_FROM: 'cme@hospital.example',
    },
  });
  await server.app.get(DemonstrationLibrary).ensure();
  olga = await server.createAdministrator({
    provider: { name: 'Harborview Institute', accreditedBy: 'ACCME' },
  });
  await server.app.get(CreditOptions).ensure();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await mailServer?.stop();
});

async function certified(name: string): Promise<{ learner: TestClinician; claim: Json }> {
  const learner = await server.createClinician({ name });
  const { providerId } = olga;
  return { learner, claim: await claimOneCycle(learner, server.clock, { providerId }) };
}

/** A window of the learner's in which printing and sharing are written down instead of done. */
async function open(
  learner: TestClinician,
  size: typeof desktop,
  colours: 'light' | 'dark',
): Promise<Visitor> {
  const visitor = await Visitor.open(browser, server.url, size, colours);
  await visitor.page.addInitScript(`
    let printed = 0;
    window.print = () => { document.documentElement.dataset.printed = printed += 1; };
    window.shared = [];
    navigator.canShare = () => true;
    navigator.share = async (what) => { window.shared.push(what.files?.[0]?.name ?? what.url); };
  `);
  await visitor.signIn(learner.email, learner.password);
  return visitor;
}

describe.each([
  { name: 'phone', size: phone, colours: 'light' as const },
  { name: 'desktop', size: desktop, colours: 'dark' as const },
])('the page of a certificate on a $name', ({ size, colours }) => {
  it('shows the certificate itself, and prints it on one landscape page, sharp enough to scan', async () => {
    const { learner, claim } = await certified('Ada Nguyễn');
    const { body: certificate } = await learner.fetch(`/certificates/${claim.certificateId}`);
    const visitor = await open(learner, size, colours);
    const { page } = visitor;
    await visitor.goTo('/certificates');
    await page.getByRole('link', { name: certificate.creditLine }).click();
    await page.locator('.certificate-sheet canvas').waitFor();
    await visitor.inspect('certificate');
    await page
      .getByRole('img', { name: `Certificate ${certificate.serial}, page 1 of 1` })
      .waitFor();
    await page.getByRole('definition').filter({ hasText: 'Ada Nguyễn, MD' }).first().waitFor();
    // As sharp as the screen can show it.
    expect(
      await page.evaluate(
        `(() => { const c = document.querySelector('.certificate-sheet canvas');
           return Math.abs(c.width - c.clientWidth * devicePixelRatio) <= 1; })()`,
      ),
    ).toBe(true);

    await page.getByRole('button', { name: 'Print' }).click();
    await page.locator('html[data-printed="1"]').waitFor();
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(await pageSizesOf(paper)).toEqual([[297, 210]]);
    expect(await qrOf(paper)).toBe(certificate.verifyUrl);
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
    // By key, too, it waits until it is as fine as that.
    await page.keyboard.press('Control+p');
    await page.locator('html[data-printed="2"]').waitFor();
    expect(await page.evaluate(`document.querySelector('.certificate-sheet canvas').width`)).toBe(
      3508,
    );
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);

    await page.getByRole('button', { name: 'Share' }).click();
    await until(async () => (await page.evaluate<string[]>('window.shared')).length > 0);
    expect(await page.evaluate('window.shared')).toEqual([`certificate-${certificate.serial}.pdf`]);
    expect(visitor.troubles).toEqual([]);
    await visitor.close();
  });

  it('says that the certificate was revoked, when and why, and keeps the old name', async () => {
    const { learner, claim } = await certified('Ben Before');
    await olga.fetch(`/audit/claims/${learner.learnerId}/${claim.id}/decisions`, {
      body: { outcome: 'revoked', reason: 'The reading log does not support this claim.' },
      idempotencyKey: `revoke-${claim.id}`,
    });
    await changeProfile(server, learner, { name: 'Ben After' });
    const visitor = await open(learner, size, colours);
    await visitor.goTo('/certificates');
    await visitor.page.locator('.picture-name').getByText('Ben Before, MD').waitFor();
    await visitor.goTo(`/certificates/${claim.certificateId}`);
    await visitor.page.getByText('Revoked on 2 Mar 2026').waitFor();
    await visitor.page
      .locator('.certificate-revoked')
      .getByText('The reading log does not support this claim.')
      .waitFor();
    await visitor.page.locator('.certificate-sheet canvas').waitFor();
    await visitor.inspect('revoked certificate');
    expect(visitor.troubles).toEqual([]);
    await visitor.close();
  });

  it('is reissued after a change of name, and a check of the earlier one says so', async () => {
    const { learner, claim } = await certified('Mara Before');
    const { body: old } = await learner.fetch(`/certificates/${claim.certificateId}`);
    const visitor = await open(learner, size, colours);
    const { page } = visitor;
    await visitor.goTo('/me');
    await page.getByLabel('Name', { exact: true }).fill('Mara Afterwards');
    await page.getByRole('button', { name: 'Save the profile' }).click();
    await page.getByText('Waiting for review').waitFor();
    await decideChange(olga, learner, 'accepted');
    await page.reload();
    await page.getByText('1 certificate shows a different name.').waitFor();
    await visitor.inspect('me, after a change of name');
    await visitor.goTo('/certificates');
    await page.getByText('your earlier name').waitFor();
    await visitor.inspect('certificates, earlier name');
    await page.getByRole('link', { name: 'Reissue' }).click();
    await page.getByRole('button', { name: 'Reissue as Mara Afterwards, MD' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('This cannot be undone.').waitFor();
    await visitor.inspect('reissue, asked');

    // The answer to the first attempt is lost: the second one issues no other.
    await page.route('**/reissue', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await dialog.getByRole('button', { name: 'Reissue the certificate' }).click();
    await dialog.getByText('No connection').waitFor();
    await page.unroute('**/reissue');
    await dialog.getByRole('button', { name: 'Reissue the certificate' }).click();
    await page.getByText('Reissued for Mara Afterwards, MD').waitFor();
    await page.getByRole('definition').filter({ hasText: 'Mara Afterwards, MD' }).first().waitFor();
    const { items } = (await learner.fetch('/certificates')).body;
    expect(items.map(({ status }: Json) => status)).toEqual(['valid', 'superseded']);
    const [later] = items;

    await visitor.goTo(`/certificates/${old.id}`);
    await page.getByText(`by certificate No. ${later.serial} because:`).waitFor();
    await visitor.inspect('superseded certificate');
    await visitor.goTo('/certificates');
    await page.locator('.picture-stamp').getByText('Superseded').waitFor();
    await visitor.inspect('certificates, superseded');
    await visitor.goTo(`/verify/${old.verificationId}`);
    await page.getByRole('heading', { name: 'Superseded', level: 1 }).waitFor();
    await page.getByText(`by certificate No. ${later.serial} because:`).waitFor();
    await page.getByText('The name of the holder was changed.').waitFor();
    await visitor.inspect('verify, superseded');
    expect(visitor.troubles.filter((trouble) => !trouble.includes('ERR_FAILED'))).toEqual([]);
    await visitor.close();
  });

  it('says that it cannot be reissued for a name that no font can draw', async () => {
    const { learner, claim } = await certified('Finn Font');
    const visitor = await open(learner, size, colours);
    const { page } = visitor;
    await server.database.asLearner(learner.learnerId, (manager) =>
      manager.query('UPDATE learner_profile SET name = $2 WHERE learner_id = $1', [
        learner.learnerId,
        'Finn \u{1F600}',
      ]),
    );
    await visitor.goTo(`/certificates/${claim.certificateId}`);
    await page.getByRole('button', { name: /^Reissue as/ }).click();
    await page.getByRole('button', { name: 'Reissue the certificate' }).click();
    await page.getByText('Write your name differently under').waitFor();
    await visitor.inspect('reissue, refused');
    await page.getByRole('button', { name: 'Leave it unchanged' }).click();
    expect((await learner.fetch('/certificates')).body.items).toHaveLength(1);
    expect(visitor.troubles.filter((trouble) => !trouble.includes('status of 422'))).toEqual([]);
    await visitor.close();
  });

  it('offers those of a period as one file, and says when there are none', async () => {
    const { learner, claim } = await certified('דורה דוגמה');
    const { body: certificate } = await learner.fetch(`/certificates/${claim.certificateId}`);
    const visitor = await open(learner, size, colours);
    const { page } = visitor;
    await visitor.goTo('/certificates');
    const direction = `getComputedStyle(document.querySelector('.picture-name')).direction`;
    await page.locator('.picture-name').waitFor();
    expect(await page.evaluate(direction)).toBe('rtl');
    await page.getByRole('button', { name: 'Download several' }).click();
    const dialog = page.getByRole('dialog', { name: 'Download several' });
    await dialog.getByRole('link', { name: 'Download 1 certificate' }).waitFor();
    await visitor.inspect('download several');
    await dialog.getByLabel('Completed in').selectOption('days');
    await dialog.getByLabel('From').fill('2030-01-01');
    await dialog.getByText('You have no certificates that were completed then.').waitFor();
    await visitor.inspect('download several, none');
    await dialog.getByLabel('From').fill('2026-03-02');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: 'Download 1 certificate' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('lectern-certificates-from-2026-03-02.zip');
    const files = unzipSync(new Uint8Array(await readFile(await download.path())));
    expect(Object.keys(files)).toEqual([`2026-03-02-${certificate.serial}.pdf`, 'index.csv']);
    await dialog.waitFor({ state: 'hidden' });
    expect(visitor.troubles).toEqual([]);
    await visitor.close();
  });

  it('is sent by email on request, and not automatically once that is switched off', async () => {
    const learner = await server.createClinician({ name: 'Eda Email' });
    const visitor = await open(learner, size, colours);
    const { page } = visitor;
    await visitor.goTo('/me');
    await page.getByLabel('Send me each certificate').uncheck();
    await page.getByText('You will not get certificates by email').waitFor();
    await visitor.inspect('certificates by email');
    const { providerId } = olga;
    const claim = await claimOneCycle(learner, server.clock, { providerId });
    await visitor.goTo(`/certificates/${claim.certificateId}`);
    await page.getByRole('button', { name: 'Email it to me' }).click();
    await page.getByText(`The certificate is on its way to ${learner.email}`).waitFor();
    const mine = () => mailServer.received.filter(({ to }) => to.includes(learner.email));
    await until(() => mine().length > 0);
    expect(mine()).toHaveLength(1);
    expect(visitor.troubles).toEqual([]);
    await visitor.close();
  });

  it('still offers the download and the facts when the certificate cannot be drawn', async () => {
    const { learner, claim } = await certified('Cleo Clear');
    const visitor = await open(learner, size, colours);
    await visitor.page.route('**/assets/pdf-drawing-*', (route) => route.abort());
    await visitor.goTo(`/certificates/${claim.certificateId}`);
    await visitor.page.getByText('The certificate could not be shown here').waitFor();
    await visitor.page.getByRole('link', { name: 'Download PDF' }).waitFor();
    await visitor.page
      .getByRole('definition')
      .filter({ hasText: 'Cleo Clear, MD' })
      .first()
      .waitFor();
    await visitor.inspect('certificate, not drawn');
    await visitor.close();
  });
});
