import { hasRightToLeft, units, worldScriptOf, type WorldScript } from '../domain/text/scripts.js';
import type { Style } from '../domain/text/printable.js';
import { shape, type Cluster } from '../fonts/cluster.js';
import { covers, stretches, worldFaceOf, type Face, type Faces } from '../fonts/faces.js';
import { widthOfWords } from '../fonts/letter-by-letter.js';

/** A part of a line: a stretch set letter by letter, or a cluster shaped as one. */
export interface Item {
  readonly text: string;
  readonly cluster: Cluster | null;
}

/** Arabic letters and marks join; digits, stops and commas between them do not. */
const joining =
  /^[\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u;

/**
 * Parts a text by what draws it.
 * @throws RangeError for a letter without a glyph: coverage is checked before issue
 */
export function itemsOf(faces: Faces, style: Style, text: string): readonly Item[] {
  if (stretches(faces, style, text)) return [{ text, cluster: null }];
  const items: Item[] = [];
  const push = (clusters: readonly Cluster[]) =>
    items.push(...clusters.map((cluster) => ({ text: cluster.text, cluster })));
  let plain = '';
  let joined = '';
  const close = () => {
    if (plain !== '') items.push({ text: plain, cluster: null });
    if (joined !== '') {
      push(shape(drawnBy(faces, joined).face, 'arabic', joined));
    }
    plain = '';
    joined = '';
  };
  const parts = units(text);
  for (const [index, unit] of parts.entries()) {
    const neighbour = shared.test(unit) ? rightToLeftFace(faces, parts, index) : null;
    if (neighbour && covers(neighbour, unit)) {
      close();
      push(shape(neighbour, 'hebrew', unit));
      continue;
    }
    if (stretches(faces, style, unit)) {
      if (joined !== '') close();
      plain += unit;
      continue;
    }
    const { face, script } = drawnBy(faces, unit);
    if (script === 'arabic' && joining.test(unit)) {
      if (plain !== '') close();
      joined += unit;
    } else {
      close();
      push(shape(face, script, unit));
    }
  }
  close();
  return items;
}

/** Blanks and signs of punctuation, which belong to the script around them. */
const shared = /^[\s\p{P}]$/u;

/** The face of the text from right to left that a sign follows, or else that follows it. */
function rightToLeftFace(faces: Faces, parts: readonly string[], index: number): Face | null {
  const isLetter = (part: string) => !shared.test(part);
  const before = parts.slice(0, index).findLast(isLetter);
  const letter = before ?? parts.slice(index).find(isLetter);
  return letter && hasRightToLeft(letter) ? worldFaceOf(faces, letter) : null;
}

function drawnBy(faces: Faces, unit: string): { face: Face; script: WorldScript } {
  const script = worldScriptOf(unit);
  const face = worldFaceOf(faces, unit);
  if (!script || !face) throw new RangeError(`No face draws "${unit}"`);
  return { face, script };
}

/** The width of an item at a size of one point. */
export function widthOfItem(faces: Faces, style: Style, { text, cluster }: Item): number {
  if (cluster) return cluster.width / cluster.face.font.unitsPerEm;
  const parts = stretches(faces, style, text) ?? [];
  return parts.reduce((sum, stretch) => sum + widthOfWords(stretch.face, stretch.text) / 1000, 0);
}
