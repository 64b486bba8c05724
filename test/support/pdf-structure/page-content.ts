import { Dictionary, Name, Operator, Reader, type PdfFile, type PdfValue } from './objects.js';

/** What a page paints. */
export interface PageContent {
  /** The text of each piece of marked content, by its number; empty for a drawing. */
  readonly marked: ReadonlyMap<number, string>;
  /** Numbers that come more than once. */
  readonly repeated: readonly number[];
  /** Operators that paint outside of marked content and artifacts. */
  readonly loose: readonly string[];
  /** Codes shown in a font without characters for them: `F1 <0003>`. */
  readonly unread: readonly string[];
  /** The fonts that text is shown in. */
  readonly fonts: ReadonlySet<string>;
}

const painting = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'sh',
  'Do',
]);

type Marking = { readonly number: number } | 'artifact' | 'other';

const known = new WeakMap<Dictionary, PageContent>();

/** Reads the content of a page, once. */
export function readPage(file: PdfFile, page: Dictionary): PageContent {
  const content = known.get(page) ?? readContent(file, page);
  known.set(page, content);
  return content;
}

function readContent(file: PdfFile, page: Dictionary): PageContent {
  const fonts = file.dictionary(file.dictionary(page.get('Resources'))?.get('Font'));
  const marked = new Map<number, string>();
  const repeated: number[] = [];
  const loose: string[] = [];
  const unread: string[] = [];
  const used = new Set<string>();
  const open: Marking[] = [];
  let font = '';
  let characters: ReadonlyMap<number, string> = new Map();
  let operands: PdfValue[] = [];

  const show = (bytes: string) => {
    const inside = open.findLast((marking) => typeof marking === 'object');
    used.add(font);
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const code = (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1);
      const text = characters.get(code);
      if (text === undefined || text === '' || /[\0\ufeff\ufffe]/.test(text)) {
        unread.push(`${font} <${code.toString(16).padStart(4, '0')}>`);
      }
      if (typeof inside === 'object') {
        marked.set(inside.number, (marked.get(inside.number) ?? '') + (text ?? ''));
      }
    }
  };
  const begin = (properties: PdfValue | undefined) => {
    const number = properties instanceof Dictionary ? properties.get('MCID') : undefined;
    const tag = operands[0];
    if (typeof number === 'number') {
      if (marked.has(number)) repeated.push(number);
      marked.set(number, '');
      open.push({ number });
    } else {
      open.push(tag instanceof Name && tag.name === 'Artifact' ? 'artifact' : 'other');
    }
  };

  const reader = new Reader(contentOf(file, page));
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (!(token instanceof Operator)) {
      operands.push(token);
      continue;
    }
    const { name } = token;
    if (name === 'BDC' || name === 'BMC') begin(operands[1]);
    if (name === 'EMC') open.pop();
    if (name === 'Tf' && operands[0] instanceof Name) {
      font = operands[0].name;
      characters = charactersOf(file, fonts?.get(font));
    }
    if (name === 'Tj') show(typeof operands[0] === 'string' ? operands[0] : '');
    if (name === 'TJ')
      file.array(operands[0]).forEach((part) => typeof part === 'string' && show(part));
    if (painting.has(name) && !open.some((marking) => marking !== 'other')) loose.push(name);
    operands = [];
  }
  return { marked, repeated, loose, unread, fonts: used };
}

function contentOf(file: PdfFile, page: Dictionary): string {
  const contents = page.get('Contents');
  const parts = file.array(contents);
  return (parts.length > 0 ? parts : [contents]).map((part) => file.content(part) ?? '').join('\n');
}

/** The characters of a font's codes, from its ToUnicode map. */
function charactersOf(file: PdfFile, font: PdfValue | undefined): ReadonlyMap<number, string> {
  const map = file.content(file.dictionary(font)?.get('ToUnicode')) ?? '';
  const found = new Map<number, string>();
  const text = (hex: string) =>
    Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
  for (const [, first = '', , list = ''] of map.matchAll(/<(\w+)>\s*<(\w+)>\s*\[([^\]]*)\]/g)) {
    for (const [index, [, value = '']] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      found.set(parseInt(first, 16) + index, text(value));
    }
  }
  return found;
}
