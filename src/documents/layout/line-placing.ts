import type { Line } from '../domain/text/line-breaking.js';
import type { Style } from '../domain/text/printable.js';
import { units } from '../domain/text/scripts.js';
import { mirrored } from '../fonts/cluster.js';
import { mirrorOf, visualOrder, type Directions } from './directions.js';
import { stretches, type Faces } from '../fonts/faces.js';
import { itemsOf, widthOfItem, type Item } from './line-items.js';

/** An item in its place on a line. */
export interface PlacedItem extends Item {
  readonly style: Style;
  /** From the left end of what is inked, at a size of one point. */
  readonly x: number;
  readonly width: number;
}

/**
 * Places the items of a line. They come in the order in which they are to be written: stretch after stretch as they are
 * read, each from left to right, which is how programs that read the file expect text of either direction.
 * @param start where the line begins in the text whose directions these are
 */
export function placeLine(
  faces: Faces,
  line: Line,
  directions: Directions | null,
  start: number,
): readonly PlacedItem[] {
  const items = directed(faces, line, directions, start);
  const x: number[] = [];
  let end = 0;
  for (const index of visualOrder(items.map(({ level }) => level))) {
    x[index] = end;
    end += items[index]?.width ?? 0;
  }
  // The blanks at the end of a line hang out of it: at the left, when it runs from right to left.
  const hanging = items
    .slice(items.findLastIndex(({ item }) => item.text.trim() !== '') + 1)
    .reduce((sum, { width }) => sum + width, 0);
  const shift = directions && directions.base % 2 === 1 ? hanging : 0;
  const placed = items.map((item, index) => ({ ...item, x: (x[index] ?? 0) - shift }));
  return inWritingOrder(placed).map(({ item, ...place }) => ({ ...item, ...place }));
}

function inWritingOrder<T extends { readonly level: number }>(items: readonly T[]): readonly T[] {
  const alike: T[][] = [];
  for (const item of items) {
    const last = alike.at(-1);
    if (last?.[0]?.level === item.level) last.push(item);
    else alike.push([item]);
  }
  return alike.flatMap((stretch) =>
    (stretch[0]?.level ?? 0) % 2 === 1 ? stretch.toReversed() : stretch,
  );
}

interface DirectedItem {
  readonly item: Item;
  readonly style: Style;
  readonly level: number;
  readonly width: number;
}

function directed(
  faces: Faces,
  line: Line,
  directions: Directions | null,
  start: number,
): readonly DirectedItem[] {
  const result: DirectedItem[] = [];
  const length = line.runs.reduce((sum, { text }) => sum + text.length, 0);
  const inked = line.runs
    .map(({ text }) => text)
    .join('')
    .trimEnd().length;
  let at = 0;
  const levelAt = (offset: number): number => {
    if (!directions) return 0;
    // Blanks at the end of a line run with the whole (UAX #9, L1).
    return offset >= inked && offset < length
      ? directions.base
      : (directions.levels[start + offset] ?? directions.base);
  };
  for (const { text, italic } of line.runs) {
    const style = italic ? 'italic' : 'serif';
    for (const item of itemsOf(faces, style, text)) {
      for (const part of item.cluster || !directions ? [item] : split(item, at, levelAt)) {
        const level = levelAt(at);
        const shown = turned(faces, style, part, level);
        result.push({ item: shown, style, level, width: widthOfItem(faces, style, shown) });
        at += part.text.length;
      }
    }
  }
  return result;
}

/** Parts what is set letter by letter where its direction changes, and into letters where it runs from right to left. */
function split(
  { text }: Item,
  start: number,
  levelAt: (offset: number) => number,
): readonly Item[] {
  const parts: Item[] = [];
  let at = start;
  let before = -1;
  for (const unit of units(text)) {
    const level = levelAt(at);
    const last = parts.at(-1);
    if (last && level === before && level % 2 === 0) {
      parts[parts.length - 1] = { text: last.text + unit, cluster: null };
    } else {
      parts.push({ text: unit, cluster: null });
    }
    before = level;
    at += unit.length;
  }
  return parts;
}

/** A bracket in text from right to left as it looks there; everything else as it is. */
function turned(faces: Faces, style: Style, item: Item, level: number): Item {
  const image = level % 2 === 1 ? mirrorOf(item.text) : null;
  if (image === null) return item;
  const face = item.cluster?.face ?? stretches(faces, style, image)?.[0]?.face;
  return face ? { ...item, cluster: mirrored(face, item.text, image) } : item;
}
