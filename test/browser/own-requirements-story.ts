import type { Visitor } from './story.js';

const name = 'Hospital privileges';

/**
 * A requirement of one's own is defined on the page, refused where it is wrong, changed, ended and taken back.
 * Its first period was that of two years ago and is closed.
 */
export async function defineOwnRequirement(visitor: Visitor, year: number): Promise<void> {
  const { page } = visitor;
  await visitor.goTo('/requirements');
  await page.getByRole('button', { name: 'Define your own' }).click();
  const form = page.getByRole('dialog', { name: 'Define your own requirement' });
  await form.getByRole('button', { name: 'Add a category' }).click();
  await visitor.inspect('own requirement, empty');
  await form.getByRole('button', { name: 'Add this requirement' }).click();
  await form.locator('.field-error').first().waitFor();
  // The first field that is wrong may be out of view in a long form: it has the focus.
  await form.locator('[aria-invalid="true"]:focus').waitFor();
  await visitor.inspect('own requirement, refused');

  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByLabel('Total').fill('50');
  await form.getByLabel('Counted in').selectOption('Credits');
  await form.getByLabel('First day').fill(`${year - 2}-01-01`);
  await form.getByLabel(/^Deadline/).fill(`${year - 1}-02-01`);
  await form.getByLabel('Name of category 1').fill('Accredited');
  await form.getByLabel('Minimum for category 1').fill('30');
  await form
    .getByLabel('Counted automatically in category 1')
    .selectOption('AMA PRA Category 1 Credit');
  await form.getByRole('button', { name: 'Add a category' }).click();
  await form.getByLabel('Name of category 2').fill('Other reading and teaching');
  await form.getByLabel('Maximum for category 2').fill('20');
  await form.getByLabel('Counted automatically in category 2').selectOption({ index: 1 });
  await form.getByLabel('Ethics and professional responsibility').fill('2');
  await visitor.inspect('own requirement, filled in');
  await form.getByRole('button', { name: 'Add this requirement' }).click();
  const held = page.getByRole('region', { name });
  await held.waitFor();
  await visitor.inspect('own requirement, held');

  await held.getByRole('button', { name: 'Change this requirement' }).click();
  const change = page.getByRole('dialog', { name: 'Change this requirement' });
  await change.getByLabel('Total').fill('40');
  await visitor.inspect('own requirement, changed');
  await change.getByRole('button', { name: 'Save the requirement' }).click();
  await held.getByText(/of 40/).first().waitFor();
  await held.getByRole('button', { name: 'End this requirement' }).click();
  await held.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await held.waitFor();
}

/** Two entries that look the same count once until the learner says that they differ; a closed period is named. */
export async function addElsewhere(visitor: Visitor, year: number): Promise<void> {
  const { page } = visitor;
  const course = { title: 'Bedside ultrasound course', day: `${year}-01-15` };
  await addCredit(visitor, course);
  await addCredit(visitor, course);
  const warning = page.getByRole('listitem').filter({ hasText: 'Entered twice?' });
  await warning.waitFor();
  await visitor.inspect('entered twice');
  await warning.getByRole('button', { name: 'They are different' }).click();
  await warning.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await warning.waitFor();

  await page
    .getByRole('button', { name: `Correct ${course.title}` })
    .first()
    .click();
  const form = page.getByRole('dialog', { name: 'Correct this credit' });
  await form.getByLabel('Completed on').fill(`${year - 2}-06-01`);
  await form.getByText('A period is closed').waitFor();
  await form.getByText('A period is closed').scrollIntoViewIfNeeded();
  await visitor.inspect('a correction after the closing day');
  await page.keyboard.press('Escape');
}

async function addCredit(
  visitor: Visitor,
  { title, day }: { title: string; day: string },
): Promise<void> {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Add self-reported credit' }).click();
  const form = page.getByRole('dialog', { name: 'Add self-reported credit' });
  await form.getByLabel('Activity').fill(title);
  await form.getByLabel('Amount').fill('6');
  await form.getByLabel('Completed on').fill(day);
  await form.getByRole('combobox', { name: 'Unit' }).selectOption('AMA PRA Category 1 Credit');
  await form.getByRole('button', { name: 'Add this credit' }).click();
  await form.waitFor({ state: 'detached' });
}

/** The learner says that an award was on ethics, and reads why that does not count as such. */
export async function saysTopic(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const held = page.getByRole('region', { name });
  await held.getByText('Each credit and why it counts').click();
  const award = held.getByRole('row').filter({ hasText: 'Internet point-of-care learning' });
  await award.getByText('Topics', { exact: true }).click();
  await award.getByLabel('Ethics and professional responsibility').click();
  await award.getByText('Topics: 1').waitFor();
  const texas = page.getByRole('region', { name: 'Texas medical licence' });
  await texas.getByText('Each credit and why it counts').click();
  await texas.getByText(/the topic is self-declared, and neither/).waitFor();
  await visitor.inspect('a topic on the learner’s word');
}
