/** Large text and the frame are read against white paper (WCAG 2.2, contrast of text). */
const leastContrast = 4.5;

/** Whether a colour can be read on white. @param colour `#rrggbb` */
export function isReadableOnWhite(colour: string): boolean {
  return 1.05 / (luminance(colour) + 0.05) >= leastContrast;
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
