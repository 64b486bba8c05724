import { SaxesParser } from 'saxes';
import { Stream, type Dictionary, type PdfFile } from './objects.js';
import { readPage } from './page-content.js';
import { everyElement, structureOf, type Element } from './structure-tree.js';
import { tableRuleIds, tableRules, type TableRuleId } from './table-rules.js';

/** The rules of PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) that a certificate could break, each with its clause. */
const rules = {
  'not-marked': checkMarked,
  'no-language': checkLanguage,
  'no-title': checkTitle,
  'tab-order': checkTabs,
  'content-not-tagged': checkTagged,
  'structure-broken': checkStructure,
  'type-unknown': checkTypes,
  'heading-order': checkHeadings,
  'list-broken': checkLists,
  'no-alternative': checkAlternatives,
  'link-not-described': checkLinks,
  'font-not-embedded': checkFonts,
  'text-not-readable': checkCharacters,
  'metadata-wrong': checkMetadata,
  'no-output-intent': checkOutputIntent,
  encrypted: checkEncryption,
  'active-content': checkActions,
} as const satisfies Record<string, (file: PdfFile) => readonly string[]>;

export type RuleId = keyof typeof rules;
/** Without those of tables, which a certificate has none of. */
export const ruleIds = Object.keys(rules) as readonly RuleId[];

/** A rule that a file breaks, and how. */
export interface Finding {
  readonly rule: RuleId | TableRuleId;
  readonly what: string;
}

/** Everything that is wrong with a file. */
export function checkPdf(file: PdfFile): readonly Finding[] {
  return [
    ...ruleIds.flatMap((rule) => rules[rule](file).map((what) => ({ rule, what }))),
    ...tableRuleIds.flatMap((rule) => tableRules[rule](file).map((what) => ({ rule, what }))),
  ];
}

const unless = (holds: boolean, what: string): readonly string[] => (holds ? [] : [what]);

/** UA 6.2, 7.1 */
function checkMarked(file: PdfFile): readonly string[] {
  const info = file.dictionary(file.catalog.get('MarkInfo'));
  return [
    ...unless(file.value(info?.get('Marked')) === true, 'MarkInfo does not say Marked'),
    ...unless(file.value(info?.get('Suspects')) !== true, 'MarkInfo says Suspects'),
  ];
}

/** UA 7.2 */
function checkLanguage(file: PdfFile): readonly string[] {
  const language = file.text(file.catalog.get('Lang')) ?? '';
  return unless(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language), `Lang is "${language}"`);
}

/** UA 7.1 */
function checkTitle(file: PdfFile): readonly string[] {
  const preferences = file.dictionary(file.catalog.get('ViewerPreferences'));
  const shown = file.value(preferences?.get('DisplayDocTitle')) === true;
  const title = file.text(file.dictionary(file.trailer.get('Info'))?.get('Title'));
  return [
    ...unless(shown, 'The title of the window is not that of the document'),
    ...unless(!!title && titleInXmp(file) === title, 'The title in the XMP is not the title'),
  ];
}

/** UA 7.18.3 */
function checkTabs(file: PdfFile): readonly string[] {
  return file
    .pages()
    .flatMap((page) => unless(file.name(page.get('Tabs')) === 'S', 'Tabs is not S'));
}

/** UA 7.1 */
function checkTagged(file: PdfFile): readonly string[] {
  return file
    .pages()
    .flatMap((page) => readPage(file, page).loose.map((name) => `${name} paints outside of tags`));
}

