import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { TestClock } from '../support/test-clock.js';
import { meetRequirements } from './requirements-story.js';
import { Visitor, desktop, phone } from './story.js';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  // The browser's clock and the server's must agree on the day.
  const clock = new TestClock(new Date().toISOString());
  [server, browser] = await Promise.all([startTestServer({ clock }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.each([
  { name: 'phone', size: phone, colours: 'light' as const },
  { name: 'desktop', size: desktop, colours: 'dark' as const },
])('requirements on a $name', ({ size, colours }) => {
  it('show what counts, what is missing and why', async () => {
    const ada = await server.createClinician({ name: 'Ada Example' });
    const visitor = await Visitor.open(browser, server.url, size, colours);
    await visitor.signIn(ada.email, ada.password);
    await meetRequirements(visitor);
    // The answer to the refused file and to the empty form are meant.
    const meant = /status of (400|422)/;
    expect(visitor.troubles.filter((trouble) => !meant.test(trouble))).toEqual([]);
    await visitor.close();
  });
});
