import { useEffect, useState } from 'react';
import type { PdfPage } from './pdf-drawing.js';

/** The pages of a PDF; null when they cannot be drawn here; undefined while they are being opened. */
export type Pages = readonly PdfPage[] | null | undefined;

/** Opens a PDF. What draws it is loaded when the first one is to be seen. */
export function usePdf(bytes: ArrayBuffer | undefined): Pages {
  const [opened, setOpened] = useState<{ bytes: ArrayBuffer; pages: Pages } | null>(null);
  useEffect(() => {
    if (!bytes) return;
    let gone = false;
    let close = (): void => undefined;
    const open = async (): Promise<void> => {
      const { openPdf } = await import('./pdf-drawing.js');
      const pdf = await openPdf(bytes);
      if (gone) {
        pdf.close();
        return;
      }
      close = () => pdf.close();
      setOpened({ bytes, pages: pdf.pages });
    };
    open().catch(() => {
      if (!gone) setOpened({ bytes, pages: null });
    });
    return () => {
      gone = true;
      close();
    };
  }, [bytes]);
  return opened && opened.bytes === bytes ? opened.pages : undefined;
}
