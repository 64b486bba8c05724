import {
  AnnotationMode,
  GlobalWorkerOptions,
  getDocument,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** A page of a PDF, to be drawn at any width. */
export interface PdfPage {
  /** In inches, as on paper. */
  readonly width: number;
  readonly height: number;
  /** Draws it on a canvas so many pixels wide. @throws Error also when `signal` stopped it */
  draw(pixels: number, signal: AbortSignal): Promise<HTMLCanvasElement>;
}

export interface OpenPdf {
  readonly pages: readonly PdfPage[];
  readonly close: () => void;
}

GlobalWorkerOptions.workerSrc = workerUrl;

const pointsInAnInch = 72;

/** Opens a PDF with all of its pages. @throws Error when it is not a PDF, or this browser cannot draw it */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  const loading = getDocument({
    // A copy: the bytes go to the worker and are gone here.
    data: new Uint8Array(bytes.slice(0)),
    // Our content policy allows neither, and a certificate needs neither.
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    useWorkerFetch: false,
  });
  const close = (): void => void loading.destroy();
  try {
    const pdf = await loading.promise;
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)));
    return { pages: pages.map(pageOf), close };
  } catch (error) {
    close();
    throw error;
  }
}

function pageOf(page: PDFPageProxy): PdfPage {
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    width: width / pointsInAnInch,
    height: height / pointsInAnInch,
    draw: (pixels, signal) => draw(page, pixels / width, signal),
  };
}

async function draw(
  page: PDFPageProxy,
  scale: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE });
  signal.addEventListener('abort', () => task.cancel(), { once: true });
  await task.promise;
  return canvas;
}
