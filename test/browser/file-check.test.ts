import type { Browser, Page, Route } from 'playwright-core';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { launchBrowser } from '../support/browser.js';
import type { Json } from '../support/http-client.js';
import { claimOneCycle } from '../support/main-job.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { TestClock } from '../support/test-clock.js';
import { LocalAuthority } from '../support/time-stamp-authority.js';
import { until } from '../support/until.js';
import { Visitor, desktop, phone } from './story.js';

/** Two installations: ours, which a stranger asks over plain HTTP, and another. */
let server: TestServer;
let other: TestServer;
let olga: TestAdministrator;
let ada: TestClinician;
let claim: Json;
let browser: Browser;
let visitor: Visitor;
let page: Page;
let pdf: Buffer;
let foreign: Buffer;

interface Issued {
  readonly server: TestServer;
  readonly administrator: TestAdministrator;
  readonly clinician: TestClinician;
  readonly claim: Json;
  readonly pdf: Buffer;
}

async function issued(env: Readonly<Record<string, string>> = {}): Promise<Issued> {
  // The browser has the clock of the day.
  const clock = new TestClock(new Date(Date.now() - 3_600_000).toISOString());
  const server = await startTestServer({ clock, env });
  await server.app.get(DemonstrationLibrary).ensure();
  const provider = { name: 'Harborview Institute', accreditedBy: 'ACCME' };
  const administrator = await server.createAdministrator({ provider });
  await server.app.get(CreditOptions).ensure();
  const clinician = await server.createClinician({ name: 'مريم الفاسي' });
  const claim = await claimOneCycle(clinician, clock, { providerId: administrator.providerId });
  const pdf = (await clinician.fetch(`/certificates/${claim.certificateId}/pdf`)).body;
  return { server, administrator, clinician, claim, pdf };
}

beforeAll(async () => {
  const [ours, theirs] = [await issued(), await issued()];
  ({ server, administrator: olga, clinician: ada, claim, pdf } = ours);
  ({ server: other, pdf: foreign } = theirs);
  browser = await launchBrowser('--host-resolver-rules=MAP lectern.test 127.0.0.1');
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.close(), other?.close()]);
});

beforeEach(async () => {
  // An hour saves up a whole burst of lookups.
  server.clock.advance(3_600_000);
  visitor = await Visitor.open(browser, `http://lectern.test:${new URL(server.url).port}`, desktop);
  ({ page } = visitor);
  await visitor.goTo('/verify');
  await page.getByLabel('Certificate or credential').waitFor();
});

afterEach(() => visitor.close());

/** What went wrong, but for what Chromium notes of each page over plain HTTP and of each request that it lost. */
const troubles = (): string[] =>
  visitor.troubles.filter(
    (one) => !/Cross-Origin-Opener-Policy|ERR_INTERNET_DISCONNECTED/.test(one),
  );

const answer = () => page.locator('.file-answer .answer');

