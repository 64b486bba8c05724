import type { Browser } from 'playwright-core';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { launchBrowser } from '../support/browser.js';
import { claimOneCycle } from '../support/main-job.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { Visitor, desktop, phone } from './story.js';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.each([
  { name: 'phone', size: phone, colours: 'light' as const },
  { name: 'desktop', size: desktop, colours: 'dark' as const },
])('the operator on a $name', ({ name, size, colours }) => {
  it('accepts what an administrator proposes, withdraws it later, and sees which awards are in doubt', async () => {
    const olga = await server.createAdministrator({ provider: { name: `Institute, ${name}` } });
    await server.app.get(CreditOptions).ensure();
    const otto = await server.createOperator();

    const administrator = await Visitor.open(browser, server.url, size, colours);
    await administrator.signIn(olga.email, olga.password);
    await administrator.goTo('/setup/provider');
    const setUp = administrator.page;
    await setUp.getByText('Nobody: certificates confirm participation').waitFor();
    await setUp.getByLabel('Accredited by').fill('ACCME');
    await setUp.getByLabel('Identifier').fill('0001234');
    await setUp.getByRole('button', { name: 'Propose to the operator' }).click();
    await setUp.getByText('Waiting for the operator').waitFor();
    await administrator.inspect('proposed');

    const operator = await Visitor.open(browser, server.url, size, colours);
    const { page } = operator;
    await operator.signIn(otto.email, otto.password);
    await page.waitForURL(/\/operator$/);
    await page.getByText('1 proposal to review').waitFor();
    await operator.inspect('providers');
    await page.getByRole('link', { name: `Institute, ${name}` }).click();
    await page.getByRole('button', { name: 'Accept the proposal' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('First day').fill('2026-01-01');
    await dialog.getByLabel('Answer to the administrator').fill('As in the register.');
    await operator.inspect('accepting');
    await dialog.getByRole('button', { name: 'Record and accept' }).click();
    await page.getByText('Accredited today by ACCME.').waitFor();
    await page.getByText('Full, in force').waitFor();
    await operator.inspect('provider, accredited');

    const ada = await server.createClinician({ name: `Ada Doubt, ${name}` });
    await claimOneCycle(ada, server.clock, { providerId: olga.providerId });
    const form = page.getByRole('form', { name: 'Record an accreditation' });
    await form.getByLabel('Accreditor').selectOption('ACCME');
    await form.getByLabel('Status').selectOption('withdrawn');
    await form.getByLabel('First day').fill('2026-02-01');
    await page.getByText('Enter a reason first').waitFor();
    await form.getByLabel('Reason').fill('The accreditor told us late.');
    await form.getByRole('button', { name: 'Record the withdrawal' }).click();
    await page.getByText('Nobody accredits it today').waitFor();
    await operator.inspect('provider, withdrawn');
    await page.getByRole('link', { name: 'Awards under an accreditation' }).click();
    await page.getByText(/LEC-/).waitFor();
    expect(await page.getByText('Ada Doubt').count()).toBe(0);
    await operator.inspect('in doubt, without learners');
    await operator.goTo('/credits');
    await page.getByText('The operator does not see reading, claims or certificates').waitFor();

    await administrator.goTo('/setup/provider');
    await setUp.getByText('As in the register.').waitFor();
    await administrator.inspect('decided');
    await setUp.getByRole('link', { name: 'Awards under an accreditation' }).click();
    await setUp.getByRole('link', { name: `Ada Doubt, ${name}` }).waitFor();
    await administrator.inspect('in doubt');
    await administrator.goTo('/setup/provider');
    await setUp
      .getByRole('link', { name: 'Past awards that today’s rules would not give' })
      .click();
    await setUp.getByRole('link', { name: `Ada Doubt, ${name}` }).waitFor();
    await setUp.getByText('Nothing has been changed.').waitFor();
    await administrator.inspect('past awards');
    expect([...administrator.troubles, ...operator.troubles]).toEqual([]);
    await Promise.all([administrator.close(), operator.close()]);
  });
});
