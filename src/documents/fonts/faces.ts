import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { graphemes } from '../domain/text/graphemes.js';
import type { Style } from '../domain/text/printable.js';
import { worldScriptOf, type WorldScript } from '../domain/text/scripts.js';
import { BoundedCache } from './bounded-cache.js';

/** One font file. */
export interface Face {
  readonly name: string;
  /** Parsed when it is first asked for. */
  readonly font: Font;
}

/** The faces of a certificate. */
export interface Faces {
  /** The faces of each style for Latin, Greek and Cyrillic: the one preferred, then those that help out. */
  readonly styles: Readonly<Record<Style, readonly Face[]>>;
  /** The faces of the other scripts, which have one style. */
  readonly world: Readonly<Record<WorldScript, readonly Face[]>>;
}

const styles = {
  serif: ['SourceSerif4-Regular', 'NotoSerif-Regular'],
  italic: ['SourceSerif4-Italic', 'NotoSerif-Italic'],
  sans: ['SourceSans3-Regular', 'NotoSerif-Regular'],
} as const satisfies Record<Style, readonly string[]>;

const world = {
  arabic: ['NotoNaskhArabic-Regular'],
  hebrew: ['NotoSerifHebrew-Regular'],
  devanagari: ['NotoSerifDevanagari-Regular'],
  thai: ['Trirong-Regular'],
  hangul: ['NanumMyeongjo-Regular', 'NotoSerifJP-Regular'],
  han: ['NotoSerifSC-Regular', 'NotoSerifJP-Regular'],
} as const satisfies Record<WorldScript, readonly string[]>;

const loadedFrom = new Map<string, Faces>();

/**
 * The fonts of a folder, loaded once in a process. Those of the styles are parsed at once, in tens of milliseconds;
 * those of other scripts, which are up to 15 MB each, when they are first needed.
 */
export function loadFaces(folder: string): Faces {
  const loaded = loadedFrom.get(folder) ?? readFaces(folder);
  loadedFrom.set(folder, loaded);
  return loaded;
}

function readFaces(folder: string): Faces {
  const known = new Map<string, Face>();
  const face = (name: string): Face => {
    const made = known.get(name) ?? lazyFace(folder, name);
    known.set(name, made);
    return made;
  };
  const all = (names: readonly string[]): readonly Face[] => names.map(face);
  const loaded = {
    styles: {
      serif: all(styles.serif),
      italic: all(styles.italic),
      sans: all(styles.sans),
    },
    world: {
      arabic: all(world.arabic),
      hebrew: all(world.hebrew),
      devanagari: all(world.devanagari),
      thai: all(world.thai),
      hangul: all(world.hangul),
      han: all(world.han),
    },
  };
  for (const { name, font } of Object.values(loaded.styles).flat()) {
    // PDFKit calculates in thousandths, and so do the stored words.
    if (font.unitsPerEm !== 1000) throw new Error(`${name}.ttf is not drawn on 1000 units`);
  }
  return loaded;
}

function lazyFace(folder: string, name: string): Face {
  let parsed: Font | undefined;
  return {
    name,
    get font(): Font {
      if (!parsed) {
        const font = create(readFileSync(join(folder, `${name}.ttf`)));
        if (!('layout' in font)) throw new Error(`${name}.ttf holds more than one font`);
        parsed = font;
      }
      return parsed;
    },
  };
}

/** The same faces, with ideographs in the shapes that readers of Japanese know. */
export function forJapanese(faces: Faces): Faces {
  return { ...faces, world: { ...faces.world, han: faces.world.han.toReversed() } };
}

/** Whether some one face draws all of a letter with its marks, or of a text in one script. */
export function canDraw(faces: Faces, style: Style, text: string): boolean {
  return (
    faces.styles[style].some((face) => covers(face, text)) || worldFaceOf(faces, text) !== null
  );
}

/** The face of another script that draws a letter with its marks; null if there is none. */
export function worldFaceOf(faces: Faces, cluster: string): Face | null {
  const script = worldScriptOf(cluster);
  if (!script) return null;
  return faces.world[script].find((face) => covers(face, cluster)) ?? null;
}

/** A stretch of text that one face draws. */
export interface Stretch {
  readonly face: Face;
  readonly text: string;
}

type Parted = BoundedCache<readonly Stretch[] | null>;

/** Each text of a certificate is asked for when it is measured and when it is written, and most are those of its template. */
const parted = new WeakMap<Faces['styles'], Record<Style, Parted>>();

/**
 * Which face of a style draws what: one face for the whole text where one can, so that a name does not change its look in
 * the middle; else each letter with its marks by the first face that has it. Null when that is not enough.
 */
export function stretches(faces: Faces, style: Style, text: string): readonly Stretch[] | null {
  let known = parted.get(faces.styles);
  if (!known) {
    const cache = (): Parted => new BoundedCache(2_000, 200);
    known = { serif: cache(), italic: cache(), sans: cache() };
    parted.set(faces.styles, known);
  }
  return known[style].get(text, () => part(faces.styles[style], text));
}

function part(candidates: readonly Face[], text: string): readonly Stretch[] | null {
  const whole = candidates.find((face) => covers(face, text));
  if (whole) return [{ face: whole, text }];
  const result: Stretch[] = [];
  for (const cluster of graphemes(text)) {
    const face = candidates.find((candidate) => covers(candidate, cluster));
    if (!face) return null;
    const last = result.at(-1);
    if (last?.face === face) result[result.length - 1] = { face, text: last.text + cluster };
    else result.push({ face, text: cluster });
  }
  return result;
}

/** Joiners are not glyphs: they change their neighbours. */
const joiner = /[\u200c\u200d]/;

/** Whether a face has a glyph for each character. */
export function covers({ font }: Face, text: string): boolean {
  return Array.from(text).every(
    (c) => joiner.test(c) || font.hasGlyphForCodePoint(c.codePointAt(0) ?? 0),
  );
}
