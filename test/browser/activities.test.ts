import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { Visitor, desktop, phone } from './story.js';

const password = 'a password for the activities';
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

/** Set to a folder to keep pictures of every page that is inspected. */
const pictures = process.env.ACTIVITY_PICTURES;

async function look(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.waitForLoadState('networkidle');
  await visitor.inspect(name);
  if (!pictures) return;
  const width = visitor.page.viewportSize()?.width ?? 0;
  const path = `${pictures}/${name.replaceAll(/\W+/g, '-')}-${width}.png`;
  await visitor.page.screenshot({ path, fullPage: true });
}

it('a learner reads an article, fails, passes, evaluates and gets to the claim, on a phone', async () => {
  const clinician = await Visitor.open(browser, server.url, phone);
  const { page } = clinician;
  await clinician.signIn('clinician@lectern.example', password);
  await clinician.goTo('/activities');
  await page.getByRole('link', { name: /Demonstration activity/ }).waitFor();
  await look(clinician, 'activities');
  await page.getByRole('link', { name: /Demonstration activity/ }).click();
  await page.getByText('4 of 5 questions right (80%)').waitFor();
  await look(clinician, 'activity, before the start');
  await page.getByRole('link', { name: 'Read the article' }).click();
  await page.getByText('You can earn credit for this article').waitFor();
  await look(clinician, 'paper with an activity');
  await page.getByRole('link', { name: /Demonstration activity/ }).click();
  await page.getByRole('button', { name: 'Start the assessment' }).click();
  await answer(clinician, [0, 0, 0, 0]);
  await page.getByText('Answer 1 more question first.').waitFor();
  await look(clinician, 'assessment, incomplete');
  // A closed page loses nothing.
  await page.reload();
  await page.getByText('4 of 5 answered').waitFor();
  await answer(clinician, [0, 0, 0, 0, 0]);
  await page.getByRole('button', { name: 'Submit the answers' }).click();
  await page.getByText('Not passed: 1 of 5 right, 4 needed').waitFor();
  await page.getByText('You will see which answers were right when you pass').waitFor();
  for (const untold of ['Right answer', 'Right', 'Wrong']) {
    expect(await page.getByText(untold, { exact: true }).count()).toBe(0);
  }
  await look(clinician, 'attempt, not passed');
  await page.getByRole('button', { name: 'Answer again' }).click();
  await answer(clinician, [1, 0, 2, 1, 0]);
  await page.getByRole('button', { name: 'Submit the answers' }).click();
  await page.getByText('Passed: 4 of 5 right').waitFor();
  expect(await page.getByText('Right answer', { exact: true }).count()).toBe(1);
  await look(clinician, 'attempt, passed');
  await evaluate(clinician);
  const claim = page.getByRole('link', { name: 'Claim credit' });
  await claim.waitFor();
  expect(await claim.getAttribute('href')).toMatch(/^\/claim\/activity\/[0-9a-f-]{36}$/);
  await look(clinician, 'activity, evaluated');
  expect(clinician.troubles).toEqual([]);
  await clinician.close();
});

it('the same pages work on a desktop, in dark mode', async () => {
  const clinician = await Visitor.open(browser, server.url, desktop, 'dark');
  await clinician.signIn('clinician@lectern.example', password);
  await clinician.goTo('/activities');
  await clinician.page.getByText('Passed and evaluated').waitFor();
  await look(clinician, 'activities');
  await clinician.goTo('/activities?q=nothing-of-the-kind');
  await clinician.page.getByText('No open articles contain all of these words.').waitFor();
  await look(clinician, 'activities, none');
  await clinician.page.getByRole('link', { name: 'Show all articles' }).click();
  await clinician.page.getByRole('link', { name: /Demonstration activity/ }).click();
  await clinician.page.getByRole('heading', { name: 'Your answers' }).waitFor();
  await look(clinician, 'activity, evaluated');
  expect(clinician.troubles).toEqual([]);
  await clinician.goTo('/activities/018f0000-0000-7000-8000-000000000000');
  await clinician.page.getByRole('heading', { name: 'Activity not found' }).waitFor();
  await clinician.close();
});

