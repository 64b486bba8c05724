import type { Page } from 'playwright-core';
import type { Visitor } from './story.js';

/** Moves the learner to where it is noon, so that the hours before and after now are one day of theirs. */
export async function moveToNoon(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const east = 12 - new Date().getUTCHours();
  const { name, profession, degree, npi, licences } = await call(page, 'GET', '/profile');
  await call(page, 'PUT', '/profile', {
    name,
    profession,
    degree,
    npi,
    licences,
    // The signs of these names are the other way round.
    timeZone: `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`,
  });
}

/** Opens a paper for each search without looking at it, and documents the cycle. */
export async function openCycles(visitor: Visitor, queries: readonly string[]): Promise<void> {
  const { page } = visitor;
  for (const query of queries) {
    const search = await call(page, 'POST', '/searches', { query });
    const session = await call(page, 'POST', '/reading-sessions', {
      paperId: search.items[0].id,
      searchId: search.id,
      device: 'desktop',
    });
    await call(page, 'POST', `/reading-sessions/${session.id}/end`);
    const [cycle] = (await call(page, 'GET', `/cycles?sessionId=${session.id}`)).items;
    await call(page, 'PUT', `/cycles/${cycle.id}/documentation`, {
      revision: cycle.revision,
      question: `Which treatment should I offer first for ${query}?`,
      application: `For ${query} I will offer the simpler treatment first and see the patient after six weeks.`,
      evaluation: { result: 'answered', effect: 'changed' },
    });
  }
}

/** Ticks what is ready, gives all of it the same evaluation with one tap, and claims it together. */
export async function claimTogether(
  visitor: Visitor,
  whenComplete: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { page } = visitor;
  await visitor.goTo('/credits');
  const ready = page.getByRole('region', { name: 'Ready to claim' });
  await ready.getByRole('button', { name: /^Tick all/ }).click();
  await ready.getByRole('link', { name: /^Claim \d together$/ }).waitFor();
  await visitor.inspect('credits, ticked');
  await ready.getByRole('link', { name: /^Claim \d together$/ }).click();
  await page.getByRole('heading', { name: 'Claim CME', level: 1 }).waitFor();
  await visitor.inspect('claim of several, folded');
  const first = page.locator('.one-of-several').first();
  await first.locator('summary').click();
  await first.getByText('It confirms my practice').click();
  await first.getByRole('button', { name: /^Use these two answers for all/ }).click();
  await page.getByText(/^The same answers for all/).waitFor();
  await page.getByText('I read these sources myself').click();
  const claim = page.getByRole('button', { name: 'Claim a demonstration (no credit)' });
  await claim.waitFor();
  await visitor.inspect('claim of several, complete');
  await whenComplete();
  await claim.click();
  await page.waitForURL(/\/claims\//);
  await page.getByRole('link', { name: /Download PDF/ }).waitFor();
  await visitor.inspect('claimed together');
}

/** Claims the reading of today for the learner's own log. */
export async function claimHours(
  visitor: Visitor,
  whenComplete: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { page } = visitor;
  await visitor.goTo('/credits');
  await page.getByRole('link', { name: 'Hours of reading' }).click();
  await page.getByRole('heading', { name: 'Hours of reading', level: 1 }).waitFor();
  await page.getByLabel('First day').fill(await page.getByLabel('Last day').inputValue());
  await page.locator('.reading-total').waitFor();
  await page.locator('.reading-day summary').first().click();
  await page.getByText('Private reading log', { exact: true }).click();
  await page.getByText('I did this reading myself').click();
  const claim = page.getByRole('button', { name: /^Claim [\d.]+ / });
  await claim.waitFor();
  await visitor.inspect('hours of reading');
  await whenComplete();
  await claim.click();
  await page.waitForURL(/\/claims\//);
  await page.getByText(/^This credit is your own record/).waitFor();
  await visitor.inspect('claimed, own log');
}

/** Narrows the log to hours of reading and takes it as a file. @returns its text */
export async function downloadLog(visitor: Visitor): Promise<string> {
  const { page } = visitor;
  await visitor.goTo('/credits');
  const log = page.getByRole('region', { name: /^Log/ });
  await log.getByLabel('Claimed for').selectOption('reading');
  await page.waitForURL(/kind=reading/);
  const file = log.getByRole('link', { name: 'Download these as CSV' });
  await file.waitFor();
  await visitor.inspect('log, narrowed');
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Calls the API as the person of the page. */
async function call(
  page: Page,
  method: string,
  path: string,
  data?: unknown,
): Promise<ReturnType<typeof JSON.parse>> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.fetch(`${origin}/api/v1${path}`, {
    method,
    headers: { origin },
    ...(data === undefined ? {} : { data }),
  });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? null : answer.json();
}
