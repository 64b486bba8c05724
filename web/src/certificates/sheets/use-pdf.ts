import { useEffect, useState } from 'react';
import type { OpenPdf, PdfPage } from './pdf-drawing.js';

/** The pages of a PDF; null when they cannot be drawn here; undefined while they are being opened. */
export type Pages = readonly PdfPage[] | null | undefined;

/** Opens a PDF. What draws it is loaded when the first one is to be seen. */
export function usePdf(bytes: ArrayBuffer | undefined): Pages {
  const opened = useOpened(bytes);
  return opened && opened.bytes === bytes ? pagesOf(opened) : undefined;
}

/** As usePdf, but the pages of the file before stay until those of the next one are open. */
export function useLatestPdf(bytes: ArrayBuffer | undefined): Pages {
  const opened = useOpened(bytes);
  return opened ? pagesOf(opened) : undefined;
}

interface Opened {
  readonly bytes: ArrayBuffer;
  readonly pdf: OpenPdf | null;
}

const pagesOf = ({ pdf }: Opened): Pages => pdf && pdf.pages;

function useOpened(bytes: ArrayBuffer | undefined): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    if (!bytes) return;
    let gone = false;
    const open = async (): Promise<void> => {
      const { openPdf } = await import('./pdf-drawing.js');
      const pdf = await openPdf(bytes);
      if (gone) pdf.close();
      else setOpened({ bytes, pdf });
    };
    open().catch(() => {
      if (!gone) setOpened({ bytes, pdf: null });
    });
    return () => {
      gone = true;
    };
  }, [bytes]);
  // Not before its pages are off the screen: what is being drawn of them is stopped first.
  useEffect(() => () => opened?.pdf?.close(), [opened]);
  return opened;
}
