import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

/** A message with its "Undo" goes after eight seconds, which a machine may need to look at the page: it stays. */
const keepMessages = `
  const soon = window.setTimeout;
  window.setTimeout = (work, ms, ...rest) => soon(work, ms === 8000 ? 8_000_000 : ms, ...rest);
`;

/** A browser window of one size that remembers what went wrong in it. */
export class Visitor {
  readonly troubles: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  /** Opens a window of its own, with no cookies, as a phone or as a desktop. */
  static async open(
    browser: Browser,
    url: string,
    size: { width: number; height: number },
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: size,
      colorScheme,
      hasTouch: size.width < 600,
      acceptDownloads: true,
      reducedMotion: 'reduce',
    });
    // Waiting ends when what is waited for is there; how long a busy machine takes to show it is no matter.
    context.setDefaultTimeout(240_000);
    await context.addInitScript(keepMessages);
    const visitor = new Visitor(await context.newPage(), url);
    visitor.page.on('console', (message) => {
      if (message.type() === 'error') visitor.troubles.push(`console: ${message.text()}`);
    });
    visitor.page.on('pageerror', (error) => visitor.troubles.push(`page: ${error.message}`));
    return visitor;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.goTo('/sign-in');
    await this.page.getByLabel('Email address').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  }

  /** Notes every axe violation of the page as it stands, and anything wider than the window. */
  async inspect(name: string): Promise<void> {
    // No page has a frame, so it need not be split into them; and only what is wrong is asked for.
    const results = await new AxeBuilder({ page: this.page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .analyze();
    for (const violation of results.violations) {
      const where = violation.nodes.map((node) => node.target.join(' ')).join(', ');
      this.troubles.push(`${name}: ${violation.id} at ${where}`);
    }
    const overflow = await this.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (overflow > 0) this.troubles.push(`${name}: ${overflow}px wider than the window`);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

/** Searches, opens the first paper and reads for a few seconds. */
export async function readPaper(visitor: Visitor, query: string): Promise<void> {
  const { page } = visitor;
  await visitor.goTo('/');
  await page.getByLabel('Search papers').fill(query);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.waitForURL(/q=/);
  await visitor.inspect('search results');
  await page.locator('main article a, main li a').first().click();
  await page.waitForURL(/\/papers\//);
  await page.getByRole('link', { name: /Claim CME/ }).waitFor();
  for (let turn = 0; turn < 3; turn += 1) {
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(1000);
  }
  await visitor.inspect('paper');
}

/** Says profession and degree where the first claim asks for them. */
export async function sayWhoClaims(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const who = page.getByRole('region', { name: 'Who is claiming' });
  await who.waitFor();
  const asked = who.getByLabel('Profession');
  await asked
    .or(who.getByRole('button', { name: 'Change' }))
    .first()
    .waitFor();
  if (await asked.isVisible()) {
    await visitor.inspect('claim, asked who is claiming');
    await asked.selectOption('Physician');
    await who.getByLabel('Degree').fill('MD');
    await who.getByRole('button', { name: 'Save and continue' }).click();
  }
  await who.getByRole('button', { name: 'Change' }).waitFor();
}

/** Answers the three questions of the open paper's cycle and claims. */
export async function claimCredit(
  visitor: Visitor,
  whenComplete: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { page } = visitor;
  await page.getByRole('link', { name: /Claim CME/ }).click();
  await page.getByRole('heading', { name: 'Claim CME', level: 1 }).waitFor();
  await sayWhoClaims(visitor);
  await visitor.inspect('claim, empty');
  await page
    .getByLabel('Your question')
    .fill('Which treatment should I offer first in this situation?');
  await page
    .getByLabel('What you learned and will do')
    .fill(
      'The evidence favours the simpler treatment; I will offer it first and review at six weeks.',
    );
  await page.getByText('Yes', { exact: true }).click();
  await page.getByText('It will change my practice').click();
  await page.getByText('I read these sources myself').click();
  const claim = page.getByRole('button', { name: 'Claim a demonstration (no credit)' });
  await claim.waitFor();
  await page.getByText('This claim ends without credit').waitFor();
  await page.locator('.save-saved').waitFor();
  await visitor.inspect('claim, complete');
  await whenComplete();
  await claim.click();
  await page.waitForURL(/\/claims\//);
  await page.getByRole('link', { name: /Download PDF/ }).waitFor();
  await visitor.inspect('claimed');
}
