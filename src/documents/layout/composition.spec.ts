import fc from 'fast-check';
import {
  exampleFacts,
  faces,
  type ClaimChanges,
} from '../../../test/support/example-certificate.js';
import { graphemes } from '../domain/text/graphemes.js';
import { plain } from '../domain/text/rich-text.js';
import { isTall } from '../domain/text/scripts.js';
import { plainDesign, type Signatory } from '../domain/design.js';
import { compose, type Block } from './composition.js';
import { serifMeasure, widthsIn } from './widths.js';

const area = { top: 66, bottom: 438, width: 698 };
/** Where a logo stands above the texts. */
const underLogo = { ...area, top: 109 };

function composed(changes: ClaimChanges): readonly Block[] {
  return compose(exampleFacts(changes), area, serifMeasure(widthsIn(faces)));
}

/** With all that a template may add. */
function composedFull(changes: ClaimChanges, signatory: Signatory): readonly Block[] {
  const design = { ...plainDesign, signatory };
  const facts = exampleFacts({ available: '0.50', ...changes }, { design });
  return compose(facts, underLogo, serifMeasure(widthsIn(faces)));
}

/** Top and foot of what is inked: accents stay under 0.95 and tails under 0.3 of the size, of other scripts 1.15 and 0.5. */
function extentOf({ firstBaseline, leading, text }: Block): { top: number; foot: number } {
  const last = firstBaseline + leading * (text.lines.length - 1);
  const tall = isTall(text.lines.map(({ runs }) => plain(runs)).join(''));
  return {
    top: firstBaseline - text.size * (tall ? 1.15 : 0.95),
    foot: last + text.size * (tall ? 0.5 : 0.3),
  };
}

function expectNothingOverlaps(blocks: readonly Block[], within = area): void {
  for (const [index, block] of blocks.entries()) {
    const { top, foot } = extentOf(block);
    expect(top).toBeGreaterThan(within.top - 12);
    expect(foot).toBeLessThan(within.bottom + 6);
    const before = blocks[index - 1];
    if (before) expect(top).toBeGreaterThan(extentOf(before).foot - block.text.size * 0.1);
    expect(block.text.size).toBeGreaterThanOrEqual(6.5);
    for (const line of block.text.lines) expect(line.width).toBeLessThanOrEqual(area.width + 0.01);
  }
}

/** Words as people and institutions have them, and some as nobody has them. */
const letters = Array.from('abcdefghijklmnoprstuvwzåäöéíñøßđłşğWMĐỶ-');
const word = fc
  .string({
    unit: fc.constantFrom(...letters),
    minLength: 1,
    maxLength: 45,
  })
  .filter((w) => w.trim() !== '');
const upTo = (length: number) =>
  fc
    .array(word, { minLength: 1, maxLength: 40 })
    .map((words) => Array.from(words.join(' ')).slice(0, length).join('').trim());

describe('the composition of the page', () => {
  it('keeps its full size for usual texts', () => {
    const blocks = composed({});
    expectNothingOverlaps(blocks);
    const sizes = Object.fromEntries(blocks.map(({ kind, text }) => [kind, text.size]));
    expect(sizes).toMatchObject({ heading: 37, name: 35, title: 20, award: 26 });
  });

  it('never lets anything overlap or run off the page, however long', () => {
    fc.assert(
      fc.property(
        fc.record({
          name: upTo(200),
          degree: upTo(40),
          provider: upTo(200),
          title: upTo(300),
          statement: upTo(600),
        }),
        fc.boolean(),
        ({ name, degree, provider, title, statement }, demonstration) => {
          const blocks = composed({
            title,
            learner: { name, degree },
            provider: {
              name: provider,
              demonstration,
              accreditedBy: demonstration ? null : 'ACCME',
              accreditationStatement: demonstration ? null : statement,
            },
          });
          expectNothingOverlaps(blocks);
          const [printed] = blocks.filter((block) => block.kind === 'name');
          const lines = printed?.text.lines.map(({ runs }) => plain(runs)) ?? [];
          expect(lines.join('')).toBe(`${name}, ${degree}`);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('never lets anything overlap or run off the page under a logo and with a signatory', () => {
    fc.assert(
      fc.property(
        fc.record({
          name: upTo(200),
          provider: upTo(200),
          title: upTo(300),
          statement: upTo(600),
          signatory: fc.record({ name: upTo(80), role: upTo(80) }),
        }),
        ({ name, provider, title, statement, signatory }) => {
          const blocks = composedFull(
            {
              title,
              learner: { name },
              provider: { name: provider, accreditationStatement: statement },
            },
            signatory,
          );
          expectNothingOverlaps(blocks, underLogo);
          expect(blocks.at(-1)?.kind).toBe('signatory');
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['Arabic', 'محمدبنعبداللهالفارسيلاإّشـ'],
    ['Hebrew', 'שלוםדודכהןליָּץ־'],
    ['Devanagari', 'हिन्दीकृष्णक्षत्रियज्ञटठङ'],
    ['Thai', 'น้ำผึ้งศรีสุวรรณภูมิปี่กูญ'],
    ['ideographs and kana', '王小明「」、。ひろしッー龍'],
    ['Hangul', '김민준박서연최지우'],
    ['all of them', 'Wé王ษ้ش김कि(א-'],
  ])('never lets anything overlap or run off the page in %s', (_, alphabet) => {
    const named = fc
      .array(
        fc.string({ unit: fc.constantFrom(...graphemes(alphabet)), minLength: 1, maxLength: 60 }),
        { minLength: 1, maxLength: 30 },
      )
      .map((words) => words.join(' '));
    const short = (text: string, length: number) =>
      Array.from(text).slice(0, length).join('').trim() || 'x';
    fc.assert(
      fc.property(named, named, (first, second) => {
        const name = short(first, 200);
        const blocks = composed({
          title: short(second, 300),
          learner: { name, degree: 'MD' },
          provider: { name: short(second, 200) },
        });
        expectNothingOverlaps(blocks);
        const printed = blocks.find((block) => block.kind === 'name');
        const lines = printed?.text.lines.map(({ runs }) => plain(runs)) ?? [];
        expect(lines.join('')).toBe(`${name}, MD`);
      }),
      { numRuns: 25 },
    );
  });

  it('fits the widest letters in every field at its longest', () => {
    const widest = {
      title: 'W'.repeat(300),
      learner: { name: 'W'.repeat(200), degree: 'W'.repeat(40) },
      provider: { name: 'W'.repeat(200), accreditationStatement: 'W'.repeat(600) },
    };
    expectNothingOverlaps(composed(widest));
    // Under a logo and over a signatory there is less room: then it is refused, never printed over each other.
    const signatory = { name: 'W'.repeat(80), role: 'W'.repeat(80) };
    expect(() => composedFull(widest, signatory)).toThrow(/too long/);
  });

  it('reports a wording that is too long for a page', () => {
    const facts = exampleFacts();
    const statements = Array.from({ length: 12 }, () => [
      { text: 'Long. '.repeat(60), italic: false },
    ]);
    const endless = { ...facts, text: { ...facts.text, statements } };
    expect(() => compose(endless, area, (text) => text.length * 0.5)).toThrow(/too long/);
  });
});
