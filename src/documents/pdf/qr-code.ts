import { encode } from 'uqr';
import type { PdfDocument } from './pdf-document.js';

/**
 * Draws a QR code as one vector path, without its quiet zone: leave four modules of white around it.
 * Level M survives a stained or folded paper; the mask is fixed so that the same text is always the same picture.
 */
export function drawQrCode(
  document: PdfDocument,
  text: string,
  { x, y, size, colour }: { x: number; y: number; size: number; colour: string },
): void {
  const code = encode(text, { ecc: 'M', boostEcc: false, maskPattern: 2, border: 0 });
  const module = size / code.size;
  for (const [row, modules] of code.data.entries()) {
    let start = 0;
    while (start < modules.length) {
      if (!modules[start]) {
        start += 1;
        continue;
      }
      let end = start;
      while (modules[end]) end += 1;
      document.rect(x + start * module, y + row * module, (end - start) * module, module);
      start = end;
    }
  }
  document.fill(colour);
}
