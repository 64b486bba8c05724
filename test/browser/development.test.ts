import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { Development } from '../support/development.js';

const password = 'a password for the demonstration';

let browser: Browser;
let development: Development;

beforeAll(async () => {
  browser = await launchBrowser();
  development = await Development.start(process.cwd(), { LECTERN_DEMO_PASSWORD: password });
  await development.ready();
});

afterAll(async () => {
  await browser?.close();
  await development?.remove();
});

describe('npm run dev', () => {
  it('shows a changed page and keeps what was typed, and keeps the database through a change of the server', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) complaints.push(message.text());
    });
    await page.goto(`${development.url}/sign-in`);
    const address = page.getByLabel('Email address');
    await address.fill('clinician@lectern.example');

    await development.edit('web/src/sign-in/messages.ts', "title: 'Sign in'", "title: 'Enter'");
    await page.getByRole('heading', { name: 'Enter' }).waitFor();
    expect(await address.inputValue()).toBe('clinician@lectern.example');

    const database = await development.database();
    await development.edit(
      'src/accounts/sign-in/messages.ts',
      'You are not signed in',
      'Nobody knows you',
    );
    await expectSoon(async () => {
      const answer = await fetch(`${development.url}/api/v1/profile`);
      return (await answer.text()).includes('Nobody knows you');
    });
    expect(await development.database()).toBe(database);

    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation').first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('refuses requests that a page of another site sends', async () => {
    const answer = await fetch(`${development.url}/api/v1/session`, {
      method: 'DELETE',
      headers: { origin: 'http://other.example' },
    });
    expect(answer.status).toBe(403);
  });

  it('does not serve the data folder', async () => {
    const path = join(development.folder, 'data', 'database.json');
    expect(existsSync(path)).toBe(true);
    for (const address of [`/@fs${path}`, `/@fs${path}?raw`, '/../data/database.json']) {
      const answer = await fetch(`${development.url}${address}`);
      expect(await answer.text()).not.toContain('superuserPassword');
    }
  });

  it('stops its database when it is interrupted', async () => {
    expect(await development.interrupt()).toBe(0);
    expect(existsSync(join(development.folder, 'data', 'postgres', 'postmaster.pid'))).toBe(false);
  });
});

async function expectSoon(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
