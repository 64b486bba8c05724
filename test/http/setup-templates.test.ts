import { createCanvas } from '@napi-rs/canvas';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Answer, Json } from '../support/http-client.js';
import { claimOneCycle } from '../support/main-job.js';
import { checkPdf } from '../support/pdf-structure/check.js';
import { PdfFile } from '../support/pdf-structure/objects.js';
import { metadataOf, piecesOf, textOf, textOfPage } from '../support/pdf.js';
import { startTestServer, type TestAdministrator, type TestServer } from '../support/server.js';

let server: TestServer;
let admin: TestAdministrator;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  admin = await server.createAdministrator({
    provider: { name: 'Harborview Institute', accreditedBy: 'ACCME' },
  });
  await server.app.get(CreditOptions).ensure();
});

afterAll(async () => {
  await server.close();
});

const path = '/setup/certificate-templates';

function png(colour: string): Buffer {
  const canvas = createCanvas(120, 60);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, 120, 60);
  return canvas.toBuffer('image/png');
}

const upload = (body: Buffer, query = '?ownMark=true', who = admin): Promise<Answer> =>
  who.fetch(`/setup/certificate-logos${query}`, {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body,
  });

const draft = {
  design: { accent: '#14505c', logo: null, signatory: null },
  jointlyWith: null,
  wordings: [],
};
/** Of the most characters that a text may have, and wide ones. */
const wide = 'WWWWWWWW WWWWWWWWW '.repeat(21).trim();
const preview = (changes: object, who = admin): Promise<Answer> =>
  who.fetch('/setup/certificate-previews', {
    body: { ...draft, kind: 'ama-credit', facts: 'usual', several: false, ...changes },
  });

/** Saves what is given as the next version. */
async function save(changes: object, name = 'standard', who = admin): Promise<Answer> {
  const now = await who.fetch(`${path}/${name}`);
  const basedOn = now.status === 200 ? now.body.version : 0;
  return who.fetch(`${path}/${name}`, { method: 'PUT', body: { ...draft, ...changes, basedOn } });
}

async function textsOf(kind: string): Promise<Json> {
  const { kinds } = (await admin.fetch(`${path}/standard`)).body;
  return kinds.find((one: Json) => one.id === kind).shippedTexts;
}

/** The paths of what is wrong. */
const errors = ({ body }: Answer): string[] => body.errors.map((error: Json) => error.path);

