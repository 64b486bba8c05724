import type { WordingId, Wording } from './wording.js';

/** How a provider's certificates look. */
export type Design = {
  /** The colour of the frame and of what stands out: `#rrggbb`. */
  readonly accent: string;
  /** The provider's own mark. There is no place for anybody else's. */
  readonly logo: Logo | null;
  readonly signatory: Signatory | null;
};

/** A picture, kept under its hash. */
export type Logo = {
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/** Who stands for the provider. */
export type Signatory = {
  readonly name: string;
  readonly role: string;
};

/** What a provider made of the certificates that ship: a version is never changed, a later one takes its place. */
export interface TemplateContent {
  readonly design: Design;
  /** The organisation that plans activities together with the provider; null for none. */
  readonly jointlyWith: string | null;
  /** Texts in the place of those that ship. */
  readonly wordings: Partial<Readonly<Record<WordingId, Wording>>>;
}

/** The look of certificates that nobody changed. */
export const plainDesign: Design = { accent: '#6d1f2c', logo: null, signatory: null };

export const shippedTemplate: TemplateContent = {
  design: plainDesign,
  jointlyWith: null,
  wordings: {},
};

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
