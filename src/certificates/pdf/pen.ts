import type { Line, Measure } from '../domain/line-breaking.js';
import type { Style } from '../domain/printable.js';
import type { CertificateDocument } from './certificate-document.js';
import {
  fontForDocument,
  serifMeasure,
  stretches,
  widthsIn,
  type Face,
  type Faces,
  type Widths,
} from './faces.js';

/** Writes text on the page of a document. All lengths in points, from the top left corner. */
export class Pen {
  private readonly fonts = new Map<string, ReturnType<typeof fontForDocument>>();
  /** The width of a text in a style at a size of one point. */
  readonly width: Widths;
  readonly measure: Measure;

  constructor(
    readonly document: CertificateDocument,
    private readonly faces: Faces,
  ) {
    this.width = widthsIn(faces);
    this.measure = serifMeasure(this.width);
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
      end += this.width(stretch.text, style) * size + tracking * letters;
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
