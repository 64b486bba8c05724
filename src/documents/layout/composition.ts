import type { CertificateFacts } from '../domain/certificate-facts.js';
import { setText, type Measure, type SetText, type Wish } from '../domain/text/line-breaking.js';
import { partingWith } from '../domain/text/line-ends.js';
import { plain, type Run } from '../domain/text/rich-text.js';
import { isTall } from '../domain/text/scripts.js';

/** What a block of the middle of the page is, for its colour and its place in the structure of the document. */
export type BlockKind =
  | 'heading'
  | 'notice'
  | 'sentence'
  | 'name'
  | 'title'
  | 'award'
  | 'statement'
  | 'signatory';

/** A text with its lines set and its place found. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: SetText;
  /** Baseline of the first line, in points from the top of the page. */
  readonly firstBaseline: number;
  /** From one baseline to the next. */
  readonly leading: number;
  /** How far the last line reaches below its baseline. */
  readonly foot: number;
}

/** The middle of the page: from the top of the first letter to the foot of the last, in points. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

interface Recipe {
  readonly kind: BlockKind;
  readonly runs: readonly Run[];
  readonly wishes: readonly Wish[];
  readonly width: number;
  /** White before the block, in points at full size. */
  readonly before: number;
  readonly leading: number;
}

const oneStyle = (text: string): readonly Run[] => [{ text, italic: false }];

/** Sizes from the largest down to the smallest, in steps of half a point and more. */
function sizes(from: number, to: number): readonly number[] {
  const count = Math.ceil((from - to) * 2) + 1;
  return Array.from({ length: count }, (_, index) => Math.max(to, from - index / 2));
}

function recipes({ text }: CertificateFacts, width: number): readonly Recipe[] {
  const sentence = { wishes: [{ sizes: sizes(12.5, 9), lines: 2 }], leading: 1.32 };
  return [
    {
      kind: 'heading',
      runs: oneStyle(text.heading),
      wishes: [{ sizes: sizes(37, 24), lines: 1 }],
      width,
      before: 0,
      leading: 1.15,
    },
    ...(text.notice === null
      ? []
      : [
          {
            kind: 'notice' as const,
            runs: oneStyle(text.notice),
            wishes: [{ sizes: sizes(14, 10), lines: 1 }],
            width: width * 0.8,
            before: 36,
            leading: 1.3,
          },
        ]),
    {
      kind: 'sentence',
      runs: text.certifies,
      width,
      before: text.notice === null ? 34 : 28,
      ...sentence,
    },
    {
      kind: 'name',
      runs: oneStyle(text.name),
      wishes: [
        { sizes: sizes(35, 24), lines: 1 },
        { sizes: sizes(25, 17), lines: 2 },
        { sizes: sizes(16, 11), lines: 4 },
      ],
      width,
      before: 16,
      leading: 1.2,
    },
    { kind: 'sentence', runs: text.participated, width, before: 26, ...sentence },
    {
      kind: 'title',
      runs: oneStyle(text.title),
      wishes: [
        { sizes: sizes(20, 17), lines: 1 },
        { sizes: sizes(18, 14), lines: 2 },
        { sizes: sizes(14, 9), lines: 4 },
      ],
      width: width * 0.92,
      before: 12,
      leading: 1.25,
    },
    { kind: 'sentence', runs: text.completed, width, before: 13, ...sentence },
    ...(text.award === null
      ? []
      : [
          {
            kind: 'award' as const,
            runs: text.award,
            wishes: [{ sizes: sizes(26, 16), lines: 1 }],
            width,
            before: 14,
            leading: 1.2,
          },
        ]),
    ...text.statements
      .filter((runs) => runs.length > 0)
      .map((runs, index) => ({
        kind: 'statement' as const,
        runs,
        wishes: [
          { sizes: sizes(9.5, 9), lines: 2 },
          { sizes: sizes(9, 7), lines: 6 },
        ],
        width: width * 0.78,
        before: index === 0 ? 20 : 6,
        leading: 1.38,
      })),
    ...(text.signatory === undefined
      ? []
      : [
          {
            kind: 'signatory' as const,
            runs: oneStyle(`${text.signatory.name}, ${text.signatory.role}`),
            wishes: [
              { sizes: sizes(10.5, 9), lines: 1 },
              { sizes: sizes(9, 7), lines: 3 },
            ],
            width: width * 0.7,
            before: 34,
            leading: 1.3,
          },
        ]),
  ];
}

/** How much of the full size and white is tried, one after the other, until everything fits. */
const squeezes = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52];

/** How far letters reach above and below the baseline, and from one baseline to the next, in sizes. */
interface Reach {
  readonly ascent: number;
  readonly descent: number;
  readonly leading: number;
}

/** Rough but safe: capitals with accents reach as far, and tails; marks of other scripts, stacked, further. */
function reachOf({ runs, leading }: Recipe): Reach {
  return isTall(plain(runs))
    ? { ascent: 1.08, descent: 0.5, leading: leading * 1.3 }
    : { ascent: 0.78, descent: 0.26, leading };
}

/**
 * Places the texts of the middle of the page, centred between top and bottom, smaller when they are long.
 * @throws RangeError when even the smallest does not fit: the facts are refused at issue, never printed over each other
 */
export function compose(facts: CertificateFacts, area: Area, measure: Measure): readonly Block[] {
  const parting = partingWith(facts.thaiWords);
  for (const squeeze of squeezes) {
    const set = recipes(facts, area.width).map((recipe) => ({
      ...recipe,
      ...reachOf(recipe),
      before: recipe.before * squeeze,
      text: setText(recipe.runs, recipe.width, squeezed(recipe.wishes, squeeze), measure, parting),
    }));
    const height = set.reduce((sum, block) => sum + block.before + heightOf(block), 0);
    const room = area.bottom - area.top;
    if (height > room) continue;
    // A little above the middle: the eye's centre of a page.
    let y = area.top + (room - height) * 0.45;
    return set.map((block) => {
      const { kind, text, leading, before, ascent, descent } = block;
      const firstBaseline = y + before + ascent * text.size;
      y += before + heightOf(block);
      return { kind, text, firstBaseline, leading: leading * text.size, foot: descent * text.size };
    });
  }
  throw new RangeError('The texts are too long for one page');
}

function heightOf({ text, ascent, descent, leading }: Reach & { text: SetText }): number {
  return text.size * (ascent + descent + leading * (text.lines.length - 1));
}

function squeezed(wishes: readonly Wish[], factor: number): readonly Wish[] {
  return wishes.map((wish) => ({
    // Nothing is set smaller than it can be read on paper.
    sizes: wish.sizes.map((size) => Math.max(6.5, size * factor)),
    lines: wish.lines,
  }));
}