async function choose(buffer: Buffer, name = 'certificate.pdf'): Promise<void> {
  await page
    .getByLabel('Certificate or credential')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

let chosen = 0;

/** Chooses a file and waits for what the page says of it in the end. */
async function answerTo(buffer: Buffer): Promise<string> {
  chosen += 1;
  const name = `${chosen}. file`;
  await choose(buffer, name);
  const said = page.locator('.file-answer-words', { hasText: name }).locator('.answer');
  await said.waitFor();
  return said.innerText();
}

/** Each step as the page shows it: its title, what this browser and what the server say. */
async function steps(): Promise<Record<string, string>> {
  const rows = await page.locator('.check-steps li').all();
  const read = rows.map(async (row) => [
    await row.locator('.check-step-title').innerText(),
    (await row.locator('.state').allInnerTexts()).join(' / '),
  ]);
  return Object.fromEntries(await Promise.all(read));
}

const changedAt = (at: number): Buffer => {
  const changed = Buffer.from(pdf);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};

/** Whoever stands between the browser and the server. */
const between = (answers: (route: Route) => Promise<void>) =>
  page.route('**/api/v1/verifications/files', answers);

describe('a file that a stranger checks in the browser and by the server', () => {
  it('is valid for both, even over an insecure connection', async () => {
    expect(await page.evaluate('isSecureContext')).toBe(false);
    expect(await answerTo(pdf)).toBe('Valid');
    expect(await steps()).toEqual({
      'What it is': 'Yes / Yes',
      'Unchanged since it was signed': 'Yes / Yes',
      'Signed by this issuer': 'Yes / Yes',
      'The credential inside': 'Yes / Yes',
      'The facts as issued': 'Yes / Yes',
      'Still counts': 'Could not check / Yes',
    });
    const name = page.getByText('مريم الفاسي, MD', { exact: true });
    expect(await name.getAttribute('dir')).toBe('auto');
    await visitor.inspect('valid, desktop');
    await page.setViewportSize(phone);
    await visitor.inspect('valid, phone');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('Certificate or credential').isVisible()).toBe(false);
    expect(await answer().isVisible()).toBe(true);
    expect(troubles()).toEqual([]);
  });

  it('shows for both when it existed, if it carries a time-stamp', async () => {
    const authority = await LocalAuthority.start();
    const stamping = await issued({
      LECTERN_TSA_URL: authority.url,
      LECTERN_TSA_CERTIFICATES: authority.rootFile,
    });
    try {
      const { clinician, claim: claimed } = stamping;
      stamping.server.clock.set(new Date().toISOString());
      const session = { email: clinician.email, password: clinician.password };
      await clinician.client.fetch('/session', { body: session });
      let file = stamping.pdf;
      await until(async () => {
        file = (await clinician.fetch(`/certificates/${claimed.certificateId}/pdf`)).body;
        return file.includes('/DocTimeStamp');
      });
      await page.goto(`http://lectern.test:${new URL(stamping.server.url).port}/verify`);
      expect(await answerTo(file)).toBe('Valid');
      expect(await steps()).toMatchObject({
        'Unchanged since it was signed': 'Yes / Yes',
        'When it existed': 'Yes / Yes',
      });
      await page.getByText('according to Clock of the test authority').waitFor();
      await visitor.inspect('time-stamp, desktop');
      await page.setViewportSize(phone);
      await visitor.inspect('time-stamp, phone');
      expect(troubles()).toEqual([]);
    } finally {
      await Promise.all([stamping.server.close(), authority.close()]);
    }
  });

  it('may be a credential or a token, and may be dropped or pasted', async () => {
    const path = `/certificates/${claim.certificateId}/credential`;
    const { body: json } = await ada.fetch(path);
    const credential = Buffer.isBuffer(json) ? json : Buffer.from(JSON.stringify(json));
    expect(await answerTo(credential)).toBe('Valid');
    const earned = /("creditsEarned":\s*)0\.5/;
    const edited = Buffer.from(credential.toString().replace(earned, '$19.5'));
    expect(edited.equals(credential)).toBe(false);
    expect(await answerTo(edited)).toBe('Edited');
    expect(await steps()).toMatchObject({ 'Unchanged since it was signed': 'No / No' });

    const token = (await ada.fetch(`${path}?format=jwt`)).body.toString();
    await hand('paste', 'body', token);
    await page.getByText('Pasted text').waitFor();
    await answer().getByText('Valid').waitFor();
    await hand('drop', '.file-drop', token.slice(0, -9));
    await page.getByText('dropped.jwt').waitFor();
    await answer().getByText('Edited').waitFor();
    expect(troubles()).toEqual([]);
  });

  it('is edited or damaged for both, whichever byte of it is changed', async () => {
    const signature = pdf.indexOf('/Contents <', pdf.indexOf('/ByteRange')) + 300;
    const places = Array.from({ length: 9 }, (_, part) =>
      Math.floor(((part + 0.5) * pdf.length) / 9),
    );
    for (const at of [7, ...places, signature, pdf.length - 2]) {
      const said = await answerTo(changedAt(at));
      expect(said).toMatch(/^(?:Edited|Damaged|Not issued here)$/);
      const found = Object.values(await steps()).map((each) => each.split(' / '));
      expect(found.map(([own]) => own)).toEqual(found.map(([, theirs]) => theirs));
      expect(found.flat()).toContain('No');
    }
    expect(troubles()).toEqual([]);
  });

  it.each([
    [
      'of another installation',
      () => foreign,
      'Not issued here',
      { 'Signed by this issuer': 'No / No' },
    ],
    [
      'cut off',
      () => pdf.subarray(0, pdf.length - 400),
      'Damaged',
      { 'Unchanged since it was signed': 'No / No' },
    ],
    [
      'of no kind',
      () => Buffer.from('Hello'),
      'Could not check',
      { 'What it is': 'Could not check / Could not check' },
    ],
  ])('that is %s is reported as such by both', async (_, file, said, found) => {
    expect(await answerTo(file())).toBe(said);
    expect(await steps()).toMatchObject(found);
    expect(troubles()).toEqual([]);
  });

  it('is checked without the server when that is unreachable, and again when it is back', async () => {
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    expect(await answerTo(changedAt(4000))).toBe('Edited');
    expect(await answerTo(pdf)).toBe('Unchanged');
    expect(await steps()).toMatchObject({
      'Signed by this issuer': 'Yes / Could not check',
      'Still counts': 'Could not check / Could not check',
    });
    await page.getByText('The server could not check the file').waitFor();
    await visitor.inspect('offline');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Ask the server again' }).click();
    await answer().getByText('Valid').waitFor();
    expect(troubles()).toEqual([]);
  });

  it('is never called invalid by a server that refuses to check', async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(16 * 1024 * 1024)]);
    expect(await answerTo(large)).toBe('Edited');
    await page.getByText('does not check files larger than 16 MB').waitFor();
    for (let n = 0; n < 60; n += 1) {
      await server.anonymous.fetch('/verifications/00000000000000000000000000');
    }
    expect(await answerTo(pdf)).toBe('Unchanged');
    await page.getByText(/Too many certificates were checked/).waitFor();
    expect(await steps()).toMatchObject({
      'Unchanged since it was signed': 'Yes / Could not check',
    });
  });

  it('is checked only by the server if the browser cannot check', async () => {
    await page.route('**/check.worker*', (route) => route.abort());
    await visitor.goTo('/verify');
    expect(await answerTo(pdf)).toBe('Valid');
    await page.getByText('This answer comes from the server alone.').waitFor();
    expect(await steps()).toMatchObject({ 'Still counts': 'Could not check / Yes' });
  });

  it('is not to be relied on if the two contradict each other', async () => {
    await between(async (route) => {
      const response = await server.anonymous.fetch('/verifications/files', {
        body: pdf,
        headers: { 'content-type': 'application/octet-stream' },
      });
      await route.fulfill({ json: response.body });
    });
    expect(await answerTo(changedAt(4000))).toBe('The two checks differ');
    await page.getByText('Rely on neither.').waitFor();
    await page.getByText(/ask the issuer/).waitFor();
    expect(await steps()).toMatchObject({ 'Unchanged since it was signed': 'No / Yes' });
    expect(await page.locator('.facts').count()).toBe(0);
    await visitor.inspect('differ, desktop');
    await page.setViewportSize(phone);
    await visitor.inspect('differ, phone');
    expect(troubles()).toEqual([]);
  });

  it('is sent to the server after this browser is done, which a screen reader announces', async () => {
    let asked: () => void = () => undefined;
    const answering = new Promise<void>((resolve) => (asked = resolve));
    await between(async (route) => {
      await answering;
      await route.continue();
    });
    const said = page.locator('.file-answer [role=status]');
    expect(await said.count()).toBe(1);
    await page.getByLabel('Code or address').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.type')).toBe('file');
    await choose(pdf);
    await said.getByText('This browser has finished. The server is checking the file.').waitFor();
    expect(await steps()).toMatchObject({ 'Signed by this issuer': 'Yes / Checking' });
    await visitor.inspect('the server is asked');
    asked();
    await said.getByText('Valid').waitFor();
    expect(troubles()).toEqual([]);
  });

  it('is revoked if the server says so, because the browser cannot know', async () => {
    await olga.fetch(`/audit/claims/${ada.learnerId}/${claim.id}/decisions`, {
      body: { outcome: 'revoked', reason: 'The paper was not read.' },
      idempotencyKey: 'revoke-in-the-browser',
    });
    expect(await answerTo(pdf)).toBe('Revoked');
    expect(await steps()).toMatchObject({
      'Unchanged since it was signed': 'Yes / Yes',
      'Still counts': 'Could not check / No',
    });
    await page.getByText('It was revoked: The paper was not read.').waitFor();
    expect(troubles()).toEqual([]);
  });
});

/** Pastes a text, or drops a file that holds it, as a person would. */
async function hand(kind: 'paste' | 'drop', selector: string, text: string): Promise<void> {
  const script = `({ kind, selector, text }) => {
    const held = new DataTransfer();
    if (kind === 'paste') held.setData('text', text);
    else held.items.add(new File([text], 'dropped.jwt'));
    const event = kind === 'paste'
      ? new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true })
      : new DragEvent('drop', { dataTransfer: held, bubbles: true, cancelable: true });
    document.querySelector(selector).dispatchEvent(event);
  }`;
  await page.evaluate(`(${script})(${JSON.stringify({ kind, selector, text })})`);
}