describe("a provider's template", () => {
  it('is the supplied one until it is changed, with the kinds that this provider issues', async () => {
    expect((await admin.fetch(path)).body).toEqual({
      items: [{ name: 'standard', version: 0, madeAt: null }],
    });
    const { body } = await admin.fetch(`${path}/standard`);
    expect(body).toMatchObject({ version: 0, jointlyWith: null, design: { logo: null } });
    expect(body.kinds.map((kind: Json) => kind.id)).toEqual([
      'ama-credit',
      'participation-designated',
      'journal-credit',
      'other-credit',
      'participation',
    ]);
    expect(body.kinds[0]).toMatchObject({ shipped: true, texts: body.kinds[0].shippedTexts });
    expect(body.kinds[0].placeholders).toContain('accreditation');
  });

  it('is stored version by version, and certificates permanently use the latest', async () => {
    const learner = await server.createClinician({ name: 'Tess Template' });
    const options = { providerId: admin.providerId };
    const first = await claimOneCycle(learner, server.clock, options);
    const before = await learner.fetch(`/certificates/${first.certificateId}/pdf`);

    const logo = (await upload(png('#14505c'))).body;
    const texts = { ...(await textsOf('ama-credit')), heading: 'Harborview Certificate' };
    const design = {
      accent: '#14505c',
      logo,
      signatory: { name: 'Ines Sample', role: 'Director' },
    };
    const saved = await save({ design, wordings: [{ id: 'ama-credit', texts }] });
    expect(saved).toMatchObject({ status: 200, body: { version: 1, design } });
    expect(saved.body.kinds[0]).toMatchObject({ shipped: false, texts });

    const second = await claimOneCycle(learner, server.clock, { ...options, query: 'sleep' });
    const made = (await learner.fetch(`/certificates/${second.certificateId}`)).body;
    expect(made.facts).toMatchObject({
      design,
      template: { name: 'standard', version: 1 },
      wording: { id: 'ama-credit', version: 1 },
    });
    const pdf = await learner.fetch(`/certificates/${second.certificateId}/pdf`);
    expect(await piecesOf(pdf.body)).toEqual(
      expect.arrayContaining(['Harborview Certificate', 'Ines Sample, Director']),
    );
    const verified = await server.anonymous.fetch(`/api/v1/verifications/${made.verificationId}`);
    expect(verified.body.facts).toContainEqual({
      label: 'Statement',
      value: 'Harborview Institute certifies that',
    });
    expect(checkPdf(new PdfFile(pdf.body))).toEqual([]);
    expect(pdf.body.includes('Logo of Harborview Institute')).toBe(true);

    await save({ design: { ...design, logo: null, signatory: null } });
    const again = await learner.fetch(`/certificates/${second.certificateId}/pdf`);
    expect(again.body.equals(pdf.body)).toBe(true);
    const still = await learner.fetch(`/certificates/${first.certificateId}/pdf`);
    expect(still.body.equals(before.body)).toBe(true);
  });

  it('is found by the name in a credit option, or else is the standard one', async () => {
    const heading = 'Grand Rounds Certificate';
    const texts = { ...(await textsOf('ama-credit')), heading };
    expect((await save({ wordings: [{ id: 'ama-credit', texts }] }, 'grand-rounds')).status).toBe(
      200,
    );
    const { items } = (await admin.fetch(path)).body;
    expect(items.map((item: Json) => item.name)).toEqual(['standard', 'grand-rounds']);
    const learner = await server.createClinician({ name: 'Grant Rounds' });
    const headingOf = async (certificateTemplate: string, query: string): Promise<string> => {
      await server.database.query(
        'UPDATE credit_option SET certificate_template = $2 WHERE provider_id = $1',
        [admin.providerId, certificateTemplate],
      );
      const made = await claimOneCycle(learner, server.clock, {
        providerId: admin.providerId,
        query,
      });
      const { body } = await learner.fetch(`/certificates/${made.certificateId}`);
      return body.facts.text.heading;
    };
    expect(await headingOf('grand-rounds', 'sleep')).toBe(heading);
    expect(await headingOf('gone', 'diabetes')).not.toBe(heading);
  });

  it('does not overwrite what somebody else saved in the meantime', async () => {
    const { version } = (await admin.fetch(`${path}/standard`)).body;
    const put = () =>
      admin.fetch(`${path}/standard`, { method: 'PUT', body: { ...draft, basedOn: version } });
    const answers = await Promise.all([put(), put(), put()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect((await put()).body.code).toBe('template-changed');
    expect((await admin.fetch(`${path}/standard`)).body.version).toBe(version + 1);
  });

  it('is in the ledger, with the person who changed it', async () => {
    await save({ jointlyWith: 'Lakeside Clinic' });
    const [entry] = await server.database.query<Json>(
      `SELECT * FROM ledger_entry WHERE action = 'template.change' AND subject_id = $1 ORDER BY id DESC LIMIT 1`,
      [admin.providerId],
    );
    expect(entry).toMatchObject({ actor_kind: 'administrator', actor_id: admin.accountId });
    expect(entry.after.content.jointlyWith).toBe('Lakeside Clinic');
  });

  it('cannot be changed or deleted in the database', async () => {
    await save({});
    for (const statement of [
      `UPDATE certificate_template SET content = '{}'`,
      'DELETE FROM certificate_template',
      'DELETE FROM certificate_logo',
    ]) {
      await expect(server.database.query(statement)).rejects.toThrow(
        /permission denied|append-only|refused/,
      );
    }
  });

  it.each<[string, object, string]>([
    ['a pale colour', { design: { ...draft.design, accent: '#eecc66' } }, 'design.accent'],
    ['no colour', { design: { ...draft.design, accent: 'red' } }, 'design.accent'],
    [
      'a logo that was never uploaded',
      { design: { ...draft.design, logo: { sha256: 'a'.repeat(64), width: 9, height: 9 } } },
      'design.logo',
    ],
    [
      'a signatory whose name cannot be drawn',
      { design: { ...draft.design, signatory: { name: 'Ines \u{1F600}', role: 'Director' } } },
      'ama-credit',
    ],
    [
      'a kind that this provider does not issue',
      { wordings: [{ id: 'demonstration' }] },
      'wordings.0.id',
    ],
    ['upright AMA words', { award: '{credits} AMA PRA Category 1 Credits\u2122' }, 'texts.award'],
    [
      'a signatory who awards',
      { design: { ...draft.design, signatory: { name: 'Ines', role: 'awarded 25 AMA credits' } } },
      'design.signatory.role',
    ],
    [
      'a sponsor beside the provider',
      { jointlyWith: 'A company (educational grant)' },
      'jointlyWith',
    ],
    ['Category 2', { statements: ['Category 2 as well'] }, 'texts.statements.0'],
    [
      'a sponsor',
      { certifies: 'Sponsored by a company, {provider} certifies that' },
      'texts.certifies',
    ],
    ['an unknown placeholder', { completed: 'on {today}' }, 'texts.completed'],
    ['a text that is too long', { heading: 'x'.repeat(61) }, 'texts.heading'],
  ])('may not have %s', async (_, change, error) => {
    const texts = await textsOf('ama-credit');
    const whole = 'design' in change || 'wordings' in change || 'jointlyWith' in change;
    const wordings = [{ id: 'ama-credit', texts: { ...texts, ...(whole ? {} : change) } }];
    const given =
      'wordings' in change
        ? { wordings: [{ id: 'demonstration', texts }] }
        : { wordings, ...(whole && change) };
    const refused = await save(given);
    expect(refused).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(errors(refused).join()).toContain(error);
  });

  it('may not leave too little space for long names', async () => {
    const texts = {
      ...(await textsOf('ama-credit')),
      certifies: `${wide.slice(0, 385)} {provider}`,
      participated: `${wide.slice(0, 380)} {learningFormat}`,
      completedOver: `${wide.slice(0, 360)} {firstCompletedOn} {completedOn}`,
      statements: ['{accreditation}', wide, wide],
    };
    const signatory = { name: wide.slice(0, 80).trim(), role: wide.slice(0, 80).trim() };
    const { body: logo } = await upload(png('#708090'));
    const design = { ...draft.design, logo, signatory };
    const refused = await save({ design, wordings: [{ id: 'ama-credit', texts }] });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ code: 'too-long' }] } });
    expect(errors(refused)).toEqual(['ama-credit']);
  });

  it('has a name that can be part of an address', async () => {
    expect((await save({}, 'Grand Rounds')).status).toBe(400);
    expect((await admin.fetch(`${path}/nothing-here`)).status).toBe(404);
  });
});

