import fc from 'fast-check';
import { beginning, markupOf, plainText, wordCount } from './markup.js';
import type { XmlElement, XmlNode } from './xml-tree.js';

const element = (name: string, ...children: XmlNode[]): XmlElement => ({
  name,
  attributes: {},
  children,
});
const text = (...children: XmlNode[]) => markupOf(element('AbstractText', ...children));

describe('markupOf', () => {
  it.each([
    [
      'order and tags',
      ['vitamin D', element('sub', '3'), ' levels'],
      'vitamin D<sub>3</sub> levels',
    ],
    ['escapes', ['a < b & c'], 'a &lt; b &amp; c'],
    [
      'other elements to their text',
      [element('DispFormula', 'x'), element('script', 'alert(1)')],
      'xalert(1)',
    ],
    ['blanks', ['  a \n  b\u00a0 c '], 'a b c'],
    [
      'an inline element on a line of its own',
      ['E (\n      ', element('i', 'APOE'), ')'],
      'E (<i>APOE</i>)',
    ],
    [
      'a pretty-printed word',
      ['the\n   ', element('i', 'APOE'), '\n   locus'],
      'the <i>APOE</i> locus',
    ],
    ['an element before punctuation', [element('i', 'APOE'), '\n   .'], '<i>APOE</i>.'],
    ['empty tags', ['a', element('sup'), 'b'], 'ab'],
    [
      'MathML',
      [
        element(
          'mml:math',
          '\n',
          element('mml:msup', element('mml:mn', '10'), element('mml:mn', ' 9 ')),
        ),
      ],
      '10<sup>9</sup>',
    ],
    [
      'MathML with both',
      [
        element(
          'math',
          element('msubsup', element('mi', 'η'), element('mi', 'p'), element('mn', '2')),
        ),
      ],
      'η<sub>p</sub><sup>2</sup>',
    ],
    [
      'MathML with scripts before',
      [
        element(
          'math',
          element(
            'mmultiscripts',
            element('mi', 'C'),
            element('mprescripts'),
            element('none'),
            element('mn', '14'),
          ),
        ),
      ],
      '<sup>14</sup>C',
    ],
  ])('normalises %s', (_, children, markup) => {
    expect(text(...children)).toBe(markup);
  });

  it('never contains a tag except its five, whatever the text', () => {
    const nodes = fc.array(
      fc.oneof(
        fc.string(),
        fc.tuple(fc.constantFrom('b', 'i', 'sub', 'sup', 'u', 'a', 'math', 'x'), fc.string()),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(nodes, (list) => {
        const markup = text(
          ...list.map((node) => (typeof node === 'string' ? node : element(node[0], node[1]))),
        );
        expect(markup.replace(/<\/?(?:b|i|sub|sup|u)>/g, '')).not.toMatch(/[<>]/);
        expect(markup.replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
        expect(plainText(text(plainText(markup)))).toBe(plainText(text(plainText(markup))));
      }),
    );
  });
});

describe('plainText', () => {
  it.each([
    ['CO<sub>2</sub> &lt; 5', 'CO2 < 5'],
    ['10<sup>9</sup>/L and 10<sup>-3</sup>', '10⁹/L and 10⁻³'],
    ['<sup>18</sup>F', '¹⁸F'],
    ['x<sup>th</sup>', 'xth'],
    ['&amp;lt;', '&lt;'],
  ])('%s', (markup, plain) => {
    expect(plainText(markup)).toBe(plain);
  });
});

it.each([
  ['', 0],
  ['one', 1],
  ['one - two', 2],
  ['0.5 mg/kg', 2],
  ['α-β γ', 2],
  ['  a\tb\nc ', 3],
  ['…', 0],
])('wordCount of %j', (words, count) => {
  expect(wordCount(words)).toBe(count);
});

describe('beginning', () => {
  it('cuts at a word and never inside a character', () => {
    expect(beginning('one two three', 8)).toBe('one two…');
    expect(beginning('short', 8)).toBe('short');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 20 }),
        (words, length) => {
          const cut = beginning(words, length);
          expect(cut.length).toBeLessThanOrEqual(length + 1);
          expect(cut.isWellFormed()).toBe(words.isWellFormed() || cut.isWellFormed());
        },
      ),
    );
  });
});
