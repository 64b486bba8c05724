import { createCanvas } from '@napi-rs/canvas';
import type { Browser } from 'playwright-core';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { launchBrowser } from '../support/browser.js';
import { claimOneCycle } from '../support/main-job.js';
import { piecesOf } from '../support/pdf.js';
import { startTestServer, type TestAdministrator, type TestServer } from '../support/server.js';
import { Visitor, desktop, phone } from './story.js';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function administratorOf(name: string): Promise<TestAdministrator> {
  const administrator = await server.createAdministrator({
    provider: { name, accreditedBy: 'ACCME' },
  });
  await server.app.get(CreditOptions).ensure();
  return administrator;
}

function mark(colour: string): Buffer {
  const canvas = createCanvas(160, 80);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, 160, 80);
  return canvas.toBuffer('image/png');
}

describe.each([
  { name: 'phone', size: phone, colours: 'light' as const, logo: '#14505c' },
  { name: 'desktop', size: desktop, colours: 'dark' as const, logo: '#5c1450' },
])('the templates of certificates on a $name', ({ name, size, colours, logo }) => {
  it('are edited next to a preview of the certificate, and later certificates use them', async () => {
    const administrator = await administratorOf(`Harborview Institute, ${name}`);
    const visitor = await Visitor.open(browser, server.url, size, colours);
    const { page } = visitor;
    await visitor.signIn(administrator.email, administrator.password);
    await visitor.goTo('/setup/certificates');
    await page.getByRole('link', { name: 'The usual one' }).waitFor();
    await visitor.inspect('templates');
    await page.getByRole('link', { name: 'The usual one' }).click();
    const shown = page.getByRole('status').getByText('Up to date');
    await page.locator('.template-sheets canvas').waitFor();
    await shown.waitFor();
    await visitor.inspect('template, as it ships');

    await page.getByLabel('Accent colour', { exact: true }).fill('#ffe9a8');
    await page.getByText('too pale to be read').first().waitFor();
    await page.getByRole('status').getByText('Waiting until you correct what is marked').waitFor();
    await page.locator('.template-sheets canvas').waitFor();
    await page.getByLabel('Accent colour', { exact: true }).fill('#14505c');

    const file = { name: 'mark.png', mimeType: 'image/png', buffer: mark(logo) };
    await page.getByLabel('Picture').setInputFiles(file);
    await page.getByText('First tick that it is your own mark').waitFor();
    await page.getByLabel('This is our own mark').check();
    await page.getByLabel('Picture').setInputFiles(file);
    await page.getByText('A picture of 160 by 80 pixels').waitFor();
    await page.getByLabel('Name a person who represents the provider').check();
    await page.getByLabel('Name of the signatory').fill('Ines Sample');
    await page.getByLabel('Role of the signatory').fill('Director of Education');

    await page.getByLabel('Heading').fill('Certificate with support from a company');
    await page.getByText('names a sponsor, which no certificate may').first().waitFor();
    await visitor.inspect('template, refused');
    await page.getByRole('button', { name: /^Heading/ }).click();
    expect(await page.evaluate('document.activeElement.dataset.field')).toBe('ama-credit.heading');
    await page.getByLabel('Heading').fill('Harborview Certificate');
    await page.getByText('Insert a fact into When, for one day').click();
    await page.getByLabel('When, for one day').fill('in ');
    await page
      .locator('.template-text', { has: page.getByLabel('When, for one day') })
      .getByRole('button', { name: '{location}' })
      .click();
    await page.keyboard.type(' on {completedOn} and is awarded');
    expect(await page.getByLabel('When, for one day').inputValue()).toBe(
      'in {location} on {completedOn} and is awarded',
    );
    await page.getByRole('button', { name: 'Move statement 2 up' }).click();
    await page.getByText('1. Accreditation statement').waitFor();

    // What is not saved outlives the page.
    await page.reload();
    expect(await page.getByLabel('Heading').inputValue()).toBe('Harborview Certificate');
    await page.getByText('Longest', { exact: true }).click();
    await page.getByText('Several', { exact: true }).click();
    await page.getByRole('img', { name: 'Preview, page 2 of' }).waitFor();
    await shown.waitFor();
    await visitor.inspect('template, changed');
    await page.getByRole('button', { name: 'Save as version 1' }).click();
    await page.getByText('Version 1 is saved.').waitFor();
    await page.getByRole('button', { name: 'Save as version 2' }).waitFor();

    const learner = await server.createClinician({ name: 'Tess Template' });
    const { providerId } = administrator;
    const claim = await claimOneCycle(learner, server.clock, { providerId });
    const made = (await learner.fetch(`/certificates/${claim.certificateId}`)).body;
    expect(made.facts).toMatchObject({
      template: { name: 'standard', version: 1 },
      design: {
        accent: '#14505c',
        logo: { width: 160, height: 80 },
        signatory: { name: 'Ines Sample', role: 'Director of Education' },
      },
    });
    const pdf = await learner.fetch(`/certificates/${claim.certificateId}/pdf`);
    expect(await piecesOf(pdf.body)).toContain('Harborview Certificate');
    // The refusals were asked for.
    expect(visitor.troubles.filter((trouble) => !trouble.includes('status of 400'))).toEqual([]);
    await visitor.close();
  });
});

