import type { Font } from 'fontkit';
import PdfKitDocument from 'pdfkit';
import type { LogoPicture } from './logo-picture.js';
import type { Subset } from '../fonts/subset.js';

declare global {
  // What PDFKit accepts beyond its published types.
  namespace PDFKit.Mixins {
    interface PDFFont {
      font(source: Font, family: string, size?: number): this;
    }
    interface StructureElementOptions {
      /** Left, top, right, bottom in points from the top left corner of the page. */
      bbox?: [number, number, number, number];
      placement?: string;
    }
    interface PDFAnnotation {
      annotate(
        x: number,
        y: number,
        width: number,
        height: number,
        widget: { structParent: PDFStructureElement; Subtype: 'Widget' } & object,
      ): this;
      link(
        x: number,
        y: number,
        width: number,
        height: number,
        url: string,
        options: { structParent: PDFStructureElement; Contents: object },
      ): this;
    }
  }
}

/** What the file says about itself to a reader. */
export interface DocumentProperties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly language: string;
  /** Said in the file as its date of creation, so that drawing it again gives the same bytes. */
  readonly createdAt: Date;
}

/** A file inside the file. */
export interface Enclosure {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  /** What it is to the page: what the page was made from, or the same as data. */
  readonly relationship: 'Source' | 'Data';
  readonly bytes: Buffer;
}

/** What PDFKit keeps of a document beyond its published types. */
interface Kept {
  readonly _root: { readonly data: Record<string, unknown> };
  readonly _font: EmbeddedFont;
  /** Bytes written so far. */
  _offset: number;
}

