import type { Browser } from 'playwright-core';
import { Profiles } from '../../src/accounts/index.js';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { launchBrowser } from '../support/browser.js';
import { claimAs } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import { creditOption, documentOneCycle } from '../support/main-job.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
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
])('on a $name', ({ name, size, colours }) => {
  let first: TestAdministrator;
  let second: TestAdministrator;
  let ada: TestClinician;

  beforeAll(async () => {
    const provider = (which: string) => ({ name: `${which}, ${name}`, accreditedBy: 'ACCME' });
    first = await server.createAdministrator({ provider: provider('Harborview Institute') });
    second = await server.createAdministrator({ provider: provider('Lakeside College') });
    await server.app.get(CreditOptions).ensure();
    ada = await server.createClinician();
  });

  const visit = async (person: { email: string; password: string }): Promise<Visitor> => {
    const visitor = await Visitor.open(browser, server.url, size, colours);
    await visitor.signIn(person.email, person.password);
    return visitor;
  };
  const documented = async (...queries: string[]): Promise<string[]> => {
    const made: string[] = [];
    for (const query of queries) {
      made.push((await documentOneCycle(ada, server.clock, { query, minutes: 1 })).id);
    }
    return made;
  };
  const claimFrom = async (
    { providerId }: TestAdministrator,
    cycleIds: string[],
  ): Promise<Json> => {
    const option = await creditOption(ada, { providerId });
    return (await claimAs(ada, option, { cycleIds })).body;
  };

  it('an administrator reduces, revokes and reinstates, and sees each consequence first', async () => {
    const cycleIds = await documented('blood pressure', 'asthma');
    const claim = await claimFrom(first, cycleIds);
    const visitor = await visit(first);
    const { page } = visitor;
    await visitor.goTo(`/audit/${ada.learnerId}/${claim.id}`);
    const decision = page.getByRole('region', { name: 'Your decision' });
    await decision.getByText('Choose what should happen to the claim first.').waitFor();
    await visitor.inspect('decide, nothing chosen');

    // By keyboard: the second choice of the group.
    await decision.getByRole('radio', { name: 'Uphold' }).focus();
    await page.keyboard.press('ArrowDown');
    await decision.getByLabel(/AMA PRA Category 1/).selectOption('0.50');
    await decision.getByLabel('Reason').fill('One of the two cycles was not read.');
    await visitor.inspect('decide, reduce');
    await decision.getByRole('button', { name: 'Reduce the claim' }).click();
    await page
      .getByRole('alertdialog')
      .getByText(/will come to/)
      .waitFor();
    await visitor.inspect('reduce, confirm');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Reduce the claim' }).click();
    await page.getByText('Counts now:').waitFor();
    await visitor.inspect('evidence, reduced');

    await decision.getByRole('radio', { name: 'Revoke: a mistake' }).check();
    await decision.getByLabel('Reason').fill('We looked at the wrong log.');
    await decision.getByRole('button', { name: 'Revoke the claim' }).click();
    await visitor.inspect('revoke, confirm');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke the claim' }).click();
    await page.getByText('This claim was revoked').waitFor();
    await visitor.inspect('evidence, revoked');

    const elsewhere = await claimFrom(second, cycleIds);
    expect(elsewhere.state).toBe('awarded');
    const other = await visit(second);
    await other.goTo(`/audit/${ada.learnerId}/${elsewhere.id}`);
    const same = other.page.getByRole('region', { name: 'The same act in other claims' });
    await same.getByText(`Harborview Institute, ${name}`).waitFor();
    await same.scrollIntoViewIfNeeded();
    await other.inspect('evidence, the same act elsewhere');
    expect(await other.page.getByText('wrong log').count()).toBe(0);

    await decision.getByRole('radio', { name: 'Reinstate' }).check();
    await decision.getByLabel('Reason').fill('The log was right after all.');
    await decision.getByRole('button', { name: 'Reinstate the claim' }).click();
    await decision.getByText(/has since claimed this learning/).waitFor();
    await visitor.inspect('reinstate, refused');
    // What was refused is said by the browser too.
    const refusals = visitor.troubles.filter((trouble) => /status of 409/.test(trouble));
    expect(refusals).toHaveLength(1);
    expect(visitor.troubles).toEqual(refusals);
    expect(other.troubles).toEqual([]);
    await Promise.all([visitor.close(), other.close()]);

    const learner = await visit(ada);
    await learner.goTo(`/claims/${claim.id}`);
    await learner.page
      .getByText('You may claim the same learning under another option.', { exact: true })
      .waitFor();
    await learner.inspect('claim, revoked');
    expect(learner.troubles).toEqual([]);
    await learner.close();
  });

  it('a claim that changed since it was shown is reviewed again, and keeps what was written', async () => {
    const [cycleId = ''] = await documented('sleep');
    const visitor = await visit(ada);
    const { page } = visitor;
    await visitor.goTo(`/claim/${cycleId}`);
    const claim = page.getByRole('button', { name: /^Claim 0\.5 / });
    const option = await creditOption(ada, { providerId: first.providerId });
    await page.getByText(`Harborview Institute, ${name}`).first().click();
    await page.getByText('I read these sources myself').click();
    await claim.waitFor();
    await server.database.query(
      `UPDATE credit_option SET designated_maximum = '0.25' WHERE id = $1`,
      [option.id],
    );
    await claim.click();
    await page.getByText('This claim has changed since you saw it').waitFor();
    await page.getByText('Since then, the credit option has changed.').waitFor();
    expect(await page.getByLabel('Your question').inputValue()).toContain('nurse-led');
    await visitor.inspect('claim, changed');
    await page.getByText('I read these sources myself').click();
    await claim.click();
    await page.waitForURL(/\/claims\//);
    const refusals = visitor.troubles.filter((trouble) => /status of 409/.test(trouble));
    expect(visitor.troubles).toEqual(refusals);
    await visitor.close();
  });

  it('a learner withdraws a claim to their own log, and undoes that at once', async () => {
    const log = await creditOption(ada, { documented: false });
    const reading = await documentOneCycle(ada, server.clock, { query: 'stroke', minutes: 20 });
    const { body } = await claimAs(ada, log, { cycleIds: [reading.id] });
    const visitor = await visit(ada);
    const { page } = visitor;
    await visitor.goTo(`/claims/${body.id}`);
    await page.getByRole('heading', { name: 'Correct or withdraw' }).waitFor();
    await visitor.inspect('claim, own log');
    await page.getByRole('button', { name: 'Withdraw this claim' }).click();
    await page.getByText(/You took this claim back/).waitFor();
    await visitor.inspect('claim, withdrawn');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith(body.id));
    await page.getByRole('heading', { name: 'Correct or withdraw' }).waitFor();
    await visitor.goTo('/credits');
    await page.locator('.log .state').getByText('Withdrawn').first().waitFor();
    await visitor.inspect('log with a withdrawn claim');
    expect(visitor.troubles).toEqual([]);
    await visitor.close();
  });

  it('a claim made under a wrong profile is made again', async () => {
    const ben = await server.createClinician({ profession: 'other', degree: null, npi: null });
    ada = ben;
    const claim = await claimFrom(first, await documented('diabetes'));
    const visitor = await visit(ben);
    const { page } = visitor;
    await visitor.goTo(`/claims/${claim.id}`);
    await page.getByText('Was your profile wrong?').waitFor();
    await visitor.inspect('claim, profile as it was');
    await server.app.get(Profiles).replace(ben.learnerId, {
      name: 'Ada Example',
      profession: 'physician',
      degree: 'MD',
      npi: null,
      timeZone: 'UTC',
      licences: [{ jurisdiction: 'New York', number: '123456' }],
    });
    await page.reload();
    await page.getByRole('heading', { name: 'Claimed under a wrong profile?' }).waitFor();
    await visitor.inspect('claim, profile corrected');
    await page.getByRole('link', { name: 'See what it would come to now' }).click();
    await page.getByRole('heading', { name: 'Claim again', level: 1 }).waitFor();
    await page.getByText('I did this learning myself').click();
    const again = page.getByRole('button', { name: /^Claim [\d.]+ credit/ });
    await again.waitFor();
    await visitor.inspect('claim again');
    await again.click();
    await page.waitForURL(
      (url) => url.pathname.startsWith('/claims/') && !url.pathname.includes(claim.id),
    );
    await page.getByText('Replaces an earlier claim').waitFor();
    await visitor.inspect('claimed again');
    expect(visitor.troubles).toEqual([]);
    await visitor.close();
  });
});