describe('a template that somebody else saves in the meantime', () => {
  it('is not overwritten: both changes are kept', async () => {
    const administrator = await administratorOf('Lakeside Institute');
    const visitor = await Visitor.open(browser, server.url, desktop);
    const { page } = visitor;
    await visitor.signIn(administrator.email, administrator.password);
    await visitor.goTo('/setup/certificates/standard');
    await page.getByLabel('Heading').fill('Mine');
    const path = '/setup/certificate-templates/standard';
    const design = { accent: '#203040', logo: null, signatory: null };
    const { kinds } = (await administrator.fetch(path)).body;
    const texts = { ...kinds[0].texts, heading: 'Theirs' };
    const theirs = { design, jointlyWith: null, wordings: [{ id: 'ama-credit', texts }] };
    await administrator.fetch(path, { method: 'PUT', body: { ...theirs, basedOn: 0 } });

    await page.getByRole('button', { name: 'Save as version 1' }).click();
    await page.getByText('Version 1 was saved elsewhere in the meantime').waitFor();
    await page.locator('.template-differences').getByText('Theirs').waitFor();
    await page.getByLabel('Show version 1 in the preview').check();
    await page.getByText('This is version 1, not your draft.').waitFor();
    await visitor.inspect('template, changed elsewhere');
    await page.getByRole('button', { name: 'Put my changes on top of version 1' }).click();
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await page.getByText('Version 2 is saved.').waitFor();
    const { body } = await administrator.fetch(path);
    expect(body).toMatchObject({ version: 2, design: { accent: '#203040' } });
    expect(body.kinds[0].texts.heading).toBe('Mine');
    expect(visitor.troubles.filter((trouble) => !trouble.includes('status of 409'))).toEqual([]);
    await visitor.close();
  });

  it('is for the credit options that name it', async () => {
    const administrator = await administratorOf('Riverside Institute');
    const visitor = await Visitor.open(browser, server.url, desktop);
    const { page } = visitor;
    await visitor.signIn(administrator.email, administrator.password);
    await visitor.goTo('/setup/certificates');
    await page.getByLabel('Name').fill('Grand Rounds');
    await page.getByText('It will be named grand-rounds.').waitFor();
    await page.getByRole('button', { name: 'Start a new template' }).click();
    await page.getByRole('button', { name: 'Save as version 1' }).click();
    await page.getByText('Version 1 is saved.').waitFor();
    await visitor.goTo('/setup/credit-options');
    await page.locator('.setup-name').first().click();
    await page.getByLabel('Certificates', { exact: true }).selectOption('grand-rounds');
    await visitor.inspect('credit option with a template');
    await page.getByRole('button', { name: 'Save the option' }).click();
    await page.getByText('The credit option is saved').waitFor();
    const { items } = (await administrator.fetch('/setup/credit-options')).body;
    expect(
      items.map(({ certificateTemplate }: { certificateTemplate: string }) => certificateTemplate),
    ).toContain('grand-rounds');
    // A new name is asked for and not found.
    expect(visitor.troubles.filter((trouble) => !trouble.includes('status of 404'))).toEqual([]);
    await visitor.close();
  });
});
