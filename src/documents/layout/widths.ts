import type { Measure } from '../domain/text/line-breaking.js';
import type { Style } from '../domain/text/printable.js';
import type { Faces } from '../fonts/faces.js';
import { itemsOf, widthOfItem } from './line-items.js';

/** The width of a text in a style at a size of one point, set word by word. */
export type Widths = (text: string, style: Style) => number;

/** Measures for one certificate, each text once. */
export function widthsIn(faces: Faces): Widths {
  const known = new Map<string, number>();
  return (text, style) => {
    const key = `${style} ${text}`;
    const width =
      known.get(key) ??
      itemsOf(faces, style, text).reduce((sum, item) => sum + widthOfItem(faces, style, item), 0);
    known.set(key, width);
    return width;
  };
}

/** How lines are broken: in serif, upright or italic. */
export function serifMeasure(widths: Widths): Measure {
  return (text, italic) => widths(text, italic ? 'italic' : 'serif');
}
