import {
  demonstration,
  exampleFacts,
  faces,
  type ClaimChanges,
} from '../../../test/support/example-certificate.js';
import { checkPdf, ruleIds, type RuleId } from '../../../test/support/pdf-structure/check.js';
import { PdfFile } from '../../../test/support/pdf-structure/objects.js';
import { readOut } from '../../../test/support/pdf-structure/structure-tree.js';
import { plain } from '../domain/text/rich-text.js';
import { drawCertificate } from './draw-certificate.js';

const draw = (changes: ClaimChanges = {}) => drawCertificate(exampleFacts(changes), faces);

const kinds: [string, ClaimChanges][] = [
  ['AMA credit', {}],
  ['participation', { document: 'participation', learner: { profession: 'nurse', degree: 'RN' } }],
  ['a provider that nobody accredits', { provider: { accreditedBy: null } }],
  ['the demonstration', demonstration],
];

const names: [string, string][] = [
  ['markup', 'R&D <Ada> "Okoye" ]]> & Sons'],
  ['Hebrew and English', 'דוד Cohen-לוי (בן יעקב)'],
  ['Arabic', 'محمد بن عبدالله الفارسي، علي\u200cرضا ١٢'],
  ['vowels', 'مُحَمَّد بْن شَهَاب שָׁלוֹם'],
  ['Hindi', 'डॉ. प्रियंका कृष्णमूर्ति शर्मा र्मि क्ष'],
  ['Thai', 'น้ำผึ้ง ศรีสุวรรณภูมิ'],
  ['Chinese', '王小明'],
  ['Japanese', '山田 ひろし'],
  ['Korean', '김민준 (金敏俊)'],
  [
    'Vietnamese, long',
    'Nguyễn Thị Phương Thảo Đặng Ỷ Trần Hoàng Quỳnh Như Lê Phạm Thị Ngọc Ánh Vũ Đình',
  ],
];

describe('a certificate for screen readers and archives', () => {
  it.each(kinds)('of %s keeps every rule of PDF/UA-1 and PDF/A-3a', async (_, changes) => {
    expect(checkPdf(new PdfFile(await draw(changes)))).toEqual([]);
  });

  it.each(names)('with %s keeps them, and is read aloud as it was written', async (_, name) => {
    const facts = exampleFacts({ learner: { name }, title: `${name}: ${name}` });
    const file = new PdfFile(await drawCertificate(facts, faces));
    expect(checkPdf(file)).toEqual([]);
    const { text } = facts;
    expect(readOut(file)).toEqual([
      text.heading,
      plain(text.certifies),
      text.name,
      plain(text.participated),
      text.title,
      plain(text.completed),
      plain(text.award ?? []),
      ...text.statements.map(plain),
      ...text.details.flatMap(({ label, value }) => [label, value]),
      expect.stringContaining(facts.verifyUrl),
      `${text.labels.verify} `,
      facts.verifyUrl,
    ]);
  });
});

/** A good file with one thing changed, and the rule that this breaks. */
const spoiled: [RuleId, string, RegExp | string, string][] = [
  ['not-marked', 'MarkInfo says that it is not marked', '/Marked true', '/Marked false'],
  ['no-language', 'no language', /\/Lang \(en-US\)/, '/Long (en-US)'],
  [
    'no-title',
    'the file name instead of the title',
    '/DisplayDocTitle true',
    '/DisplayDocTitle false',
  ],
  [
    'no-title',
    'another title in the XMP',
    /<rdf:li xml:lang="x-default">Certificate/,
    '<rdf:li xml:lang="x-default">Diploma',
  ],
  ['tab-order', 'a page without an order of tabs', '/Tabs /S', '/Tabs /R'],
  [
    'content-not-tagged',
    'text that is painted outside of tags',
    /\nEMC\n/,
    '\nEMC\n0 0 m 9 9 l S\n',
  ],
  ['structure-broken', 'content with a number that no element has', /\/MCID 3\b/, '/MCID 93'],
  ['structure-broken', 'content with the number of another', /\/MCID 3\b/, '/MCID 2'],
  ['structure-broken', 'no structure at all', /\/StructTreeRoot (\d)/, '/StructTreeRoof $1'],
  ['type-unknown', 'an element of a type of its own', '/S /H1', '/S /Hurrah'],
  ['heading-order', 'a second level without a first', '/S /H1', '/S /H2'],
  ['list-broken', 'a paragraph right under a list', '/S /LI\n', '/S /P\n'],
  ['no-alternative', 'a figure without words', /\/Alt \(QR/, '/Olt (QR'],
  ['link-not-described', 'a link without words', /\/Contents \(http/, '/Contints (http'],
  ['link-not-described', 'a link outside of the structure', '/Type /OBJR', '/Type /OBJX'],
  ['link-not-described', 'a link that is not printed', /\/F 4\b/, '/F 2'],
  ['font-not-embedded', 'a font that is not there', '/FontFile2', '/FontFile9'],
  ['text-not-readable', 'a font without characters', '/ToUnicode', '/ToUnicorn'],
  ['metadata-wrong', 'XMP that is not well-formed', '</rdf:RDF>', '</rdf:RDX>'],
  ['metadata-wrong', 'another part of PDF/A', '<pdfaid:part>3<', '<pdfaid:part>2<'],
  ['metadata-wrong', 'no word of PDF/UA', /<pdfuaid:part>1<\/pdfuaid:part>/, ''],
  ['no-output-intent', 'colours of no known device', '/DestOutputProfile', '/DustOutputProfile'],
  ['encrypted', 'an encrypted file', /trailer\n<</, 'trailer\n<< /Encrypt 1 0 R'],
  [
    'active-content',
    'a file that acts when opened',
    '/Type /Catalog',
    '/Type /Catalog /OpenAction 1',
  ],
];

describe('the checker of certificates', () => {
  it.each(spoiled)('finds %s: %s', async (rule, _, found, put) => {
    const good = (await draw()).toString('latin1');
    // Streams by their ends, because the lengths are no longer right.
    const bad = good.replace(found, put).replaceAll(/\/Length \d+/g, '/Length null');
    expect(bad.length === good.length && bad === good).toBe(false);
    expect(
      checkPdf(new PdfFile(Buffer.from(bad, 'latin1'))).map((finding) => finding.rule),
    ).toContain(rule);
  });

  it('has a bad file for each of its rules', () => {
    expect(new Set(spoiled.map(([rule]) => rule))).toEqual(new Set(ruleIds));
  });

  it('finds nothing in a file in which only the lengths are missing', async () => {
    const text = (await draw()).toString('latin1').replaceAll(/\/Length \d+/g, '/Length null');
    expect(checkPdf(new PdfFile(Buffer.from(text, 'latin1')))).toEqual([]);
  });
});
