import { inflateSync } from 'node:zlib';

/** A name, as `/Type`. */
export class Name {
  constructor(readonly name: string) {}
}

/** A reference to an object of the file. */
export class Reference {
  constructor(readonly number: number) {}
}

/** A word that is no object: an operator of a content stream. */
export class Operator {
  constructor(readonly name: string) {}
}

export class Dictionary extends Map<string, PdfValue> {}

export class Stream {
  constructor(
    readonly dictionary: Dictionary,
    readonly bytes: Buffer,
  ) {}
}

/** Strings are their bytes, in latin1. */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | Name
  | Reference
  | Operator
  | Dictionary
  | Stream
  | readonly PdfValue[];

const blank = /[\0\t\n\f\r ]/;
const delimiter = /[\0\t\n\f\r ()<>[\]{}/%]/;

/** Reads objects one after the other from text in latin1: the body of a file, or a content stream. */
export class Reader {
  constructor(
    private readonly text: string,
    private at = 0,
  ) {}

  get position(): number {
    return this.at;
  }

  /** The next object or operator; undefined at the end. */
  next(): PdfValue | undefined {
    this.skipBlanks();
    const c = this.text[this.at];
    if (c === undefined) return undefined;
    if (c === '/') return new Name(this.word(1).replace(/#([0-9a-f]{2})/gi, unescapeHex));
    if (c === '(') return this.literal();
    if (this.text.startsWith('<<', this.at)) return this.dictionary();
    if (c === '<') return this.hex();
    if (c === '[') return this.array();
    if (c === ']' || c === '>' || c === '{' || c === '}' || c === ')') {
      this.at += this.text.startsWith('>>', this.at) ? 2 : 1;
      return new Operator(c);
    }
    return this.plain();
  }

  private skipBlanks(): void {
    for (;;) {
      const c = this.text[this.at];
      if (c === '%') {
        while (this.at < this.text.length && !/[\r\n]/.test(this.text[this.at] ?? '\n'))
          this.at += 1;
      } else if (c !== undefined && blank.test(c)) {
        this.at += 1;
      } else {
        return;
      }
    }
  }

  private word(skip = 0): string {
    const start = this.at + skip;
    let end = start;
    while (end < this.text.length && !delimiter.test(this.text[end] ?? ' ')) end += 1;
    this.at = Math.max(end, start);
    return this.text.slice(start, end);
  }

  private plain(): PdfValue {
    const reference = /^(\d+) (\d+) R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(
      this.text.slice(this.at, this.at + 24),
    );
    if (reference) {
      this.at += reference[0].length;
      return new Reference(Number(reference[1]));
    }
    const word = this.word();
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new Operator(word);
  }

  private array(): readonly PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      const value = this.next();
      if (value === undefined || (value instanceof Operator && value.name === ']')) return values;
      values.push(value);
    }
  }

  private dictionary(): Dictionary {
    this.at += 2;
    const found = new Dictionary();
    for (;;) {
      const key = this.next();
      if (!(key instanceof Name)) return found;
      found.set(key.name, this.next() ?? null);
    }
  }

  private hex(): string {
    const end = this.text.indexOf('>', this.at);
    const digits = this.text.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex').toString(
      'latin1',
    );
  }

  private literal(): string {
    let depth = 1;
    let result = '';
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const c = this.text[this.at] ?? '';
      if (c === '\\') {
        const octal = /^\\([0-7]{1,3})/.exec(this.text.slice(this.at, this.at + 4));
        const escaped = this.text[this.at + 1] ?? '';
        result += octal
          ? String.fromCharCode(parseInt(octal[1] ?? '0', 8))
          : (escapes[escaped] ?? escaped);
        this.at += octal ? octal[0].length - 1 : 1;
        continue;
      }
      if (c === '(') depth += 1;
      if (c === ')') depth -= 1;
      if (depth === 0) break;
      result += c;
    }
    this.at += 1;
    return result;
  }
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
};

function unescapeHex(_: string, digits: string): string {
  return String.fromCharCode(parseInt(digits, 16));
}

/** A file's objects, read without its table of places, so that a file changed by hand can be read. */
export class PdfFile {
  private readonly objects = new Map<number, PdfValue>();
  readonly trailer: Dictionary;

  constructor(pdf: Uint8Array) {
    const bytes = Buffer.from(pdf);
    const text = bytes.toString('latin1');
    const places = /(?<![^\r\n])(\d+) \d+ obj\b/g;
    for (let match = places.exec(text); match; match = places.exec(text)) {
      const reader = new Reader(text, match.index + match[0].length);
      const value = reader.next() ?? null;
      const start = /^\s*stream\r?\n/.exec(text.slice(reader.position, reader.position + 20));
      if (value instanceof Dictionary && start) {
        const from = reader.position + start[0].length;
        const length = value.get('Length');
        const to = typeof length === 'number' ? from + length : text.indexOf('endstream', from);
        this.objects.set(Number(match[1]), new Stream(value, bytes.subarray(from, to)));
        places.lastIndex = to;
      } else {
        this.objects.set(Number(match[1]), value);
        places.lastIndex = reader.position;
      }
    }
    const trailer = new Reader(text, text.lastIndexOf('trailer') + 'trailer'.length).next();
    this.trailer = trailer instanceof Dictionary ? trailer : new Dictionary();
  }

  /** The object that a reference means, or the value itself. */
  value(of: PdfValue | undefined): PdfValue | undefined {
    return of instanceof Reference ? this.objects.get(of.number) : of;
  }

  dictionary(of: PdfValue | undefined): Dictionary | undefined {
    const value = this.value(of);
    return value instanceof Dictionary ? value : undefined;
  }

  array(of: PdfValue | undefined): readonly PdfValue[] {
    const value = this.value(of);
    return isArray(value) ? value : [];
  }

  name(of: PdfValue | undefined): string | undefined {
    const value = this.value(of);
    return value instanceof Name ? value.name : undefined;
  }

  /** A text string: UTF-16 with its mark, else latin1. */
  text(of: PdfValue | undefined): string | undefined {
    const value = this.value(of);
    if (typeof value !== 'string') return undefined;
    if (!value.startsWith('\xfe\xff')) return value;
    return Buffer.from(value.slice(2), 'latin1').swap16().toString('utf16le');
  }

  /** The content of a stream, unpacked. */
  content(of: PdfValue | undefined): string | undefined {
    const value = this.value(of);
    if (!(value instanceof Stream)) return undefined;
    const packed = this.name(value.dictionary.get('Filter')) === 'FlateDecode';
    return (packed ? inflateSync(value.bytes) : value.bytes).toString('latin1');
  }

  get catalog(): Dictionary {
    return this.dictionary(this.trailer.get('Root')) ?? new Dictionary();
  }

  pages(): readonly Dictionary[] {
    const of = (node: PdfValue | undefined): readonly Dictionary[] => {
      const dictionary = this.dictionary(node);
      if (!dictionary) return [];
      const kids = dictionary.get('Kids');
      return kids === undefined ? [dictionary] : this.array(kids).flatMap(of);
    };
    return of(this.catalog.get('Pages'));
  }
}

function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}
