import type { Browser } from 'playwright-core';
import { Accounts } from '../../src/accounts/index.js';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { launchBrowser } from '../support/browser.js';
import { readOnePaper } from '../support/main-job.js';
import { startTestServer, type TestAdministrator, type TestServer } from '../support/server.js';
import { until } from '../support/until.js';
import { Visitor, desktop, phone } from './story.js';

const password = 'a password for the review';
const deed = { name: 'deed.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') };

let server: TestServer;
let browser: Browser;
let olga: TestAdministrator;

beforeAll(async () => {
  server = await startTestServer();
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
});

describe.each([
  { name: 'phone', size: phone, colours: 'light' as const },
  { name: 'desktop', size: desktop, colours: 'dark' as const },
])('a new account on a $name', ({ name, size, colours }) => {
  const email = `nora-${name}@test.example`;

  it('is asked for the profile with the first claim, and loses nothing that was written', async () => {
    // As `lectern user create --name` makes it.
    await server.app.get(Accounts).create({
      email,
      password,
      role: 'clinician',
      profile: {
        name: 'Nora Example',
        profession: null,
        degree: null,
        npi: null,
        timeZone: 'UTC',
        licences: [],
      },
    });
    const cycle = await readOnePaper(await server.signIn(email, password), server.clock);
    const visitor = await Visitor.open(browser, server.url, size, colours);
    const { page } = visitor;
    await visitor.signIn(email, password);
    await visitor.goTo(`/claim/${cycle.id}`);
    const question = page.getByLabel('Your question');
    await question.fill('Which treatment should I offer first in this situation?');
    await page.getByText('Your profile does not include your profession').waitFor();
    await visitor.inspect('first claim, asked who is claiming');
    const who = page.getByRole('region', { name: 'Who is claiming' });
    await who.getByLabel('Profession').selectOption('Nurse');
    await who.getByLabel('Degree').fill('RN');
    await who.getByRole('button', { name: 'Save and continue' }).click();
    await who.getByText('Nora Example, RN').waitFor();
    expect(await question.inputValue()).toContain('Which treatment');

    await page
      .getByLabel('What you learned and will do')
      .fill('I will offer the simpler one first.');
    await page.getByText('Yes', { exact: true }).click();
    await page.getByText('It will change my practice').click();
    await page.getByText('I read these sources myself').click();
    await page.getByText('This claim ends without credit').waitFor();
    const side = page.locator('.claim-side');
    await side.getByRole('heading', { name: 'No credit' }).waitFor();
    await side.getByText('Who receives the credit').first().waitFor();
    await page.locator('.save-saved').waitFor();
    await visitor.inspect('claim that ends without credit');
    await page.getByRole('button', { name: 'Claim participation (no credit)' }).click();
    await page.waitForURL(/\/claims\//);
    await page.getByRole('heading', { name: 'No credit' }).waitFor();
    await visitor.inspect('claimed without credit');

    await visitor.goTo('/me');
    await page.getByLabel('Profession').selectOption('Physician');
    await page.getByLabel('Degree').fill('MD');
    await page.getByRole('button', { name: 'Save the profile' }).click();
    await page.getByText('Waiting for review').waitFor();
    await until(async () => (await page.getByLabel('Degree').inputValue()) === 'RN');
    await page.getByLabel('Add a supporting document').setInputFiles(deed);
    await page.getByRole('link', { name: 'Supporting document 1, PDF, 9 bytes' }).waitFor();
    await visitor.inspect('me, change waiting');
    await page.getByRole('button', { name: 'Withdraw the change' }).click();
    await page.getByText('Waiting for review').waitFor({ state: 'detached' });

    await page.getByLabel('Name', { exact: true }).fill('Nora Married');
    await page.getByRole('button', { name: 'Save the profile' }).click();
    await page.getByLabel('Add a supporting document').setInputFiles(deed);
    await page.getByRole('link', { name: 'Supporting document 1, PDF, 9 bytes' }).waitFor();
    expect(visitor.troubles).toEqual([]);
    await visitor.close();
  });

  it('is reviewed by the provider whose certificate rests on it', async () => {
    const admin = await Visitor.open(browser, server.url, size, colours);
    const { page } = admin;
    await admin.signIn(olga.email, olga.password);
    await page.getByText('Nora Example has asked to change the profile').first().waitFor();
    await admin.inspect('notice to the administrator');
    await page.getByRole('link', { name: 'Profiles' }).click();
    await page.getByText(/^\d+ changes?$/).waitFor();
    await admin.inspect('profile changes');
    await page.getByRole('link', { name: 'Nora Example' }).first().click();
    await page.getByRole('heading', { name: 'Profile change of Nora Example' }).waitFor();
    await page.getByText('Nora Married').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Supporting document 1, PDF, 9 bytes' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^proof-.*\.pdf$/);
    await admin.inspect('profile change, undecided');
    await page.getByLabel('Reason').fill('The deed shows both names.');
    await page.getByRole('button', { name: 'Accept the change' }).click();
    await page.getByText(/^Accepted on /).waitFor();
    await admin.inspect('profile change, accepted');
    expect(admin.troubles).toEqual([]);
    await admin.close();

    const visitor = await Visitor.open(browser, server.url, size, colours);
    await visitor.signIn(email, password);
    await visitor.page.getByText('Your profile was changed as you asked').waitFor();
    await visitor.goTo('/me');
    expect(await visitor.page.getByLabel('Name', { exact: true }).inputValue()).toBe(
      'Nora Married',
    );
    await visitor.page.getByText('1 certificate shows a different name').waitFor();
    expect(visitor.troubles).toEqual([]);
    await visitor.close();
  });
});
