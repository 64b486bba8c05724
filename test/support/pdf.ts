import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel. */
  readonly pixels: Uint8ClampedArray;
  readonly png: Buffer;
}

/**
 * The texts of the first page in reading order, one for each tagged piece, as pdfjs reads them: the end of a line
 * is a space, whatever stands there.
 */
export function piecesOf(pdf: Uint8Array): Promise<string[]> {
  return withFirstPage(pdf, async (page) => {
    const content = await page.getTextContent({
      includeMarkedContent: true,
      disableNormalization: true,
    });
    const pieces: string[] = [];
    let inside = false;
    for (const item of content.items) {
      if ('str' in item) {
        if (inside) pieces[pieces.length - 1] += item.str + (item.hasEOL ? ' ' : '');
      } else if (item.type === 'beginMarkedContentProps') {
        inside = item.id !== undefined && item.id !== null;
        if (inside) pieces.push('');
      } else if (item.type === 'endMarkedContent') {
        inside = false;
      }
    }
    return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  });
}

/** All text of a page, artifacts too. @param number of the page, from 1 */
export async function textOfPage(pdf: Uint8Array, number: number): Promise<string> {
  return withDocument(pdf, async (document) => {
    const content = await (await document.getPage(number)).getTextContent();
    return content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
}

/** All text of the first page, its pieces parted by line ends. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  return (await piecesOf(pdf)).join('\n');
}

/** A canvas as pdfjs makes it, in its own version of the library: another's paths would not fit its own. */
interface CanvasFactory {
  create(width: number, height: number): { canvas: Canvas; context: SKRSContext2D };
}

/** Draws a page as a screen or a printer would. @param number of the page, from 1 */
export function renderPage(pdf: Uint8Array, dpi = 150, number = 1): Promise<Picture> {
  return withDocument(pdf, async (document) => {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: dpi / 72 });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const factory = document.canvasFactory as CanvasFactory;
    const { canvas, context } = factory.create(width, height);
    // pdfjs names the browser's types; the canvas here has the same members.
    await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
    const { data } = context.getImageData(0, 0, width, height);
    return {
      width,
      height,
      pixels: new Uint8ClampedArray(data),
      png: canvas.toBuffer('image/png'),
    };
  });
}

/** What the QR code on the rendered first page says; null when none is found. */
export async function qrOf(pdf: Uint8Array, dpi = 150): Promise<string | null> {
  const { pixels, width, height } = await renderPage(pdf, dpi);
  // A CommonJS module that is its own default.
  return jsqr.default(pixels, width, height)?.data ?? null;
}

/** Width and height of each page in millimetres. */
export function pageSizesOf(pdf: Uint8Array): Promise<(readonly [number, number])[]> {
  return withDocument(pdf, async (document) => {
    const sizes: (readonly [number, number])[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 25.4 / 72 });
      sizes.push([Math.round(width), Math.round(height)]);
    }
    return sizes;
  });
}

/** Every font that the file names, without the tag of its subset, and whether it is embedded. */
export function fontsOf(pdf: Uint8Array): { name: string; embedded: boolean }[] {
  const text = Buffer.from(pdf).toString('latin1');
  const names = new Set(
    [...text.matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([^\s/]+)/g)].map((m) => m[1] ?? ''),
  );
  const embedded = [...text.matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([^\s/]+)[^>]*\/FontFile/g)];
  const embeddedNames = new Set(embedded.map((match) => match[1]));
  return [...names].map((name) => ({ name, embedded: embeddedNames.has(name) }));
}

/** What the file says of itself. */
export interface Metadata {
  readonly title: string;
  readonly language: string | null;
  /** The XMP packet. */
  readonly xmp: string;
  readonly marked: boolean;
}

/** Title, language, XMP and whether the file is tagged. */
export function metadataOf(pdf: Uint8Array): Promise<Metadata> {
  return withDocument(pdf, async (document) => {
    const { info, metadata } = await document.getMetadata();
    const markInfo = await document.getMarkInfo();
    const described = info as { Title?: string; Language?: string };
    return {
      title: described.Title ?? '',
      language: described.Language ?? null,
      xmp: metadata?.getRaw() ?? '',
      marked: markInfo?.Marked ?? false,
    };
  });
}

function withFirstPage<T>(
  pdf: Uint8Array,
  work: (page: PDFPageProxy, document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  return withDocument(pdf, async (document) => work(await document.getPage(1), document));
}

async function withDocument<T>(
  pdf: Uint8Array,
  work: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  // A copy: pdfjs takes the bytes away.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    return await work(await task.promise);
  } finally {
    await task.destroy();
  }
}
