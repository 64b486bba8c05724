import type { Line, Measure } from '../domain/line-breaking.js';
import type { Style } from '../domain/printable.js';
import type { CertificateDocument } from './certificate-document.js';
import { fontForDocument, stretches, widthOf, type Face, type Faces } from './faces.js';

/** Writes text on the page of a document. All lengths in points, from the top left corner. */
export class Pen {
  private readonly fonts = new Map<string, ReturnType<typeof fontForDocument>>();
  private readonly widths = new Map<string, number>();

  constructor(
    readonly document: CertificateDocument,
    private readonly faces: Faces,
  ) {}

  /** Measures in serif, upright or italic. */
  readonly measure: Measure = (text, italic) => this.width(text, italic ? 'italic' : 'serif');

  /** The width of a text at a size of one point. */
  width(text: string, style: Style): number {
    const key = `${style} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const width = widthOf(this.faces, style, text);
    this.widths.set(key, width);
    return width;
  }

  /** Writes one text; `y` is its baseline. Returns where it ends. */
  write(text: string, style: Style, size: number, x: number, y: number, tracking = 0): number {
    let end = x;
    for (const stretch of stretches(this.faces, style, text)) {
      this.use(stretch.face, size);
      this.document.text(stretch.text, end, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: tracking,
      });
      const letters = Array.from(stretch.text).length;
      end += widthOf(this.faces, style, stretch.text) * size + tracking * letters;
    }
    return end;
  }

  /** Writes a line centred about `x`. A line that goes on ends with its space, so that words stay apart when read. */
  writeCentred(line: Line, size: number, x: number, y: number): void {
    let end = x - line.width / 2;
    for (const run of line.runs) {
      end = this.write(run.text, run.italic ? 'italic' : 'serif', size, end, y);
    }
  }

  private use(face: Face, size: number): void {
    let font = this.fonts.get(face.name);
    if (!font) {
      font = fontForDocument(face);
      this.fonts.set(face.name, font);
    }
    this.document.font(font, face.name, size);
  }
}
