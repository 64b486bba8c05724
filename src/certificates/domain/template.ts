import { plainDesign, type Design } from '../../documents/domain/design.js';
import type { WordingId, Wording } from './wording.js';

/** A provider's version of the supplied certificates. A version never changes; a later one replaces it. */
export interface TemplateContent {
  readonly design: Design;
  /** The organisation that plans activities together with the provider; null for none. */
  readonly jointlyWith: string | null;
  /** Texts in the place of those that ship. */
  readonly wordings: Partial<Readonly<Record<WordingId, Wording>>>;
}

/** The certificates that nobody changed. */
export const shippedTemplate: TemplateContent = {
  design: plainDesign,
  jointlyWith: null,
  wordings: {},
};
