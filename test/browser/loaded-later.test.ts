import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { Visitor, desktop } from './story.js';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** An administrator who is signed in, and the documents and scripts that their browser has loaded since. */
async function administrator() {
  const { email, password } = await server.createAdministrator();
  return signedIn(email, password);
}

async function signedIn(email: string, password: string) {
  const visitor = await Visitor.open(browser, server.url, desktop);
  const loaded = { documents: 0, scripts: new Set<string>() };
  visitor.page.on('request', (request) => {
    if (request.isNavigationRequest()) loaded.documents += 1;
    const script = /\/assets\/([a-z.-]+)-.{8}\.js$/.exec(request.url())?.[1];
    if (script) loaded.scripts.add(script);
  });
  await visitor.signIn(email, password);
  return { visitor, page: visitor.page, loaded };
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

describe('pages whose code is loaded when they are opened', () => {
  it('are not downloaded by a clinician', async () => {
    const { email, password } = await server.createClinician();
    const { visitor, page, loaded } = await signedIn(email, password);
    for (const name of ['Credits', 'Certificates', 'Me']) {
      await page.getByRole('navigation', { name: 'Main' }).getByText(name, { exact: true }).click();
      await heading(page, name).waitFor();
    }
    expect([...loaded.scripts]).toContain('index');
    expect([...loaded.scripts]).not.toContain('audit');
    expect([...loaded.scripts]).not.toContain('setup');
    expect([...loaded.scripts]).not.toContain('operator');
    await visitor.close();
  });

  it('load with the newer pages of a server that was upgraded in the meantime, and keep what was typed', async () => {
    const { visitor, page, loaded } = await administrator();
    await visitor.goTo('/setup/certificates/standard');
    await page.getByLabel('Name a person who represents the provider').check();
    await page.getByLabel('Name of the signatory').fill('Ines Sample');
    expect([...loaded.scripts]).toContain('setup');

    const before = loaded.documents;
    // The old file is gone until the page is loaded again, which then names the new one.
    await page.route(/\/assets\/audit-/, (route) =>
      loaded.documents === before ? route.fulfill({ status: 404, body: '{}' }) : route.continue(),
    );
    await page.getByRole('link', { name: 'Claims', exact: true }).click();
    await heading(page, 'Claims').waitFor();
    expect(new URL(page.url()).pathname).toBe('/audit');
    expect(loaded.documents).toBe(before + 1);

    await page.getByRole('link', { name: 'Set-up', exact: true }).click();
    await page.getByRole('link', { name: 'Certificates', exact: true }).click();
    await page.getByRole('link', { name: 'The usual one' }).click();
    expect(await page.getByLabel('Name of the signatory').inputValue()).toBe('Ines Sample');
    expect(loaded.documents).toBe(before + 1);
    await visitor.close();
  });

  it('are reported as missing if they still do not load after a reload', async () => {
    const { visitor, page, loaded } = await administrator();
    await heading(page, 'Claims').waitFor();
    const before = loaded.documents;
    await page.route(/\/assets\/setup-/, (route) => route.abort());
    await page.getByRole('link', { name: 'Set-up', exact: true }).click();
    await heading(page, 'This page could not be shown').waitFor();
    await page.getByText('No connection').waitFor();
    await visitor.inspect('a page that did not come');
    expect(visitor.troubles.filter((trouble) => !trouble.startsWith('console'))).toEqual([]);
    expect(loaded.documents).toBe(before + 1);

    await page.unroute(/\/assets\/setup-/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await heading(page, 'Provider').waitFor();
    await visitor.close();
  });
});

describe('what a page loaded before', () => {
  it('stays on the page when that cannot be reloaded, with the error and a button to try again', async () => {
    const { email, password } = await server.createClinician();
    const elsewhere = await signedIn(email, password);
    const { visitor, page } = await signedIn(email, password);
    await visitor.goTo('/me');
    const devices = page.getByRole('region', { name: 'Signed in on' });
    await devices.getByText('This device').waitFor();
    await page.route('**/api/v1/sessions', (route) => route.abort());
    await devices.getByRole('button', { name: 'Sign out Chrome' }).click();
    await devices.getByText('No connection').waitFor();
    expect(await devices.getByRole('listitem').count()).toBe(3);
    await visitor.inspect('devices that could not be loaded again');
    expect(visitor.troubles.filter((trouble) => !trouble.startsWith('console'))).toEqual([]);

    await page.unroute('**/api/v1/sessions');
    await devices.getByRole('button', { name: 'Try again' }).click();
    await devices.getByText('No connection').waitFor({ state: 'detached' });
    expect(await devices.getByRole('listitem').count()).toBe(2);
    await Promise.all([visitor.close(), elsewhere.visitor.close()]);
  });
});
