import type { Visitor } from './story.js';

const pdf = Buffer.from('%PDF-1.7\n%%EOF\n');

/**
 * A clinician adds a requirement and credit from elsewhere with a supporting document, sees what counts and why, corrects and
 * withdraws it, and takes the withdrawal back.
 */
export async function meetRequirements(
  visitor: Visitor,
  look: (what: string) => Promise<void> = (what) => visitor.inspect(what),
): Promise<void> {
  const { page } = visitor;
  await visitor.goTo('/requirements');
  await page.getByText('You haven’t added any requirements yet').waitFor();
  await look('no requirement');
  for (const [query, name] of [
    ['physicians uk', 'CPD of the Royal Colleges of Physicians'],
    ['texas', 'Texas medical licence'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a requirement' }).click();
    await page.getByLabel('Search the catalogue').fill(query);
    await look('catalogue of requirements');
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await page.getByText('What it requires').click();
    await look('adding a requirement');
    await page.getByRole('button', { name: 'Add this requirement' }).click();
    await page.getByRole('heading', { name }).waitFor();
  }
  await addCredit(visitor, look);
  await page.getByText(/counted: the limit for Personal is 10/).waitFor();
  await look('requirements with credit');

  await page.getByLabel('Add a supporting document').setInputFiles({
    name: 'certificate.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg/>'),
  });
  await page.getByText('The file is not a PDF, PNG or JPEG').waitFor();
  await page.getByLabel('Add a supporting document').setInputFiles({
    name: 'certificate.pdf',
    mimeType: 'application/pdf',
    buffer: pdf,
  });
  await page
    .getByRole('link', { name: /Supporting document for Reading week, PDF, 15 bytes/ })
    .waitFor();
  await page.getByRole('button', { name: 'Withdraw Reading week' }).click();
  await page.getByText('Withdrawn', { exact: true }).waitFor();
  await look('a withdrawn credit');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Withdraw Reading week' }).waitFor();
  await visitor.goTo('/credits');
  await page.getByRole('link', { name: /Royal Colleges of Physicians/ }).waitFor();
  await look('requirements among the credits');
}

async function addCredit(visitor: Visitor, look: (what: string) => Promise<void>): Promise<void> {
  const { page } = visitor;
  const place = (name: string) => page.getByRole('combobox', { name });
  await page.getByRole('button', { name: 'Add self-reported credit' }).click();
  await page.getByRole('button', { name: 'Add this credit' }).click();
  await page.getByText('is required').waitFor();
  await page.getByLabel('Activity').fill('Reading week');
  await page.getByLabel('Amount').fill('14');
  await place('CPD of the Royal Colleges of Physicians').selectOption('Personal');
  await place('Texas medical licence').selectOption('Informal');
  await page.getByLabel('Ethics and professional responsibility').check();
  await look('adding credit from elsewhere');
  await page.getByRole('button', { name: 'Add this credit' }).click();
  await page.getByText('Each credit and why it counts').first().click();
}