/** A font as PDFKit embeds it. The numbers of its glyphs are those of the document. */
export interface EmbeddedFont {
  /** The name by which pages call it. */
  readonly id: string;
  /** The width of each glyph in thousandths of the size, and the characters that it represents. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  readonly subset: Subset;
  readonly scale: number;
  ref(): object;
}

/** The extent of a page in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * What a file is made to be: PDF/A-3a together with PDF/UA-1, as certificates are issued; or PDF/A-1b, which is a test of
 * fonts, colours and metadata, because a free program checks it. It allows no enclosed files.
 */
export type Archive = 'PDF/A-3a' | 'PDF/A-1b';

/** A4, landscape. */
export const page = { width: 841.89, height: 595.28 } as const satisfies PageSize;
/** A4, portrait. */
export const portrait = { width: 595.28, height: 841.89 } as const satisfies PageSize;

/** Says that the file is PDF/UA-1, and, because PDF/A-3 knows no such property, what that property is. */
const pdfUaIdentifier = `
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/**
 * An empty page of a PDF made for archiving and for screen readers (PDF/A-3a and PDF/UA-1).
 * Its bytes depend on what is drawn and on nothing else: not on the clock, the machine or the version of zlib, which
 * is why it is not compressed here.
 */
export class PdfDocument extends PdfKitDocument {
  // PDFKit writes while it is constructed, before an initial value would be given.
  declare private written: (string | Uint8Array)[] | undefined;
  declare private drawn: string | undefined;
  declare private complete: boolean;

  constructor(
    properties: DocumentProperties,
    { width, height }: PageSize = page,
    readonly archive: Archive = 'PDF/A-3a',
  ) {
    super({
      // No built-in font: PDF/A and PDF/UA forbid those, which are not embedded.
      font: '',
      size: [width, height],
      margin: 0,
      pdfVersion: archive === 'PDF/A-1b' ? '1.4' : '1.7',
      subset: archive,
      tagged: true,
      lang: properties.language,
      displayTitle: true,
      compress: false,
      info: {
        Title: properties.title,
        Author: properties.author,
        Subject: properties.subject,
        Keywords: properties.keywords,
        Creator: 'Lectern',
        Producer: 'Lectern',
        CreationDate: properties.createdAt,
      },
    });
    if (archive === 'PDF/A-3a') this.appendXML(pdfUaIdentifier);
  }

  /** PDFKit writes the properties into XML as they are; by now they are already in the info dictionary. */
  override endMetadata(): void {
    const raw = this.info;
    this.info = {
      ...raw,
      Title: escapeXml(raw.Title),
      Author: escapeXml(raw.Author),
      Subject: escapeXml(raw.Subject),
      Keywords: escapeXml(raw.Keywords),
    };
    super.endMetadata();
    this.info = raw;
  }

  /** Encloses a file, as PDF/A-3 requires. Dated with the document, so that the bytes are the same each time. */
  enclose(file: Enclosure): void {
    const { name, bytes } = file;
    const modified = this.info.CreationDate;
    const content = this.ref({
      Type: 'EmbeddedFile',
      // A name, in which a slash must be written as its number.
      Subtype: file.mediaType.replaceAll('/', '#2F').replaceAll('+', '#2B'),
      Params: { Size: bytes.length, CreationDate: modified, ModDate: modified },
    });
    content.end(bytes);
    const specification = this.ref({
      Type: 'Filespec',
      AFRelationship: file.relationship,
      F: new String(name),
      UF: new String(name),
      Desc: new String(file.description),
      EF: { F: content, UF: content },
    });
    // PDFKit ignores an empty write.
    specification.end('');
    this.addNamedEmbeddedFile(name, specification);
    const { catalogue } = this;
    const enclosed = Array.isArray(catalogue['AF']) ? (catalogue['AF'] as object[]) : [];
    catalogue['AF'] = [...enclosed, specification];
  }

  /** Draws a picture as it is stored: PDFKit would pack it again. */
  picture(picture: LogoPicture, x: number, y: number, width: number, height: number): void {
    const image = this.ref({
      Type: 'XObject',
      Subtype: 'Image',
      Width: picture.width,
      Height: picture.height,
      ColorSpace: picture.components === 1 ? 'DeviceGray' : 'DeviceRGB',
      BitsPerComponent: 8,
      Filter: picture.filter,
    });
    image.end(picture.bytes);
    const { page: current } = this as object as { page: { xobjects: Record<string, object> } };
    current.xobjects['Mark'] = image;
    // From the top left corner down to an image's own lower left corner and unit square.
    this.save().transform(width, 0, 0, -height, x, y + height);
    this.addContent('/Mark Do').restore();
  }

  /** The dictionary at the root of the document. */
  get catalogue(): Record<string, unknown> {
    return this.kept._root.data;
  }

  private get kept(): Kept {
    return this as object as Kept;
  }

  /** Makes a font of the document, in which no glyph has a number yet. */
  embed(font: Font, name: string): EmbeddedFont {
    this.font(font, name);
    return this.kept._font;
  }

  /** Kept together until the page ends. */
  override addContent(line: string): this {
    this.drawn = `${this.drawn ?? ''}${line}\n`;
    return this;
  }

  override flushPages(): void {
    if (this.drawn !== undefined) this.page.write(Buffer.from(this.drawn, 'latin1'));
    this.drawn = undefined;
    super.flushPages();
  }

  /** PDFKit hands over what it writes piece by piece; here it needs no stream. */
  _write(piece: string | Uint8Array): void {
    const whole = typeof piece === 'string' ? `${piece}\n` : piece;
    this.push(whole);
    this.kept._offset += whole.length;
  }

  override push(piece: string | Uint8Array | null): boolean {
    this.written ??= [];
    if (piece === null) this.complete = true;
    else this.written.push(piece);
    return true;
  }

  /** PDFKit would end its own form here; the only one there is has a signature and no fonts. */
  override endAcroForm(): this {
    return this;
  }

  /** PDF/A-1 requires every glyph of a font to be listed; PDFKit lists those that were drawn, and not what they are made of. */
  override end(): void {
    const { _fontFamilies: fonts } = this as object as {
      _fontFamilies: Record<string, EmbeddedFont>;
    };
    if (this.archive === 'PDF/A-1b') new Set(Object.values(fonts)).forEach(listEveryGlyph);
    super.end();
  }

  /** Ends the document and gives its bytes. */
  async finish(): Promise<Buffer> {
    this.end();
    if (!this.complete) throw new Error('Something of the document was begun and not ended');
    const bytes = Buffer.allocUnsafe(this.kept._offset);
    let offset = 0;
    for (const piece of this.written ?? []) {
      if (typeof piece === 'string') bytes.write(piece, offset, 'latin1');
      else bytes.set(piece, offset);
      offset += piece.length;
    }
    return bytes;
  }
}

/** What glyphs are made of is added to a subset while it is written. */
function listEveryGlyph({ subset, widths, scale }: EmbeddedFont): void {
  const encode = subset.encode.bind(subset);
  subset.encode = () => {
    const bytes = encode();
    for (const advance of subset.advances.slice(widths.length)) widths.push(advance * scale);
    return bytes;
  };
}

function escapeXml(text: string | undefined): string {
  return (text ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
