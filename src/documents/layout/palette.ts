import { plainDesign } from '../domain/design.js';
import { page } from '../pdf/pdf-document.js';

/** For reports, and for certificates without their own colour. */
export const { accent } = plainDesign;
export const ink = '#1b1d22';
export const quiet = '#565962';
export const hairline = '#c9c2b6';
export const white = '#ffffff';

export const centre = page.width / 2;
/** The text keeps this far from the edges of the paper, in points. */
export const margin = 72;
/** The foot of the page: details at the left, the code at the right. */
export const foot = { top: 456, bottom: 540, qr: 82 } as const;
