import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { exampleRules } from '../support/rules-folder.js';
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

describe.each([
  { name: 'phone', size: phone, colours: 'light' as const },
  { name: 'desktop', size: desktop, colours: 'dark' as const },
])('the set-up on a $name', ({ name, size, colours }) => {
  it('shows and changes what a provider offers, and by which rules', async () => {
    const visitor = await Visitor.open(browser, server.url, size, colours);
    const { page } = visitor;
    await visitor.signIn('administrator@lectern.example', password);
    await page.getByRole('link', { name: 'Set-up' }).click();
    await page.getByRole('button', { name: 'Save the website' }).waitFor();
    await visitor.inspect('provider');

    await page.getByRole('link', { name: 'Credit options' }).click();
    await page.getByRole('link', { name: 'Offer credit' }).click();
    await page.getByLabel('Rules').selectOption('us.ama.c1.ipoc');
    await page.getByLabel('Title').fill(`Point of care, ${name}`);
    await page.getByLabel('Days to claim').fill('90');
    await visitor.inspect('offer credit');
    await page.getByRole('button', { name: 'Offer this credit' }).click();
    await page.getByRole('link', { name: `Point of care, ${name}` }).waitFor();
    await visitor.inspect('credit options');
    await page.getByRole('link', { name: `Point of care, ${name}` }).click();
    await page.getByRole('button', { name: 'Retire this option' }).click();
    await page.getByLabel('Reason').fill('Only to try how it ends.');
    await page.getByRole('button', { name: 'Retire the option' }).click();
    await page.getByText('Nothing can be claimed under it any more').waitFor();

    await page.getByRole('link', { name: 'Rules', exact: true }).click();
    await page.getByRole('button', { name: 'Read the files again' }).click();
    await page.getByText('The files were read. Nothing changed.').waitFor();
    await visitor.inspect('rules');
    await page.getByRole('link', { name: 'Internet point-of-care learning' }).click();
    await page.getByRole('heading', { name: 'What it requires and awards' }).waitFor();
    await visitor.inspect('rule set');

    await visitor.goTo('/setup/rules/backtest');
    await page.getByLabel('Candidate file').setInputFiles({
      name: 'candidate.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from(exampleRules()),
    });
    await page.getByRole('button', { name: 'Judge past claims' }).click();
    await page.getByText('No claims to your provider were made under').waitFor();
    await visitor.inspect('back-test');
    expect(visitor.troubles).toEqual([]);
    await visitor.close();
  });
});