describe('the template of an unaccredited provider', () => {
  it('has one kind, and may not mention accreditation', async () => {
    const plain = await server.createAdministrator({
      provider: { name: 'Lakeside Readers', accreditedBy: null },
    });
    const { kinds } = (await plain.fetch(`${path}/standard`)).body;
    expect(kinds.map((kind: Json) => kind.id)).toEqual(['participation']);
    const statements = ['We are accredited.'];
    const texts = { ...kinds[0].texts, statements };
    const refused = await save({ wordings: [{ id: 'participation', texts }] }, 'standard', plain);
    expect(errors(refused)).toEqual(['wordings.0.texts.statements.0']);
    const other = await preview({ kind: 'ama-credit' }, plain);
    expect(errors(other)).toEqual(['kind']);
  });
});

describe('a preview', () => {
  it('shows the draft with invented facts, is stamped and carries no signature', async () => {
    const texts = { ...(await textsOf('ama-credit')), heading: 'A Draft' };
    const pdf = await preview({ wordings: [{ id: 'ama-credit', texts }] });
    expect(pdf.status).toBe(200);
    const text = await textOf(pdf.body);
    expect(text).toContain('A Draft');
    expect(text).toContain('Sample Learner, MD');
    expect((await piecesOf(pdf.body))[0]).toBe('Preview');
    expect((await metadataOf(pdf.body)).title).toMatch(/^Preview: /);
    const several = await preview({ several: true });
    expect(await textOfPage(several.body, 2)).toContain('Preview');
    expect(pdf.body.includes('/ByteRange')).toBe(false);
    expect((await admin.fetch(`${path}/standard`)).body.kinds[0].texts.heading).not.toBe('A Draft');
  });

  it.each([
    'ama-credit',
    'participation-designated',
    'journal-credit',
    'other-credit',
    'participation',
  ])('of %s is drawn with the longest facts and with several acts', async (kind) => {
    for (const several of [false, true]) {
      const pdf = await preview({ kind, facts: 'longest', several });
      expect(pdf.status).toBe(200);
      expect(await textOf(pdf.body)).toContain('Featherstonehaugh');
      expect(checkPdf(new PdfFile(pdf.body))).toEqual([]);
    }
  });

  it('says what is wrong with the draft instead of drawing it', async () => {
    const refused = await preview({ design: { ...draft.design, accent: '#ffffff' } });
    expect(errors(refused)).toEqual(['design.accent']);
  });
});

describe('a logo', () => {
  it('is stored once, and only if it is declared as the provider’s own mark', async () => {
    const first = await upload(png('#102030'));
    expect(first).toMatchObject({ status: 201, body: { width: 120, height: 60 } });
    expect((await upload(png('#102030'))).body).toEqual(first.body);
    expect((await upload(png('#102030'), '')).status).toBe(400);
  });

  it('that is not a picture is refused with advice', async () => {
    expect(await upload(Buffer.from('<svg/>'))).toMatchObject({
      status: 422,
      body: { code: 'logo-refused' },
    });
    expect((await upload(Buffer.alloc(3 * 1024 * 1024))).status).toBe(413);
  });

  it('of another provider cannot be used', async () => {
    const other = await server.createAdministrator({
      provider: { name: 'Elsewhere', accreditedBy: 'ACCME' },
    });
    const logo = (await upload(png('#405060'))).body;
    const taken = await save({ design: { ...draft.design, logo } }, 'standard', other);
    expect(errors(taken)).toEqual(['design.logo']);
    // The same picture, uploaded by both, is each one's own.
    expect((await upload(png('#405060'), '?ownMark=true', other)).body).toEqual(logo);
    expect((await save({ design: { ...draft.design, logo } }, 'standard', other)).status).toBe(200);
  });
});