/** UA 7.1, PDF 14.7.4 */
function checkStructure(file: PdfFile): readonly string[] {
  const root = file.dictionary(file.catalog.get('StructTreeRoot'));
  if (!root) return ['There is no StructTreeRoot'];
  const elements = everyElement(structureOf(file));
  const parents = parentTree(file, root);
  return file.pages().flatMap((page) => {
    const { marked, repeated } = readPage(file, page);
    const owners = parents.get(Number(file.value(page.get('StructParents'))));
    const ownersInTree = Array.isArray(owners) ? owners : [];
    const claimed = elements.flatMap((element) =>
      element.content
        .filter((content) => content.page === page)
        .map(({ number }) => ({ number, element: element.dictionary })),
    );
    return [
      ...repeated.map((number) => `Content ${number} stands twice on the page`),
      ...[...marked.keys()].flatMap((number) => {
        const own = claimed.filter((claim) => claim.number === number);
        return [
          ...unless(own.length === 1, `Content ${number} has ${own.length} elements`),
          ...unless(
            own[0] !== undefined && ownersInTree[number] === own[0].element,
            `The ParentTree has another element for content ${number}`,
          ),
        ];
      }),
      ...claimed
        .filter(({ number }) => !marked.has(number))
        .map(({ number }) => `Content ${number} is not on the page`),
    ];
  });
}

type Owner = Dictionary | readonly (Dictionary | undefined)[] | undefined;

function parentTree(file: PdfFile, root: Dictionary): ReadonlyMap<number, Owner> {
  const found = new Map<number, Owner>();
  const walk = (node: Dictionary | undefined) => {
    const numbers = file.array(node?.get('Nums'));
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const entry = file.value(numbers[at + 1]);
      found.set(
        Number(numbers[at]),
        file.dictionary(entry) ?? file.array(entry).map((kid) => file.dictionary(kid)),
      );
    }
    for (const kid of file.array(node?.get('Kids'))) walk(file.dictionary(kid));
  };
  walk(file.dictionary(root.get('ParentTree')));
  return found;
}

const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

/** UA 7.1 */
function checkTypes(file: PdfFile): readonly string[] {
  const unknown = everyElement(structureOf(file)).filter(({ type }) => !standardTypes.has(type));
  return unknown.map(({ type }) => `${type} is no standard type`);
}

/** UA 7.4 */
function checkHeadings(file: PdfFile): readonly string[] {
  const levels = everyElement(structureOf(file))
    .map(({ type }) => /^H([1-6])$/.exec(type)?.[1])
    .filter((level) => level !== undefined)
    .map(Number);
  return [
    ...unless(levels.length > 0, 'There is no heading'),
    ...levels.flatMap((level, index) =>
      unless(level <= (levels[index - 1] ?? 0) + 1, `H${level} skips a level`),
    ),
  ];
}

/** PDF 14.8.4.3.3 */
function checkLists(file: PdfFile): readonly string[] {
  const wrong = (parent: string, allowed: readonly string[]) => (element: Element) =>
    element.type === parent
      ? element.children
          .filter(({ type }) => !allowed.includes(type))
          .map(({ type }) => `${type} in ${parent}`)
      : [];
  return everyElement(structureOf(file)).flatMap((element) => [
    ...wrong('L', ['LI', 'Caption', 'L'])(element),
    ...wrong('LI', ['Lbl', 'LBody'])(element),
  ]);
}

/** UA 7.3, 7.9 */
function checkAlternatives(file: PdfFile): readonly string[] {
  return everyElement(structureOf(file)).flatMap(({ type, dictionary }) => {
    const alternative = file.text(dictionary.get('Alt')) ?? file.text(dictionary.get('ActualText'));
    const said = ['Alt', 'ActualText'].filter((key) => dictionary.has(key));
    return [
      ...unless(type !== 'Figure' || !!alternative?.trim(), 'A Figure has no alternative'),
      ...said.flatMap((key) =>
        unless(!!file.text(dictionary.get(key))?.trim(), `${type} has an empty ${key}`),
      ),
    ];
  });
}

/** UA 7.18.5, A-3 6.3.2 */
function checkLinks(file: PdfFile): readonly string[] {
  const links = everyElement(structureOf(file)).filter(({ type }) => type === 'Link');
  return file.pages().flatMap((page) =>
    file.array(page.get('Annots')).flatMap((reference) => {
      const annotation = file.dictionary(reference);
      if (file.name(annotation?.get('Subtype')) !== 'Link' || !annotation) return [];
      const flags = Number(file.value(annotation.get('F')) ?? 0);
      return [
        ...unless(!!file.text(annotation.get('Contents')), 'A link has no Contents'),
        ...unless(annotation.has('StructParent'), 'A link has no StructParent'),
        ...unless(
          links.some(({ objects }) => objects.includes(annotation)),
          'A link is in no Link element',
        ),
        ...unless((flags & 4) === 4 && (flags & 35) === 0, 'A link is hidden or not printed'),
      ];
    }),
  );
}

