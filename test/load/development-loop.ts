/**
 * How soon a change is seen with `npm run dev`, in checkouts that take turns:
 *     node build-test/test/load/development-loop.js [rounds] [checkout] ...
 */
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { Development } from '../support/development.js';

const [rounds = '5', ...given] = process.argv.slice(2);
const checkouts = given.length > 0 ? given : [process.cwd()];
const browser = await launchBrowser();
const running: { checkout: string; development: Development; page: Page; typed: boolean[] }[] = [];
const times: Record<string, number[]> = {};

try {
  for (const checkout of checkouts) {
    const development = await Development.start(checkout, { LECTERN_DEMO: 'off' });
    await development.ready();
    const page = await browser.newPage();
    await page.goto(`${development.url}/sign-in`);
    await page.getByLabel('Email address').waitFor();
    running.push({ checkout, development, page, typed: [] });
  }
  for (let round = 1; round <= Number(rounds); round += 1) {
    for (const { checkout, development, page, typed } of running) {
      await page.getByLabel('Email address').fill('a@b.example');
      await timed(`${checkout}: page`, () => changePage(development, page, round));
      typed.push((await page.getByLabel('Email address').inputValue()) === 'a@b.example');
      await timed(`${checkout}: server`, () => changeServer(development, round));
    }
  }
  for (const [name, list] of Object.entries(times)) {
    const sorted = list.toSorted((a, b) => a - b).map((time) => Math.round(time));
    console.log(`${name}: ${sorted[0]}, ${sorted[sorted.length >> 1]}, ${sorted.at(-1)} ms`);
  }
  for (const { checkout, typed } of running) console.log(`${checkout}: typed text kept`, typed);
} finally {
  await browser.close();
  for (const { development } of running) await development.remove();
}

async function timed(name: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  (times[name] ??= []).push(performance.now() - start);
  // What follows a change, such as an exchange of idle files, is no part of the next.
  await sleep(1500);
}

/** Where nothing changes by itself, the page is opened again until it has. */
async function changePage(development: Development, page: Page, round: number): Promise<void> {
  const [before, after] = [`Sign in${' '.repeat(round - 1)}`, `Sign in${' '.repeat(round)}`];
  await development.edit('web/src/sign-in/messages.ts', `title: '${before}'`, `title: '${after}'`);
  const heading = page.getByRole('heading', { level: 1 });
  const seen = async (): Promise<boolean> => (await heading.textContent()) === after;
  for (let tries = 1; !(await seen()); tries += 1) {
    await sleep(20);
    if (tries % 25 === 0 && !(await seen())) {
      await page.reload();
      await page.getByLabel('Email address').waitFor();
    }
  }
}

async function changeServer(development: Development, round: number): Promise<void> {
  const [before, after] = [round === 1 ? '' : `${round - 1} `, `${round} `];
  await development.edit(
    'src/accounts/sign-in/messages.ts',
    `'${before}You are not signed in`,
    `'${after}You are not signed in`,
  );
  for (;;) {
    const answer = await fetch(`${development.url}/api/v1/profile`).catch(() => null);
    if ((await answer?.text())?.includes(`"${after}`)) return;
    await sleep(20);
  }
}
