import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { PdfPage } from './pdf-drawing.js';

/** What a sheet is drawn for: it is as fine as the screen shows it, or as a printer prints it. */
export type Purpose = 'screen' | 'print';

const printedDotsPerInch = 300;
const settledAfterMs = 150;

/** One page of a certificate, drawn as wide as its column. */
export function Sheet(props: {
  page: PdfPage;
  name: string;
  purpose: Purpose;
  onDrawn: (purpose: Purpose) => void;
  onFailed: () => void;
}): ReactNode {
  const { page, name, purpose, onDrawn, onFailed } = props;
  const holder = useRef<HTMLDivElement>(null);
  const seen = useSeenPixels(holder);
  const pixels = purpose === 'print' ? Math.round(page.width * printedDotsPerInch) : seen;
  useEffect(() => {
    if (pixels === 0) return;
    const drawing = new AbortController();
    const draw = async (): Promise<void> => {
      const canvas = await page.draw(pixels, drawing.signal);
      if (drawing.signal.aborted) return;
      holder.current?.replaceChildren(canvas);
      onDrawn(purpose);
    };
    draw().catch(() => {
      if (!drawing.signal.aborted) onFailed();
    });
    return () => drawing.abort();
  }, [page, pixels, purpose, onDrawn, onFailed]);
  return (
    <div
      ref={holder}
      className="certificate-sheet"
      role="img"
      aria-label={name}
      style={{ aspectRatio: page.width / page.height }}
    />
  );
}

/** How many of the screen's own pixels the element is wide, once it keeps its width. */
function useSeenPixels(holder: RefObject<HTMLDivElement | null>): number {
  const [pixels, setPixels] = useState(0);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    let settled: ReturnType<typeof setTimeout> | undefined;
    const measure = (): void => setPixels(Math.round(element.clientWidth * devicePixelRatio));
    measure();
    const observer = new ResizeObserver(() => {
      clearTimeout(settled);
      settled = setTimeout(measure, settledAfterMs);
    });
    observer.observe(element);
    return () => {
      clearTimeout(settled);
      observer.disconnect();
    };
  }, [holder]);
  return pixels;
}
