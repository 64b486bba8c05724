import { Dictionary, Reference, type PdfFile, type PdfValue } from './objects.js';
import { readPage, type PageContent } from './page-content.js';

/** An element of the structure of a document. */
export interface Element {
  readonly type: string;
  readonly dictionary: Dictionary;
  readonly children: readonly Element[];
  /** The numbers of its pieces of marked content, each with its page. */
  readonly content: readonly { readonly page: Dictionary | undefined; readonly number: number }[];
  /** What it holds beyond content, as the annotation of a link. */
  readonly objects: readonly (Dictionary | undefined)[];
}

/** The elements directly under the root. */
export function structureOf(file: PdfFile): readonly Element[] {
  const root = file.dictionary(file.catalog.get('StructTreeRoot'));
  return root ? kidsOf(file, root).flatMap((kid) => elementOf(file, kid)) : [];
}

/** All elements, in the order in which they are read. */
export function everyElement(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap((element) => [element, ...everyElement(element.children)]);
}

function kidsOf(file: PdfFile, of: Dictionary): readonly PdfValue[] {
  const kids = of.get('K');
  if (kids === undefined) return [];
  const several = file.array(kids);
  return several.length > 0 ? several : [kids];
}

function elementOf(file: PdfFile, value: PdfValue): readonly Element[] {
  const dictionary = file.dictionary(value);
  if (!dictionary?.has('S')) return [];
  const page = file.dictionary(dictionary.get('Pg'));
  const kids = kidsOf(file, dictionary).map((kid) =>
    kid instanceof Reference ? file.value(kid) : kid,
  );
  const kidDictionaries = kids.filter((kid) => kid instanceof Dictionary);
  const isKind = (kind: string) => (kid: Dictionary) => file.name(kid.get('Type')) === kind;
  return [
    {
      type: file.name(dictionary.get('S')) ?? '',
      dictionary,
      children: kidDictionaries.flatMap((kid) => elementOf(file, kid)),
      content: [
        ...kids.filter((kid) => typeof kid === 'number').map((number) => ({ page, number })),
        ...kidDictionaries.filter(isKind('MCR')).map((kid) => ({
          page: file.dictionary(kid.get('Pg')) ?? page,
          number: Number(file.value(kid.get('MCID'))),
        })),
      ],
      objects: kidDictionaries.filter(isKind('OBJR')).map((kid) => file.dictionary(kid.get('Obj'))),
    },
  ];
}

/** What is read out, element by element: what an element says that it says, else what it shows. */
export function readOut(file: PdfFile): readonly string[] {
  const pages = new Map<Dictionary, PageContent>(
    file.pages().map((page) => [page, readPage(file, page)]),
  );
  const spoken = (element: Element): readonly string[] => {
    const said = file.text(element.dictionary.get('ActualText'));
    if (said !== undefined) return [said];
    if (element.type === 'Figure') return [file.text(element.dictionary.get('Alt')) ?? ''];
    const shown = element.content.map(
      ({ page, number }) => (page && pages.get(page)?.marked.get(number)) ?? '',
    );
    return [...(shown.length > 0 ? [shown.join('')] : []), ...element.children.flatMap(spoken)];
  };
  return structureOf(file).flatMap(spoken);
}