function fontsOf(file: PdfFile): readonly Dictionary[] {
  return file.pages().flatMap((page) => {
    const fonts = file.dictionary(file.dictionary(page.get('Resources'))?.get('Font'));
    return [...(fonts?.values() ?? [])].flatMap((font) => file.dictionary(font) ?? []);
  });
}

/** UA 7.21.4, A-3 6.2.11.4 */
function checkFonts(file: PdfFile): readonly string[] {
  return fontsOf(file).flatMap((font) => {
    const below = file.array(font.get('DescendantFonts')).map((kid) => file.dictionary(kid));
    const described = below.length > 0 ? below : [font];
    const embedded = described.every((kid) => {
      const descriptor = file.dictionary(kid?.get('FontDescriptor'));
      return ['FontFile', 'FontFile2', 'FontFile3'].some(
        (key) => file.value(descriptor?.get(key)) instanceof Stream,
      );
    });
    return unless(embedded, `${file.name(font.get('BaseFont')) ?? 'A font'} is not embedded`);
  });
}

/** UA 7.21.7, A-3 6.2.11.7 */
function checkCharacters(file: PdfFile): readonly string[] {
  return file
    .pages()
    .flatMap((page) =>
      readPage(file, page).unread.map((code) => `${code} stands for no character`),
    );
}

function xmpOf(file: PdfFile): string | undefined {
  const raw = file.content(file.catalog.get('Metadata'));
  return raw === undefined ? undefined : Buffer.from(raw, 'latin1').toString('utf8');
}

function titleInXmp(file: PdfFile): string | undefined {
  return textsOfXmp(xmpOf(file) ?? '')?.get('dc:title');
}

/** The text under each element of an XMP packet, by its name; null when it is not well-formed. */
function textsOfXmp(xmp: string): ReadonlyMap<string, string> | null {
  const open: string[] = [];
  const texts = new Map<string, string>();
  const parser = new SaxesParser();
  let failed = false;
  parser.on('error', () => (failed = true));
  parser.on('opentag', ({ name }) => open.push(name));
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    if (text.trim() === '') return;
    for (const name of open) texts.set(name, (texts.get(name) ?? '') + text);
  });
  parser.write(xmp).close();
  return failed ? null : texts;
}

/** UA 5, A-3 6.6 */
function checkMetadata(file: PdfFile): readonly string[] {
  const xmp = xmpOf(file);
  if (xmp === undefined) return ['There is no XMP'];
  const texts = textsOfXmp(xmp);
  if (!texts) return ['The XMP is not well-formed'];
  const expected = { 'pdfaid:part': '3', 'pdfaid:conformance': 'A', 'pdfuaid:part': '1' };
  return Object.entries(expected).flatMap(([name, value]) =>
    unless(texts.get(name) === value, `${name} is ${texts.get(name) ?? 'missing'}`),
  );
}

/** A-3 6.2.3 */
function checkOutputIntent(file: PdfFile): readonly string[] {
  const intents = file
    .array(file.catalog.get('OutputIntents'))
    .map((intent) => file.dictionary(intent));
  const good = intents.some(
    (intent) =>
      file.name(intent?.get('S')) === 'GTS_PDFA1' &&
      file.value(intent?.get('DestOutputProfile')) instanceof Stream,
  );
  return unless(good, 'There is no OutputIntent with a profile');
}

/** A-3 6.1.3 */
function checkEncryption(file: PdfFile): readonly string[] {
  return unless(!file.trailer.has('Encrypt'), 'The file is encrypted');
}

/** A-3 6.5 */
function checkActions(file: PdfFile): readonly string[] {
  const names = file.dictionary(file.catalog.get('Names'));
  return [
    ...unless(
      !file.catalog.has('OpenAction') && !file.catalog.has('AA'),
      'The file acts when opened',
    ),
    ...unless(!names?.has('JavaScript'), 'The file holds scripts'),
  ];
}