it.each([
  { name: 'desktop', size: desktop, colours: 'light' as const },
  { name: 'phone', size: phone, colours: 'dark' as const },
])('an administrator designates an article and retires it, on a $name', async (how) => {
  const administrator = await Visitor.open(browser, server.url, how.size, how.colours);
  const { page } = administrator;
  await administrator.signIn('administrator@lectern.example', password);
  await administrator.goTo('/setup/activities');
  await page.getByRole('link', { name: /Demonstration activity/ }).waitFor();
  await look(administrator, 'set-up, activities');
  await page.getByRole('link', { name: 'Designate an article' }).click();
  await page.getByRole('searchbox', { name: 'Article' }).fill('asthma');
  await page.getByRole('button', { name: 'Find an article' }).click();
  await page
    .getByRole('button', { name: /^Choose / })
    .first()
    .click();
  await page.getByLabel('Title').fill(`Asthma, step by step, on a ${how.name}`);
  await page.getByLabel('Objective').fill('To know what the review found.');
  await page.getByLabel('Maximum credit').fill('0.3');
  await page.getByRole('textbox', { name: 'Question' }).fill('What was reviewed?');
  for (const [index, choice] of ['Stepwise treatment', 'Surgery', 'Nothing'].entries()) {
    await page.getByLabel(`Choice ${index + 1}`, { exact: true }).fill(choice);
  }
  await page.getByRole('button', { name: 'Create the activity' }).click();
  await page.getByText('must be a multiple of 0.25 above 0, such as 0.5 or 1').waitFor();
  await page.getByText('is required').waitFor();
  await look(administrator, 'set-up, activity refused');
  await page.getByLabel('Maximum credit').fill('0.5');
  await page.getByLabel('Why it is right').fill('The title says so.');
  // Journal-based credit asks for three questions.
  for (const number of [2, 3]) {
    await page.getByRole('button', { name: 'Add a question' }).click();
    const editor = page.getByRole('group', { name: `Question ${number}` });
    await editor.getByRole('textbox', { name: 'Question' }).fill(`What else was found, ${number}?`);
    for (const at of [1, 2, 3]) {
      const field = editor.getByLabel(`Choice ${at}`, { exact: true });
      if ((await field.count()) > 0) await field.fill(`Finding ${at}`);
    }
    await editor.getByLabel('Why it is right').fill('The review says so.');
  }
  await page.getByRole('button', { name: 'Preview the activity' }).click();
  await page.getByRole('dialog').getByText('Up to 0.5 credit').waitFor();
  await look(administrator, 'set-up, preview');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Create the activity' }).click();
  await page.waitForURL(/\/setup\/activities\/[0-9a-f-]{36}$/);
  await page.getByText('No learner has evaluated this activity yet').waitFor();
  await page.getByRole('button', { name: 'Retire the activity' }).click();
  await page.getByLabel('Reason').fill('Only made to try it.');
  const retiring = page.getByRole('alertdialog');
  await retiring.getByRole('button', { name: 'Retire the activity' }).click();
  await page.getByText('Only made to try it.').first().waitFor();
  await look(administrator, 'set-up, retired');
  await page.getByRole('link', { name: 'All activities' }).click();
  await page.getByRole('link', { name: /Demonstration activity/ }).click();
  await page.getByText('1 of 1 learner passed (100%), in 2 attempts').waitFor();
  await look(administrator, 'set-up, results');
  if (how.name === 'desktop') await correctTheKey(administrator);
  // The refused form is the one answer of 400.
  expect(administrator.troubles.filter((trouble) => !trouble.includes('status of 400'))).toEqual(
    [],
  );
  await administrator.close();
});

/** The demonstration's last question: another choice is right too. */
async function correctTheKey(administrator: Visitor): Promise<void> {
  const { page } = administrator;
  await page.getByRole('button', { name: 'Correct the answer key of question 5' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Assessors knew the group of each participant').check();
  await dialog.getByText('2 of 2 attempts would be graded differently (1 learner).').waitFor();
  await dialog.getByText('Nobody who failed would pass.').waitFor();
  await look(administrator, 'set-up, key corrected');
  await page.setViewportSize(phone);
  await look(administrator, 'set-up, key corrected on a phone');
  await page.setViewportSize(desktop);
  await dialog.getByLabel('Reason for the correction').fill('The methods say so on page 3.');
  await dialog.getByRole('button', { name: 'Correct and regrade' }).click();
  await page.getByText('2 attempts regraded').waitFor();
  await look(administrator, 'set-up, regraded');
}

/** Chooses an answer of each question by its position. */
async function answer({ page }: Visitor, positions: number[]): Promise<void> {
  for (const [index, position] of positions.entries()) {
    const question = page.locator('.questions fieldset').nth(index);
    await question.locator('label').nth(position).click();
  }
}

async function evaluate({ page }: Visitor): Promise<void> {
  const choose = (question: string, answerText: string) =>
    page.getByRole('group', { name: question }).getByText(answerText, { exact: true }).click();
  await choose('How relevant is it to your practice?', '4');
  await choose('Will it change your practice?', 'Yes');
  await page.getByLabel('What will you do differently?').fill('Ask for averages, not readings.');
  await choose('Did you see any commercial bias?', 'No');
  await choose('The questions were about what matters in the article.', '5 (agree)');
  await page.getByRole('button', { name: 'Send the evaluation' }).click();
}
