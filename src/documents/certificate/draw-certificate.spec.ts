import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import {
  demonstration,
  exampleFacts,
  faces,
  type ClaimChanges,
} from '../../../test/support/example-certificate.js';
import { fontsOf, metadataOf, piecesOf, qrOf, textOf } from '../../../test/support/pdf.js';
import { printedFacts } from '../domain/printed-facts.js';
import { plain } from '../domain/text/rich-text.js';
import { assertFits, drawCertificate } from './draw-certificate.js';

const draw = (changes: ClaimChanges = {}) => drawCertificate(exampleFacts(changes), faces);

const kinds: [string, ClaimChanges][] = [
  ['AMA credit', {}],
  ['participation', { document: 'participation', learner: { profession: 'nurse', degree: 'RN' } }],
  ['a provider that nobody accredits', { provider: { accreditedBy: null } }],
  ['the demonstration', demonstration],
];

describe('the drawn certificate', () => {
  it.each(kinds)('of %s reads back as what was put in, in reading order', async (_, changes) => {
    const facts = exampleFacts(changes);
    const { text } = facts;
    expect(await piecesOf(await drawCertificate(facts, faces))).toEqual([
      text.heading,
      ...(text.notice === null ? [] : [text.notice]),
      plain(text.certifies),
      text.name,
      plain(text.participated),
      text.title,
      plain(text.completed),
      ...(text.award === null ? [] : [plain(text.award)]),
      ...text.statements.map(plain),
      ...text.details.flatMap(({ label, value }) => [label, value]),
      text.labels.verify,
      facts.verifyUrl,
    ]);
  });

  it.each(kinds)('of %s prints every fact of the verify page, and no other', async (_, changes) => {
    const facts = exampleFacts(changes);
    const paper = (await piecesOf(await drawCertificate(facts, faces))).join(' ');
    const shown = printedFacts(facts);
    for (const { value } of shown) expect(paper).toContain(value);
    // What is left of the paper without the facts is the wording's own sentence and labels.
    const rest = shown
      .toSorted((a, b) => b.value.length - a.value.length)
      .reduce((left, { value }) => left.replaceAll(value, ' '), paper);
    const ownWords = [...facts.text.details.map(({ label }) => label), facts.text.labels.verify];
    const sentence = ownWords.reduce((left, label) => left.replace(label, ' '), rest);
    expect(sentence.replace(/\s+/g, ' ').trim()).toMatch(
      /^(certifies|records) that has participated in the titled on( and is awarded| \.)$/,
    );
  });

  it.each([
    'Nguyễn Thị Phương Thảo Đặng Ỷ',
    'Žofie Dvořáčková-Łękawska',
    'Γεώργιος Μαρία Κωνσταντινίδης',
    'Ἀριστοτέλης ᾿Ωδείου',
    'Надія Ґалаґан-Їжакевич',
    'Zoe\u0308 Bronte\u0308',
    // One glyph, two characters: micro and mu, hyphen and hyphen-minus, ohm and omega.
    '\u00b5 \u03bc \u2010 - \u2126 \u03a9',
    'Đorđe Ðorðe Ɖorɖe',
    'ffi ffl fi',
    'डॉ. प्रियंका कृष्णमूर्ति शर्मा',
    'हृदय र्मि क्षत्रिय ज्ञान ट्ठ ङ्क्ति',
    'น้ำผึ้ง ศรีสุวรรณภูมิ',
    '王小明',
    '山田 ひろし',
    '김민준 (金敏俊)',
    'مُحَمَّد بْن شَهَاب',
    'שָׁלוֹם בֶּן־דָּוִד',
  ])('returns the name %j letter by letter', async (name) => {
    const pieces = await piecesOf(await draw({ learner: { name, degree: null } }));
    expect(pieces[2]).toBe(name);
  });

  it('sets the trademark in an embedded italic face, and embeds every font it names', async () => {
    const fonts = fontsOf(await draw());
    expect(fonts.map(({ name }) => name)).toContain('SourceSerif4-Italic');
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    expect(fonts.map(({ name }) => name).join()).not.toMatch(/Helvetica|Times|Courier/);
    expect(fontsOf(await draw(demonstration)).map(({ name }) => name)).not.toContain(
      'SourceSerif4-Italic',
    );
  });

  it('mentions no accreditation if there is none', async () => {
    for (const changes of [demonstration, { provider: { accreditedBy: null } }]) {
      const pdf = await draw(changes);
      expect(await textOf(pdf)).not.toMatch(/\bAMA\b|\bPRA\b|ACCME|accredit|Category/i);
      expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/AMA PRA|ACCME/);
    }
  });

  it('carries a QR code of the verify address that a scanner reads at 150 dpi', async () => {
    for (const [, changes] of kinds) {
      expect(await qrOf(await draw(changes), 150)).toBe(exampleFacts(changes).verifyUrl);
    }
  });

  it('has the same bytes again, whatever was drawn in between', async () => {
    const first = await draw();
    await draw({ learner: { name: '\u03bc\u00b5 \u00a0 Ἀριστοτέλης' }, title: 'Đ\u00d0' });
    expect((await draw()).equals(first)).toBe(true);
    expect((await draw({ amount: '1.00' })).equals(first)).toBe(false);
  });

  it('has the same bytes in another process, time zone and locale', async () => {
    const here = createHash('sha256')
      .update(await draw())
      .digest('hex');
    const spec = fileURLToPath(
      new URL('../../../test/support/example-certificate.js', import.meta.url),
    );
    const drawing = fileURLToPath(new URL('draw-certificate.js', import.meta.url));
    const program = `
      const { exampleFacts, faces } = await import(${JSON.stringify(spec)});
      const { drawCertificate } = await import(${JSON.stringify(drawing)});
      const { createHash } = await import('node:crypto');
      process.stdout.write(createHash('sha256').update(await drawCertificate(exampleFacts(), faces)).digest('hex'));`;
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      env: { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect(there).toBe(here);
  });

  it('is found not to fit before it is issued, when an operator writes too much', () => {
    const facts = exampleFacts();
    expect(() => assertFits(facts, faces)).not.toThrow();
    const statements = Array.from({ length: 12 }, () => [
      { text: 'Long. '.repeat(60), italic: false },
    ]);
    const endless = { ...facts, text: { ...facts.text, statements } };
    expect(() => assertFits(endless, faces)).toThrow(/too long/);
  });

  it('is tagged, titled and in a language, and its XMP is well-formed for any name', async () => {
    const name = 'R&D <Ada> "Okoye" ]]> & Sons';
    const { title, language, marked, xmp } = await metadataOf(await draw({ learner: { name } }));
    expect({ title, language, marked }).toEqual({
      title: `Certificate of Credit: ${name}, MD`,
      language: 'en-US',
      marked: true,
    });
    const parser = new SaxesParser({ xmlns: true });
    const texts: string[] = [];
    parser.on('text', (text) => texts.push(text));
    parser.write(xmp).close();
    expect(texts).toContain(`Certificate of Credit: ${name}, MD`);
    expect(xmp).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    // The moment of issue, not of drawing.
    expect(xmp).toContain('<xmp:CreateDate>2026-11-22T03:10:00Z</xmp:CreateDate>');
  });
});
